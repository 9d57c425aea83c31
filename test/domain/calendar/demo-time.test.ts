import fc from 'fast-check';
import { demoTime } from '../../../lambdas/domain/calendar/demo-time';
import { epochOf, type Instant, type LocalDate } from '../../../lambdas/domain/time';

const time = demoTime({ workdaySeconds: 20 });
const start = '2026-11-28T22:15:00+08:00' as Instant;
const secondsLater = (instant: { at: Instant }) => (epochOf(instant.at) - epochOf(start)) / 1000;

describe('the demo clock of 20 seconds a working day', () => {
  test('names itself', () => {
    expect(time.version).toBe('demo-20s');
  });

  test('runs on a Saturday night: three working days end a minute later, the third opens ten seconds before', () => {
    expect(time.closeOfDay(start, 3)).toEqual({ at: '2026-11-28T22:16:00+08:00', provisional: false });
    expect(secondsLater(time.openingOfDay(start, 3))).toBe(50);
  });

  test('all hours are office hours', () => {
    expect(secondsLater(time.officeAfter(start, 0))).toBe(0);
    expect(secondsLater(time.officeAfter(start, 1))).toBe(20);
  });

  test('a due day opens half a day before it ends, and each day before it a whole day earlier', () => {
    expect(secondsLater(time.openingBefore(start, 0))).toBe(-10);
    expect(secondsLater(time.openingBefore(start, 3))).toBe(-70);
  });

  test.each([
    ['2026-11-28', 20],
    ['2026-11-29', 20],
    ['2026-11-30', 20],
    ['2026-12-04', 100],
    ['2026-12-07', 120],
  ])('a promise for %s is due in %i s: one demo day for each weekday until then, at least one', (date, seconds) => {
    expect(secondsLater(time.closeOfDate(date as LocalDate, start))).toBe(seconds);
  });

  test('explains one line a demo day', () => {
    const lines = time.explain(start, time.closeOfDay(start, 2).at);
    expect(lines.map((each) => [each.counted, each.ordinal])).toEqual([
      [false, undefined],
      [true, 1],
      [true, 2],
    ]);
  });

  test('a day that cannot be halved is refused', () => {
    for (const workdaySeconds of [0, 1, 2.5, -20, NaN]) expect(() => demoTime({ workdaySeconds })).toThrow(RangeError);
  });
});

test('ratios hold for any length of a demo day', () => {
  const anyDay = fc.integer({ min: 2, max: 3600 });
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (workdaySeconds, days) => {
      const clock = demoTime({ workdaySeconds });
      const due = clock.closeOfDay(start, days).at;
      expect(secondsLater({ at: due })).toBe(days * workdaySeconds);
      expect(clock.remaining(start, due)).toBe(days);
      expect(clock.remaining(due, start)).toBe(-days);
      expect(clock.daysBegun(start, due)).toBe(days - 1);
      expect(clock.explain(start, due).filter((each) => each.counted)).toHaveLength(days);
      const opening = clock.openingOfDay(start, days).at;
      expect(opening < due && opening >= clock.closeOfDay(start, days - 1).at).toBe(true);
      expect(clock.openingBefore(due, 0).at).toBe(opening);
    }),
  );
});
