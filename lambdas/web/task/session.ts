import type { Context } from 'hono';
import { activeAssignments } from '../../domain/case/assignments';
import type { Assignment, CaseState } from '../../domain/case/state';
import { openSession, readSession } from '../../ledger/access/sessions';
import type { WebDeps } from '../deps';
import { caseOf, linkAlive } from '../http/cases';
import { giveCookie, takeCookie } from '../http/cookies';
import { Problem } from '../http/problem';
import { pathOf } from './paths';

/** A working day with its evening; the mailed link opens the next one. */
const SESSION_SECONDS = 12 * 60 * 60;

const cookieOf = (task: string) => `qs-task-${task}`;

/** One assignment of a case, as somebody may work on it. */
export interface Task {
  state: CaseState;
  assignment: Assignment;
}

/** The task of an assignment. @throws Problem gone when it is no longer this unit's, or 30 days after closing. */
export async function taskOf(deps: WebDeps, caseKey: string, id: string): Promise<Task> {
  const state = await caseOf(deps, caseKey);
  const assignment = activeAssignments(state).find((each) => each.id === id);
  if (assignment === undefined) throw new Problem('gone');
  linkAlive(deps, state, 'task');
  return { state, assignment };
}

export async function giveSession(deps: WebDeps, c: Context, { state, assignment }: Task): Promise<void> {
  const token = await openSession(
    deps.access,
    { kind: 'task', caseKey: state.caseKey, assignment: assignment.id },
    SESSION_SECONDS,
  );
  giveCookie(c, cookieOf(assignment.id), token, pathOf(assignment.id), SESSION_SECONDS);
}

/** The task that the request's own cookie opens; `undefined` without one. @throws Problem gone. */
export async function sessionTask(deps: WebDeps, c: Context, id: string): Promise<Task | undefined> {
  const token = takeCookie(c, cookieOf(id));
  const session = token === undefined ? undefined : await readSession(deps.access, token);
  if (session?.kind !== 'task' || session.assignment !== id) return undefined;
  return taskOf(deps, session.caseKey, id);
}
