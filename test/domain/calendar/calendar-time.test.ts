import fc from 'fast-check';
import { calendar } from '../../../config/calendar';
import { calendarTime } from '../../../lambdas/domain/calendar/calendar-time';
import { plusDays } from '../../../lambdas/domain/calendar/days';
import {
  at,
  dateOf,
  epochOf,
  instantOf,
  plusSeconds,
  type Instant,
  type LocalDate,
} from '../../../lambdas/domain/time';

const time = calendarTime({ calendar, officeHours: { opens: '09:00', closes: '18:00' } });
const date = (text: string) => text as LocalDate;
/** `11-23 10:15` in 2026, or with its year. */
const when = (text: string) => {
  const [day = '', clock = '10:00'] = text.split(' ');
  return at(date(day.length > 5 ? day : `2026-${day}`), clock);
};

describe('closeOfDay', () => {
  test.each([
    ['11-23', 2, '11-25'],
    ['11-25', 3, '11-30'],
    ['11-25', 5, '12-02'],
    ['11-28', 2, '12-01'],
    ['09-18', 2, '09-21'],
    ['09-30', 3, '10-10'],
    ['09-30', 5, '10-13'],
  ])('from 2026-%s, the end of working day %i is 2026-%s at 18:00', (start, days, due) => {
    expect(time.closeOfDay(when(start), days)).toEqual({ at: when(`${due} 18:00`), provisional: false });
  });

  test('on Friday 18 September, two working days end on Monday the 21st, because Sunday is a make-up day', () => {
    expect(time.explain(when('09-18'), when('09-21 18:00'))).toEqual([
      { date: '2026-09-18', counted: false, reason: { kind: 'start' } },
      { date: '2026-09-19', counted: false, reason: { kind: 'weekend' } },
      { date: '2026-09-20', counted: true, ordinal: 1, reason: { kind: 'make-up-day' } },
      { date: '2026-09-21', counted: true, ordinal: 2, reason: { kind: 'working-day' } },
    ]);
  });

  test('midnight, office hours and late evening of one date end alike', () => {
    const ends = ['00:00', '10:00', '23:59'].map((clock) => time.closeOfDay(when(`11-23 ${clock}`), 2).at);
    expect(new Set(ends)).toEqual(new Set([when('11-25 18:00')]));
  });

  test('no working day at all is a mistake of the caller', () => {
    expect(() => time.closeOfDay(when('11-23'), 0)).toThrow(RangeError);
    expect(() => time.openingOfDay(when('11-23'), 1.5)).toThrow(RangeError);
  });
});

describe('a pause moves what is ahead by the working days whose close of business lies in it', () => {
  test.each([
    ['10-09 18:00', '09-30 15:00', '10-09 11:00', '10-12 18:00'], // over National Day: 30 September and 8 October
    ['10-09 18:00', '10-08 10:00', '10-08 17:59', '10-09 18:00'], // within one day: that day still counts
    ['10-09 18:00', '10-08 10:00', '10-08 18:00', '10-10 18:00'],
    ['10-09 18:00', '10-02 10:00', '10-05 10:00', '10-09 18:00'], // days off alone
    ['10-12 09:00', '09-30 15:00', '10-09 11:00', '10-14 09:00'], // a reminder keeps its hour
    ['11-27 18:00', '11-26 10:00', '11-27 19:00', '12-01 18:00'], // over a weekend
  ])('%s, paused from %s to %s, becomes %s', (due, from, to, moved) => {
    expect(time.resumed(when(due), { from: when(from), to: when(to) })).toEqual({
      at: when(moved),
      provisional: false,
    });
  });

  test('past what the notice covers it is provisional', () => {
    const pause = { from: when('12-30 10:00'), to: when('12-31 19:00') };
    expect(time.resumed(when('12-31 18:00'), pause)).toEqual({ at: when('2027-01-05 18:00'), provisional: true });
  });

  test('and those days say so', () => {
    const pauses = [{ from: when('09-30 15:00'), to: when('10-09 11:00') }];
    const days = time.explain(when('09-29'), when('10-12 18:00'), pauses);
    expect(days.filter((each) => each.reason.kind === 'paused').map((each) => each.date)).toEqual([
      '2026-09-30',
      '2026-10-08',
    ]);
    expect(days.filter((each) => each.counted).map((each) => each.date)).toEqual([
      '2026-10-09',
      '2026-10-10',
      '2026-10-12',
    ]);
  });

  test('a clock that still stands still counts none of the days since', () => {
    const days = time.explain(when('09-29'), when('10-09 18:00'), [{ from: when('09-30 15:00') }]);
    expect(days.filter((each) => each.counted)).toEqual([]);
  });
});

