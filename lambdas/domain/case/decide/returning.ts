import { redispatches } from '../assignments';
import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { dutyFactory, openOf, returnableUntil, settledAt } from '../duties';
import { refuse, type Refusal } from '../refusal';
import type { Assignment, CaseState } from '../state';
import { askedBy } from '../status';
import { assignmentSeen, firstOf, mayTakePart, mayWork, notOnCase, reasoned, seen } from './checks';
import { fact, now } from './fact';
import type { Decision } from './decision';
import { headDecides, takenOver } from './units';

/** 退单: within the time for acknowledging, once, with reason, basis and the unit proposed. The clock goes on. */
export function returnTask(state: CaseState, command: CommandOf<'return'>, context: DecideContext): Decision {
  const assignment = assignmentSeen(state, command.assignment, command.revision);
  if ('refused' in assignment) return assignment;
  const problem = firstOf(
    mayWork(state, assignment),
    returnable(state, assignment, context),
    reasoned(command.reason),
    reasoned(command.basis, 'basis-required', 'basis'),
    proposable(state, command.proposedUnit, context),
  );
  if (problem !== undefined) return problem;

  const { reason, basis, proposedUnit } = command;
  const byHead = redispatches(state) >= context.policy.redispatchesBeforeHead;
  const owner = byHead ? ({ kind: 'desk-head', id: 'desk-head' } as const) : ({ kind: 'desk', id: 'desk' } as const);
  const opens = [dutyFactory(state, context).return(context.now, assignment.id, owner)];
  const settles = openOf(state, 'acknowledge')
    .filter((each) => each.assignment === assignment.id)
    .map((each) => settledAt(each, context.now));
  const data = { assignment: assignment.id, proposedUnit, opens, settles };
  return [fact('return-asked@1', now(context.now), command.actor, data, { reason, basis })];
}

function returnable(state: CaseState, { id, returned }: Assignment, { now: at }: DecideContext): Refusal | undefined {
  if (returned !== undefined) return refuse('already', 'already-returned', { by: returned.seq, at: returned.at });
  const until = returnableUntil(state, id);
  if (at > until) return refuse('wrong-stage', 'return-too-late', { at: until });
  const owes = openOf(state, 'handle').some((each) => each.assignment === id);
  return owes && askedBy(state, id) === undefined ? undefined : refuse('wrong-stage', 'return-after-answer');
}

/** Whether it can be reached is the desk's to see: it may choose another. */
function proposable(state: CaseState, unit: string, { directory }: DecideContext): Refusal | undefined {
  const field = 'proposedUnit';
  return directory.exists(unit) ? notOnCase(state, { unit, field }) : refuse('invalid', 'unknown-unit', { field });
}

/** 裁定退单: accepted, the unit proposed or another takes over with its full clock; upheld is final. */
export function ruleOnReturn(state: CaseState, command: CommandOf<'rule-on-return'>, context: DecideContext): Decision {
  const unseen = seen(state, command.revision);
  if (unseen !== undefined) return unseen;
  const pending = openOf(state, 'return').find((each) => each.assignment === command.assignment);
  if (pending === undefined) {
    return refuse('already', 'no-return-pending', { by: state.lastAct.seq, at: state.lastAct.at });
  }
  const { assignment, accepted, reason, unit } = command;
  const problem = firstOf(
    pending.owner.kind === 'desk-head' ? headDecides(command.actor) : undefined,
    reasoned(reason),
    accepted ? newUnit(state, unit, context) : undefined,
  );
  if (problem !== undefined) return problem;

  const ruled = settledAt(pending, context.now);
  const taker = accepted ? unit : undefined;
  const handedOver = taker === undefined ? undefined : takenOver(state, assignment, taker, context);
  const ended = handedOver?.settles.filter((each) => each.duty !== pending.id) ?? [];
  const data = { assignment, accepted, ...handedOver, settles: [ruled, ...ended] };
  return [fact('return-ruled@1', now(context.now), command.actor, data, { reason })];
}

function newUnit(state: CaseState, unit: string | undefined, context: DecideContext): Refusal | undefined {
  const field = 'unit';
  return unit === undefined
    ? refuse('invalid', 'unit-required', { field })
    : mayTakePart(state, { unit, field }, context);
}
