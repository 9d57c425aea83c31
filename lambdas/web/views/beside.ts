import { statusOf } from '../../domain/case/status';
import type { County } from '../../domain/county';
import type { Instant } from '../../domain/time';
import type { QueueRow } from '../../ledger/queues';
import { STATUS } from '../../texts/status';
import { choiceName, numberOf } from './names';

/** 同一企业的另一件在办事项. */
export interface BesideView {
  caseKey: string;
  caseNumber: string;
  title: string;
  category: string;
  statusText: string;
  receivedAt: Instant;
}

export function besideView(county: County, { head: { state }, texts }: QueueRow): BesideView {
  return {
    caseKey: state.caseKey,
    caseNumber: numberOf(county, state),
    title: texts['title'] ?? '',
    category: choiceName(county.categories, state.category),
    statusText: STATUS[statusOf(state)],
    receivedAt: state.receivedAt,
  };
}
