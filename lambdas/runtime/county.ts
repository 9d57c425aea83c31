import { county } from '#county';
import { calendarTime } from '../domain/calendar/calendar-time';
import { demoTime } from '../domain/calendar/demo-time';
import { policyOf, type Policy } from '../domain/county';
import type { WorkingTime } from '../domain/working-time';
import { calendar, newestNotice } from '../../config/calendar';

export { county, newestNotice };

const LOCAL = 'local';

/** The demo clock is for the local stage alone: a length set anywhere else is refused at start-up. */
export function demoSeconds(source: Record<string, string | undefined>): number | undefined {
  const set = source['WORKDAY_SECONDS'];
  if (set === undefined || set === '') return undefined;
  if (source['STAGE'] !== LOCAL)
    throw new Error('WORKDAY_SECONDS is set, but the demo clock exists only at stage local');
  const seconds = Number(set);
  if (!Number.isInteger(seconds) || seconds < 1) throw new Error('WORKDAY_SECONDS is not a whole number of seconds');
  return seconds;
}

/** Working days of this deployment: the county's calendar, or the demo clock. */
export function workingTimeFrom(source: Record<string, string | undefined>): WorkingTime {
  const workdaySeconds = demoSeconds(source);
  return workdaySeconds === undefined
    ? calendarTime({ calendar, officeHours: county.officeHours })
    : demoTime({ workdaySeconds });
}

/** The county's numbers; the demo clock does not spread its wakes over minutes. */
export function policyFrom(source: Record<string, string | undefined>): Policy {
  const stated = policyOf(county);
  return demoSeconds(source) === undefined ? stated : { ...stated, wakeSpreadSeconds: 0 };
}
