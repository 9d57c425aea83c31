import * as z from 'zod/mini';

/** 一项规定数: a number with its unit and the place it comes from (the plan, or 默认值（本县可改） with the reason). */
function amount<const Unit extends string>(unit: Unit, least = 1) {
  return z.strictObject({
    value: z.number().check(z.int(), z.minimum(least)),
    unit: z.literal(unit),
    origin: z.string().check(z.regex(/^(方案|默认值（本县可改）)/)),
  });
}

const workingDays = amount('working-days');
const workingDay = amount('working-day');
const calendarDays = amount('calendar-days');
const hours = amount('hours');
const minutes = amount('minutes');
/** 0 where nothing is to be spread. */
const seconds = amount('seconds', 0);
const characters = amount('characters');
/** 0 where a county takes no points. */
const points = amount('points', 0);
const times = amount('times');

/** 本县规定: every number of the mechanism that a county may set. The version goes into each duty born under it. */
export const policySchema = z.strictObject({
  version: z.string().check(z.minLength(1)),
  dispatchWorkingDays: workingDays,
  acknowledgeWorkingDays: workingDays,
  /** Within which the desk rules on a return (退单). */
  returnWorkingDays: workingDays,
  /** After how many re-dispatches (改派) the desk's head decides. */
  redispatchesBeforeHead: times,
  handleResultWorkingDays: workingDays,
  handlePlanWorkingDays: workingDays,
  reviewWorkingDays: workingDays,
  replyWorkingDays: workingDays,
  evaluateWorkingDays: workingDays,
  /** On which working day after proof of delivery the enterprise is prompted once. */
  evaluatePromptWorkingDay: workingDay,
  telephoneWorkingDays: workingDays,
  jointMeetingWorkingDays: workingDays,
  /** How long the enterprise has for what it is asked (补充材料). */
  supplementWorkingDays: workingDays,
  /** On which of these days it is prompted once. */
  supplementPromptWorkingDay: workingDay,
  entryWithinCalendarDays: calendarDays,
  /** Counted from dispatch. */
  promiseMaxCalendarDays: calendarDays,
  /** How many working days before the promised date the first prompt goes out. */
  promisePromptWorkingDays: workingDays,
  supervisionAfterWorkingDays: workingDays,
  criticismAfterWorkingDays: workingDays,
  /** How often a late duty with a used-up ladder is looked at again. */
  watchEveryWorkingDays: workingDays,
  /** Taken from the lead unit for one `dissatisfied`. */
  dissatisfiedPoints: points,
  /** How long after the window a grade is still taken. */
  lateGradeWorkingDays: workingDays,
  /** After how many failed reviews the desk's head decides. */
  reviewFailuresBeforeHead: times,
  linkDaysAfterClosing: calendarDays,
  titleMax: characters,
  descriptionMax: characters,
  requestMax: characters,
  reasonMax: characters,
  /** Accounts, measures, notes and replies written by units and the desk. */
  accountMax: characters,
  /** Names of enterprises and persons, positions, places. */
  nameMax: characters,
  wrongCodesAllowed: times,
  partnerCallsPerMinute: times,
  wrongCodesWindowMinutes: minutes,
  signInCodeMinutes: minutes,
  deskSessionHours: hours,
  /** Cases' clocks are spread over so many seconds, so that an opening of office hours does not start all at once. */
  wakeSpreadSeconds: seconds,
});
