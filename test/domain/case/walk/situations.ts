import { leadOf, redispatches } from '../../../../lambdas/domain/case/assignments';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import type { DutyKind } from '../../../../lambdas/domain/case/vocabulary';
import type { Instant } from '../../../../lambdas/domain/time';
import { ASSIST } from './letters';
import { part, replyMail, taskMail } from '../orders';
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

/** 环节 as the desk sees it; a case that ended before it was dispatched is told of like a refusal. */
export function deskSees(state: CaseState): DeskSees {
  const round = state.rounds.at(-1);
  const lead = leadOf(state);
  switch (state.stage) {
    case 'dispatch':
      return 'to screen';
    case 'handle':
      return 'handling';
    case 'review':
      if (round?.cause === 'joint-meeting') return 'meeting';
      return (lead?.reviewFailures ?? 0) < policy.reviewFailuresBeforeHead ? 'review' : 'head review';
    case 'reply':
      return state.assignments.length === 0 ? 'refusal' : 'reply due';
    case 'evaluate':
      return owes(state, 'telephone') ? 'telephone' : 'survey';
    case 'closed':
      return state.assignments.length === 0 ? 'refusal closed' : 'closed';
  }
}

export type UnitHas = 'no task' | 'new' | 'unheard' | 'work' | 'promise' | 'nothing' | 'passed';

/** What a unit has to do. `new` and `unheard` are not acknowledged yet; of the latter nothing is owed any more. */
export function unitHas(state: CaseState, n: number): UnitHas {
  const task = part(state, n);
  if (task === undefined) return 'no task';
  const open = task.role === 'lead' ? state.stage === 'handle' : state.stage !== 'closed';
  if (!open) return 'passed';
  if (task.acknowledged === undefined) return owes(state, 'handle', task.id) ? 'new' : 'unheard';
  if (owes(state, 'promise', task.id)) return 'promise';
  return owes(state, 'handle', task.id) || owes(state, 'rework', task.id) ? 'work' : 'nothing';
}

export type ReturnIs = 'no task' | 'passed' | 'possible' | 'asked' | 'too late' | 'answered';

/** 退单: within the time for acknowledging, once, and before any answer. */
export function returnIs(state: CaseState, n: number, now: Instant): ReturnIs {
  const task = part(state, n);
  if (task === undefined) return 'no task';
  if (task.role === 'lead' ? state.stage !== 'handle' : state.stage === 'closed') return 'passed';
  if (task.returned !== undefined) return 'asked';
  if (now > evenDays.closeOfDay(task.dispatchedAt, policy.acknowledgeWorkingDays).at) return 'too late';
  const asked = state.supplements.some((each) => each.assignment === task.id);
  return owes(state, 'handle', task.id) && !asked ? 'possible' : 'answered';
}

export type RulingIs = 'none' | 'the desk’s' | 'the head’s';

/** Who rules on the return that is pending, if one is. */
export function rulingIs(state: CaseState): RulingIs {
  const pending = state.duties.find((each) => each.kind === 'return' && each.settled === undefined);
  if (pending === undefined) return 'none';
  return pending.owner.kind === 'desk' ? 'the desk’s' : 'the head’s';
}

export type PartIs = 'passed' | 'no part' | 'answered' | 'the last' | 'at work' | 'at work, the head’s';

const WORK = ['handle', 'rework', 'promise'] as const;

/** A part that the desk may hand over (改派) or, an assistant's, release. */
export function partIs(state: CaseState, n: number): PartIs {
  if (state.stage !== 'handle') return 'passed';
  const task = part(state, n);
  if (task === undefined) return 'no part';
  const works = WORK.some((kind) => owes(state, kind, task.id));
  if (!works) return task.result === undefined ? 'no part' : 'answered';
  return redispatches(state) < policy.redispatchesBeforeHead ? 'at work' : 'at work, the head’s';
}

/** Whether an assisting unit may be released. */
export function assistIs(state: CaseState): PartIs {
  if (state.stage !== 'handle') return 'passed';
  const task = part(state, ASSIST);
  if (task === undefined) return 'no part';
  if (task.result !== undefined) return 'answered';
  const others = state.duties.some(
    (each) => each.settled === undefined && each.assignment !== task.id && WORK.some((kind) => kind === each.kind),
  );
  return others ? 'at work' : 'the last';
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
  const task = part(state, n);
  if (task === undefined) return 'idle';
  if (state.undelivered.some((each) => each.assignment === task.id)) return 'came back';
  if (state.bounced.includes(taskMail(task.id))) return 'made good';
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
  if (round.reply.kind === 'refusal' || round.reply.kind === 'no-answer') return 'refused';
  if (round.evaluation !== undefined) return 'given';
  if (state.closed === undefined) return 'open';
  return inTime(state.closed.at) ? 'late open' : 'window over';
}
