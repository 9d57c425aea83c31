import type { Command } from '../../../../lambdas/domain/case/commands';
import type { Decision } from '../../../../lambdas/domain/case/decide';
import type { Reason, Refusal, RefusalCode } from '../../../../lambdas/domain/case/refusal';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import type { Instant } from '../../../../lambdas/domain/time';
import { evenDays, policy } from '../world';
import { expectationOf } from './oracle';
import type { Expectation, Outcome } from './oracle-lines';

const lines = new Map<string, Expectation>();

/** The oracle's cell for a letter in a state: its column and what it says. */
export function ruled(letter: string, state: CaseState, now: Instant): { column: string; outcome: Outcome } {
  const line = lines.get(letter) ?? expectationOf(letter);
  lines.set(letter, line);
  const column = line.column(state, now);
  return { column, outcome: line.line[column] ?? line.line.else };
}

/** What is wrong with a decision, measured by the oracle; nothing where it is as the rules say. */
export function misjudged(outcome: Outcome, decision: Decision, asked: { state: CaseState; command: Command }) {
  const got = answer(decision);
  if (got !== outcome) return `${got}, but the rules say ${outcome}`;
  return Array.isArray(decision) ? undefined : unexplained(decision, asked.state, asked.command);
}

/** A mutant may answer nothing at all. */
function answer(decision: Decision | undefined): string {
  if (Array.isArray(decision)) return decision.length > 0 ? 'done' : 'nothing';
  return decision?.reason ?? 'no answer';
}

/** Whose act came first is told only to those who may ask at all. */
export function ifUnseen(outcome: Outcome): Outcome {
  return outcome === 'not-yours-to-do' || outcome === 'not-your-assignment' ? outcome : 'somebody-acted';
}

type Act = { seq?: number; at?: Instant } | undefined;

/** The act that came first, so that the reader can be told by whom and when. */
function cameFirst(reason: Reason, state: CaseState, command: Command): Act {
  const task = 'assignment' in command ? state.assignments.find((each) => each.id === command.assignment) : undefined;
  const round = state.rounds.at(-1);
  switch (reason) {
    case 'somebody-acted':
      return task === undefined || !BY_UNITS.includes(command.do) ? state.lastAct : { seq: task.revision };
    case 'stage-passed':
    case 'refuse-after-dispatch':
      return state.lastAct;
    case 'already-acknowledged':
      return task?.acknowledged;
    case 'promise-already-made':
      return task?.plan === undefined ? {} : { seq: task.plan.seq };
    case 'already-returned':
      return task?.returned;
    case 'return-too-late':
      return { at: evenDays.closeOfDay(task!.dispatchedAt, policy.acknowledgeWorkingDays).at };
    case 'supplement-once':
      return state.supplements.find((each) => each.assignment === task?.id);
    case 'withdraw-after-reply':
      return state.lastAct;
    case 'already-answered':
      return task?.result === undefined ? {} : { seq: task.result.seq };
    case 'no-return-pending':
      return state.lastAct;
    case 'already-evaluated':
      return round?.evaluation;
    case 'already-delivered':
      return { at: round!.reply!.delivered!.at };
    case 'evaluation-window-over':
      return { at: evenDays.closeOfDay(state.closed!.at, policy.lateGradeWorkingDays).at };
    default:
      return undefined;
  }
}

/** Who has seen a task alone; the others have seen the case. */
const BY_UNITS: string[] = ['acknowledge', 'act', 'plan', 'submit-result', 'return', 'ask-supplement'];

const CODES: Record<RefusalCode, readonly Reason[]> = {
  forbidden: ['not-yours-to-do', 'desk-head-decides'],
  stale: ['somebody-acted'],
  already: [
    'already-acknowledged',
    'already-delivered',
    'already-evaluated',
    'promise-already-made',
    'nothing-undelivered',
    'already-returned',
    'no-return-pending',
    'nothing-to-hand-over',
    'already-answered',
    'supplement-once',
  ],
  gone: ['not-your-assignment', 'round-over', 'evaluation-window-over'],
  'wrong-stage': [
    'stage-passed',
    'refuse-after-dispatch',
    'not-evaluable',
    'no-joint-meeting',
    'no-telephone-duty',
    'return-too-late',
    'return-after-answer',
    'lead-not-released',
    'last-at-work',
    'nothing-to-pause',
    'supplement-by-lead',
    'supplement-after-reply',
    'no-supplement-open',
    'withdraw-after-reply',
  ],
  invalid: [
    'unknown-unit',
    'unit-without-address',
    'unit-already-on-case',
    'unit-required',
    'lead-also-assists',
    'assists-twice',
    'reason-required',
    'basis-required',
    'plan-required',
    'promise-not-future',
    'promise-too-far',
    'instant-in-future',
    'instant-before-case',
    'number-required',
    'person-required',
    'question-required',
    'answer-required',
  ],
};

/** A refusal answers under its code, names the field at fault, or the act that came first. */
function unexplained(refusal: Refusal, state: CaseState, command: Command): string | undefined {
  const { reason, code, field } = refusal;
  if (!CODES[code].includes(reason)) return `${reason} answers as ${code}`;
  if ((code === 'invalid') !== (field !== undefined && field in command)) return `${reason} of field ${field}`;
  const first = cameFirst(reason, state, command);
  if (first !== undefined && (refusal.by !== first.seq || (first.at !== undefined && refusal.at !== first.at)))
    return `${reason} by ${refusal.by} at ${refusal.at}, but it was ${first.seq} at ${first.at}`;
  return undefined;
}
