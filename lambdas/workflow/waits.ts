import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/time';
import type { RegisteredWait, Wait } from './protocol';

/** The `waits` table: one item a case. */
export interface Waits {
  db: DynamoDBDocumentClient;
  table: string;
}

export async function readWait({ db, table }: Waits, caseId: string): Promise<Wait | undefined> {
  const found = await db.send(new GetCommand({ TableName: table, Key: { caseId }, ConsistentRead: true }));
  return found.Item as Wait | undefined;
}

/**
 * Rule 3a: the put wins over nothing, over an older generation, and over an earlier step of the same one.
 * @returns who refused it: `newer-generation`, or `later-step` of the same generation.
 */
export async function putWait(
  waits: Waits,
  wait: RegisteredWait,
): Promise<'stored' | 'newer-generation' | 'later-step'> {
  const condition = 'attribute_not_exists(caseId) OR gen < :gen OR (gen = :gen AND seq <= :seq)';
  const refusedBy = await conditionalPut(waits, wait, condition, { ':gen': wait.gen, ':seq': wait.seq });
  if (refusedBy === undefined) return 'stored';
  return refusedBy.gen > wait.gen ? 'newer-generation' : 'later-step';
}

/** Rule 8: the next generation takes the case over, if nobody else did. The old token is worthless from here on. */
export async function raiseGeneration(
  waits: Waits,
  caseId: string,
  from: number,
  raisedAt: Instant,
): Promise<'raised' | 'somebody-else-did'> {
  const wait: Wait = { caseId, gen: from + 1, seq: 0, raisedAt };
  const refusedBy = await conditionalPut(waits, wait, 'attribute_not_exists(caseId) OR gen = :gen', { ':gen': from });
  return refusedBy === undefined ? 'raised' : 'somebody-else-did';
}

async function conditionalPut(
  { db, table }: Waits,
  item: Wait,
  condition: string,
  values: Record<string, number>,
): Promise<Wait | undefined> {
  try {
    await db.send(
      new PutCommand({
        TableName: table,
        Item: item,
        ConditionExpression: condition,
        ExpressionAttributeValues: values,
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const holder = await readWait({ db, table }, item.caseId);
    return holder ?? { caseId: item.caseId, gen: item.gen, seq: Number.MAX_SAFE_INTEGER };
  }
}
