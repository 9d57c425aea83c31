import { breachInstant } from '../../domain/case/duties';
import { clockAt, pausedSince } from '../../domain/case/pauses';
import { isProvisional, shownDue } from '../../domain/case/status';
import type { OpenedDuty } from '../../domain/case/state';
import type { SettledHow } from '../../domain/case/vocabulary';
import type { County } from '../../domain/county';
import type { Instant } from '../../domain/time';
import type { DayExplanation, DayReason, WorkingTime } from '../../domain/working-time';
import { ownerOf } from './names';

/** 时限义务 as pages and JSON show it, with its day-by-day explanation. */
export interface DutyView {
  id: string;
  kind: OpenedDuty['kind'];
  assignment?: string;
  owner: { kind: string; name: string };
  start: Instant;
  /** When it should be done. */
  due: Instant;
  /** The last instant before the breach, where it is later (plan by the end of day 5). */
  final?: Instant;
  /** `due`, or `final` once that is past. */
  shown: Instant;
  /** 暂定: `shown` may still move. */
  provisional: boolean;
  /** `final` may still move. */
  provisionalFinal: boolean;
  /** Working days after today up to and including the day of `shown`; negative once it is past. */
  remaining: number;
  /** Working days begun since `shown` passed; 0 before, and on the day itself. */
  lateBy: number;
  late: boolean;
  breachedAt?: Instant;
  settled?: { at: Instant; how: SettledHow };
  /** 暂停计时: since when its clock stands still. */
  pausedSince?: Instant;
  /** 暂停计时, in their order; the last may still last. */
  pauses: { from: Instant; to?: Instant }[];
  reached: { step: string; at: Instant }[];
  explanation: (Pick<DayExplanation, 'date' | 'counted'> & {
    ordinal?: number;
    reason: DayReason['kind'];
    name?: string;
  })[];
  /** What the duty was born with: it keeps them. */
  policyVersion: string;
  calendarVersion: string;
}

export function dutyView(county: County, time: WorkingTime, duty: OpenedDuty, now: Instant): DutyView {
  const clock = clockAt(duty, now);
  const shown = shownDue(duty, clock);
  const breach = breachInstant(duty);
  const paused = pausedSince(duty);
  return {
    id: duty.id,
    kind: duty.kind,
    ...(duty.assignment === undefined ? {} : { assignment: duty.assignment }),
    owner: ownerOf(county, duty),
    start: duty.start,
    due: duty.due,
    ...(duty.final === undefined ? {} : { final: duty.final }),
    shown,
    provisional: isProvisional(duty, shown, { time, now }),
    provisionalFinal: duty.final !== undefined && isProvisional(duty, duty.final, { time, now }),
    remaining: time.remaining(clock, shown),
    lateBy: clock > shown ? time.daysBegun(shown, clock) : 0,
    late: duty.settled === undefined ? breach !== undefined && clock > breach : duty.settled.how === 'late',
    ...(duty.breachedAt === undefined ? {} : { breachedAt: duty.breachedAt }),
    ...(duty.settled === undefined ? {} : { settled: duty.settled }),
    ...(paused === undefined ? {} : { pausedSince: paused }),
    pauses: duty.pauses.map(({ from, to }) => ({ from, ...(to === undefined ? {} : { to }) })),
    reached: duty.milestones.filter((each) => each.reached !== undefined).map(({ step, at }) => ({ step, at })),
    explanation: time.explain(duty.start, duty.final ?? duty.due, duty.pauses).map(explained),
    policyVersion: duty.policyVersion,
    calendarVersion: duty.calendarVersion,
  };
}

function explained({ date, counted, ordinal, reason }: DayExplanation): DutyView['explanation'][number] {
  return {
    date,
    counted,
    ...(ordinal === undefined ? {} : { ordinal }),
    reason: reason.kind,
    ...(reason.kind === 'holiday' ? { name: reason.name } : {}),
  };
}
