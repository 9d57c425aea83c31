import type { PartnerView } from '../views/partner';
import { instant, objectOf, text } from './answer-parts';
import { progress } from './progress-answers';

const { caseNumber, caseKey, stage, status, statusText, closedAs, owner, due, provisional, timeline, reply } = progress;

/** What a partner's system is answered. */
export const PARTNER_ANSWERS = {
  HandedOn: objectOf<{ orderNumber: string; caseNumber: string; caseKey: string; dispatchDue: string }>({
    orderNumber: text,
    caseNumber,
    caseKey,
    dispatchDue: instant,
  }),
  HandedOnCase: objectOf<PartnerView>(
    {
      orderNumber: text,
      caseNumber,
      caseKey,
      stage,
      status,
      statusText,
      closedAs,
      owner,
      due,
      provisional,
      timeline,
      reply,
    },
    'closedAs',
    'reply',
  ),
};
