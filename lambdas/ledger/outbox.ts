import { GetCommand, paginateQuery, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/time';
import type { OutboxItem } from './append';
import { staffOutboxKey } from './keys';
import type { Ledger } from './ledger';

/** A mail outside any case: a sign-in code. It goes the way of every mail. */
export interface StaffOutboxItem {
  pk: string;
  sk: string;
  staffMail: { id: string; template: 'sign-in'; email: string; requestedAt: Instant };
  unsent?: 'unsent';
  unsentAt?: Instant;
}

type Store = Pick<Ledger, 'db' | 'table'>;

/** Orders a sign-in code for a member of staff; the mailer makes the code. */
export async function orderSignIn(
  { db, table, now }: Store & Pick<Ledger, 'now'>,
  id: string,
  email: string,
): Promise<void> {
  const item: StaffOutboxItem = {
    ...staffOutboxKey(id),
    staffMail: { id, template: 'sign-in', email, requestedAt: now() },
    unsent: 'unsent',
    unsentAt: now(),
  };
  await db.send(new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }));
}

export async function readStaffMail({ db, table }: Store, id: string): Promise<StaffOutboxItem | undefined> {
  const found = await db.send(new GetCommand({ TableName: table, Key: staffOutboxKey(id), ConsistentRead: true }));
  return found.Item as StaffOutboxItem | undefined;
}

/** The relay has copied the item to its queues. Repeating it changes nothing. */
export async function markSent({ db, table }: Store, key: { pk: string; sk: string }, at: Instant): Promise<void> {
  await db.send(
    new UpdateCommand({
      TableName: table,
      Key: key,
      UpdateExpression: 'SET sentAt = if_not_exists(sentAt, :at) REMOVE unsent, unsentAt',
      ExpressionAttributeValues: { ':at': at },
    }),
  );
}

/** Keys of outbox items that no relay has copied by `before`, oldest first, page by page whatever their number. */
export async function* unsentBefore({ db, table }: Store, before: Instant): AsyncGenerator<{ pk: string; sk: string }> {
  const pages = paginateQuery(
    { client: db },
    {
      TableName: table,
      IndexName: 'unsent',
      KeyConditionExpression: 'unsent = :unsent AND unsentAt < :before',
      ExpressionAttributeValues: { ':unsent': 'unsent', ':before': before },
    },
  );
  for await (const { Items = [] } of pages)
    for (const each of Items) yield { pk: String(each['pk']), sk: String(each['sk']) };
}

export async function readOutbox(
  { db, table }: Store,
  key: { pk: string; sk: string },
): Promise<OutboxItem | StaffOutboxItem | undefined> {
  const found = await db.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return found.Item as OutboxItem | StaffOutboxItem | undefined;
}
