import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Channel } from '../domain/case/vocabulary';
import type { Instant } from '../domain/time';
import { hashOf, sameCode } from './access/access';
import type { Registry } from './registry';

/** 转办单位: whose system hands whistles on by itself, at one channel (12345、行业协会). */
export interface Partner {
  /** Slug, also the first part of its key: `hotline`. */
  id: string;
  name: string;
  channel: Exclude<Channel, 'online'>;
}

const itemKey = (id: string) => ({ pk: `PARTNER#${id}`, sk: 'KEY' });
/** `hotline.<secret>`: which partner, and what only it knows. */
const KEY = /^([a-z0-9-]{1,40})\.([\w-]{20,100})$/;

/** The numbers that a partner calls its orders by: those of the hotline are the county's own, others a partner's each. */
export const seriesOf = ({ id, channel }: Partner) => (channel === 'hotline' ? channel : `${channel}/${id}`);

/** Gives a partner its key, and ends the one it had. @returns the key, which is shown once: only its hash is stored. */
export async function givePartnerKey({ db, table }: Registry, partner: Partner, secret: string): Promise<string> {
  await db.send(new PutCommand({ TableName: table, Item: { ...itemKey(partner.id), partner, hash: hashOf(secret) } }));
  return `${partner.id}.${secret}`;
}

/** Ends a partner's key at once. */
export async function revokePartnerKey({ db, table }: Registry, id: string, at: Instant): Promise<void> {
  await db.send(
    new UpdateCommand({
      TableName: table,
      Key: itemKey(id),
      UpdateExpression: 'SET revokedAt = :at REMOVE #hash',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#hash': 'hash' },
      ExpressionAttributeValues: { ':at': at },
    }),
  );
}

/** The partner whose key this is; `undefined` for one that was never given out, or is over. */
export async function partnerOf({ db, table }: Registry, key: string): Promise<Partner | undefined> {
  const [, id, secret] = KEY.exec(key) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const found = await db.send(new GetCommand({ TableName: table, Key: itemKey(id), ConsistentRead: true }));
  const hash = found.Item?.['hash'] as string | undefined;
  return hash !== undefined && sameCode(hashOf(secret), hash) ? (found.Item?.['partner'] as Partner) : undefined;
}
