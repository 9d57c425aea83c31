import { plusSeconds } from '../../domain/time';
import { caseKeyOf, readCaseNumber } from '../../domain/identifiers/case-number';
import type { CaseState } from '../../domain/case/state';
import { gradableRound, lateGradeUntil } from '../../domain/case/status';
import { readHead } from '../../ledger/head';
import { readHistory } from '../../ledger/history';
import type { LinkTarget } from '../../ledger/access/links';
import { derivedCode, sameCode } from '../../ledger/access/access';
import type { PageDeps, WebDeps } from '../deps';
import type { CaseSources } from '../views/case-sources';
import { notLocked, wrongCode } from './attempts';
import { Problem } from './problem';

const SECONDS_PER_DAY = 24 * 60 * 60;

/** The case that a number and a code open. @throws Problem not-found, the same for both; too-many after too many. */
export async function caseByCode(deps: WebDeps, typedNumber: string, code: string, source: string): Promise<CaseState> {
  const number = readCaseNumber(deps.site.county.series.case, typedNumber);
  const caseKey = number === undefined ? typedNumber.slice(0, 64) : caseKeyOf(deps.site.county.series.case, number);
  const counted = [`number:${caseKey}`, `source:${source}`] as const;
  await notLocked(deps, counted);
  const head = number === undefined ? undefined : await readHead(deps.ledger, caseKey);
  const right = derivedCode(await deps.countyKey(), 'lookup', caseKey);
  if (!sameCode(plain(code), right) || head === undefined) {
    await wrongCode(deps, counted);
    throw new Problem('not-found');
  }
  return head.state;
}

/** A code as people type it: `4729 6058`, full-width or with hyphens. */
const plain = (code: string) => code.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');

/**
 * A mailed link lives until 30 days after closing (county's policy); an evaluation's as long as a late grade is taken,
 * which with a long holiday in between is longer. @throws Problem gone.
 */
export function linkAlive(deps: PageDeps, state: CaseState, kind: LinkTarget['kind']): void {
  if (state.closed === undefined) return;
  const days = plusSeconds(state.closed.at, deps.policy.linkDaysAfterClosing * SECONDS_PER_DAY);
  const graded = kind === 'evaluate' && state.closed.as === 'ungraded' ? lateGradeUntil(state, deps) : undefined;
  const until = graded !== undefined && graded > days ? graded : days;
  if (deps.ledger.now() > until) throw new Problem('gone');
}

/** The round that a grade given now is for. */
export function roundToGrade({ ledger, time, policy }: PageDeps, state: CaseState): number {
  return gradableRound(state, { now: ledger.now(), time, policy })?.n ?? state.round;
}

/** Anything else is no case's address, however long it is: DynamoDB would fail on a key of more than 2048 bytes. */
const CASE_KEY = /^[A-Z]{1,16}-\d{4}-\d{6,9}$/;

/** @throws Problem not-found for an address that no case can have. */
export function caseKeyIn(path: string): string {
  if (!CASE_KEY.test(path)) throw new Problem('not-found');
  return path;
}

/** A case that a session speaks of. @throws Problem not-found. */
export async function caseOf(deps: PageDeps, path: string): Promise<CaseState> {
  const caseKey = caseKeyIn(path);
  const head = await readHead(deps.ledger, caseKey);
  if (head === undefined) throw new Problem('not-found');
  return head.state;
}

/** What the views of a case are made from, as it is now. */
export async function sourcesOf({ site, time, ledger }: PageDeps, state: CaseState): Promise<CaseSources> {
  const history = await readHistory(ledger, state.caseKey);
  return { county: site.county, time, state, history, now: ledger.now() };
}
