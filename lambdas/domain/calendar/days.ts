import type { LocalDate } from '../time';

/** Arithmetic on calendar days. A day is taken as its midnight in UTC, so that no zone or summer time can bend it. */

const MS_PER_DAY = 24 * 60 * 60 * 1000;
const SUNDAY = 0;
const SATURDAY = 6;

/** The day `days` later (earlier, if negative). */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10) as LocalDate;
}

/** Saturday or Sunday. */
export function isWeekend(date: LocalDate): boolean {
  const weekday = new Date(Date.parse(date)).getUTCDay();
  return weekday === SUNDAY || weekday === SATURDAY;
}

/** How many days `to` comes after `from`; negative when it comes before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** The days from `first` to `last`, both included; none when `last` comes first. */
export function daysFrom(first: LocalDate, last: LocalDate): LocalDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => plusDays(first, index));
}
