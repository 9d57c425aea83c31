import { plusDays } from '../../calendar/days';
import { dateOf, type Instant, type LocalDate } from '../../time';
import { assistsOf } from '../assignments';
import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { dutyFactory, openDuties, settledAt, supersededAt } from '../duties';
import { refuse, type Refusal } from '../refusal';
import type { Assignment, CaseState, OpenedDuty } from '../state';
import type { DutyKind } from '../vocabulary';
import { assignmentSeen, happened, lead, mayWork, unneeded } from './checks';
import { resumed } from '../pauses';
import { fact, now } from './fact';
import { reviewDuty } from './reviewing';
import type { Decision } from './decision';

type Settled = ReturnType<typeof settledAt>;

type UnitCommand = CommandOf<'acknowledge' | 'act' | 'plan' | 'submit-result'>;

/** The assignment that a unit acts on, or why it may not. */
function workedOn(state: CaseState, command: UnitCommand): Assignment | Refusal {
  const found = assignmentSeen(state, command.assignment, command.revision);
  if ('refused' in found) return found;
  return mayWork(state, found) ?? found;
}

function owed(state: CaseState, assignment: Assignment, ...kinds: DutyKind[]): OpenedDuty[] {
  return openDuties(state).filter((each) => each.assignment === assignment.id && kinds.includes(each.kind));
}

/** Whoever works on its task takes it on: an objection that is not ruled on yet is thereby withdrawn. */
function takenOn(state: CaseState, assignment: Assignment, at: Instant): Settled[] {
  return owed(state, assignment, 'return').map((each) => supersededAt(each, at));
}

const settle = (duties: OpenedDuty[], at: Instant) => duties.map((each) => settledAt(each, at));

/** What any act of the unit ends: its acknowledgement is there, and its objection is not any more. */
export function begun(state: CaseState, assignment: Assignment, at: Instant): Settled[] {
  return [...settle(owed(state, assignment, 'acknowledge'), at), ...takenOn(state, assignment, at)];
}

/** 签收. */
export function acknowledge(state: CaseState, command: CommandOf<'acknowledge'>, context: DecideContext): Decision {
  const assignment = workedOn(state, command);
  if ('refused' in assignment) return assignment;
  if (assignment.acknowledged !== undefined) {
    return refuse('already', 'already-acknowledged', {
      by: assignment.acknowledged.seq,
      at: assignment.acknowledged.at,
    });
  }
  const settles = begun(state, assignment, context.now);
  return [fact('acknowledged@1', now(context.now), command.actor, { assignment: assignment.id, settles }, {})];
}

/** 登记办理: any act acknowledges implicitly, and says so. */
export function act(state: CaseState, command: CommandOf<'act'>, context: DecideContext): Decision {
  const assignment = workedOn(state, command);
  if ('refused' in assignment) return assignment;
  const problem = happened(command.at, { now: context.now, notBefore: state.receivedAt });
  if (problem !== undefined) return problem;

  const { way, at, people, notes } = command;
  const acknowledges = assignment.acknowledged === undefined;
  const settles = begun(state, assignment, context.now);
  const when = { occurredAt: context.now, receivedAt: context.now };
  return [
    fact(
      'acted@1',
      when,
      command.actor,
      { assignment: assignment.id, way, at, acknowledges, settles },
      { people, notes },
    ),
  ];
}

/** 报送办理计划和承诺时限: replaces `handle` by `promise`. A second date needs the desk. */
export function plan(state: CaseState, command: CommandOf<'plan'>, context: DecideContext): Decision {
  const assignment = workedOn(state, command);
  if ('refused' in assignment) return assignment;
  const replaced = owed(state, assignment, 'handle', 'rework');
  const [first] = replaced;
  if (owed(state, assignment, 'promise').length > 0 || first === undefined) {
    return refuse('already', 'promise-already-made', assignment.plan === undefined ? {} : { by: assignment.plan.seq });
  }
  const problem = promiseDate(command.promisedDate, first.start, context);
  if (problem !== undefined) return problem;

  const promised = dutyFactory(state, context).promise(
    context.now,
    assignment.unit,
    assignment.id,
    command.promisedDate,
  );
  const handled = settle(replaced, context.now);
  return [
    fact(
      'planned@1',
      now(context.now),
      command.actor,
      {
        assignment: assignment.id,
        promisedDate: command.promisedDate,
        movedToWorkingDay: promised.moved,
        late: handled.some((each) => each.how === 'late'),
        acknowledges: assignment.acknowledged === undefined,
        opens: [promised.duty],
        settles: [...begun(state, assignment, context.now), ...unneeded(state, assignment.id, context.now), ...handled],
      },
      { reason: command.reason, measures: command.measures },
    ),
  ];
}

