import { leadOf } from '../assignments';
import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { dutyFactory, openDuties, openOf, settledAt } from '../duties';
import type { Actor } from '../events';
import { resumed } from '../pauses';
import { refuse, type Refusal } from '../refusal';
import type { CaseState, OpenedDuty } from '../state';
import { askedBy, clocksOf, unanswered } from '../status';
import { assignmentSeen, firstOf, happened, inStage, reasoned, seen, spokenTo } from './checks';
import { fact, now } from './fact';
import type { Decision } from './decision';
import { begun } from './handling';
import { headDecides } from './units';

/** 请企业补充材料: once a side; whoever asks waits, and its clock stands still meanwhile. */
export function askSupplement(
  state: CaseState,
  command: CommandOf<'ask-supplement'>,
  context: DecideContext,
): Decision {
  const { assignment, question } = command;
  const problem = firstOf(
    assignment === undefined ? seen(state, command.revision) : taskSeen(state, assignment, command.revision),
    askable(state, command),
    reasoned(question, 'question-required', 'question'),
  );
  if (problem !== undefined) return problem;

  const task = state.assignments.find((each) => each.id === assignment);
  const data = {
    ...(assignment === undefined ? {} : { assignment }),
    acknowledges: task !== undefined && task.acknowledged === undefined,
    opens: [dutyFactory(state, context).supplement(context.now, assignment)],
    settles: task === undefined ? [] : begun(state, task, context.now),
    holds: clocksOf(state, assignment).map((each) => each.id),
  };
  return [fact('supplement-asked@1', now(context.now), command.actor, data, { question })];
}

function taskSeen(state: CaseState, assignment: string, revision: number): Refusal | undefined {
  const found = assignmentSeen(state, assignment, revision);
  return 'refused' in found ? found : undefined;
}

function askable(state: CaseState, { assignment, actor }: CommandOf<'ask-supplement'>): Refusal | undefined {
  return firstOf(assignment === undefined ? hasClock(state, actor) : leads(state, assignment), once(state, assignment));
}

function hasClock(state: CaseState, actor: Actor): Refusal | undefined {
  const [clock] = clocksOf(state, undefined);
  if (clock === undefined) return refuse('wrong-stage', 'nothing-to-pause');
  return clock.owner.kind === 'desk-head' ? headDecides(actor) : undefined;
}

function leads(state: CaseState, assignment: string): Refusal | undefined {
  return leadOf(state)?.id === assignment ? inStage(state, 'handle') : refuse('wrong-stage', 'supplement-by-lead');
}

/** Before the first reply: what is known by then was answered for, and its silence would end what was answered. */
function once(state: CaseState, assignment: string | undefined): Refusal | undefined {
  if (!unanswered(state)) return refuse('wrong-stage', 'supplement-after-reply');
  const before = askedBy(state, assignment);
  return before === undefined ? undefined : refuse('already', 'supplement-once', { by: before.seq, at: before.at });
}

/** 企业补充材料: by link, by number and code, or told to the desk by telephone. The clocks go on. */
export function answerSupplement(
  state: CaseState,
  command: CommandOf<'answer-supplement'>,
  context: DecideContext,
): Decision {
  const [owed] = openOf(state, 'supplement');
  const problem = firstOf(
    command.revision === undefined ? undefined : seen(state, command.revision),
    owed === undefined ? refuse('wrong-stage', 'no-supplement-open') : undefined,
    reasoned(command.answer, 'answer-required', 'answer'),
    command.actor.via === 'phone' ? told(command, owed, context) : undefined,
  );
  if (problem !== undefined) return problem;

  const { at, answer, person, number } = command;
  const settles = openOf(state, 'supplement').map((each) => settledAt(each, context.now));
  const data = { at, settles, resumes: resumed(openDuties(state), context.now, context.time) };
  return [fact('supplement-answered@1', now(context.now), command.actor, data, { answer, person, number })];
}

function told(
  command: CommandOf<'answer-supplement'>,
  owed: OpenedDuty | undefined,
  { now: at }: DecideContext,
): Refusal | undefined {
  return firstOf(
    happened(command.at, { now: at, ...(owed === undefined ? {} : { notBefore: owed.start }) }),
    spokenTo('phone', command),
  );
}
