import type { LocalDate } from '../time';
import type { DayReason } from '../working-time';
import { daysFrom, isWeekend } from './days';
import type { Notice, Statutory } from './schema';

export type { Notice, Statutory } from './schema';

/** Reason of a day in itself, without regard to where counting starts. */
export type KindOfDay = Exclude<DayReason, { kind: 'start' | 'paused' }>;

/** 工作日历: what each day is, and whether that is sure. */
export interface Calendar {
  /** Id of the newest notice. */
  readonly version: string;
  /** Last day that a notice covers; past it deadlines are provisional (暂定). */
  readonly knownUntil: LocalDate;
  knows(date: LocalDate): boolean;
  kindOf(date: LocalDate): KindOfDay;
}

/** One calendar of some notices (at least one, any order), with the statutory days where none speaks. */
export function calendarOf(notices: readonly [Notice, ...Notice[]], statutory: Statutory): Calendar {
  const newest = notices.reduce((last, each) => (each.knownUntil > last.knownUntil ? each : last));
  const makeUpDays = new Set<string>(notices.flatMap((each) => each.makeUpDays));
  const holidays = new Map<string, string>(notices.flatMap(holidaysOf));
  const statutoryDays = new Map(statutory.tabulated.map((each) => [each.date, each.name]));
  const fixedDays = new Map(statutory.fixed.map((each) => [each.day, each.name]));

  const knows = (day: LocalDate) => notices.some((each) => each.knownFrom <= day && day <= each.knownUntil);
  const holidayOn = (day: LocalDate) =>
    knows(day) ? holidays.get(day) : (statutoryDays.get(day) ?? fixedDays.get(day.slice('YYYY-'.length)));

  return {
    version: newest.id,
    knownUntil: newest.knownUntil as LocalDate,
    knows,
    kindOf(day) {
      if (makeUpDays.has(day)) return { kind: 'make-up-day' };
      const name = holidayOn(day);
      if (name !== undefined) return { kind: 'holiday', name };
      return { kind: isWeekend(day) ? 'weekend' : 'working-day' };
    },
  };
}

function holidaysOf({ holidays }: Notice): [LocalDate, string][] {
  return holidays.flatMap(({ name, from, to }) =>
    daysFrom(from as LocalDate, to as LocalDate).map((day): [LocalDate, string] => [day, name]),
  );
}
