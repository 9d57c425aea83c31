import { isWorkday } from 'chinese-days';
import statutory from '../../config/calendar/statutory.json';
import { calendar } from '../../config/calendar';
import { checkCalendar, checkNotice, checkStatutory } from '../../config/calendar/check';
import cn2026 from '../../config/calendar/cn-2026.json';
import { daysFrom, plusDays } from '../../lambdas/domain/calendar/days';
import type { LocalDate } from '../../lambdas/domain/time';
import { newMoonNear, sunLongitude } from './astronomy';

const date = (text: string) => text as LocalDate;
const isWorked = (day: LocalDate) => ['working-day', 'make-up-day'].includes(calendar.kindOf(day).kind);
const year2026 = daysFrom(date('2026-01-01'), date('2026-12-31'));

describe('2026, by the notice', () => {
  test('has 248 working days', () => {
    expect(year2026).toHaveLength(365);
    expect(year2026.filter(isWorked)).toHaveLength(248);
  });

  test.each(year2026)('%s is what chinese-days says', (day) => {
    expect(isWorked(day)).toBe(isWorkday(day));
  });

  test('make-up days and holidays are known by name', () => {
    expect(calendar.kindOf(date('2026-09-20'))).toEqual({ kind: 'make-up-day' });
    expect(calendar.kindOf(date('2026-10-03'))).toEqual({ kind: 'holiday', name: '国庆节' });
    expect(calendar.kindOf(date('2026-11-28'))).toEqual({ kind: 'weekend' });
    expect(calendar.kindOf(date('2026-11-30'))).toEqual({ kind: 'working-day' });
  });

  test.each<[string, Partial<typeof cn2026>, RegExp]>([
    [
      'a holiday that ends before it begins',
      { holidays: [{ name: '元旦', from: '2026-01-03', to: '2026-01-01' }] },
      /holidays\[0\]\.to: must not be before from/,
    ],
    [
      'a slip of a month',
      { holidays: [...cn2026.holidays.slice(0, 6), { name: '国庆节', from: '2026-10-01', to: '2026-11-07' }] },
      /holidays\[6\]\.to: 38 days are more than 10/,
    ],
    ['a holiday left out', { holidays: cn2026.holidays.slice(1) }, /holidays: 元旦 2026-01-01 is a day off by law/],
    ['no holidays at all', { holidays: [] }, /holidays: 国庆节 2026-10-03 is a day off by law/],
    [
      'a make-up day in the week',
      { makeUpDays: ['2026-11-25'] },
      /makeUpDays\[0\]: 2026-11-25 is no Saturday or Sunday/,
    ],
    ['a make-up day in a holiday', { makeUpDays: ['2026-10-03'] }, /makeUpDays\[0\]: 2026-10-03 is in a holiday/],
    ['a day of another year', { makeUpDays: ['2027-01-02'] }, /makeUpDays\[0\]: 2027-01-02 is outside/],
    ['a year that ends before it begins', { knownUntil: '2025-12-31' }, /knownUntil: must not be before knownFrom/],
  ])('a notice with %s is refused by field', (_, spoilt, line) => {
    expect(() => checkNotice({ ...cn2026, ...spoilt }, statutory, 'cn-2026')).toThrow(line);
    expect(() => checkNotice(cn2026, statutory, 'cn-2026')).not.toThrow();
  });

  test.each<[string, Partial<typeof statutory>, RegExp]>([
    ['no day of the calendar', { fixed: [{ name: '元旦', day: '13-45' }] }, /fixed\[0\]\.day: 13-45 is no day/],
    ['no year', { tabulated: [] }, /tabulated: no year is there/],
    [
      'a year that is not whole',
      { tabulated: statutory.tabulated.slice(1) },
      /tabulated: 2027 has 6 days instead of 7/,
    ],
  ])('statutory days with %s are refused', (_, spoilt, line) => {
    expect(() => checkStatutory({ ...statutory, ...spoilt })).toThrow(line);
    expect(() => checkCalendar()).not.toThrow();
  });

  test('a malformed notice names the field', () => {
    const raw = {
      id: 'cn-2027',
      origin: 'x',
      knownFrom: '2027-01-01',
      knownUntil: '2027-13-01',
      holidays: [],
      makeUpDays: [],
    };
    expect(() => checkNotice(raw, statutory, 'cn-2027')).toThrow(/knownUntil: expected the form/);
  });
});

const shanghaiMidnight = (day: LocalDate) => Date.parse(`${day}T00:00:00+08:00`);
const monthFormat = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric' });

/**
 * Whether a day is the n-th of a lunar month. The first of a month is the day of the new moon in Shanghai; ICU errs by a
 * day where that is minutes from midnight (2027-02-06 23:56, 2030-02-03 00:07), so it is asked for the month only, far
 * from the month's ends.
 */
function isLunar(day: LocalDate, month: number, dayOfMonth: number): boolean {
  const first = plusDays(day, 1 - dayOfMonth);
  const newMoon = newMoonNear(shanghaiMidnight(first));
  const beginsHere = shanghaiMidnight(first) <= newMoon && newMoon < shanghaiMidnight(plusDays(first, 1));
  return beginsHere && monthFormat.format(new Date(Date.parse(plusDays(first, 10)))) === String(month);
}

describe('years without a notice, by the statutory days', () => {
  const years = [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035];
  const dated = (year: number, name: string) =>
    statutory.tabulated
      .filter((each) => each.name === name && each.date.startsWith(`${year}`))
      .map((each) => date(each.date));

  test.each(years)('%i has 13 of them, less one where 中秋 falls into the national days', (year) => {
    const days = daysFrom(date(`${year}-01-01`), date(`${year}-12-31`));
    const shared = ['2028-10-03', '2031-10-01'].filter((each) => each.startsWith(`${year}`)).length;
    expect(days.filter((each) => calendar.kindOf(each).kind === 'holiday')).toHaveLength(13 - shared);
  });

  test.each(years)('%i: 除夕 to 初三, 端午 and 中秋 are where the moon has them', (year) => {
    const [eve, first, second, third] = dated(year, '春节');
    expect(isLunar(plusDays(eve!, 1), 1, 1)).toBe(true);
    expect([first, second, third].map((each, index) => isLunar(each!, 1, index + 1))).toEqual([true, true, true]);
    expect(dated(year, '端午节').map((each) => isLunar(each, 5, 5))).toEqual([true]);
    expect(dated(year, '中秋节').map((each) => isLunar(each, 8, 15))).toEqual([true]);
  });

  test.each(years)('%i: 清明 is the day on which the sun passes 15° in Shanghai', (year) => {
    const [day] = dated(year, '清明节');
    expect(sunLongitude(shanghaiMidnight(day!))).toBeLessThan(15);
    expect(sunLongitude(shanghaiMidnight(plusDays(day!, 1)))).toBeGreaterThan(15);
  });

  test('2027-01-01 is a holiday, though chinese-days takes it for a working day', () => {
    expect(calendar.kindOf(date('2027-01-01'))).toEqual({ kind: 'holiday', name: '元旦' });
    expect(calendar.knows(date('2027-01-01'))).toBe(false);
    expect(calendar.knownUntil).toBe('2026-12-31');
  });
});
