import { plusDays } from '../../../../lambdas/domain/calendar/days';
import type { Command } from '../../../../lambdas/domain/case/commands';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import { dateOf, plusSeconds, type Instant, type LocalDate } from '../../../../lambdas/domain/time';
import { policy } from '../world';

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

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_DAY = 86_400;

export const tomorrow = (now: Instant) => plusSeconds(now, SECONDS_PER_DAY);
/** The nearest that a form can say of “before”: it gives minutes. */
export const minuteBefore = (at: Instant) => plusSeconds(at, -SECONDS_PER_MINUTE);

/** The last day that a unit may promise: counted from its order to work. */
export function lastPromise(state: CaseState, n: number, now: Instant): LocalDate {
  const id = state.assignments[n - 1]?.id;
  const order = state.duties.find(
    (each) =>
      each.assignment === id && each.settled === undefined && (each.kind === 'handle' || each.kind === 'rework'),
  );
  return plusDays(dateOf(order?.start ?? now), policy.promiseMaxCalendarDays);
}
