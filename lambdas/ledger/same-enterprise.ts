import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Companion } from './append';
import { sha256 } from './chain';
import { enterpriseKey } from './keys';
import type { Ledger } from './ledger';
import { readRows, type QueueRow } from './queues';

/** As many as a page can show; an enterprise with more has been heard of. */
const SHOWN_MAX = 20;

/** Rides in the case's first transaction: cases of one enterprise can be found together. */
export function underEnterprise({ table }: Pick<Ledger, 'table'>, creditCode: string, caseKey: string): Companion {
  const item = { Put: { TableName: table, Item: enterpriseKey(sha256(creditCode), caseKey) } };
  return { onCondition: 'contention', item };
}

/** Open cases of an enterprise beside this one, the newest first. */
export async function openBeside(
  store: Pick<Ledger, 'db' | 'table'>,
  creditCode: string,
  caseKey: string,
): Promise<QueueRow[]> {
  const { pk } = enterpriseKey(sha256(creditCode), caseKey);
  const found = await store.db.send(
    new QueryCommand({
      TableName: store.table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ScanIndexForward: false,
      Limit: SHOWN_MAX,
    }),
  );
  const others = (found.Items ?? []).map((each) => String(each['sk'])).filter((each) => each !== caseKey);
  return (await readRows(store, others)).filter(({ head }) => head.state.closed === undefined);
}
