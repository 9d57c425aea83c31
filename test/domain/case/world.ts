import { calendar } from '../../../config/calendar';
import { county } from '../../../config/counties/chengkou';
import { calendarTime } from '../../../lambdas/domain/calendar/calendar-time';
import { demoTime } from '../../../lambdas/domain/calendar/demo-time';
import type { DecideContext, Directory } from '../../../lambdas/domain/case/context';
import type { Actor } from '../../../lambdas/domain/case/events';
import { policyOf, unitOf } from '../../../lambdas/domain/county';
import type { Instant } from '../../../lambdas/domain/time';
import type { WorkingTime } from '../../../lambdas/domain/working-time';

/** The county as its files state it, and the persons of these tests. */

export const CASE_KEY = 'CKQS-2026-000001';
export const LEAD_UNIT = 'finance';
export const ASSIST_UNIT = 'taxation';
/** A unit of the county that no task mail can reach. */
export const UNIT_WITHOUT_ADDRESS = 'education';

export const policy = policyOf(county);

/** Working days of the State Council's notice for 2026, office hours 09:00–18:00. */
export const calendarDays: WorkingTime = calendarTime({ calendar, officeHours: county.officeHours });

export const DEMO_WORKDAY_SECONDS = 20;
/** Working days of fixed length: every instant is relative to its event, so that walked states repeat. */
export const evenDays: WorkingTime = demoTime({ workdaySeconds: DEMO_WORKDAY_SECONDS });

export const directory: Directory = {
  exists: (unit) => unitOf(county, unit) !== undefined,
  hasAddress: (unit) => unit !== UNIT_WITHOUT_ADDRESS,
};

export function contextAt(now: Instant, time: WorkingTime): DecideContext {
  return { now, time, policy, directory };
}

/** `2026-09-18 10:00` (Shanghai) as an instant. */
export function instant(when: string): Instant {
  const [date, clock = '00:00'] = when.split(' ');
  return `${date}T${clock.length === 5 ? `${clock}:00` : clock}+08:00` as Instant;
}

export const ENTERPRISE: Actor = { kind: 'enterprise', id: 'enterprise', via: 'evaluation-link' };
export const DESK: Actor = { kind: 'desk', id: 'desk', via: 'web', name: '王五' };
export const DESK_BY_PHONE: Actor = { ...DESK, via: 'phone' };
export const DESK_HEAD: Actor = { kind: 'desk-head', id: 'desk-head', via: 'web', name: '赵六' };
export const INSPECTOR: Actor = { kind: 'inspector', id: 'inspector', via: 'web', name: '周八' };
export const CLOCK: Actor = { kind: 'system', id: 'clock', via: 'clock' };
export const POST: Actor = { kind: 'system', id: 'post', via: 'mail-feedback' };
export const unitActor = (unit: string): Actor => ({ kind: 'unit', id: unit, via: 'task-link', name: '李四' });
