import { paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { MailOrder } from '../domain/announce/mail-order';
import type { Instant } from '../domain/time';
import type { OutboxItem } from './append';
import { MAIL_PREFIX, mailKey, OUTBOX_PREFIX } from './keys';
import type { Ledger } from './ledger';

/** `queued` until the transport took it; `sent` is not yet delivered; `unaddressed`: there was no address to send to. */
export type MailState = 'queued' | 'sent' | 'delivered' | 'bounced' | 'unaddressed';

export const ADDRESS_SEPARATOR = ', ';

/** 邮件送达: what became of a mail; kept beside the chain, because it names an address. */
export interface MailRecord {
  id: string;
  template: string;
  /** The addresses, as sent to, by `ADDRESS_SEPARATOR`; empty where there was none. */
  to: string;
  subject: string;
  state: MailState;
  at: Instant;
}

type Store = Pick<Ledger, 'db' | 'table'>;

/** Feedback comes twice and in any order: a bounce is the last word on a mail. */
const REPLACES: Record<MailState, readonly MailState[]> = {
  queued: ['queued'],
  sent: ['queued', 'sent'],
  delivered: ['queued', 'sent', 'delivered'],
  unaddressed: ['queued', 'unaddressed'],
  bounced: ['queued', 'sent', 'delivered', 'bounced'],
};

/** Writes what became of a mail. A later word replaces an earlier one, but nothing un-bounces or un-delivers a mail. */
export async function recordMail({ db, table }: Store, caseKey: string, record: MailRecord): Promise<void> {
  const replaces = REPLACES[record.state];
  await db
    .send(
      new PutCommand({
        TableName: table,
        Item: { ...mailKey(caseKey, record.id), ...record },
        ConditionExpression: `attribute_not_exists(#state) OR #state IN (${replaces.map((_, index) => `:s${index}`).join(', ')})`,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: Object.fromEntries(replaces.map((each, index) => [`:s${index}`, each])),
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
    });
}

/** The case's mails in the order they were decided: those on their way too. */
export async function mailsOf(store: Store, caseKey: string): Promise<{ order: MailOrder; record?: MailRecord }[]> {
  const [outbox, records] = await Promise.all([
    prefixed<OutboxItem>(store, caseKey, OUTBOX_PREFIX),
    prefixed<MailRecord>(store, caseKey, MAIL_PREFIX),
  ]);
  const byId = new Map(records.map((each) => [each.id, each]));
  return outbox
    .flatMap((each) => each.mails)
    .map((order) => {
      const record = byId.get(order.id);
      return record === undefined ? { order } : { order, record };
    });
}

export async function mailRecord(store: Store, caseKey: string, mailId: string): Promise<MailRecord | undefined> {
  const [found] = await prefixed<MailRecord>(store, caseKey, `${MAIL_PREFIX}${mailId}`);
  return found?.id === mailId ? found : undefined;
}

/** All items of a case with a key prefix; consistent, because a page after an act must show it. */
export async function prefixed<T>({ db, table }: Store, pk: string, prefix: string): Promise<T[]> {
  const pages = paginateQuery(
    { client: db },
    {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      ConsistentRead: true,
    },
  );
  const items: T[] = [];
  for await (const { Items = [] } of pages) items.push(...(Items as T[]));
  return items;
}