describe('a deadline past what the notice covers is provisional', () => {
  test.each([
    ['12-24', 5, '2026-12-31', false],
    ['12-25', 5, '2027-01-04', true],
    ['12-31', 1, '2027-01-04', true],
  ])('from 2026-%s, %i working days end on %s, provisional: %s', (start, days, due, provisional) => {
    expect(time.closeOfDay(when(start), days)).toEqual({ at: when(`${due} 18:00`), provisional });
  });

  test('the spring festival of 2027 is off although no notice says so', () => {
    expect(time.closeOfDay(when('2027-02-04'), 1)).toEqual({ at: when('2027-02-09 18:00'), provisional: true });
    expect(time.explain(when('2027-02-04'), when('2027-02-05 18:00'))[1]?.reason).toEqual({
      kind: 'holiday',
      name: '春节',
    });
  });

  test('office hours and promised dates in 2027 are provisional too', () => {
    expect(time.officeAfter(when('12-31 18:00'), 0)).toEqual({ at: when('2027-01-04 09:00'), provisional: true });
    expect(time.openingBefore(when('2027-01-05 18:00'), 2)).toEqual({ at: when('12-31 09:00'), provisional: true });
    expect(time.closeOfDate(date('2027-01-05'), when('12-30'))).toMatchObject({ provisional: true, moved: false });
  });
});

describe('openings', () => {
  test('openingOfDay is the morning of the day that closeOfDay ends', () => {
    expect(time.openingOfDay(when('11-23'), 2)).toEqual({ at: when('11-25 09:00'), provisional: false });
  });

  test('openingBefore counts back from the due day itself', () => {
    expect(time.openingBefore(when('11-30 18:00'), 0).at).toBe(when('11-30 09:00'));
    expect(time.openingBefore(when('11-30 18:00'), 3).at).toBe(when('11-25 09:00'));
    expect(time.openingBefore(when('10-09 18:00'), 3).at).toBe(when('09-29 09:00'));
  });
});

describe('officeAfter', () => {
  test.each([
    ['at closing time goes to the next morning', '11-25 18:00', 0, '11-26 09:00'],
    ['on a Friday’s close goes to Monday', '11-27 18:00', 0, '11-30 09:00'],
    ['within office hours is at once', '11-25 14:30', 0, '11-25 14:30'],
    ['at opening is at once', '11-25 09:00', 0, '11-25 09:00'],
    ['before opening waits for it', '11-25 08:59', 0, '11-25 09:00'],
    ['on a day off waits for the next working day', '10-03 12:00', 0, '10-08 09:00'],
    ['one day past a close is the opening after the next close', '11-25 18:00', 1, '11-27 09:00'],
    ['one day past an office hour is the same hour', '11-27 14:30', 1, '11-30 14:30'],
    ['one day past a weekend is as past the Friday’s close', '11-28 12:00', 1, '12-01 09:00'],
    ['three days past a close', '11-25 18:00', 3, '12-01 09:00'],
  ])('%s', (_, due, days, expected) => {
    expect(time.officeAfter(when(due), days).at).toBe(when(expected));
  });
});

describe('closeOfDate', () => {
  test('a promise for a working day stands', () => {
    expect(time.closeOfDate(date('2026-11-30'), when('11-23'))).toEqual({
      at: when('11-30 18:00'),
      provisional: false,
      moved: false,
    });
  });

  test('a promise for a day off moves to the next working day and says so', () => {
    expect(time.closeOfDate(date('2026-10-01'), when('09-23'))).toMatchObject({ at: when('10-08 18:00'), moved: true });
    expect(time.closeOfDate(date('2026-09-20'), when('09-16'))).toMatchObject({
      at: when('09-20 18:00'),
      moved: false,
    });
  });
});

describe('remaining', () => {
  test.each([
    ['11-23 10:00', '11-25 18:00', 2],
    ['11-25 10:00', '11-30 18:00', 3],
    ['11-28 10:00', '11-30 18:00', 1],
    ['11-30 17:59', '11-30 18:00', 0],
    ['11-30 18:00', '11-30 18:00', 0],
    ['11-30 18:01', '11-30 18:00', -1],
    ['11-28 10:00', '11-27 18:00', -1],
    ['11-30 10:00', '11-27 18:00', -1],
    ['12-01 10:00', '11-27 18:00', -2],
  ])('at 2026-%s, due 2026-%s: %i', (now, due, expected) => {
    expect(time.remaining(when(now), when(due))).toBe(expected);
  });
});

