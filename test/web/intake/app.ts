/** The public app with everything but a database: reading or writing one fails the test. */
import { county } from '#county';
import { policyOf } from '../../../lambdas/domain/county';
import { apiApp } from '../../../lambdas/web/api/app';
import type { WebDeps } from '../../../lambdas/web/deps';
import { inputsOf } from '../../../lambdas/web/contract/inputs';
import { intakeApp } from '../../../lambdas/web/intake/app';
import { calendarDays, contextAt, instant } from '../../domain/case/world';

export const ORIGIN = 'https://qishao.example';
export const NOW = instant('2026-11-23T09:30');
export const policy = policyOf(county);
export const inputs = inputsOf(county, policy);

const db = {
  send: () => Promise.reject(new Error('this answer needs no database')),
} as unknown as WebDeps['ledger']['db'];

export const deps: WebDeps = {
  site: { county, publicOrigin: ORIGIN, stage: 'local' },
  ledger: { db, table: 'cases', now: () => NOW, salt: () => '00', random: () => 0, sleep: () => Promise.resolve() },
  access: { db, table: 'access', now: () => NOW, secret: () => 'secret' },
  inputs,
  policy,
  time: calendarDays,
  countyKey: () => Promise.resolve('key'),
  contextNow: () => contextAt(NOW, calendarDays),
  sourceOf: () => '192.0.2.1',
  newId: () => 'id-1',
  log: () => undefined,
};

const [pages, api] = [intakeApp(deps), apiApp({ ...deps, readPartner: () => Promise.resolve(undefined) })];
/** API Gateway sends these to a function of their own. */
const OF_PROGRAMS = /^\/(api\/|openapi\.json)/;

/** Both public functions behind one door. */
const app = {
  request: (path: string, init?: RequestInit) => (OF_PROGRAMS.test(path) ? api : pages).request(path, init),
};

export const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

export const postJson = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
  });

/** As a browser sends a form of ours. */
export const postForm = (path: string, fields: Record<string, string> | string, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { Origin: ORIGIN, ...headers } });

/** Status and code of a problem. */
export async function problemOf(response: Response): Promise<string> {
  const body = (await response.json()) as { status: number; code: string };
  return `${response.status} ${body.code}`;
}
