import { dateOf, epochOf, plusSeconds, type Instant } from '../time';
import type { DayExplanation, Deadline, WorkingTime } from '../working-time';
import { daysFrom, isWeekend, plusDays } from './days';

const MS_PER_SECOND = 1000;

/**
 * 演示时钟: n working days last n × `workdaySeconds` from the event, all hours are office hours, and a day opens half
 * a working day before it closes. Two seconds are the shortest day whose opening and closing differ.
 */
export function demoTime({ workdaySeconds }: { workdaySeconds: number }): WorkingTime {
  if (!Number.isInteger(workdaySeconds) || workdaySeconds < 2) {
    throw new RangeError(`a demonstration working day has a whole number of seconds from 2, not ${workdaySeconds}`);
  }
  const halfDay = Math.floor(workdaySeconds / 2);
  const sure = (at: Instant): Deadline => ({ at, provisional: false });
  const shifted = (from: Instant, workingDays: number) => plusSeconds(from, workingDays * workdaySeconds);

  /** Working days of the demonstration between two instants, a begun one counted whole. */
  const begun = (from: Instant, to: Instant) =>
    Math.ceil((epochOf(to) - epochOf(from)) / MS_PER_SECOND / workdaySeconds);

  return {
    version: `demo-${workdaySeconds}s`,
    knows: () => true,
    closeOfDay: (start, workingDays) => sure(shifted(start, workingDays)),
    openingOfDay: (start, workingDays) => sure(plusSeconds(shifted(start, workingDays), -halfDay)),
    openingBefore: (due, workingDays) => sure(plusSeconds(shifted(due, -workingDays), -halfDay)),
    officeAfter: (due, workingDays) => sure(shifted(due, workingDays)),
    closeOfDate(date, now) {
      const weekdays = daysFrom(plusDays(dateOf(now), 1), date).filter((each) => !isWeekend(each)).length;
      return { ...sure(shifted(now, Math.max(1, weekdays))), moved: false };
    },
    resumed: (at, { from, to }) => sure(plusSeconds(at, (epochOf(to) - epochOf(from)) / MS_PER_SECOND)),
    daysBegun: (due, now) => Math.max(0, begun(due, now) - 1),
    remaining: (now, due) => (now > due ? -begun(due, now) : begun(now, due)),
    explain(start, due) {
      const days = Math.max(0, begun(start, due));
      const line = (ordinal: number): DayExplanation => ({
        date: dateOf(shifted(start, ordinal)),
        counted: true,
        ordinal,
        reason: { kind: 'working-day' },
      });
      return [
        { date: dateOf(start), counted: false, reason: { kind: 'start' } },
        ...Array.from({ length: days }, (_, index) => line(index + 1)),
      ];
    },
  };
}
