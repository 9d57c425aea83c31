import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Companion } from './append';
import { sourceKey } from './keys';
import type { Ledger } from './ledger';

/** 来源编号: an order's number, and whose numbers those are. */
export interface Source {
  /** A channel, or a partner's own series at it. */
  series: string;
  number: string;
}

/** The case that a channel's own number already led to, by hand, by import or by a partner's system. */
export async function caseOfSource(
  { db, table }: Pick<Ledger, 'db' | 'table'>,
  { series, number }: Source,
): Promise<string | undefined> {
  const found = await db.send(
    new GetCommand({ TableName: table, Key: sourceKey(series, number), ConsistentRead: true }),
  );
  return found.Item?.['caseKey'] as string | undefined;
}

/** Rides in the case's first transaction: two cases of one order cannot be. */
export function claimSource({ table }: Pick<Ledger, 'table'>, { series, number }: Source, caseKey: string): Companion {
  return {
    onCondition: 'key-taken',
    item: {
      Put: {
        TableName: table,
        Item: { ...sourceKey(series, number), caseKey },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  };
}
