import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Channel } from '../domain/case/vocabulary';
import type { Companion } from './append';
import { sourceKey } from './keys';
import type { Ledger } from './ledger';

/** The case that a channel's own number already led to, by hand, by import or by a partner's system. */
export async function caseOfSource(
  { db, table }: Pick<Ledger, 'db' | 'table'>,
  channel: Channel,
  number: string,
): Promise<string | undefined> {
  const found = await db.send(
    new GetCommand({ TableName: table, Key: sourceKey(channel, number), ConsistentRead: true }),
  );
  return found.Item?.['caseKey'] as string | undefined;
}

/** Rides in the case's first transaction: two cases of one order cannot be. */
export function claimSource(
  { table }: Pick<Ledger, 'table'>,
  channel: Channel,
  number: string,
  caseKey: string,
): Companion {
  return {
    onCondition: 'key-taken',
    item: {
      Put: {
        TableName: table,
        Item: { ...sourceKey(channel, number), caseKey },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  };
}
