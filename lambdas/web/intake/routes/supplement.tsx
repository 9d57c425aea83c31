import type { Context } from 'hono';
import type { CaseState } from '../../../domain/case/state';
import { followLink } from '../../../ledger/access/links';
import { SUPPLEMENT } from '../../../texts/intake-beside';
import type { WebDeps } from '../../deps';
import { carryOut } from '../../http/act';
import type { WebApp } from '../../http/app';
import { caseKeyIn, caseOf, linkAlive, sourcesOf } from '../../http/cases';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import { EMPTY_FORM, type FormState } from '../../ui/form';
import { enterpriseCase } from '../../views/enterprise-case';
import { progressView } from '../../views/progress';
import { supplementsOf } from '../../views/supplements';
import { supplementingAct } from '../answering';
import { entranceRoutes, notEntered, type Entrance } from '../entrance';
import { SupplementPage } from '../pages/supplement';
import { caseSession, hasSupplementSession, openSupplement } from '../sessions';

/** 补充材料: from the mailed link, or with number and code. */
export function supplementRoutes(app: WebApp, deps: WebDeps): void {
  entranceRoutes(app, deps, ENTRANCE);
  app.get('/supplement/:caseKey', (c) => showSupplement(deps, c, c.req.param('caseKey')));
  app.post('/supplement/:caseKey', (c) => answer(deps, c, c.req.param('caseKey')));
}

const addressOf = (caseKey: string) => `/supplement/${caseKey}`;

const ENTRANCE: Entrance = { path: '/supplement', texts: SUPPLEMENT, byLink, opened };

/** @throws Problem gone: never given out, or too long after closing. */
async function byLink(deps: WebDeps, secret: string): Promise<CaseState> {
  const target = await followLink(deps.access, secret);
  if (target?.kind !== 'supplement') throw new Problem('gone');
  return caseOf(deps, target.caseKey);
}

async function opened(deps: WebDeps, c: Context, state: CaseState): Promise<Response> {
  linkAlive(deps, state, 'supplement');
  await openSupplement(deps, c, state.caseKey);
  const location = addressOf(state.caseKey);
  if (!wantsJson(c)) return c.redirect(location, 303);
  const { caseKey, caseNumber } = progressView(await sourcesOf(deps, state));
  return c.json({ caseKey, caseNumber, location });
}

async function showSupplement(deps: WebDeps, c: Context, caseKey: string): Promise<Response> {
  if ((await roadOf(deps, c, caseKey)) !== undefined) return supplement(deps, c, caseKey, EMPTY_FORM);
  return notEntered(deps, c, ENTRANCE);
}

/** @throws Problem gone, long after closing. */
async function supplement(deps: WebDeps, c: Context, caseKey: string, form: FormState): Promise<Response> {
  const state = await caseOf(deps, caseKey);
  linkAlive(deps, state, 'supplement');
  const sources = await sourcesOf(deps, state);
  if (wantsJson(c)) return c.json(progressView(sources));
  const shown = enterpriseCase(sources);
  const last = supplementsOf(deps.site.county, state, sources.history).at(-1);
  return c.html(
    <SupplementPage
      frame={frameOf(deps.site, c)}
      shown={shown}
      last={last}
      policy={deps.policy}
      form={form}
      formKey={deps.newId()}
    />,
  );
}

type Road = 'supplement-link' | 'lookup';

/** How this browser came to the case: by the mailed link first. */
async function roadOf(deps: WebDeps, c: Context, caseKey: string): Promise<Road | undefined> {
  if (await hasSupplementSession(deps, c, caseKey)) return 'supplement-link';
  return (await caseSession(deps, c, caseKey)) === undefined ? undefined : 'lookup';
}

async function answer(deps: WebDeps, c: Context, path: string): Promise<Response> {
  const caseKey = caseKeyIn(path);
  const road = await roadOf(deps, c, caseKey);
  if (road === undefined) throw new Problem('no-session');
  const again = (form: FormState) => supplement(deps, c, caseKey, form);
  return carryOut(deps, c, supplementingAct(deps, caseKey, road, addressOf(caseKey), again));
}
