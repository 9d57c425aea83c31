import { daysBetween, daysFrom } from '../../../lambdas/domain/calendar/days';
import type { LocalDate } from '../../../lambdas/domain/time';

const day = (text: string) => text as LocalDate;

describe('days between', () => {
  it.each([
    ['2026-12-01', '2026-12-31', 30],
    ['2026-12-31', '2026-12-31', 0],
    ['2027-01-02', '2026-12-31', -2],
    ['2028-02-28', '2028-03-01', 2],
  ])('%s and %s are %i', (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it('are one fewer than the days from the one to the other, both included', () => {
    expect(daysFrom(day('2026-09-25'), day('2026-10-08'))).toHaveLength(
      daysBetween(day('2026-09-25'), day('2026-10-08')) + 1,
    );
    expect(daysFrom(day('2026-10-08'), day('2026-09-25'))).toEqual([]);
  });
});
