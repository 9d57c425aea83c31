import type { StoredEvent } from '../domain/case/events';
import { fold } from '../domain/case/evolve';
import type { CaseState } from '../domain/case/state';
import { canonicalJson, eventHash, GENESIS, payloadDigest } from './chain';
import { headOf, type Head } from './head';
import type { PayloadItem } from './history';
import { PAYLOAD_PREFIX } from './keys';

/** Everything that the ledger keeps of a case: what an auditor would take along. */
export interface CaseRecord {
  caseKey: string;
  head: Head | undefined;
  /** In the order of their keys. */
  events: readonly StoredEvent[];
  payloads: readonly PayloadItem[];
}

export type FaultKind =
  | 'nothing-there' // a number was given out and there is no case
  | 'gap' // an event is missing, or stands twice
  | 'another-case' // an event of another case
  | 'wrong-hash' // an event is not what was written
  | 'broken-link' // an event does not follow the one before
  | 'payload-changed'
  | 'payload-missing' // neither there nor marked as erased
  | 'payload-unreferenced'
  | 'tail-cut' // the head knows a later event, or another one
  | 'wrong-state'; // the head is not what its events add up to

/** 台账的一处不符: where the ledger does not agree with itself. */
export interface Fault {
  caseKey: string;
  kind: FaultKind;
  /** The event at fault; 0 for the head. */
  seq: number;
}

/**
 * Recomputes a case from its first event: numbers without gaps, the chain of hashes, the digests of what lies beside
 * it, and the head. An erased payload is no fault: its digest stays in the chain, its words are gone.
 */
export function verifyCase(record: CaseRecord): Fault[] {
  const { caseKey, head, events } = record;
  if (head === undefined || events.length === 0) return [{ caseKey, kind: 'nothing-there', seq: 0 }];
  return [...chainFaults(record), ...payloadFaults(record), ...headFaults(caseKey, head, events)];
}

function chainFaults({ caseKey, events }: CaseRecord): Fault[] {
  const faults: Fault[] = [];
  let previousHash = GENESIS;
  for (const [index, event] of events.entries()) {
    const { seq } = event;
    if (seq !== index + 1) faults.push({ caseKey, kind: 'gap', seq: index + 1 });
    if (event.caseKey !== caseKey) faults.push({ caseKey, kind: 'another-case', seq });
    if (event.previousHash !== previousHash) faults.push({ caseKey, kind: 'broken-link', seq });
    if (event.hash !== eventHash(event)) faults.push({ caseKey, kind: 'wrong-hash', seq });
    previousHash = event.hash;
  }
  return faults;
}

function payloadFaults({ caseKey, events, payloads }: CaseRecord): Fault[] {
  const bySeq = new Map(payloads.map((each) => [Number(each.sk.slice(PAYLOAD_PREFIX.length)), each]));
  const faults = events.flatMap(({ seq, payloadDigest: digest }): Fault[] => {
    const payload = bySeq.get(seq);
    bySeq.delete(seq);
    const kind = payloadFault(digest, payload);
    return kind === undefined ? [] : [{ caseKey, kind, seq }];
  });
  return [...faults, ...[...bySeq.keys()].map((seq): Fault => ({ caseKey, kind: 'payload-unreferenced', seq }))];
}

function payloadFault(digest: string | undefined, payload: PayloadItem | undefined): FaultKind | undefined {
  if (digest === undefined) return payload === undefined ? undefined : 'payload-unreferenced';
  if (payload === undefined) return 'payload-missing';
  const { salt, body, erasedAt } = payload;
  if (salt === undefined || body === undefined) return erasedAt === undefined ? 'payload-missing' : undefined;
  return payloadDigest({ salt, body }) === digest ? undefined : 'payload-changed';
}

function headFaults(caseKey: string, head: Head, events: readonly StoredEvent[]): Fault[] {
  const last = events.at(-1);
  if (last === undefined || head.lastHash !== last.hash || head.version !== last.seq)
    return [{ caseKey, kind: 'tail-cut', seq: 0 }];
  const state = foldable(events);
  if (state !== undefined && sameHead(head, headOf(state, last.hash, last.recordedAt))) return [];
  return [{ caseKey, kind: 'wrong-state', seq: 0 }];
}

/** Events that were tampered with may add up to nothing at all. */
function foldable(events: readonly StoredEvent[]): CaseState | undefined {
  try {
    return fold(events);
  } catch {
    return undefined;
  }
}

/** All of it, its places in the indexes included: a head that fell out of one is looked for by nobody. */
function sameHead(head: Head, folded: Head): boolean {
  return canonicalJson(head) === canonicalJson(folded);
}
