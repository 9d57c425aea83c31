import type { StoredEvent } from '../domain/case/events';
import type { CaseSeries } from '../domain/identifiers/case-number';
import { PAPER_KINDS, type PaperKind } from '../domain/papers/paper';
import { paperSeries } from './issue-paper';
import type { Ledger } from './ledger';
import { lastNumber } from './serial-number';

type Store = Pick<Ledger, 'db' | 'table'>;

/** A number that a paper bears. */
export interface PaperGiven {
  kind: PaperKind;
  year: number;
  seq: number;
}

/** How far each series has come: `dispatch#2026` → 12. */
export type Counters = ReadonlyMap<string, number>;

export interface PaperFault {
  kind: PaperKind;
  year: number;
  seq: number;
  /** `gap`: given by the counter, borne by no paper; `twice`: borne by two; `beyond`: the counter never came so far. */
  fault: 'gap' | 'twice' | 'beyond';
}

const key = (kind: PaperKind, year: number) => `${kind}#${year}`;

export function papersGiven(events: readonly StoredEvent[]): PaperGiven[] {
  return events.flatMap(({ type, data }) => (type === 'paper-issued@1' ? [{ kind: data.kind, ...data.number }] : []));
}

export async function readCounters(store: Store, series: CaseSeries, from: number, to: number): Promise<Counters> {
  const found = new Map<string, number>();
  for (let year = from; year <= to; year += 1) {
    for (const kind of PAPER_KINDS)
      found.set(key(kind, year), await lastNumber(store, paperSeries(series, kind), year));
  }
  return found;
}

/** Every series from 1 to where its counter stood `before` the papers were read; none further than it stood `after`. */
export function paperFaults(given: readonly PaperGiven[], before: Counters, after: Counters): PaperFault[] {
  const times = new Map<string, number>();
  for (const { kind, year, seq } of given) {
    const one = `${key(kind, year)}#${seq}`;
    times.set(one, (times.get(one) ?? 0) + 1);
  }
  const gaps = [...before].flatMap(([series, last]) =>
    Array.from({ length: last }, (_, index) => `${series}#${index + 1}`).filter((each) => !times.has(each)),
  );
  const twice = [...times].filter(([, count]) => count > 1).map(([each]) => each);
  const beyond = given
    .filter(({ kind, year, seq }) => seq > (after.get(key(kind, year)) ?? 0))
    .map(({ kind, year, seq }) => `${key(kind, year)}#${seq}`);
  return [...named(gaps, 'gap'), ...named(twice, 'twice'), ...named([...new Set(beyond)], 'beyond')];
}

function named(places: readonly string[], fault: PaperFault['fault']): PaperFault[] {
  return places.map((each) => {
    const [kind, year, seq] = each.split('#');
    return { kind: kind as PaperKind, year: Number(year), seq: Number(seq), fault };
  });
}
