import type { Instant, LocalDate } from './time';

/** Why a day does or does not count (a key of the catalogue, not a sentence). */
export type DayReason =
  | { kind: 'start' }
  | { kind: 'working-day' }
  | { kind: 'make-up-day' }
  | { kind: 'weekend' }
  /** 暂停计时: the day ended while the clock stood still. */
  | { kind: 'paused' }
  | { kind: 'holiday'; name: string };

/** One line of 时限说明: a day between start and deadline, and whether it counts (its ordinal if it does). */
export interface DayExplanation {
  date: LocalDate;
  counted: boolean;
  /** 1 for the first working day after the start, and so on; absent where the day is not counted. */
  ordinal?: number;
  reason: DayReason;
}

/** A computed instant. `provisional` (暂定): it depends on a day past the calendar's known-until date. */
export interface Deadline {
  at: Instant;
  provisional: boolean;
}

/**
 * Working days (工作日) as instants. Two implementations: the county's calendar, and the demo clock of the
 * local stage. The day of the event is never counted (民法典 201).
 */
export interface WorkingTime {
  /** Names the calendar data that a deadline was computed with, e.g. `cn-2026`. */
  readonly version: string;
  /** Close of business of the n-th working day after `start` (n ≥ 1). */
  closeOfDay(start: Instant, workingDays: number): Deadline;
  /** Opening of office hours on the n-th working day after `start` (n ≥ 1). */
  openingOfDay(start: Instant, workingDays: number): Deadline;
  /** Opening of office hours on the last working day that ends at `due`, minus n further working days. */
  openingBefore(due: Instant, workingDays: number): Deadline;
  /** First instant within office hours at or after `n` working days past `due` (n ≥ 0); never at night. */
  officeAfter(due: Instant, workingDays: number): Deadline;
  /** Close of business of a promised date; a day off moves to the next working day. */
  closeOfDate(date: LocalDate, now: Instant): Deadline & { moved: boolean };
  /** Whether the calendar knows the instant's day, and so every day on the way to it. */
  knows(at: Instant): boolean;
  /** Where an instant comes to lie whose clock stood still meanwhile: as many working days later as ended in the pause. */
  resumed(at: Instant, pause: { from: Instant; to: Instant }): Deadline;
  /** Working days after today up to and including the due day; 0 on the day itself, negative when past. */
  remaining(now: Instant, due: Instant): number;
  /** Working days that have begun since the day of `from`: 0 on that day and over a weekend, 1 from the next working day on. */
  daysBegun(from: Instant, to: Instant): number;
  /** Day by day from the start's day to the due day, both included. */
  explain(
    start: Instant,
    due: Instant,
    pauses?: readonly { from: Instant; to?: Instant | undefined }[],
  ): DayExplanation[];
}