/** After today, and within the county's limit counted from the order to work. */
function promiseDate(date: LocalDate, ordered: Instant, { now: at, policy }: DecideContext): Refusal | undefined {
  if (date <= dateOf(at)) return refuse('invalid', 'promise-not-future', { field: 'promisedDate' });
  const last = plusDays(dateOf(ordered), policy.promiseMaxCalendarDays);
  if (date > last) return refuse('invalid', 'promise-too-far', { field: 'promisedDate', params: { last } });
  return undefined;
}

/** 提交结果: the lead's closes the stage; assistants who did not answer are named, and it counts for them. */
export function submitResult(state: CaseState, command: CommandOf<'submit-result'>, context: DecideContext): Decision {
  const assignment = workedOn(state, command);
  if ('refused' in assignment) return assignment;
  if (command.outcome === 'unsolved' && (command.basis ?? '').trim() === '') {
    return refuse('invalid', 'basis-required', { field: 'basis' });
  }
  const promises = owed(state, assignment, 'promise');
  const leavesPromise = command.outcome === 'planned' || command.outcome === 'partly';
  if (leavesPromise && promises.length === 0) return refuse('invalid', 'plan-required', { field: 'outcome' });

  const worked = settle(owed(state, assignment, 'handle', 'rework'), context.now);
  const kept = leavesPromise ? [] : settle(promises, context.now);
  const waited = unneeded(state, assignment.id, context.now);
  const ended = [...begun(state, assignment, context.now), ...waited, ...worked, ...kept];
  const left = promises.filter(({ id }) => ended.every((each) => each.duty !== id));
  const resumes = resumed(left, context.now, context.time);
  const missing = assignment.role === 'lead' ? unanswered(state, context.now) : { units: [], settles: [] };
  const closesStage = assignment.role === 'lead' || nothingLeftToHandle(state, ended);
  return [
    fact(
      'result-submitted@1',
      now(context.now),
      command.actor,
      {
        assignment: assignment.id,
        outcome: command.outcome,
        late:
          [...worked, ...settle(promises, context.now)].some((each) => each.how === 'late') ||
          missed(state, assignment),
        acknowledges: assignment.acknowledged === undefined,
        unanswered: missing.units,
        ...(closesStage ? { stage: 'review', opens: [reviewDuty(state, lead(state), context)] } : {}),
        settles: [...ended, ...missing.settles],
        ...(resumes.length === 0 ? {} : { resumes }),
      },
      { account: command.account, basis: command.basis, approvedBy: command.approvedBy },
    ),
  ];
}

/** The part of an assistant that the lead's result ended: late once its own time is over, whoever ended it. */
function missed(state: CaseState, assignment: Assignment): boolean {
  const ended = state.duties.filter((each) => each.assignment === assignment.id && each.settled?.how === 'unanswered');
  return ended.some((each) => each.kind !== 'acknowledge' && each.breachedAt !== undefined);
}

/** Only an assistant's promise was left (挂账): with its result in, the case goes to review like any other. */
function nothingLeftToHandle(state: CaseState, ended: { duty: string }[]): boolean {
  return state.stage === 'handle' && openDuties(state).every((duty) => ended.some((each) => each.duty === duty.id));
}

/**
 * Assistants who still owe an answer; named once, when the clock of their part ends with the stage. A filed plan is an
 * answer as long as its promise holds: one that is broken counts for the unit like silence.
 */
function unanswered(state: CaseState, at: Instant) {
  const assists = assistsOf(state).filter((each) => each.result === undefined);
  const duties = openDuties(state)
    .filter((duty) => assists.some((each) => each.id === duty.assignment))
    .map((duty) => ({ duty, how: endedWithout(duty, at) }));
  const silent = assists.filter((each) =>
    duties.some(({ duty, how }) => duty.assignment === each.id && how === 'unanswered'),
  );
  return {
    units: silent.map((each) => each.id),
    settles: duties.map(({ duty, how }) => ({ duty: duty.id, at, how })),
  };
}

/** Not an answer of the unit's: what it asked of others. */
const BESIDE: readonly DutyKind[] = ['return', 'supplement'];

function endedWithout(duty: OpenedDuty, at: Instant): 'unanswered' | 'superseded' {
  const holds = BESIDE.includes(duty.kind) || (duty.kind === 'promise' && settledAt(duty, at).how === 'met');
  return holds ? 'superseded' : 'unanswered';
}
