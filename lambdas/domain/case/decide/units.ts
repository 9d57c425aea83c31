import { activeAssignments, assignmentOf, redispatches } from '../assignments';
import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { dutyFactory, openDuties, supersededAt } from '../duties';
import type { Actor, Duty } from '../events';
import { refuse, type Refusal } from '../refusal';
import type { AssignmentBirth } from '../schema';
import type { Assignment, CaseState } from '../state';
import type { Role } from '../vocabulary';
import { firstOf, inStage, mayTakePart, reasoned, seen } from './checks';
import { fact, now } from './fact';
import type { Decision } from './decision';

/** 增加协办单位, with a full clock of its own. */
export function addUnit(state: CaseState, command: CommandOf<'add-unit'>, context: DecideContext): Decision {
  const { unit, requirement } = command;
  const problem = firstOf(
    seen(state, command.revision),
    inStage(state, 'handle'),
    mayTakePart(state, { unit, field: 'unit' }, context),
  );
  if (problem !== undefined) return problem;
  const added = birth(state, unit, 'assist');
  const data = { added, opens: clockOf(state, added, context) };
  return [fact('unit-added@1', now(context.now), command.actor, data, { requirement })];
}

/** 改派 on the desk's own account; after repeated re-dispatches its head's alone. */
export function replaceUnit(state: CaseState, command: CommandOf<'replace-unit'>, context: DecideContext): Decision {
  const { assignment, unit, reason } = command;
  const problem = firstOf(
    seen(state, command.revision),
    inStage(state, 'handle'),
    owesWork(state, assignment) ? undefined : refuse('already', 'nothing-to-hand-over'),
    redispatches(state) >= context.policy.redispatchesBeforeHead ? headDecides(command.actor) : undefined,
    mayTakePart(state, { unit, field: 'unit' }, context),
    reasoned(reason),
  );
  if (problem !== undefined) return problem;
  const data = { assignment, ...takenOver(state, assignment, unit, context) };
  return [fact('unit-replaced@1', now(context.now), command.actor, data, { reason })];
}

/** 不再协办; a lead is replaced, never released, and somebody must go on working. */
export function releaseUnit(state: CaseState, command: CommandOf<'release-unit'>, context: DecideContext): Decision {
  const { assignment, reason } = command;
  const found = activeAssignments(state).find((each) => each.id === assignment);
  const problem = firstOf(
    seen(state, command.revision),
    inStage(state, 'handle'),
    releasable(state, found),
    reasoned(reason),
  );
  if (problem !== undefined) return problem;
  const data = { assignment, settles: endedOf(state, assignment, context) };
  return [fact('unit-released@1', now(context.now), command.actor, data, { reason })];
}

function releasable(state: CaseState, found: Assignment | undefined): Refusal | undefined {
  if (found === undefined) return refuse('already', 'nothing-to-hand-over');
  if (found.role === 'lead') return refuse('wrong-stage', 'lead-not-released');
  if (found.result !== undefined) return refuse('already', 'already-answered', { by: found.result.seq });
  const others = openDuties(state).some((each) => each.assignment !== found.id);
  return others ? undefined : refuse('wrong-stage', 'last-at-work');
}

/** After repeated re-dispatches only the desk's head moves a matter on. */
export function headDecides(actor: Actor): Refusal | undefined {
  return actor.kind === 'desk-head' ? undefined : refuse('forbidden', 'desk-head-decides');
}

function owesWork(state: CaseState, assignment: string): boolean {
  return openDuties(state).some((each) => each.assignment === assignment);
}

interface TakenOver {
  replacement: AssignmentBirth;
  opens: Duty[];
  settles: ReturnType<typeof supersededAt>[];
}

/** The part of one unit becomes another's: the old clock ends where it stood, the new one is full. */
export function takenOver(state: CaseState, id: string, unit: string, context: DecideContext): TakenOver {
  const replacement = birth(state, unit, assignmentOf(state, id).role);
  return { replacement, opens: clockOf(state, replacement, context), settles: endedOf(state, id, context) };
}

function birth(state: CaseState, unit: string, role: Role): AssignmentBirth {
  return { id: `${state.caseKey}-${state.assignments.length + 1}`, unit, role };
}

function clockOf(state: CaseState, { id, unit }: AssignmentBirth, context: DecideContext): Duty[] {
  const duties = dutyFactory(state, context);
  return [duties.acknowledge(context.now, unit, id), duties.handle(context.now, unit, id)];
}

function endedOf(state: CaseState, assignment: string, context: DecideContext): TakenOver['settles'] {
  return openDuties(state)
    .filter((each) => each.assignment === assignment)
    .map((each) => supersededAt(each, context.now));
}
