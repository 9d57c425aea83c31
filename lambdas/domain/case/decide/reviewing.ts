import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { dutyFactory, openOf, settledAt } from '../duties';
import type { Duty } from '../events';
import { refuse, type Refusal } from '../refusal';
import type { Assignment, CaseState } from '../state';
import { firstOf, happened, inStage, lead, reasoned, seen, unneeded } from './checks';
import { fact, now } from './fact';
import type { Decision } from './decision';

/** 审核: the desk's; after repeated failures its head's. */
export function reviewDuty(state: CaseState, leadUnit: Assignment, context: DecideContext): Duty {
  const byHead = leadUnit.reviewFailures >= context.policy.reviewFailuresBeforeHead;
  const owner = byHead ? ({ kind: 'desk-head', id: 'desk-head' } as const) : undefined;
  return dutyFactory(state, context).review(context.now, owner);
}

function mayReview(state: CaseState, command: CommandOf<'approve' | 'send-back'>): Refusal | undefined {
  const problem = firstOf(seen(state, command.revision), inStage(state, 'review'));
  if (problem !== undefined) return problem;
  const [duty] = openOf(state, 'review');
  if (duty === undefined) return refuse('wrong-stage', 'stage-passed', { by: state.lastAct.seq, at: state.lastAct.at });
  if (duty.owner.kind === 'desk-head' && command.actor.kind !== 'desk-head')
    return refuse('forbidden', 'desk-head-decides');
  return undefined;
}

/** Review is over, whether the enterprise was still asked or not. */
function reviewed(state: CaseState, { now: at }: DecideContext) {
  return [...openOf(state, 'review').map((each) => settledAt(each, at)), ...unneeded(state, undefined, at)];
}

/** 审核通过并统一回复: approving sends. */
export function approve(state: CaseState, command: CommandOf<'approve'>, context: DecideContext): Decision {
  const problem = mayReview(state, command);
  if (problem !== undefined) return problem;
  const settles = reviewed(state, context);
  const opens = [dutyFactory(state, context).reply(context.now)];
  const { reply, checked } = command;
  return [fact('approved@1', now(context.now), command.actor, { stage: 'reply', opens, settles }, { reply, checked })];
}

/** 审核未通过: back to the lead unit, with what is missing. */
export function sendBack(state: CaseState, command: CommandOf<'send-back'>, context: DecideContext): Decision {
  const problem = firstOf(mayReview(state, command), reasoned(command.reason));
  if (problem !== undefined) return problem;
  const { id, unit } = lead(state);
  const settles = reviewed(state, context);
  const opens = [dutyFactory(state, context).rework(context.now, unit, id)];
  const data = { assignment: id, stage: 'handle' as const, opens, settles };
  return [fact('sent-back@1', now(context.now), command.actor, data, { reason: command.reason })];
}

/** 联席会议: after a second `dissatisfied`; its decision is the last reply. */
export function holdMeeting(state: CaseState, command: CommandOf<'hold-meeting'>, context: DecideContext): Decision {
  const problem = firstOf(seen(state, command.revision), inStage(state, 'review'));
  if (problem !== undefined) return problem;
  const meetings = openOf(state, 'joint-meeting');
  const [called] = meetings;
  if (called === undefined) return refuse('wrong-stage', 'no-joint-meeting');
  const early = happened(command.at, { now: context.now, notBefore: called.start });
  if (early !== undefined) return early;

  const settles = meetings.map((each) => settledAt(each, context.now));
  const opens = [dutyFactory(state, context).reply(context.now)];
  const { people, decision, reply } = command;
  return [
    fact(
      'meeting-held@1',
      now(context.now),
      command.actor,
      { at: command.at, stage: 'reply', opens, settles },
      { people, decision, reply },
    ),
  ];
}
