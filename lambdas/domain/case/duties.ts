import { earliest, type Instant, type LocalDate } from '../time';
import type { Duty } from './events';
import { clockAt, pausedSince } from './pauses';
import type { CaseState, OpenedDuty } from './state';
import type { DutyKind, SettledHow, Step } from './vocabulary';
import type { DecideContext } from './context';

type Owner = Duty['owner'];
type Milestones = Duty['milestones'];

/** Where a duty stands in the case when it is born. */
interface Birth {
  start: Instant;
  round: number;
  owner: Owner;
  assignment?: string;
}

/** Builds the duties (时限义务) of the mechanism's table, each with its ladder. All rules on “until when” are here. */
export function dutyFactory(state: CaseState | undefined, context: DecideContext) {
  const { time, policy } = context;
  const bornBefore = new Map<DutyKind, number>();
  for (const each of state?.duties ?? []) bornBefore.set(each.kind, (bornBefore.get(each.kind) ?? 0) + 1);

  function make(
    kind: DutyKind,
    birth: Birth,
    due: { at: Instant; provisional: boolean },
    milestones: Milestones,
    final?: Instant,
  ): Duty {
    const n = (bornBefore.get(kind) ?? 0) + 1;
    bornBefore.set(kind, n);
    const ahead = milestones.filter((each) => each.at > birth.start);
    return {
      id: `${kind}-${n}`,
      kind,
      ...birth,
      due: due.at,
      ...(final === undefined ? {} : { final }),
      provisional: due.provisional,
      milestones: [...ahead].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      pauses: [],
      policyVersion: policy.version,
      calendarVersion: time.version,
    };
  }

  /** The desk's ladder: prompt at the opening of the due day, breach at due, then reminder and the rungs above. */
  function deskDuty(kind: DutyKind, birth: Birth, workingDays: number): Duty {
    const due = time.closeOfDay(birth.start, workingDays);
    return make(kind, birth, due, [
      { step: 'prompt', at: time.openingOfDay(birth.start, workingDays).at },
      { step: 'breach', at: due.at },
      { step: 'reminder', at: time.officeAfter(due.at, 0).at },
      ...rungs(due.at),
    ]);
  }

  function rungs(breach: Instant): Milestones {
    return [
      { step: 'supervision', at: time.officeAfter(breach, policy.supervisionAfterWorkingDays).at },
      { step: 'criticism', at: time.officeAfter(breach, policy.criticismAfterWorkingDays).at },
      {
        step: 'watch',
        at: time.officeAfter(breach, policy.criticismAfterWorkingDays + policy.watchEveryWorkingDays).at,
      },
    ];
  }

  function handleLike(kind: 'handle' | 'rework', birth: Birth): Duty {
    const result = time.closeOfDay(birth.start, policy.handleResultWorkingDays);
    const plan = time.closeOfDay(birth.start, policy.handlePlanWorkingDays);
    const milestones: Milestones = [
      { step: 'prompt', at: time.openingOfDay(birth.start, policy.handleResultWorkingDays).at },
      { step: 'reminder', at: time.officeAfter(result.at, 0).at },
      { step: 'breach', at: plan.at },
      { step: 'overdue', at: time.officeAfter(plan.at, 0).at },
      ...rungs(plan.at),
    ];
    const provisional = result.provisional || plan.provisional;
    return make(kind, birth, { at: result.at, provisional }, milestones, plan.at);
  }

  const desk: Owner = { kind: 'desk', id: 'desk' };
  const round = state?.round ?? 1;

  return {
    dispatch: (start: Instant) => deskDuty('dispatch', { start, round, owner: desk }, policy.dispatchWorkingDays),
    review: (start: Instant, owner: Owner = desk) =>
      deskDuty('review', { start, round, owner }, policy.reviewWorkingDays),
    /** 退单待裁定: the desk's, of one part; after repeated re-dispatches its head's. */
    return: (start: Instant, assignment: string, owner: Owner) =>
      deskDuty('return', { start, round, owner, assignment }, policy.returnWorkingDays),
    reply: (start: Instant) => deskDuty('reply', { start, round, owner: desk }, policy.replyWorkingDays),
    jointMeeting: (start: Instant, inRound: number) =>
      deskDuty('joint-meeting', { start, round: inRound, owner: desk }, policy.jointMeetingWorkingDays),
    acknowledge(start: Instant, unit: string, assignment: string): Duty {
      const days = policy.acknowledgeWorkingDays;
      const due = time.closeOfDay(start, days);
      return make('acknowledge', { start, round, owner: { kind: 'unit', id: unit }, assignment }, due, [
        { step: 'prompt', at: time.openingOfDay(start, days).at },
        { step: 'breach', at: due.at },
        { step: 'reminder', at: time.officeAfter(due.at, 0).at },
        { step: 'supervision', at: time.officeAfter(due.at, policy.supervisionAfterWorkingDays).at },
        {
          step: 'watch',
          at: time.officeAfter(due.at, policy.criticismAfterWorkingDays + policy.watchEveryWorkingDays).at,
        },
      ]);
    },
    handle: (start: Instant, unit: string, assignment: string) =>
      handleLike('handle', { start, round, owner: { kind: 'unit', id: unit }, assignment }),
    rework: (start: Instant, unit: string, assignment: string, inRound = round) =>
      handleLike('rework', { start, round: inRound, owner: { kind: 'unit', id: unit }, assignment }),
    promise(start: Instant, unit: string, assignment: string, date: LocalDate): { duty: Duty; moved: boolean } {
      const due = time.closeOfDate(date, start);
      const duty = make('promise', { start, round, owner: { kind: 'unit', id: unit }, assignment }, due, [
        { step: 'prompt', at: time.openingBefore(due.at, policy.promisePromptWorkingDays).at },
        { step: 'prompt-day', at: time.openingBefore(due.at, 0).at },
        { step: 'breach', at: due.at },
        { step: 'overdue', at: time.officeAfter(due.at, 0).at },
        ...rungs(due.at),
      ]);
      return { duty, moved: due.moved };
    },
    evaluate(start: Instant): Duty {
      const due = time.closeOfDay(start, policy.evaluateWorkingDays);
      return make('evaluate', { start, round, owner: { kind: 'enterprise', id: 'enterprise' } }, due, [
        { step: 'prompt', at: time.openingOfDay(start, policy.evaluatePromptWorkingDay).at },
        { step: 'lapse', at: due.at },
      ]);
    },
    /** 补充材料: of the desk's question, or of a unit's for its part. */
    supplement(start: Instant, assignment?: string): Duty {
      const due = time.closeOfDay(start, policy.supplementWorkingDays);
      const birth = { start, round, owner: { kind: 'enterprise', id: 'enterprise' } } as const;
      return make('supplement', assignment === undefined ? birth : { ...birth, assignment }, due, [
        { step: 'prompt', at: time.openingOfDay(start, policy.supplementPromptWorkingDay).at },
        { step: 'lapse', at: due.at },
      ]);
    },
    telephone(start: Instant): Duty {
      const due = time.closeOfDay(start, policy.telephoneWorkingDays);
      return make('telephone', { start, round, owner: desk }, due, [
        { step: 'prompt', at: time.openingOfDay(start, policy.telephoneWorkingDays).at },
        { step: 'lapse', at: due.at },
      ]);
    },
    /** A late duty whose ladder is used up is looked at again, so that an open case never sleeps without a wake. */
    watchAgain: (after: Instant): Instant => time.officeAfter(after, policy.watchEveryWorkingDays).at,
  };
}

