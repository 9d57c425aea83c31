import type { Context } from 'hono';
import type { CaseState } from '../../../domain/case/state';
import { followLink } from '../../../ledger/access/links';
import { EVALUATE } from '../../../texts/intake-evaluate';
import type { WebDeps } from '../../deps';
import { carryOut } from '../../http/act';
import type { WebApp } from '../../http/app';
import { readBody } from '../../http/body';
import { caseOf, linkAlive, roundToGrade, sourcesOf } from '../../http/cases';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import { EMPTY_FORM, type FormState } from '../../ui/form';
import { enterpriseCase } from '../../views/enterprise-case';
import { evaluationView } from '../../views/evaluation';
import { entranceRoutes, notEntered, type Entrance } from '../entrance';
import { gradingAct, type Grader } from '../grading';
import { EvaluatePage } from '../pages/evaluate';
import { turnOf } from '../pages/grade-form';
import { caseSession, evaluateSession, evaluateSessions, hasSession, openEvaluation } from '../sessions';

/** 评价: from the mailed link, or with number and code. */
export function evaluateRoutes(app: WebApp, deps: WebDeps): void {
  entranceRoutes(app, deps, ENTRANCE);
  app.get('/evaluate/:caseKey', (c) => showEvaluation(deps, c, c.req.param('caseKey')));
  app.post('/evaluate', (c) => grade(deps, c));
}

const addressOf = (caseKey: string) => `/evaluate/${caseKey}`;

const ENTRANCE: Entrance = { path: '/evaluate', texts: EVALUATE, byLink, opened };

/** @throws Problem gone: never given out, of a round that is over, or too long after closing. */
async function byLink(deps: WebDeps, secret: string): Promise<CaseState> {
  const target = await followLink(deps.access, secret);
  if (target?.kind !== 'evaluate') throw new Problem('gone');
  const state = await caseOf(deps, target.caseKey);
  if (target.round !== state.round && target.round !== roundToGrade(deps, state)) throw new Problem('gone');
  return state;
}

async function opened(deps: WebDeps, c: Context, state: CaseState): Promise<Response> {
  linkAlive(deps, state, 'evaluate');
  const shown = roundToGrade(deps, state);
  await openEvaluation(deps, c, state.caseKey, shown);
  const location = addressOf(state.caseKey);
  if (!wantsJson(c)) return c.redirect(location, 303);
  const view = evaluationView(await sourcesOf(deps, state), shown);
  const { caseKey, caseNumber, title, round, evaluationOpen } = view;
  return c.json({ caseKey, caseNumber, title, round, evaluationOpen, location });
}

async function showEvaluation(deps: WebDeps, c: Context, caseKey: string): Promise<Response> {
  const grader = await graderOf(deps, c, caseKey);
  if (grader !== undefined) return evaluation(deps, c, grader, EMPTY_FORM);
  return notEntered(deps, c, ENTRANCE);
}

async function evaluation(deps: WebDeps, c: Context, grader: Grader, form: FormState): Promise<Response> {
  const { state } = grader;
  const sources = await sourcesOf(deps, state);
  const view = evaluationView(sources, grader.via === 'lookup' ? undefined : grader.round);
  if (wantsJson(c)) return c.json(view);
  const shown = enterpriseCase(sources);
  return c.html(
    <EvaluatePage
      frame={frameOf(deps.site, c)}
      view={view}
      shown={shown}
      grades={deps.site.county.grades}
      turn={turnOf(state)}
      policy={deps.policy}
      form={form}
      formKey={deps.newId()}
    />,
  );
}

/** By the link's session first: it knows its round. @throws Problem gone, long after closing. */
async function graderOf(deps: WebDeps, c: Context, caseKey: string): Promise<Grader | undefined> {
  const linked = await evaluateSession(deps, c, caseKey);
  if (linked !== undefined) return linkGrader(deps, linked);
  if ((await caseSession(deps, c, caseKey)) === undefined) return undefined;
  const state = await caseOf(deps, caseKey);
  return { state, via: 'lookup', round: roundToGrade(deps, state) };
}

async function linkGrader(deps: WebDeps, { caseKey, round }: { caseKey: string; round: number }): Promise<Grader> {
  const state = await caseOf(deps, caseKey);
  linkAlive(deps, state, 'evaluate');
  return { state, via: 'evaluation-link', round };
}

async function grade(deps: WebDeps, c: Context): Promise<Response> {
  if (!(await hasSession(deps, c))) throw new Problem('no-session');
  const { raw } = await readBody(c);
  const grader = await namedGrader(deps, c, raw['case']);
  const act = gradingAct(deps, grader, addressOf(grader.state.caseKey), (form) => evaluation(deps, c, grader, form));
  return carryOut(deps, c, act);
}

/** The case that the form names, else the only one open here. @throws Problem no-session, which-task. */
async function namedGrader(deps: WebDeps, c: Context, named: unknown): Promise<Grader> {
  const grader = typeof named === 'string' && named !== '' ? await graderOf(deps, c, named) : await onlyGrader(deps, c);
  if (grader === undefined) throw new Problem('no-session');
  return grader;
}

async function onlyGrader(deps: WebDeps, c: Context): Promise<Grader | undefined> {
  const [only, ...others] = await evaluateSessions(deps, c);
  if (others.length > 0) throw new Problem('which-task', { detail: EVALUATE.which });
  return only === undefined ? undefined : linkGrader(deps, only);
}
