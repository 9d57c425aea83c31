import type { CaseState, Round } from '../../domain/case/state';
import { gradableRound } from '../../domain/case/status';
import { policyOf, type County } from '../../domain/county';
import type { Instant } from '../../domain/time';
import type { WorkingTime } from '../../domain/working-time';
import type { History } from '../../ledger/history';

/** What every view of a case is made from. */
export interface CaseSources {
  county: County;
  time: WorkingTime;
  state: CaseState;
  history: History;
  now: Instant;
}

/** The round that may be graded now, by the county's policy; `undefined` when none may. */
export function openRound({ county, time, state, now }: Omit<CaseSources, 'history'>): Round | undefined {
  return gradableRound(state, { now, time, policy: policyOf(county) });
}