/** Open duties whose clock runs. */
function runningDuties(state: CaseState): OpenedDuty[] {
  return openDuties(state).filter((each) => pausedSince(each) === undefined);
}

/** Open duties, oldest first. */
export function openDuties(state: CaseState): OpenedDuty[] {
  return state.duties.filter((each) => each.settled === undefined);
}

/** 退单 may be asked for as long as there is time to acknowledge. @throws for what is no part of the case. */
export function returnableUntil(state: CaseState, assignment: string): Instant {
  const acknowledge = state.duties.find((each) => each.kind === 'acknowledge' && each.assignment === assignment);
  if (acknowledge === undefined) throw new Error(`${assignment} was never to be acknowledged`);
  return acknowledge.due;
}

/** Open duties of the given kinds. */
export function openOf(state: CaseState, ...kinds: DutyKind[]): OpenedDuty[] {
  return openDuties(state).filter((each) => kinds.includes(each.kind));
}

/** The instant after which the duty is breached (超期); `undefined` for windows that never breach. */
export function breachInstant(duty: OpenedDuty): Instant | undefined {
  return duty.milestones.find((each) => each.step === 'breach')?.at;
}

/** How an act at `at` settles a duty: late once its breach instant is past, or the clock was first in that very second. */
export function settledAt(duty: OpenedDuty, at: Instant): { duty: string; at: Instant; how: SettledHow } {
  const breach = breachInstant(duty);
  const late = duty.breachedAt !== undefined || (breach !== undefined && clockAt(duty, at) > breach);
  return { duty: duty.id, at, how: late ? 'late' : 'met' };
}

/** How a duty ends that nobody has to answer any more, without blame. */
export function supersededAt(duty: OpenedDuty, at: Instant): { duty: string; at: Instant; how: 'superseded' } {
  return { duty: duty.id, at, how: 'superseded' };
}

/** The earliest milestone not yet passed: when the case's own clock must look again. */
export function nextWake(state: CaseState): Instant | undefined {
  return earliest(
    runningDuties(state).flatMap((duty) => duty.milestones.filter((m) => m.reached === undefined).map((m) => m.at)),
  );
}

/** Milestones of open duties that are due at `now`, in their order in time. */
export function dueMilestones(state: CaseState, now: Instant): { duty: OpenedDuty; step: Step; at: Instant }[] {
  return runningDuties(state)
    .flatMap((duty) =>
      duty.milestones
        .filter((m) => m.reached === undefined && m.at <= now)
        .map((m) => ({ duty, step: m.step, at: m.at })),
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
