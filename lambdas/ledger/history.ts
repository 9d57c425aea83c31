import type { StoredEvent } from '../domain/case/events';
import { fold } from '../domain/case/evolve';
import type { CaseState } from '../domain/case/state';
import type { Payload } from './chain';
import { EVENT_PREFIX, PAYLOAD_PREFIX } from './keys';
import type { Ledger } from './ledger';
import { prefixed } from './mails';

/** A payload as it lies beside the chain; after an erasure only `erasedAt` is left. */
export type PayloadItem = Partial<Payload> & { pk: string; sk: string; erasedAt?: string };

/** A case with everything that was said in it. */
export interface History {
  events: StoredEvent[];
  /** Names and prose of an event; empty when there were none, or when they were erased. */
  textsOf(seq: number): Record<string, string | undefined>;
}

/** Reads the case's events in order, with their texts. */
export async function readHistory(ledger: Pick<Ledger, 'db' | 'table'>, caseKey: string): Promise<History> {
  const [events, payloads] = await Promise.all([
    prefixed<StoredEvent>(ledger, caseKey, EVENT_PREFIX),
    prefixed<PayloadItem>(ledger, caseKey, PAYLOAD_PREFIX),
  ]);
  const bySeq = new Map(payloads.map((each) => [Number(each.sk.slice(PAYLOAD_PREFIX.length)), each.body ?? {}]));
  return { events, textsOf: (seq) => bySeq.get(seq) ?? {} };
}

/** The case as it stood just after event `seq`. */
export function stateAfter(history: History, seq: number): CaseState {
  const state = fold(history.events.filter((each) => each.seq <= seq));
  if (state === undefined) throw new Error(`no event up to ${seq}`);
  return state;
}
