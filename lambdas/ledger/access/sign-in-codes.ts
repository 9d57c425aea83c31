import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { createHmac } from 'node:crypto';
import { epochOf } from '../../domain/time';
import { hashOf, sameCode, type Access } from './access';

const keyOf = (email: string) => ({ pk: `CODE#${hashOf(email)}` });
/** Six digits are guessable from a plain hash, so the hash is keyed. */
const codeHash = (countyKey: string, email: string, code: string) =>
  createHmac('sha256', countyKey).update(`sign-in\n${email}\n${code}`, 'utf8').digest('hex');

/** Keeps the code that is being mailed to `email`; a newer one replaces it. */
export async function keepSignInCode(
  access: Access,
  countyKey: string,
  email: string,
  code: string,
  minutes: number,
): Promise<void> {
  const expiresAt = Math.floor(epochOf(access.now()) / 1000) + minutes * 60;
  await access.db.send(
    new PutCommand({
      TableName: access.table,
      Item: { ...keyOf(email), codeHash: codeHash(countyKey, email, code), expiresAt },
    }),
  );
}

/**
 * Uses a code up. Each guess is counted on the code before it is looked at, so that guesses made all at once are no more
 * than guesses made in a row; of two right ones at once only one comes in.
 * @returns whether it was the right one, still in time, and among the first `allowed` guesses.
 */
export async function useSignInCode(
  access: Access,
  countyKey: string,
  email: string,
  code: string,
  allowed: number,
): Promise<boolean> {
  const kept = await guess(access, email, allowed);
  if (kept === undefined || !sameCode(codeHash(countyKey, email, code), kept)) return false;
  return held(() =>
    access.db.send(
      new DeleteCommand({
        TableName: access.table,
        Key: keyOf(email),
        ConditionExpression: 'codeHash = :used',
        ExpressionAttributeValues: { ':used': kept },
      }),
    ),
  ).then((deleted) => deleted !== undefined);
}

/** Counts a guess. @returns the hash of the code that is alive and may still be guessed at. */
async function guess(access: Access, email: string, allowed: number): Promise<string | undefined> {
  const found = await held(() =>
    access.db.send(
      new UpdateCommand({
        TableName: access.table,
        Key: keyOf(email),
        UpdateExpression: 'ADD guesses :one',
        ConditionExpression: 'expiresAt > :now AND (attribute_not_exists(guesses) OR guesses < :allowed)',
        ExpressionAttributeValues: { ':one': 1, ':now': Math.floor(epochOf(access.now()) / 1000), ':allowed': allowed },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  return found === undefined ? undefined : String(found.Attributes?.['codeHash']);
}

/** What a conditional write gave; `undefined` when its condition did not hold. */
async function held<Result>(write: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
