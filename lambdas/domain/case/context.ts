import type { Instant } from '../time';
import type { WorkingTime } from '../working-time';
import type { Policy } from '../county';

/** What the Decider may know of the county's units (承办单位). */
export interface Directory {
  exists(unit: string): boolean;
  /** Whether a task mail could reach anybody of the unit. */
  hasAddress(unit: string): boolean;
}

/** Everything a decision depends on beside the case and the command. */
export interface DecideContext {
  now: Instant;
  time: WorkingTime;
  policy: Policy;
  directory: Directory;
}
