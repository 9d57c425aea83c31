import { BatchGetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { plusSeconds, type Instant } from '../domain/time';
import type { PayloadItem } from './history';
import type { Head, StageQueue } from './head';
import { headKey, payloadKey } from './keys';
import type { Ledger } from './ledger';
import { cursorOf, rowBefore, type Reach } from './queue-cursor';

/** 工作台的队列: by stage, and four views across them. */
export const QUEUES = [
  'ruling',
  'dispatch',
  'handle',
  'review',
  'reply',
  'evaluate',
  'telephone',
  'supplement',
  'promised',
  'soon',
  'overdue',
  'undelivered',
] as const;
export type Queue = (typeof QUEUES)[number];

export const PAGE_SIZE = 20;
/** Beyond this a count is shown as “99+”: it costs the same at a hundred cases and at ten thousand. */
export const COUNT_CAP = 100;

/** Where 即将超期 begins and ends. */
export interface Horizon {
  now: Instant;
  /** Breaches up to here are “soon”. */
  soonUntil: Instant;
}

export interface QueueRow {
  head: Head;
  /** Texts of the first event: title, enterprise; empty when erased. */
  texts: Record<string, string | undefined>;
}

export interface QueuePage {
  rows: QueueRow[];
  /** Opaque; absent on the last page. */
  next?: string;
}

type Store = Pick<Ledger, 'db' | 'table'>;
type Part = Pick<
  QueryCommandInput,
  'IndexName' | 'KeyConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

function part(queue: Queue, { now, soonUntil }: Horizon): Part {
  switch (queue) {
    case 'overdue':
      return open('breachAt < :to', { ':to': now });
    case 'soon':
      return open('breachAt BETWEEN :from AND :to', { ':from': now, ':to': soonUntil });
    case 'undelivered':
      return {
        IndexName: 'byUndelivered',
        KeyConditionExpression: 'undelivered = :u',
        ExpressionAttributeValues: { ':u': 'undelivered' },
      };
    case 'promised':
      return {
        IndexName: 'byPromise',
        KeyConditionExpression: 'promised = :p',
        ExpressionAttributeValues: { ':p': 'promised' },
      };
    default:
      return {
        IndexName: 'byQueue',
        KeyConditionExpression: '#queue = :queue',
        ExpressionAttributeNames: { '#queue': 'queue' },
        ExpressionAttributeValues: { ':queue': queue satisfies StageQueue },
      };
  }
}

function open(condition: string, values: Record<string, string>): Part {
  return {
    IndexName: 'openByBreach',
    KeyConditionExpression: `#open = :open AND ${condition}`,
    ExpressionAttributeNames: { '#open': 'open' },
    ExpressionAttributeValues: { ':open': 'open', ...values },
  };
}

/** The same part, for reading cursors. */
function reach(queue: Queue, { now, soonUntil }: Horizon): Reach {
  const byBreach: Reach = { partition: { name: 'open', value: 'open' }, sort: 'breachAt' };
  switch (queue) {
    case 'overdue':
      return { ...byBreach, to: plusSeconds(now, -1) };
    case 'soon':
      return { ...byBreach, from: now, to: soonUntil };
    case 'undelivered':
      return { partition: { name: 'undelivered', value: 'undelivered' }, sort: 'undeliveredSort' };
    case 'promised':
      return { partition: { name: 'promised', value: 'promised' }, sort: 'promisedSort' };
    default:
      return { partition: { name: 'queue', value: queue }, sort: 'queueSort' };
  }
}

/** One page of a queue, most urgent first. Rows that have moved since the index was written are dropped. @throws BadCursor. */
export async function readQueue(store: Store, queue: Queue, horizon: Horizon, cursor?: string): Promise<QueuePage> {
  const from = cursor === undefined ? undefined : rowBefore(reach(queue, horizon), cursor);
  const page = await store.db.send(
    new QueryCommand({
      TableName: store.table,
      ...part(queue, horizon),
      Limit: PAGE_SIZE,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    }),
  );
  const keys = (page.Items ?? []).map((each) => String(each['pk']));
  const rows = (await readRows(store, keys)).filter(({ head }) => belongs(head, queue, horizon));
  const next = page.LastEvaluatedKey === undefined ? {} : { next: cursorOf(page.LastEvaluatedKey) };
  return { rows, ...next };
}

function belongs(head: Head, queue: Queue, { now, soonUntil }: Horizon): boolean {
  switch (queue) {
    case 'overdue':
      return head.breachAt !== undefined && head.breachAt < now;
    case 'soon':
      return head.breachAt !== undefined && head.breachAt >= now && head.breachAt <= soonUntil;
    case 'undelivered':
      return head.undelivered !== undefined;
    case 'promised':
      return head.promised !== undefined;
    default:
      return head.queue === queue;
  }
}

/** Heads and first payloads of cases, in the order asked for; cases that are not there are left out. */
export async function readRows({ db, table }: Store, caseKeys: readonly string[]): Promise<QueueRow[]> {
  if (caseKeys.length === 0) return [];
  let wanted: Record<string, unknown>[] = caseKeys.flatMap((key) => [headKey(key), payloadKey(key, 1)]);
  const items: Record<string, unknown>[] = [];
  while (wanted.length > 0) {
    const page = await db.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
    );
    items.push(...(page.Responses?.[table] ?? []));
    wanted = page.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  const at = (key: { pk: string; sk: string }) => items.find((each) => each['pk'] === key.pk && each['sk'] === key.sk);
  return caseKeys.flatMap((key) => {
    const head = at(headKey(key)) as Head | undefined;
    const payload = at(payloadKey(key, 1)) as PayloadItem | undefined;
    return head === undefined ? [] : [{ head, texts: payload?.body ?? {} }];
  });
}

/** How many cases stand in a queue, counted up to the cap. */
export async function countQueue(store: Store, queue: Queue, horizon: Horizon): Promise<number> {
  const page = await store.db.send(
    new QueryCommand({ TableName: store.table, ...part(queue, horizon), Select: 'COUNT', Limit: COUNT_CAP }),
  );
  return page.Count ?? 0;
}
