import { daysFrom, isWeekend } from '../../lambdas/domain/calendar/days';
import type { Notice, Statutory } from '../../lambdas/domain/calendar/schema';
import { isDay, type LocalDate } from '../../lambdas/domain/time';

/** The longest so far is the Spring Festival of 2026 with nine days: more is a slip of the pen. */
const LONGEST_HOLIDAY_DAYS = 10;
/** 春节 4, 清明 1, 端午 1, 中秋 1 (全国年节及纪念日放假办法, 2024): what the tables must have for each year. */
const TABULATED_A_YEAR = 7;

/** What a schema can't say of a notice; each line names the field. Empty when all holds. */
export function noticeProblems(notice: Notice, statutory: Statutory): string[] {
  const { knownFrom, knownUntil, holidays, makeUpDays } = notice;
  if (knownFrom > knownUntil) return ['knownUntil: must not be before knownFrom'];
  const known = (day: string) => knownFrom <= day && day <= knownUntil;
  const off = new Set<string>(holidays.flatMap(({ from, to }) => daysFrom(from as LocalDate, to as LocalDate)));
  return [
    ...holidays.flatMap(({ from, to }, index) => holidayProblems(`holidays[${index}]`, from, to, known)),
    ...makeUpDays.flatMap((day, index) => makeUpProblems(`makeUpDays[${index}]`, day, known, off)),
    ...statutoryDays(statutory, knownFrom, knownUntil)
      .filter((each) => !off.has(each.day))
      .map(({ name, day }) => `holidays: ${name} ${day} is a day off by law and in none of them`),
  ];
}

function holidayProblems(field: string, from: string, to: string, known: (day: string) => boolean): string[] {
  const length = daysFrom(from as LocalDate, to as LocalDate).length;
  return [
    ...(length === 0 ? [`${field}.to: must not be before from`] : []),
    ...(length > LONGEST_HOLIDAY_DAYS ? [`${field}.to: ${length} days are more than ${LONGEST_HOLIDAY_DAYS}`] : []),
    ...[from, to]
      .filter((each) => !known(each))
      .map((each) => `${field}: ${each} is outside of knownFrom to knownUntil`),
  ];
}

function makeUpProblems(field: string, day: string, known: (day: string) => boolean, off: Set<string>): string[] {
  return [
    ...(isWeekend(day as LocalDate) ? [] : [`${field}: ${day} is no Saturday or Sunday`]),
    ...(off.has(day) ? [`${field}: ${day} is in a holiday`] : []),
    ...(known(day) ? [] : [`${field}: ${day} is outside of knownFrom to knownUntil`]),
  ];
}

/** 法定节假日 between two days: the fixed ones of each year, and those tabulated. */
function statutoryDays({ fixed, tabulated }: Statutory, from: string, until: string): { name: string; day: string }[] {
  const years = [...new Set([from.slice(0, 4), until.slice(0, 4)])];
  const all = [
    ...years.flatMap((year) => fixed.map(({ name, day }) => ({ name, day: `${year}-${day}` }))),
    ...tabulated.map(({ name, date }) => ({ name, day: date })),
  ];
  return all.filter(({ day }) => from <= day && day <= until);
}

/** The same of the statutory days: each year in the table is whole, and no day is invented. */
export function statutoryProblems({ fixed, tabulated }: Statutory): string[] {
  const days = tabulated.map((each) => each.date);
  const years = [...new Set(days.map((each) => each.slice(0, 4)))];
  return [
    ...fixed.flatMap(({ day }, index) => (isDay(`2028-${day}`) ? [] : [`fixed[${index}].day: ${day} is no day`])),
    ...days.flatMap((day, index) =>
      days.indexOf(day) < index ? [`tabulated[${index}].date: ${day} stands there twice`] : [],
    ),
    ...(years.length === 0 ? ['tabulated: no year is there'] : []),
    ...years.flatMap((year) => {
      const count = days.filter((each) => each.startsWith(year)).length;
      return count === TABULATED_A_YEAR ? [] : [`tabulated: ${year} has ${count} days instead of ${TABULATED_A_YEAR}`];
    }),
  ];
}
