import type { Assignment, CaseState } from './state';
import type { ReleasedAs } from './vocabulary';

/** Assignments that are still somebody's part of the case, in the order in which they were made. */
export function activeAssignments(state: Pick<CaseState, 'assignments'>): Assignment[] {
  return state.assignments.filter((each) => each.released === undefined);
}

/** A part, whether it is still somebody's or not. @throws where the case never had it. */
export function assignmentOf(state: Pick<CaseState, 'assignments'>, id: string): Assignment {
  const found = state.assignments.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no assignment ${id}`);
  return found;
}

/** 主办; none before dispatch. */
export function leadOf(state: Pick<CaseState, 'assignments'>): Assignment | undefined {
  return activeAssignments(state).find((each) => each.role === 'lead');
}

/** 协办. */
export function assistsOf(state: Pick<CaseState, 'assignments'>): Assignment[] {
  return activeAssignments(state).filter((each) => each.role === 'assist');
}

const REDISPATCHED: readonly (ReleasedAs | undefined)[] = ['returned', 'replaced'];

/** 改派次数: how often a part went from one unit to another. */
export function redispatches(state: Pick<CaseState, 'assignments'>): number {
  return state.assignments.filter((each) => REDISPATCHED.includes(each.released?.as)).length;
}
