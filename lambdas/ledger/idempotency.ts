import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson, sha256 } from './chain';
import type { Companion } from './append';
import { idempotencyKey } from './keys';
import type { Ledger } from './ledger';

/** A request that may be sent again: its key, in the scope of who may use it, and what it asked. */
export interface Keyed {
  /** Method and path, and whoever is signed in: keys of different people never meet. */
  scope: string;
  key: string;
  /** The normalised body: the same key with another body is a mistake of the sender. */
  request: unknown;
}

/** What was answered the first time; kept for ever, without anything secret. */
export type Remembered = { found: 'none' } | { found: 'same'; answer: Record<string, unknown> } | { found: 'reused' };

const digestOf = ({ scope, key }: Keyed) => sha256(canonicalJson([scope, key]));
/** With the key, which is kept only as a digest: whoever reads the table cannot find a telephone number by trying all. */
const requestHash = ({ scope, key, request }: Keyed) => sha256(canonicalJson([scope, key, request]));

export async function recall(ledger: Pick<Ledger, 'db' | 'table'>, keyed: Keyed): Promise<Remembered> {
  const found = await ledger.db.send(
    new GetCommand({ TableName: ledger.table, Key: idempotencyKey(digestOf(keyed)), ConsistentRead: true }),
  );
  if (found.Item === undefined) return { found: 'none' };
  if (found.Item['requestHash'] !== requestHash(keyed)) return { found: 'reused' };
  return { found: 'same', answer: found.Item['answer'] as Record<string, unknown> };
}

/** Rides in the command's transaction, so that a rejected request uses up no key. */
export function remember(ledger: Pick<Ledger, 'table'>, keyed: Keyed, answer: Record<string, unknown>): Companion {
  return {
    onCondition: 'key-taken',
    item: {
      Put: {
        TableName: ledger.table,
        Item: { ...idempotencyKey(digestOf(keyed)), requestHash: requestHash(keyed), answer },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  };
}
