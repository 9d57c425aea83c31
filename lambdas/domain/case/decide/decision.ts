import type { NewEvent } from '../events';
import type { Refusal } from '../refusal';

/** What a command leads to: facts (possibly none, where nothing is left to do) or a refusal. */
export type Decision = NewEvent[] | Refusal;

export function isRefusal(decision: Decision): decision is Refusal {
  return !Array.isArray(decision);
}
