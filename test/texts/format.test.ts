import type { Instant, LocalDate } from '../../lambdas/domain/time';
import {
  formatClock,
  formatDay,
  formatInstant,
  formatLate,
  formatMonthDay,
  formatMonthDayInstant,
  formatRemaining,
} from '../../lambdas/texts/format';

const due = '2026-11-30T18:00:20+08:00' as Instant;

describe('dates for people', () => {
  it('name the instant with its weekday', () => {
    expect(formatInstant(due)).toBe('2026年11月30日（周一）18:00');
    expect(formatMonthDayInstant(due)).toBe('11月30日（周一）18:00');
  });

  it('show seconds only when asked to', () => {
    expect(formatClock(due)).toBe('18:00');
    expect(formatClock(due, 'second')).toBe('18:00:20');
  });

  it.each([
    ['2026-01-04', '2026年1月4日（周日）'],
    ['2026-09-20', '2026年9月20日（周日）'],
    ['2028-02-29', '2028年2月29日（周二）'],
  ])('%s has no 0 before month and day', (date, text) => {
    expect(formatDay(date as LocalDate)).toBe(text);
  });

  it('keep Shanghai’s day however early the instant', () => {
    expect(formatMonthDay('2026-11-30T00:05:00+08:00' as Instant)).toBe('11月30日（周一）');
  });
});

describe('what is left', () => {
  it('counts working days after today, and on the day says so', () => {
    expect([2, 1, 0].map(formatRemaining)).toEqual(['剩余2个工作日', '剩余1个工作日', '今日到期']);
  });

  it('counts how late it is', () => {
    expect([0, 1].map(formatLate)).toEqual(['已超期', '超期1个工作日']);
  });
});