describe('days begun', () => {
  test.each([
    ['11-30 18:00', '11-30 18:01', 0],
    ['11-27 18:00', '11-28 10:00', 0],
    ['11-27 18:00', '11-30 00:00', 1],
    ['11-27 18:00', '12-01 10:00', 2],
    ['09-18 18:00', '09-20 09:00', 1],
  ])('from 2026-%s to 2026-%s: %i', (from, to, expected) => {
    expect(time.daysBegun(when(from), when(to))).toBe(expected);
  });
});

test('the calendar knows the days of its notices and no others', () => {
  expect(time.knows(instantOf(Date.parse('2026-12-31T18:00:00+08:00')))).toBe(true);
  expect(time.knows(instantOf(Date.parse('2027-01-01T00:00:00+08:00')))).toBe(false);
  expect(time.knows(instantOf(Date.parse('2025-12-31T18:00:00+08:00')))).toBe(false);
});

describe('for any start in 2026 and 2027', () => {
  const FIRST = epochOf(when('2026-01-01 00:00'));
  const LAST = epochOf(when('2027-12-01 00:00'));
  const anyInstant = fc.integer({ min: FIRST / 1000, max: LAST / 1000 }).map((seconds) => instantOf(seconds * 1000));
  const anyDays = fc.integer({ min: 1, max: 40 });
  const isWorked = (instant: Instant) => ['working-day', 'make-up-day'].includes(calendar.kindOf(dateOf(instant)).kind);
  const earlierFirst = (one: Instant, other: Instant): [Instant, Instant] =>
    one <= other ? [one, other] : [other, one];

  test('a deadline is never on a day off, is after its start, and its explanation counts n days', () => {
    fc.assert(
      fc.property(anyInstant, anyDays, (start, days) => {
        const due = time.closeOfDay(start, days);
        const lines = time.explain(start, due.at);
        expect(isWorked(due.at)).toBe(true);
        expect(due.at > start).toBe(true);
        expect(lines.filter((each) => each.counted)).toHaveLength(days);
        expect(lines.at(-1)).toMatchObject({ date: dateOf(due.at), counted: true, ordinal: days });
        expect(time.remaining(start, due.at)).toBe(days);
        expect(due.provisional).toBe(dateOf(due.at) > calendar.knownUntil);
      }),
    );
  });

  test('more days or a later start never end earlier', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyDays, (one, other, days) => {
        const [earlier, later] = earlierFirst(one, other);
        expect(time.closeOfDay(earlier, days).at <= time.closeOfDay(later, days).at).toBe(true);
        expect(time.closeOfDay(earlier, days).at < time.closeOfDay(earlier, days + 1).at).toBe(true);
      }),
    );
  });

  test('officeAfter is in office hours, not before the due instant, and keeps the order', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, fc.nat(10), (one, other, days) => {
        const [earlier, later] = earlierFirst(one, other);
        const first = time.officeAfter(earlier, days).at;
        expect(first >= earlier && isWorked(first)).toBe(true);
        expect(first.slice(11, 16) >= '09:00' && first.slice(11, 16) < '18:00').toBe(true);
        expect(first <= time.officeAfter(later, days).at).toBe(true);
      }),
    );
  });

  test('the opening of a deadline’s day lies before it and n days back undo n days on', () => {
    fc.assert(
      fc.property(anyInstant, anyDays, fc.nat(10), (start, days, more) => {
        const opening = time.openingOfDay(start, days).at;
        expect(opening < time.closeOfDay(start, days).at).toBe(true);
        expect(time.openingBefore(time.closeOfDay(start, days + more).at, more).at).toBe(opening);
      }),
    );
  });

  test('remaining is negative exactly when the due instant is past', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (now, start) => {
        const due = time.closeOfDay(start, 1).at;
        expect(time.remaining(now, due) < 0).toBe(now > due);
        expect(time.remaining(plusSeconds(due, 1), due)).toBe(-1);
      }),
    );
  });

  test('a promised date is kept or moved to the first working day after it', () => {
    fc.assert(
      fc.property(anyInstant, (start) => {
        const promised = plusDays(dateOf(start), 9);
        const due = time.closeOfDate(promised, start);
        expect(isWorked(due.at) && dateOf(due.at) >= promised).toBe(true);
        expect(due.moved).toBe(!isWorked(at(promised, '12:00')));
      }),
    );
  });
});
