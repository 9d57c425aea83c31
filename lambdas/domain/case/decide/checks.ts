import type { Instant } from '../../time';
import { openOf, supersededAt } from '../duties';
import { refuse, type Reason, type Refusal } from '../refusal';
import { activeAssignments, leadOf } from '../assignments';
import type { DecideContext } from '../context';
import type { Assignment, CaseState, Round } from '../state';
import type { Proof, Stage } from '../vocabulary';

/** The asker must have seen the last act of a person: otherwise two officers would overwrite each other. */
export function seen(state: CaseState, revision: number): Refusal | undefined {
  if (revision === state.revision) return undefined;
  return refuse('stale', 'somebody-acted', { by: state.lastAct.seq, at: state.lastAct.at });
}

export function inStage(state: CaseState, stage: Stage): Refusal | undefined {
  if (state.stage === stage) return undefined;
  return refuse('wrong-stage', 'stage-passed', { by: state.lastAct.seq, at: state.lastAct.at });
}

/** The unit's own assignment, as the unit has seen it. */
export function assignmentSeen(state: CaseState, id: string, revision: number): Assignment | Refusal {
  const assignment = activeAssignments(state).find((each) => each.id === id);
  if (assignment === undefined) return refuse('gone', 'not-your-assignment');
  if (revision !== assignment.revision) return refuse('stale', 'somebody-acted', { by: assignment.revision });
  return assignment;
}

/** Units work while the case is in handling; an assisting unit may still contribute until it is closed. */
export function mayWork(state: CaseState, assignment: Assignment): Refusal | undefined {
  if (assignment.role === 'assist' && state.stage !== 'closed') return undefined;
  return inStage(state, 'handle');
}

/** Forms give minutes, the ledger seconds: an instant is “before” another only from the minute on. */
export function happened(at: Instant, bounds: { now: Instant; notBefore?: Instant }): Refusal | undefined {
  if (at.slice(0, 16) > bounds.now.slice(0, 16)) return refuse('invalid', 'instant-in-future', { field: 'at' });
  if (bounds.notBefore !== undefined && at.slice(0, 16) < bounds.notBefore.slice(0, 16)) {
    return refuse('invalid', 'instant-before-case', { field: 'at', at: bounds.notBefore });
  }
  return undefined;
}

/** What was told by word of mouth names who heard it, and by telephone the number that was called. */
export function spokenTo(by: Proof, { person, number }: { person?: string | undefined; number?: string | undefined }) {
  return firstOf(
    isBlank(person) ? refuse('invalid', 'person-required', { field: 'person' }) : undefined,
    by === 'phone' && isBlank(number) ? refuse('invalid', 'number-required', { field: 'number' }) : undefined,
  );
}

const isBlank = (text: string | undefined) => text === undefined || text.trim() === '';

export function lead(state: CaseState): Assignment {
  const found = leadOf(state);
  if (found === undefined) throw new Error(`${state.caseKey} has no lead unit in stage ${state.stage}`);
  return found;
}

/** A unit of the county that has no part yet, and that a task mail can reach. */
export function mayTakePart(
  state: CaseState,
  { unit, field }: { unit: string; field: string },
  { directory }: Pick<DecideContext, 'directory'>,
): Refusal | undefined {
  if (!directory.exists(unit)) return refuse('invalid', 'unknown-unit', { field });
  if (!directory.hasAddress(unit)) return refuse('invalid', 'unit-without-address', { field, params: { unit } });
  return notOnCase(state, { unit, field });
}

export function notOnCase(state: CaseState, { unit, field }: { unit: string; field: string }): Refusal | undefined {
  return activeAssignments(state).some((each) => each.unit === unit)
    ? refuse('invalid', 'unit-already-on-case', { field })
    : undefined;
}

/** 补充材料 that a side no longer waits for, because it goes on without the answer. */
export function unneeded(state: CaseState, assignment: string | undefined, at: Instant) {
  return openOf(state, 'supplement')
    .filter((each) => each.assignment === assignment)
    .map((each) => supersededAt(each, at));
}

/** Prose that must say something. */
export function reasoned(text: string, reason: Reason = 'reason-required', field = 'reason'): Refusal | undefined {
  return text.trim() === '' ? refuse('invalid', reason, { field }) : undefined;
}

export function currentRound(state: CaseState): Round {
  const found = state.rounds.find((each) => each.n === state.round);
  if (found === undefined) throw new Error(`${state.caseKey} has no round ${state.round}`);
  return found;
}

/** The first refusal of several checks. */
export function firstOf(...checks: (Refusal | undefined)[]): Refusal | undefined {
  return checks.find((each) => each !== undefined);
}
