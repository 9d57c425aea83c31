import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { plusSeconds } from '../../../lambdas/domain/time';
import { BadCursor } from '../../../lambdas/ledger/errors';
import {
  COUNT_CAP,
  countQueue,
  PAGE_SIZE,
  readQueue,
  type Queue,
  type QueuePage,
} from '../../../lambdas/ledger/queues';
import { dispatch } from '../../domain/case/orders';
import { db, ledgerAt, now, output } from '../platform';
import { does, newCase, secondsAgo } from '../whistles';

const CASES = 45;
const DAY = 24 * 60 * 60;
const horizon = () => ({ now: now(), soonUntil: plusSeconds(now(), 3 * DAY) });

async function pages(queue: Queue): Promise<QueuePage[]> {
  const all: QueuePage[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await readQueue(ledgerAt(), queue, horizon(), cursor);
    all.push(page);
    cursor = page.next;
  }
  return all;
}

const keysOf = (all: QueuePage[]) => all.flatMap((each) => each.rows.map((row) => row.head.pk));

describe('a queue of forty-five cases', () => {
  const made: string[] = [];
  beforeAll(async () => {
    for (let n = 0; n < CASES; n += 3)
      made.push(...(await Promise.all([0, 1, 2].map((each) => newCase({ receivedAt: secondsAgo(60 * each) })))));
  });

  it('is read page by page, twenty each, by due time, without loss or repeat', async () => {
    const all = await pages('dispatch');
    const keys = keysOf(all);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(made));
    expect(all.slice(0, -1).every((each) => each.rows.length === PAGE_SIZE)).toBe(true);
    const sorts = all.flatMap((each) => each.rows.map((row) => row.head.queueSort ?? ''));
    expect(sorts).toEqual([...sorts].sort());
  });

  it('shows what a row says without another question: title and enterprise', async () => {
    const [page] = await pages('dispatch');
    expect(page?.rows[0]?.texts).toMatchObject({ title: '贷款到期无法续贷', enterpriseName: '某公司' });
  });

  it('drops a row that has moved since the index was written', async () => {
    const moved = made[0] ?? '';
    await does(moved, dispatch, 'finance', ['taxation']);
    expect(keysOf(await pages('dispatch'))).not.toContain(moved);
    expect(keysOf(await pages('handle'))).toContain(moved);
  });

  it('counts up to the cap and no further', async () => {
    const counted = await countQueue(ledgerAt(), 'dispatch', horizon());
    expect(counted).toBe(Math.min(COUNT_CAP, keysOf(await pages('dispatch')).length));
  });

  it.each([
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('nonsense').toString('base64url')],
    ['another key', Buffer.from(JSON.stringify({ pk: 'COUNTER#CKQS#2026', sk: 'COUNTER' })).toString('base64url')],
    [
      'another queue',
      Buffer.from(JSON.stringify({ pk: 'CKQS-2026-000001', sk: 'HEAD', queue: 'handle', queueSort: 'a' })).toString(
        'base64url',
      ),
    ],
    [
      'a condition',
      Buffer.from(JSON.stringify({ pk: { $gt: '' }, sk: 'HEAD', queue: 'dispatch', queueSort: 'a' })).toString(
        'base64url',
      ),
    ],
  ])('refuses a forged cursor by name: %s', async (_what, cursor) => {
    await expect(readQueue(ledgerAt(), 'dispatch', horizon(), cursor)).rejects.toBeInstanceOf(BadCursor);
  });

  it('gives no cursor of one queue to another', async () => {
    const { next } = await readQueue(ledgerAt(), 'dispatch', horizon());
    await expect(readQueue(ledgerAt(), 'undelivered', horizon(), next)).rejects.toBeInstanceOf(BadCursor);
  });
});

describe('the index of units', () => {
  it('finds a case for its lead and for each assisting unit', async () => {
    const caseKey = await newCase();
    await does(caseKey, dispatch, 'health', ['emergency', 'culture-tourism']);
    for (const unit of ['health', 'emergency', 'culture-tourism']) {
      const found = await db.send(
        new QueryCommand({
          TableName: output('CasesTableName'),
          IndexName: 'byUnit',
          KeyConditionExpression: '#unit = :unit',
          ExpressionAttributeNames: { '#unit': 'unit' },
          ExpressionAttributeValues: { ':unit': unit },
        }),
      );
      expect(found.Items?.map((each) => each['pk'])).toContain(caseKey);
    }
  });
});
