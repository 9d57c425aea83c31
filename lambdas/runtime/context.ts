import type { DecideContext } from '../domain/case/context';
import type { Contacts } from '../domain/contacts';
import { directoryOf } from '../ledger/registry';
import { now } from './composition';
import { county, policyFrom, workingTimeFrom } from './county';

/** What functions that decide know beside the case. Apart from composition.ts: those that only look need no county. */

export const workingTime = workingTimeFrom(process.env);
export const policy = policyFrom(process.env);

/** The decision's context at this moment. Contacts are only needed where a unit is to be reached. */
export function contextNow(contacts?: Contacts): DecideContext {
  return { now: now(), time: workingTime, policy, directory: directoryOf(county, contacts) };
}
