import type { Context } from 'hono';
import type { CaseState } from '../../domain/case/state';
import type { Input } from '../contract/inputs';
import { openApi } from '../contract/openapi';
import type { WebDeps } from '../deps';
import { carryOut, keyOf } from '../http/act';
import type { WebApp } from '../http/app';
import { readBody } from '../http/body';
import { caseByCode, caseOf, roundToGrade, sourcesOf } from '../http/cases';
import { Problem } from '../http/problem';
import { validate } from '../http/validate';
import { optionsView } from '../views/options';
import { progressView } from '../views/progress';
import { supplementingAct, withdrawingAct } from '../intake/answering';
import { gradingAct } from '../intake/grading';
import { caseSession } from '../intake/sessions';
import { submitOwn } from '../intake/own-whistle';

/** For programs: a whistle, its progress and its evaluation, the choice lists, and the contract itself. */
export function apiRoutes(app: WebApp, deps: WebDeps): void {
  app.get('/openapi.json', (c) => c.json(openApi(deps.site, deps.inputs)));
  app.get('/api/v1/options', (c) => c.json(optionsView(deps.site.county)));
  app.post('/api/v1/cases', (c) => postCase(deps, c));
  app.get('/api/v1/cases/:caseKey', (c) => getCase(deps, c, c.req.param('caseKey')));
  app.post('/api/v1/cases/:caseKey/supplement', (c) => postSupplement(deps, c, c.req.param('caseKey')));
  app.post('/api/v1/cases/:caseKey/withdrawal', (c) => postWithdrawal(deps, c, c.req.param('caseKey')));
  app.post('/api/v1/cases/:caseKey/evaluation', (c) => postEvaluation(deps, c, c.req.param('caseKey')));
}

/** No form to show again. */
const invalid = () => Promise.reject(new Problem('invalid'));

const addressOf = (caseKey: string) => `/api/v1/cases/${caseKey}`;

async function postCase(deps: WebDeps, c: Context): Promise<Response> {
  const sent = await readBody(c);
  const keyed = c.req.header('Idempotency-Key') === undefined ? undefined : keyOf(c, sent, '');
  if (keyed === undefined) throw new Problem('missing-key');
  const read = validate(deps.inputs.whistle, sent.raw);
  if (!read.ok) throw new Problem('invalid', { errors: read.errors });
  const submitted = await submitOwn(deps, c, read.value as Input<'whistle'>, keyed, 'api');
  return c.json(submitted, 201, { Location: addressOf(submitted.caseKey) });
}

async function getCase(deps: WebDeps, c: Context, caseKey: string): Promise<Response> {
  return c.json(progressView(await sourcesOf(deps, await ownCase(deps, c, caseKey))));
}

async function postEvaluation(deps: WebDeps, c: Context, caseKey: string): Promise<Response> {
  const state = await ownCase(deps, c, caseKey);
  return carryOut(
    deps,
    c,
    gradingAct(deps, { state, via: 'lookup', round: roundToGrade(deps, state) }, addressOf(state.caseKey), invalid),
  );
}

async function postSupplement(deps: WebDeps, c: Context, path: string): Promise<Response> {
  const { caseKey } = await ownCase(deps, c, path);
  return carryOut(deps, c, supplementingAct(deps, caseKey, 'lookup', addressOf(caseKey), invalid));
}

async function postWithdrawal(deps: WebDeps, c: Context, path: string): Promise<Response> {
  const { caseKey } = await ownCase(deps, c, path);
  return carryOut(deps, c, withdrawingAct(caseKey, addressOf(caseKey), invalid));
}

/** By the session of a browser, or by the code. @throws Problem no-session, not-found, too-many. */
async function ownCase(deps: WebDeps, c: Context, caseKey: string): Promise<CaseState> {
  if ((await caseSession(deps, c, caseKey)) !== undefined) return caseOf(deps, caseKey);
  const code = c.req.header('Lookup-Code') ?? '';
  if (code.trim() === '') throw new Problem('no-session');
  return caseByCode(deps, caseKey, code, deps.sourceOf(c));
}
