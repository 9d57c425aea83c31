import type { CaseState } from '../case/state';
import type { Letter, Recipient } from './mail-order';

/** A letter and who gets it, before it has a number. */
export type Draft = Letter & { to: Recipient };

export const ENTERPRISE: Recipient = { kind: 'enterprise' };
export const PROXY: Recipient = { kind: 'proxy' };

/** 交办 to a unit's handler. */
export function assigned(unit: string, assignment: string): Draft {
  return { template: 'assigned', assignment, to: { kind: 'unit', unit, person: 'handler' } };
}

/** Persons of the unit whose part an assignment is, or was. */
export function toUnit(state: CaseState, assignment: string, persons: ('handler' | 'backup' | 'head')[]): Recipient[] {
  const found = state.assignments.find((each) => each.id === assignment);
  return found === undefined ? [] : persons.map((person) => ({ kind: 'unit', unit: found.unit, person }));
}
