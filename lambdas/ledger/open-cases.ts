import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/time';
import type { Ledger } from './ledger';

type Store = Pick<Ledger, 'db' | 'table'>;

/** Keys of open cases whose wake is at or before `until`, most overdue first, page by page whatever their number. */
export async function* openCases({ db, table }: Store, until?: Instant): AsyncGenerator<string> {
  const pages = paginateQuery(
    { client: db },
    {
      TableName: table,
      IndexName: 'openByWake',
      KeyConditionExpression: until === undefined ? '#open = :open' : '#open = :open AND wakeAt <= :until',
      ExpressionAttributeNames: { '#open': 'open' },
      ExpressionAttributeValues: { ':open': 'open', ...(until === undefined ? {} : { ':until': until }) },
    },
  );
  for await (const { Items = [] } of pages) for (const each of Items) yield String(each['pk']);
}
