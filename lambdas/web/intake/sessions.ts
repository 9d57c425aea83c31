import type { Context } from 'hono';
import { openSession, readSession, type Session } from '../../ledger/access/sessions';
import type { WebDeps } from '../deps';
import { cookieNames, giveCookie, takeCookie } from '../http/cookies';

/** Who has shown number and code, or has just handed in: may see the case, and grade it. */
const CASE_COOKIE = 'qs-case-';
const CASE_PATH = '/';
/** Who has come by the mailed link of one round. */
const EVALUATE_COOKIE = 'qs-evaluate-';
const EVALUATE_PATH = '/evaluate';
/** Who has come by the mailed link of a question. */
const SUPPLEMENT_COOKIE = 'qs-supplement-';
const SUPPLEMENT_PATH = '/supplement';

/** A day: long enough to come back to an open page, short enough for a borrowed telephone. */
const SESSION_SECONDS = 24 * 60 * 60;

type CaseSession = Extract<Session, { kind: 'case' }>;
type EvaluateSession = Extract<Session, { kind: 'evaluate' }>;

export const openCase = (deps: WebDeps, c: Context, caseKey: string): Promise<void> =>
  give(deps, c, { kind: 'case', caseKey }, [CASE_COOKIE, CASE_PATH]);

export const openEvaluation = (deps: WebDeps, c: Context, caseKey: string, round: number): Promise<void> =>
  give(deps, c, { kind: 'evaluate', caseKey, round }, [EVALUATE_COOKIE, EVALUATE_PATH]);

export const openSupplement = (deps: WebDeps, c: Context, caseKey: string): Promise<void> =>
  give(deps, c, { kind: 'supplement', caseKey }, [SUPPLEMENT_COOKIE, SUPPLEMENT_PATH]);

async function give(
  deps: WebDeps,
  c: Context,
  session: Exclude<Session, { kind: 'staff' }>,
  [cookie, path]: readonly [string, string],
): Promise<void> {
  const token = await openSession(deps.access, session, SESSION_SECONDS);
  giveCookie(c, cookie + session.caseKey, token, path, SESSION_SECONDS);
}

/** Whether this browser has come by the mailed link of a question of this case. */
export async function hasSupplementSession(deps: WebDeps, c: Context, caseKey: string): Promise<boolean> {
  const session = await sessionIn(deps, c, SUPPLEMENT_COOKIE + caseKey);
  return session?.kind === 'supplement' && session.caseKey === caseKey;
}

export async function caseSession(deps: WebDeps, c: Context, caseKey: string): Promise<CaseSession | undefined> {
  const session = await sessionIn(deps, c, CASE_COOKIE + caseKey);
  return session?.kind === 'case' && session.caseKey === caseKey ? session : undefined;
}

export async function evaluateSession(
  deps: WebDeps,
  c: Context,
  caseKey: string,
): Promise<EvaluateSession | undefined> {
  const session = await sessionIn(deps, c, EVALUATE_COOKIE + caseKey);
  return session?.kind === 'evaluate' && session.caseKey === caseKey ? session : undefined;
}

/** Whether any session of ours is alive; which case is meant, the body says. */
export async function hasSession(deps: WebDeps, c: Context): Promise<boolean> {
  if ((await evaluateSessions(deps, c)).length > 0) return true;
  const caseKeys = cookieNames(c, CASE_COOKIE).map((each) => each.slice(CASE_COOKIE.length));
  const sessions = await Promise.all(caseKeys.map((each) => caseSession(deps, c, each)));
  return sessions.some((each) => each !== undefined);
}

/** Every evaluation that this browser has open. */
export async function evaluateSessions(deps: WebDeps, c: Context): Promise<EvaluateSession[]> {
  const caseKeys = cookieNames(c, EVALUATE_COOKIE).map((each) => each.slice(EVALUATE_COOKIE.length));
  const sessions = await Promise.all(caseKeys.map((each) => evaluateSession(deps, c, each)));
  return sessions.filter((each) => each !== undefined);
}

async function sessionIn(deps: WebDeps, c: Context, cookie: string): Promise<Session | undefined> {
  const token = takeCookie(c, cookie);
  return token === undefined ? undefined : readSession(deps.access, token);
}
