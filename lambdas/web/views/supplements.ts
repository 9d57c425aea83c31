import type { CaseState, Supplement } from '../../domain/case/state';
import type { County } from '../../domain/county';
import type { Instant } from '../../domain/time';
import type { History } from '../../ledger/history';
import { askerName } from './timeline';

/** 补充材料: what somebody asked the enterprise, and what it answered. */
export interface SupplementView {
  by: string;
  at: Instant;
  question: string;
  answered?: { at: Instant; answer: string };
}

/** All of them, oldest first. */
export function supplementsOf(county: County, state: CaseState, history: History): SupplementView[] {
  return state.supplements.map((each) => supplementView(county, state, history, each));
}

export function supplementView(
  county: County,
  state: CaseState,
  history: History,
  { seq, assignment, at, answered }: Supplement,
): SupplementView {
  return {
    by: askerName(county, state, assignment),
    at,
    question: history.textsOf(seq)['question'] ?? '',
    ...(answered === undefined
      ? {}
      : { answered: { at: answered.at, answer: history.textsOf(answered.seq)['answer'] ?? '' } }),
  };
}
