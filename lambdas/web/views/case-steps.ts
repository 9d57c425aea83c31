import type { StoredEvent } from '../../domain/case/events';
import { isAnswer } from '../../domain/case/status';
import type { CaseState } from '../../domain/case/state';
import type { Stage } from '../../domain/case/vocabulary';
import type { Instant } from '../../domain/time';

/** 办到哪一步: the enterprise's seven steps; a case that ends otherwise has fewer. */
export const CASE_STEPS = [
  'received',
  'accepted',
  'dispatched',
  'handled',
  'reviewed',
  'replied',
  'evaluated',
  'refused',
  'unanswered',
  'told',
  'withdrawn',
] as const;
export type CaseStepName = (typeof CASE_STEPS)[number];

export interface CaseStep {
  name: CaseStepName;
  state: 'done' | 'now' | 'ahead';
  /** When it was done. */
  at?: Instant;
}

/** The stage that a step is the work of: it is done once the case is past it. */
const STEPS_OF_ANSWERED: readonly { name: CaseStepName; stage: Stage; proof: readonly StoredEvent['type'][] }[] = [
  { name: 'accepted', stage: 'dispatch', proof: ['dispatched@1'] },
  { name: 'dispatched', stage: 'dispatch', proof: ['dispatched@1'] },
  { name: 'handled', stage: 'handle', proof: ['result-submitted@1'] },
  { name: 'reviewed', stage: 'review', proof: ['approved@1', 'meeting-held@1'] },
  { name: 'replied', stage: 'reply', proof: ['reply-delivered@1'] },
  { name: 'evaluated', stage: 'evaluate', proof: ['evaluated@1', 'time-passed@1'] },
];

const ORDER: readonly Stage[] = ['dispatch', 'handle', 'review', 'reply', 'evaluate', 'closed'];

export function caseSteps(state: CaseState, events: readonly StoredEvent[]): CaseStep[] {
  const received: CaseStep = { name: 'received', state: 'done', at: state.receivedAt };
  const otherwise = endedOtherwise(state, events);
  if (otherwise !== undefined) return [received, ...otherwise];
  const here = ORDER.indexOf(state.stage);
  const rest = STEPS_OF_ANSWERED.map(({ name, stage, proof }): CaseStep => {
    const place = ORDER.indexOf(stage);
    if (place > here) return { name, state: 'ahead' };
    // both are one act of the desk: while it is due, only the first is on
    if (place === here) return { name, state: name === 'dispatched' ? 'ahead' : 'now' };
    return { name, state: 'done', ...lastOf(events, proof) };
  });
  return [received, ...rest];
}

/** The end of what is refused, withdrawn, or not answered for by the enterprise. */
function endedOtherwise(state: CaseState, events: readonly StoredEvent[]): CaseStep[] | undefined {
  const dispatched = lastOf(events, ['dispatched@1']);
  const begun: CaseStep[] = dispatched.at === undefined ? [] : [{ name: 'dispatched', state: 'done', ...dispatched }];
  if (state.closed?.as === 'withdrawn')
    return [...begun, { name: 'withdrawn', state: 'done', ...lastOf(events, ['withdrawn@1']) }];
  const reply = state.rounds.at(-1)?.reply;
  if (reply === undefined || isAnswer(reply)) return undefined;
  const told: CaseStep = {
    name: 'told',
    state: state.stage === 'closed' ? 'done' : 'now',
    ...lastOf(events, ['reply-delivered@1']),
  };
  return [...begun, { name: reply.kind === 'refusal' ? 'refused' : 'unanswered', state: 'done', at: reply.at }, told];
}

function lastOf(events: readonly StoredEvent[], types: readonly StoredEvent['type'][]): { at?: Instant } {
  const found = events.findLast((each) => types.includes(each.type));
  return found === undefined ? {} : { at: found.occurredAt };
}
