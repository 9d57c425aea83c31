import { GetCommand, type UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SerialNumber } from '../domain/identifiers/serial-number';
import { dateOf, type Instant } from '../domain/time';
import type { Companion } from './append';
import { counterKey } from './keys';
import type { Ledger } from './ledger';

/** The next number of Shanghai's year: gapless, because the counter moves in the transaction that writes what it numbers. */
export async function nextNumber(ledger: Ledger, series: string, now: Instant): Promise<SerialNumber> {
  const year = Number(dateOf(now).slice(0, 4));
  return { year, seq: (await lastNumber(ledger, series, year)) + 1 };
}

/** The last number that was given; 0 before the first. */
export async function lastNumber(
  { db, table }: Pick<Ledger, 'db' | 'table'>,
  series: string,
  year: number,
): Promise<number> {
  const counter = await db.send(
    new GetCommand({ TableName: table, Key: counterKey(series, year), ConsistentRead: true }),
  );
  return Number(counter.Item?.['last'] ?? 0);
}

/** Moves the counter on; rides in the transaction, and fails it where somebody took the number first. */
export function advance(ledger: Ledger, series: string, { year, seq }: SerialNumber): Companion {
  const update = {
    TableName: ledger.table,
    Key: counterKey(series, year),
    UpdateExpression: 'SET #last = :next',
    ConditionExpression: seq === 1 ? 'attribute_not_exists(#last)' : '#last = :before',
    ExpressionAttributeNames: { '#last': 'last' },
    ExpressionAttributeValues: seq === 1 ? { ':next': seq } : { ':next': seq, ':before': seq - 1 },
  } satisfies ConstructorParameters<typeof UpdateCommand>[0];
  return { onCondition: 'contention', item: { Update: update } };
}
