import * as z from 'zod/mini';
import { fact, prose } from './event-shape';
import { instant } from './schema';

/** Facts beside the road of a case: the enterprise is asked, answers, or does not want it any more. */
export const besideEvents = {
  /** 请企业补充材料: the clocks of whoever asks stand still. */
  'supplement-asked@1': fact(
    { assignment: z.optional(z.string()), acknowledges: z.boolean() },
    { question: z.string() },
  ),
  /** 企业已补充. */
  'supplement-answered@1': fact({ at: instant }, { answer: z.string(), person: prose, number: prose }),
  /** 企业撤回; `pressed`: somebody pressed for it. */
  'withdrawn@1': fact({ pressed: z.boolean() }, { reason: z.string() }),
};

export type BesideEventType = keyof typeof besideEvents;

/** Whether a fact, stored or only decided, is one of these. */
export function isBeside<Fact extends { type: string }>(
  event: Fact,
): event is Extract<Fact, { type: BesideEventType }> {
  return event.type in besideEvents;
}
