import { STATUSES } from '../../domain/case/status';
import { CLOSED_AS, STAGES } from '../../domain/case/vocabulary';
import type { ProgressView } from '../views/progress';
import { instant, listOf, number, objectOf, oneOf, text, yesNo, type JsonSchema } from './answer-parts';

export const stage = oneOf(STAGES);
export const status = oneOf(STATUSES);
export const owner = objectOf<{ kind: string; name: string }>({ kind: text, name: text });
export const step = objectOf<ProgressView['timeline'][number]>({ at: instant, type: text, text });
export const reply = objectOf<NonNullable<ProgressView['reply']>>({ at: instant, text });

export const progress: { [Name in keyof ProgressView]-?: JsonSchema } = {
  caseNumber: text,
  caseKey: text,
  title: text,
  stage,
  status,
  statusText: text,
  closedAs: oneOf(CLOSED_AS),
  owner,
  due: { type: ['string', 'null'], format: 'date-time' },
  provisional: yesNo,
  round: number,
  timeline: listOf(step),
  reply,
  evaluationOpen: yesNo,
  supplement: objectOf<NonNullable<ProgressView['supplement']>>({
    at: instant,
    by: text,
    question: text,
    due: instant,
  }),
  withdrawable: yesNo,
};
