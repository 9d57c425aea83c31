import { at, dateOf, type Instant, type LocalDate } from '../time';
import type { DayExplanation, Deadline, WorkingTime } from '../working-time';
import type { Calendar } from './calendar';
import { daysFrom, plusDays } from './days';

/** Office hours as `HH:mm`; closing is the instant at which a working day ends. */
export interface Hours {
  opens: string;
  closes: string;
}

/** A working day found by walking the calendar; `sure` when every day on the way is one that the calendar knows. */
interface Found {
  date: LocalDate;
  sure: boolean;
}

const FORWARD = 1;
const BACK = -1;

/** Working days of the real calendar: make-up days count, weekends and holidays do not. */
export function calendarTime({ calendar, officeHours }: { calendar: Calendar; officeHours: Hours }): WorkingTime {
  const { opens, closes } = officeHours;

  const isWorking = (date: LocalDate) => counts(calendar, date);
  const opening = ({ date, sure }: Found): Deadline => ({ at: at(date, opens), provisional: !sure });
  const closing = ({ date, sure }: Found): Deadline => ({ at: at(date, closes), provisional: !sure });

  /** The n-th working day after (before) a day; the day itself for n = 0. */
  function walk(from: Found, direction: typeof FORWARD | typeof BACK, workingDays: number): Found {
    let { date, sure } = from;
    for (let left = workingDays; left > 0;) {
      date = plusDays(date, direction);
      sure &&= calendar.knows(date);
      if (isWorking(date)) left -= 1;
    }
    return { date, sure };
  }

  /** A day is sure to begin with: whether it counts does not matter for the day of the event. */
  const after = (start: Instant, workingDays: number) =>
    walk({ date: dateOf(start), sure: true }, FORWARD, requireDays(workingDays, 1));

  /** The day itself if it is worked, else the next working day in the direction. */
  function workingDayFrom(date: LocalDate, direction: typeof FORWARD | typeof BACK): Found {
    const day = { date, sure: calendar.knows(date) };
    return isWorking(date) ? day : walk(day, direction, 1);
  }

  /** Working days after the first instant's day up to and including the last one's. */
  const begun = (first: Instant, last: Instant) =>
    daysFrom(plusDays(dateOf(first), 1), dateOf(last)).filter(isWorking).length;

  /** Whether a day's close of business lies in a pause. */
  const closesWithin = (date: LocalDate, from: Instant, to: Instant) =>
    at(date, closes) > from && at(date, closes) <= to;

  const inOffice = (instant: Instant) => {
    const date = dateOf(instant);
    return isWorking(date) && instant >= at(date, opens) && instant < at(date, closes);
  };

  /** The last working day whose close of business is not after the instant. */
  function lastClosed(instant: Instant): Found {
    const date = dateOf(instant);
    return workingDayFrom(instant >= at(date, closes) ? date : plusDays(date, BACK), BACK);
  }

  return {
    version: calendar.version,
    knows: (instant) => calendar.knows(dateOf(instant)),
    closeOfDay: (start, workingDays) => closing(after(start, workingDays)),
    openingOfDay: (start, workingDays) => opening(after(start, workingDays)),
    openingBefore: (due, workingDays) =>
      opening(walk(workingDayFrom(dateOf(due), BACK), BACK, requireDays(workingDays, 0))),
    officeAfter(due, workingDays) {
      requireDays(workingDays, 0);
      if (!inOffice(due)) return opening(walk(lastClosed(due), FORWARD, workingDays + 1));
      const day = walk({ date: dateOf(due), sure: calendar.knows(dateOf(due)) }, FORWARD, workingDays);
      return { at: `${day.date}${due.slice(day.date.length)}` as Instant, provisional: !day.sure };
    },
    closeOfDate(date) {
      const day = workingDayFrom(date, FORWARD);
      return { ...closing(day), moved: day.date !== date };
    },
    resumed(instant, { from, to }) {
      const ended = daysFrom(dateOf(from), dateOf(to)).filter(
        (date) => isWorking(date) && closesWithin(date, from, to),
      );
      const day = walk({ date: dateOf(instant), sure: true }, FORWARD, ended.length);
      return { at: `${day.date}${instant.slice(day.date.length)}` as Instant, provisional: !day.sure };
    },
    remaining: (now, due) => (now > due ? -Math.max(1, begun(due, now)) : begun(now, due)),
    daysBegun: begun,
    explain: (start, due, pauses = []) =>
      explained(calendar, dateOf(start), dateOf(due), (date) =>
        pauses.some(({ from, to }) => closesWithin(date, from, to ?? due)),
      ),
  };
}

/** Whether a day is worked. */
function counts(calendar: Calendar, date: LocalDate): boolean {
  const { kind } = calendar.kindOf(date);
  return kind === 'working-day' || kind === 'make-up-day';
}

function explained(
  calendar: Calendar,
  start: LocalDate,
  due: LocalDate,
  paused: (date: LocalDate) => boolean,
): DayExplanation[] {
  let ordinal = 0;
  const following = daysFrom(plusDays(start, 1), due).map((date): DayExplanation => {
    const reason = calendar.kindOf(date);
    if (counts(calendar, date) && paused(date)) return { date, counted: false, reason: { kind: 'paused' } };
    return counts(calendar, date)
      ? { date, counted: true, ordinal: ++ordinal, reason }
      : { date, counted: false, reason };
  });
  return [{ date: start, counted: false, reason: { kind: 'start' } }, ...following];
}

function requireDays(workingDays: number, least: number): number {
  if (Number.isInteger(workingDays) && workingDays >= least) return workingDays;
  throw new RangeError(`working days must be a whole number from ${least}, not ${workingDays}`);
}
