/** A county, a week and its marks for rendering tests; all names and numbers are fictitious. */
import type { Instant, LocalDate } from '../../../lambdas/domain/time';
import type { DayExplanation } from '../../../lambdas/domain/working-time';
import type { DayMark } from '../../../lambdas/web/ui/day-strip';
import type { Frame } from '../../../lambdas/web/ui/frame';

export const instant = (text: string) => `${text}:00+08:00` as Instant;
export const date = (text: string) => text as LocalDate;

export const frame: Frame = {
  county: '城口县',
  contact: { phone: '023-××××××××（演示数据）', hours: '工作日 9:00—12:00，14:00—18:00（演示数据）' },
  edition: 'demonstration',
  font: 'normal',
  url: '/sample?page=2',
};

const working = (day: string, ordinal: number): DayExplanation => ({
  date: date(day),
  counted: true,
  ordinal,
  reason: { kind: 'working-day' },
});
const weekend = (day: string): DayExplanation => ({ date: date(day), counted: false, reason: { kind: 'weekend' } });

/** Dispatched on Wednesday 18 November 2026; result by Monday the 23rd, plan by Wednesday the 25th. */
export const week: DayExplanation[] = [
  { date: date('2026-11-18'), counted: false, reason: { kind: 'start' } },
  working('2026-11-19', 1),
  working('2026-11-20', 2),
  weekend('2026-11-21'),
  weekend('2026-11-22'),
  working('2026-11-23', 3),
  working('2026-11-24', 4),
  working('2026-11-25', 5),
];
export const marks: DayMark[] = [
  { date: date('2026-11-18'), note: '交办', kind: 'start' },
  { date: date('2026-11-23'), note: '办结', kind: 'due' },
  { date: date('2026-11-25'), note: '计划', kind: 'last' },
];
