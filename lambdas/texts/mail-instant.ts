/** Instants as mails write them: to the second where the deadline is not on a whole minute (the demo clock's). */
import type { Instant } from '../domain/time';
import { formatClock, formatInstant, formatMonthDayInstant, type Precision } from './format';

const SECONDS = { start: 17, end: 19 };

function precisionOf(instant: Instant): Precision {
  return instant.slice(SECONDS.start, SECONDS.end) === '00' ? 'minute' : 'second';
}

/** `2026年11月30日（周一）18:00` */
export function exactInstant(instant: Instant): string {
  return formatInstant(instant, precisionOf(instant));
}

/** `11月30日（周一）18:00` */
export function exactMonthDayInstant(instant: Instant): string {
  return formatMonthDayInstant(instant, precisionOf(instant));
}

/** `18:00` */
export function exactClock(instant: Instant): string {
  return formatClock(instant, precisionOf(instant));
}
