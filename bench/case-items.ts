/** What stands in the cases table, and what a command has added to it. */
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StoredEvent } from '../lambdas/domain/case/events';
import type { OutboxItem } from '../lambdas/ledger/append';
import { EVENT_PREFIX, MAIL_PREFIX, OUTBOX_PREFIX } from '../lambdas/ledger/keys';
import { until } from '../test/journey/until';
import type { BenchCounty } from './county';

type Item = Record<string, unknown> & { pk: string; sk: string };
export type Snapshot = ReadonlyMap<string, Item>;

/** One transaction of the ledger. */
export interface Written {
  /** Types of its events. */
  readonly events: readonly string[];
  readonly items: number;
}

/** The whole table, by key. Only for a small one. */
async function snapshot(db: DynamoDBDocumentClient, table: string): Promise<Snapshot> {
  const found = new Map<string, Item>();
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.send(new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: from }));
    for (const item of (page.Items ?? []) as Item[]) found.set(`${item.pk} ${item.sk}`, item);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return found;
}

/** The table once every outbox item has left and each of its mails has its record: nothing is under way any more. */
export function quietTable({ db, system }: BenchCounty): Promise<Snapshot> {
  return until('everything ordered to have been sent', async () => {
    const found = await snapshot(db, system.casesTable);
    const outbox = [...found.values()].filter(({ sk }) => sk.startsWith(OUTBOX_PREFIX)) as unknown as OutboxItem[];
    const done = (item: OutboxItem) =>
      item.unsent === undefined &&
      (item.mails ?? []).every(({ id }) => found.has(`${item.pk} ${MAIL_PREFIX}${id}`)) &&
      (item.mails ?? []).every((mail) => mail.template !== 'replied' || proven(found, item.pk));
    return outbox.every(done) ? found : undefined;
  });
}

/** The mailer has told the case that its reply arrived. */
function proven(found: Snapshot, pk: string): boolean {
  return [...found.values()].some((each) => each.pk === pk && each['type'] === 'reply-delivered@1');
}

/** The transactions between two snapshots: what is new, told apart by what made the events happen, with the head each rewrote. */
export function writtenBetween(before: Snapshot, after: Snapshot, caseKey: string): Written[] {
  const added = [...after].filter(([key]) => !before.has(key)).map(([, item]) => item);
  const events = added.filter(
    ({ pk, sk }) => pk === caseKey && sk.startsWith(EVENT_PREFIX),
  ) as unknown as StoredEvent[];
  const causes = [...new Set(events.map(({ correlationId }) => correlationId))];
  const counted = causes.map((cause) => {
    const group = events.filter(({ correlationId }) => correlationId === cause);
    const numbers = new Set(group.map(({ seq }) => seq));
    const own = added.filter(({ pk, sk }) => pk === caseKey && numbers.has(Number(sk.split('#')[1])));
    return { events: group.map(({ type }) => type), items: 1 + own.length };
  });
  const beside = added.filter((item) => isCompanion(item, caseKey)).length + changedCounters(before, after);
  return counted.map((each, index) => (index === 0 ? { ...each, items: each.items + beside } : each));
}

/** Items that ride in the transaction of whoever acted: idempotency keys, and a unit's place in the index. */
function isCompanion({ pk, sk }: Item, caseKey: string): boolean {
  return pk.startsWith('KEY#') || (pk === caseKey && sk.startsWith('UNIT#'));
}

function changedCounters(before: Snapshot, after: Snapshot): number {
  const last = (table: Snapshot) =>
    [...table.values()].filter(({ sk }) => sk === 'COUNTER').map((each) => each['last']);
  return String(last(before)) === String(last(after)) ? 0 : 1;
}
