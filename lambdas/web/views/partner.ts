import type { CaseSources } from './case-sources';
import { progressView, type ProgressView } from './progress';

/** 转办事项 as the partner that handed it on may see it: where it is, and what was answered; nothing that acts. */
export type PartnerView = { orderNumber: string } & Pick<
  ProgressView,
  | 'caseNumber'
  | 'caseKey'
  | 'stage'
  | 'status'
  | 'statusText'
  | 'closedAs'
  | 'owner'
  | 'due'
  | 'provisional'
  | 'timeline'
  | 'reply'
>;

export function partnerView(orderNumber: string, sources: CaseSources): PartnerView {
  const { caseNumber, caseKey, stage, status, statusText, closedAs, owner, due, provisional, timeline, reply } =
    progressView(sources);
  return {
    orderNumber,
    caseNumber,
    caseKey,
    stage,
    status,
    statusText,
    ...(closedAs === undefined ? {} : { closedAs }),
    owner,
    due,
    provisional,
    timeline,
    ...(reply === undefined ? {} : { reply }),
  };
}
