import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/time';
import type { Ledger } from './ledger';

type Store = Pick<Ledger, 'db' | 'table'>;

/** Keys of open cases whose wake is at or before `until`, most overdue first, page by page whatever their number. */
export async function* openCases({ db, table }: Store, until?: Instant): AsyncGenerator<string> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'openByWake',
        KeyConditionExpression: until === undefined ? '#open = :open' : '#open = :open AND wakeAt <= :until',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':open': 'open', ...(until === undefined ? {} : { ':until': until }) },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    for (const item of page.Items ?? []) yield String(item['pk']);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}
