import { calendarOf, type Calendar, type Notice, type Statutory } from '../../lambdas/domain/calendar/calendar';
import cn2026 from './cn-2026.json';
import statutoryDays from './statutory.json';

/** The files as they are: `check.ts` reads them against their schemas before anything is bundled. */
export const statutory: Statutory = statutoryDays;
const newest: Notice = cn2026;

/** When a year's notice arrives, its file is added here. */
export const notices: readonly [Notice, ...Notice[]] = [newest];

/** The People's Republic's working days. */
export const calendar: Calendar = calendarOf(notices, statutory);

/** 节假日依据: the notice that reaches furthest, for telling people what a deadline rests on. */
export const newestNotice = { origin: newest.origin, knownUntil: calendar.knownUntil };
