import { plusDays } from '../../../../lambdas/domain/calendar/days';
import type { Command } from '../../../../lambdas/domain/case/commands';
import { activeAssignments } from '../../../../lambdas/domain/case/assignments';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import { dateOf, plusSeconds, type Instant, type LocalDate } from '../../../../lambdas/domain/time';
import { part } from '../orders';
import { county } from '../../../../config/counties/chengkou';
import { directory, policy } from '../world';

/** One letter: an abstract command made concrete in a state. What it must lead to stands in `oracle.ts`. */
export interface Letter {
  name: string;
  make(state: CaseState, now: Instant): Command;
  /** Asked and judged, but the walk does not go on from there: it would only repeat what another letter leads to. */
  probe?: true;
  /** Asked only where the desk first sees a case stand so: who may ask depends on nothing else. */
  once?: true;
}

export const LEAD = 1;
export const ASSIST = 2;
export const FIRST_ASSIST = 3;

/** A unit that has no part of the case, and that a mail can reach. */
export function freeUnit(state: CaseState): string {
  const taken = activeAssignments(state).map((each) => each.unit);
  const free = county.units.find((each) => !taken.includes(each.id) && directory.hasAddress(each.id));
  if (free === undefined) throw new Error('every unit has a part');
  return free.id;
}

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_DAY = 86_400;

export const tomorrow = (now: Instant) => plusSeconds(now, SECONDS_PER_DAY);
/** The nearest that a form can say of “before”: it gives minutes. */
export const minuteBefore = (at: Instant) => plusSeconds(at, -SECONDS_PER_MINUTE);

/** The last day that a unit may promise: counted from its order to work. */
export function lastPromise(state: CaseState, n: number, now: Instant): LocalDate {
  const id = part(state, n)?.id;
  const order = state.duties.find(
    (each) =>
      each.assignment === id && each.settled === undefined && (each.kind === 'handle' || each.kind === 'rework'),
  );
  return plusDays(dateOf(order?.start ?? now), policy.promiseMaxCalendarDays);
}
