/**
 * How dates, instants and counts are written for people (zh-CN), in pages and mails alike: no 0 before month or
 * day, the weekday in full-width brackets, half-width digits without spaces.
 */
import type { Instant, LocalDate } from '../domain/time';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** Where the hour ends in an `Instant`. Only the demonstration clock has deadlines between minutes. */
export type Precision = 'minute' | 'second';
const CLOCK_START = 11;
const CLOCK_END: Record<Precision, number> = { minute: 16, second: 19 };

interface DayParts {
  year: string;
  month: number;
  day: number;
}

function partsOf(day: LocalDate | Instant): DayParts {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** `周一` */
export function formatWeekday(day: LocalDate | Instant): string {
  return WEEKDAYS[new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
}

/** `2026年` */
export function formatYear(day: LocalDate | Instant): string {
  return `${partsOf(day).year}年`;
}

/** `11月` */
export function formatMonth(day: LocalDate | Instant): string {
  return `${partsOf(day).month}月`;
}

/** The day of the month alone, for a cell of the day strip: `23` */
export function formatDayOfMonth(day: LocalDate | Instant): string {
  return String(partsOf(day).day);
}

/** `11月23日` */
export function formatDate(day: LocalDate | Instant): string {
  const { month, day: dayOfMonth } = partsOf(day);
  return `${month}月${dayOfMonth}日`;
}

/** `11月23日（周一）` */
export function formatMonthDay(day: LocalDate | Instant): string {
  return `${formatDate(day)}（${formatWeekday(day)}）`;
}

/** `2026年11月23日`: a document's day, without the weekday. */
export function formatDocumentDay(day: LocalDate | Instant): string {
  return `${formatYear(day)}${formatDate(day)}`;
}

/** `2026年11月23日（周一）` */
export function formatDay(day: LocalDate | Instant): string {
  return `${formatYear(day)}${formatMonthDay(day)}`;
}

/** `18:00`, or `18:00:20` to the second. */
export function formatClock(instant: Instant, precision: Precision = 'minute'): string {
  return instant.slice(CLOCK_START, CLOCK_END[precision]);
}

/** `2026年11月23日（周一）18:00` */
export function formatInstant(instant: Instant, precision: Precision = 'minute'): string {
  return `${formatDay(instant)}${formatClock(instant, precision)}`;
}

/** `11月23日（周一）18:00` */
export function formatMonthDayInstant(instant: Instant, precision: Precision = 'minute'): string {
  return `${formatMonthDay(instant)}${formatClock(instant, precision)}`;
}

/** What is left until a deadline not yet passed, in working days after today: `剩余2个工作日`, `今日到期`. */
export function formatRemaining(workingDays: number): string {
  return workingDays > 0 ? `剩余${workingDays}个工作日` : '今日到期';
}

/** How late a passed deadline is, in working days since: `超期2个工作日`, `已超期` on the day itself. */
export function formatLate(workingDays: number): string {
  return workingDays > 0 ? `超期${workingDays}个工作日` : '已超期';
}

/** Stands between a number and its extension. */
export const EXTENSION = '转';

const E164 = /^\+86(?:(1\d{10})|(10|2\d|[3-9]\d\d)(\d{7,8}))(?:;ext=(\d{1,6}))?$/;

/** A stored number (E.164, RFC 3966 extension) as people dial it: `13800000000`, `023-59221234转801`; others as they are. */
export function formatPhone(stored: string): string {
  const [, mobile, area, local, extension] = E164.exec(stored) ?? [];
  const number = mobile ?? (local === undefined ? stored : `0${area}-${local}`);
  return extension === undefined ? number : `${number}${EXTENSION}${extension}`;
}

/** Up to here a queue's count is exact; the store counts no further. */
const MOST_COUNTED = 99;

/** How many things stand in a queue: `12`, `99+`. */
export function formatCount(count: number): string {
  return count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count);
}

/** `47296058` as people read it aloud: `4729 6058`. The blank is ignored where it is typed. */
export function formatCode(code: string): string {
  return code.replace(/^(\d{4})(\d{4})$/, '$1 $2');
}
