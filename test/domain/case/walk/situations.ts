import type { CaseState } from '../../../../lambdas/domain/case/state';
import type { DutyKind } from '../../../../lambdas/domain/case/vocabulary';
import type { Instant } from '../../../../lambdas/domain/time';
import { replyMail } from '../orders';
import { evenDays, policy } from '../world';

/** Where a case stands, in the words of whoever asks: the heads of the oracle's columns. */

const owes = (state: CaseState, kind: DutyKind, assignment?: string) =>
  state.duties.some(
    (each) =>
      each.kind === kind && each.settled === undefined && (assignment === undefined || each.assignment === assignment),
  );

export type DeskSees =
  | 'to screen'
  | 'handling'
  | 'review'
  | 'head review'
  | 'meeting'
  | 'reply due'
  | 'survey'
  | 'telephone'
  | 'closed'
  | 'refusal'
  | 'refusal closed';

/** 环节 as the desk sees it. */
export function deskSees(state: CaseState): DeskSees {
  const round = state.rounds.at(-1);
  const lead = state.assignments.find((each) => each.role === 'lead');
  switch (state.stage) {
    case 'dispatch':
      return 'to screen';
    case 'handle':
      return 'handling';
    case 'review':
      if (round?.cause === 'joint-meeting') return 'meeting';
      return (lead?.reviewFailures ?? 0) < policy.reviewFailuresBeforeHead ? 'review' : 'head review';
    case 'reply':
      return round?.reply?.kind === 'refusal' ? 'refusal' : 'reply due';
    case 'evaluate':
      return owes(state, 'telephone') ? 'telephone' : 'survey';
    case 'closed':
      return state.closed?.as === 'refused' ? 'refusal closed' : 'closed';
  }
}

export type UnitHas = 'no task' | 'new' | 'unheard' | 'work' | 'promise' | 'nothing' | 'passed';

/** What a unit has to do. `new` and `unheard` are not acknowledged yet; of the latter nothing is owed any more. */
export function unitHas(state: CaseState, n: number): UnitHas {
  const task = state.assignments[n - 1];
  if (task === undefined) return 'no task';
  const open = task.role === 'lead' ? state.stage === 'handle' : state.stage !== 'closed';
  if (!open) return 'passed';
  if (task.acknowledged === undefined) return owes(state, 'handle', task.id) ? 'new' : 'unheard';
  if (owes(state, 'promise', task.id)) return 'promise';
  return owes(state, 'handle', task.id) || owes(state, 'rework', task.id) ? 'work' : 'nothing';
}

export type ReplyIs = 'not out' | 'out' | 'came back' | 'delivered by mail' | 'delivered' | 'graded';

/** How the reply of this round fares on its way. */
export function replyIs(state: CaseState): ReplyIs {
  const round = state.rounds.at(-1);
  if (round?.reply === undefined) return 'not out';
  if (state.stage === 'reply') return state.bounced.includes(replyMail(round.n)) ? 'came back' : 'out';
  if (round.evaluation !== undefined) return 'graded';
  return round.reply.delivered?.by === 'mail' ? 'delivered by mail' : 'delivered';
}

export type TaskMailIs = 'idle' | 'expected' | 'came back' | 'made good';

/** Whether the unit must still hear of its task, and whether the mail that says so came back. */
export function taskMailIs(state: CaseState, n: number): TaskMailIs {
  const task = state.assignments[n - 1];
  if (task === undefined) return 'idle';
  if (state.undelivered.some((each) => each.assignment === task.id)) return 'came back';
  if (state.bounced.includes(`mail-of-task-${n}`)) return 'made good';
  return state.duties.some((each) => each.assignment === task.id && each.settled === undefined) ? 'expected' : 'idle';
}

export type GradeIs = 'not asked' | 'refused' | 'open' | 'late open' | 'round before open' | 'given' | 'window over';

/** Which grade the enterprise may still give (评价): one a round, late for as long as the policy says. */
export function gradeIs(state: CaseState, now: Instant): GradeIs {
  const round = state.rounds.at(-1);
  const before = state.rounds.at(-2);
  const inTime = (ended: Instant) => now <= evenDays.closeOfDay(ended, policy.lateGradeWorkingDays).at;
  if (round?.reply === undefined) {
    const silence = state.duties.find((each) => each.kind === 'telephone' && each.round === before?.n)?.settled;
    const answeredAnew = state.duties.some((each) => each.kind === 'review' && each.round === round?.n);
    const ungraded = round?.cause === 'promise' && before?.evaluation === undefined;
    if (!ungraded || silence === undefined || !inTime(silence.at)) return 'not asked';
    return answeredAnew ? 'not asked' : 'round before open';
  }
  if (round.reply.kind === 'refusal') return 'refused';
  if (round.evaluation !== undefined) return 'given';
  if (state.closed === undefined) return 'open';
  return inTime(state.closed.at) ? 'late open' : 'window over';
}
