import { eventHash } from '../../lambdas/ledger/chain';
import type { Head } from '../../lambdas/ledger/head';
import { verifyCase, type CaseRecord, type FaultKind } from '../../lambdas/ledger/verify-ledger';
import type { StoredEvent } from '../../lambdas/domain/case/events';
import { writtenCase } from './written-case';

let written: CaseRecord;
beforeAll(async () => (written = await writtenCase()));

const kinds = (record: CaseRecord) => [...new Set(verifyCase(record).map((each) => each.kind))];
const withEvent = (seq: number, change: Partial<StoredEvent>): CaseRecord => ({
  ...written,
  events: written.events.map((each) => (each.seq === seq ? ({ ...each, ...change } as StoredEvent) : each)),
});
const withHead = (change: Partial<Head>): CaseRecord => ({
  ...written,
  head: { ...(written.head as Head), ...change },
});

describe('a case as it was written', () => {
  it('has four events, three payloads and no fault', () => {
    expect(written.events.map((each) => each.type)).toEqual([
      'received@1',
      'dispatched@1',
      'acknowledged@1',
      'time-passed@1',
    ]);
    expect(written.payloads).toHaveLength(3);
    expect(verifyCase(written)).toEqual([]);
  });

  it('stays whole when its words are erased', () => {
    const payloads = written.payloads.map(({ pk, sk }) => ({ pk, sk, erasedAt: '2029-01-01T00:00:00+08:00' }));
    expect(verifyCase({ ...written, payloads })).toEqual([]);
  });

  it('keeps no name and no prose in the chain', () => {
    const chain = JSON.stringify([written.events, written.head]);
    for (const words of [
      '张三',
      '李四',
      '王五',
      '某公司',
      '13800000000',
      '91500229MA00DEM142',
      '贷款',
      '请主动联系企业',
    ])
      expect(chain).not.toContain(words);
  });
});

describe('tampering is found', () => {
  const cases: [string, () => CaseRecord, FaultKind][] = [
    [
      'an event changed',
      () => withEvent(2, { occurredAt: '2026-09-14T17:59:59+08:00' as StoredEvent['occurredAt'] }),
      'wrong-hash',
    ],
    ['an event changed and hashed anew', () => rehashed(2), 'broken-link'],
    ['the last event changed and hashed anew', () => rehashed(4), 'tail-cut'],
    ['an event taken out', () => ({ ...written, events: written.events.filter((each) => each.seq !== 2) }), 'gap'],
    ['the tail cut off', () => ({ ...written, events: written.events.slice(0, -1) }), 'tail-cut'],
    ['an event of another case', () => withEvent(3, { caseKey: 'CKQS-2026-000002' }), 'another-case'],
    [
      'words changed',
      () => ({ ...written, payloads: written.payloads.map((each) => ({ ...each, body: { title: 'x' } })) }),
      'payload-changed',
    ],
    ['words gone without an erasure', () => ({ ...written, payloads: written.payloads.slice(1) }), 'payload-missing'],
    [
      'words that no event knows',
      () => ({
        ...written,
        payloads: [...written.payloads, { pk: written.caseKey, sk: 'PAY#000009', salt: 's', body: {} }],
      }),
      'payload-unreferenced',
    ],
    ['the head set to another stage', () => withHead({ stage: 'closed' }), 'wrong-state'],
    [
      'the head set to another wake',
      () => withHead({ wakeAt: '2030-01-01T00:00:00+08:00' as Head['wakeAt'] }),
      'wrong-state',
    ],
    [
      'a duty taken out of the head',
      () => withHead({ state: { ...(written.head as Head).state, duties: [] } }),
      'wrong-state',
    ],
    ['the head gone', () => ({ ...written, head: undefined }), 'nothing-there'],
    ['everything gone', () => ({ ...written, head: undefined, events: [], payloads: [] }), 'nothing-there'],
  ];
  it.each(cases)('%s', (_what, tampered, kind) => {
    expect(kinds(tampered())).toContain(kind);
  });
});

function rehashed(seq: number): CaseRecord {
  const before = written.events.find((each) => each.seq === seq) as StoredEvent;
  const changed = { ...before, correlationId: 'somebody else' };
  return withEvent(seq, { ...changed, hash: eventHash(changed) });
}
