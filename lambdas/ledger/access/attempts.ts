import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { epochOf, instantOf, type Instant } from '../../domain/time';
import { hashOf, type Access } from './access';

/** How many wrong codes, in what time (county's policy). */
export interface Limit {
  allowed: number;
  windowMinutes: number;
}

/** What wrong codes are counted for: a case or task number, a mailbox, or where they come from; and a partner's calls. */
export type Counted = `number:${string}` | `source:${string}` | `mailbox:${string}` | `partner:${string}`;

const keyOf = (counted: Counted) => ({ pk: `TRY#${hashOf(counted)}` });
const nowSeconds = (access: Access) => Math.floor(epochOf(access.now()) / 1000);

/** Until when no code is taken; `undefined` while there are attempts left. */
export async function lockedUntil(
  access: Access,
  counted: readonly Counted[],
  { allowed }: Limit,
): Promise<Instant | undefined> {
  const ends = await Promise.all(
    counted.map(async (each) => {
      const found = await access.db.send(
        new GetCommand({ TableName: access.table, Key: keyOf(each), ConsistentRead: true }),
      );
      const until = Number(found.Item?.['expiresAt'] ?? 0);
      return Number(found.Item?.['failed'] ?? 0) >= allowed && until > nowSeconds(access) ? until : 0;
    }),
  );
  const last = Math.max(...ends);
  return last > 0 ? instantOf(last * 1000) : undefined;
}

/**
 * Counts a wrong code; the window runs from its first one.
 * @returns how many there are now of whichever has most, so that a burst of guesses gets no more answers than a row of them.
 */
export async function countFailure(
  access: Access,
  counted: readonly Counted[],
  { windowMinutes }: Limit,
): Promise<number> {
  const windowEnds = nowSeconds(access) + windowMinutes * 60;
  return Math.max(...(await Promise.all(counted.map((each) => countOne(access, each, windowEnds)))));
}

/** One more in the running window, else the first of a new one; a failure beside ours may have begun it meanwhile. */
async function countOne(access: Access, counted: Counted, windowEnds: number): Promise<number> {
  const running = { UpdateExpression: 'ADD #failed :one', ConditionExpression: '#ends > :now' };
  const fresh = {
    UpdateExpression: 'SET #failed = :one, #ends = :ends',
    ConditionExpression: 'attribute_not_exists(pk) OR #ends <= :now',
  };
  const values = { ':one': 1, ':now': nowSeconds(access) };
  return (
    (await countedBy(access, counted, running, values)) ??
    (await countedBy(access, counted, fresh, { ...values, ':ends': windowEnds })) ??
    (await countedBy(access, counted, running, values)) ??
    1
  );
}

/** The count after an update; `undefined` when its condition did not hold. */
async function countedBy(
  access: Access,
  counted: Counted,
  update: { UpdateExpression: string; ConditionExpression: string },
  values: Record<string, number>,
): Promise<number | undefined> {
  try {
    const { Attributes } = await access.db.send(
      new UpdateCommand({
        TableName: access.table,
        Key: keyOf(counted),
        ...update,
        ExpressionAttributeNames: { '#failed': 'failed', '#ends': 'expiresAt' },
        ExpressionAttributeValues: values,
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Number(Attributes?.['failed'] ?? 1);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** A right code forgives the wrong ones before it. */
export async function forgive(access: Access, counted: Counted): Promise<void> {
  await access.db.send(new DeleteCommand({ TableName: access.table, Key: keyOf(counted) }));
}
