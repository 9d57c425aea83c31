import type { StoredEvent } from '../domain/case/events';
import { caseKeyOf, type CaseSeries } from '../domain/identifiers/case-number';
import { readHead } from './head';
import type { PayloadItem } from './history';
import { EVENT_PREFIX, PAYLOAD_PREFIX } from './keys';
import type { Ledger } from './ledger';
import { prefixed } from './mails';
import { lastNumber } from './serial-number';
import { verifyCase, type CaseRecord, type Fault } from './verify-ledger';
import { papersGiven, type PaperGiven } from './verify-papers';

type Store = Pick<Ledger, 'db' | 'table'>;

/** What a verification saw. */
export interface Verified {
  cases: number;
  events: number;
  faults: Fault[];
  /** 文书: every number that a paper bears. */
  papers: PaperGiven[];
}

/** The year of the plan: no case is older. */
export const FIRST_YEAR = 2022;

/** Every number that was given out up to `lastYear`, oldest first: by the yearly counters, so that a lost case shows. */
export async function* caseKeys(store: Store, series: CaseSeries, lastYear: number): AsyncGenerator<string> {
  for (let year = FIRST_YEAR; year <= lastYear; year += 1) {
    const last = await lastNumber(store, series.keyPrefix, year);
    for (let seq = 1; seq <= last; seq += 1) yield caseKeyOf(series, { year, seq });
  }
}

/** Verifies the given cases one by one; memory holds one case at a time. */
export async function verifyCases(store: Store, keys: AsyncIterable<string> | Iterable<string>): Promise<Verified> {
  const verified: Verified = { cases: 0, events: 0, faults: [], papers: [] };
  for await (const caseKey of keys) {
    const record = await readRecord(store, caseKey);
    verified.cases += 1;
    verified.events += record.events.length;
    verified.faults.push(...verifyCase(record));
    verified.papers.push(...papersGiven(record.events));
  }
  return verified;
}

/** The head is read before and after: a case that is acted on meanwhile is read again. */
async function readRecord(store: Store, caseKey: string): Promise<CaseRecord> {
  for (;;) {
    const before = await readHead(store, caseKey);
    const [events, payloads] = await Promise.all([
      prefixed<StoredEvent>(store, caseKey, EVENT_PREFIX),
      prefixed<PayloadItem>(store, caseKey, PAYLOAD_PREFIX),
    ]);
    const head = await readHead(store, caseKey);
    if (before?.version === head?.version) return { caseKey, head, events, payloads };
  }
}
