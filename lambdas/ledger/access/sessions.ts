import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { epochOf } from '../../domain/time';
import { hashOf, type Access } from './access';

/** What a cookie stands for. */
export type Session =
  | { kind: 'staff'; email: string }
  | { kind: 'task'; caseKey: string; assignment: string }
  | { kind: 'evaluate'; caseKey: string; round: number }
  | { kind: 'supplement'; caseKey: string }
  | { kind: 'case'; caseKey: string };

/** Opens a session of `seconds`. @returns the token for the cookie; only its hash is stored. */
export async function openSession(access: Access, session: Session, seconds: number): Promise<string> {
  const token = access.secret();
  const expiresAt = Math.floor(epochOf(access.now()) / 1000) + seconds;
  await access.db.send(
    new PutCommand({ TableName: access.table, Item: { pk: `SESSION#${hashOf(token)}`, session, expiresAt } }),
  );
  return token;
}

/** The session of a token, unless it is over: the table's TTL is housekeeping, this comparison is the rule. */
export async function readSession(access: Access, token: string): Promise<Session | undefined> {
  const found = await access.db.send(
    new GetCommand({ TableName: access.table, Key: { pk: `SESSION#${hashOf(token)}` }, ConsistentRead: true }),
  );
  const alive = Number(found.Item?.['expiresAt'] ?? 0) * 1000 > epochOf(access.now());
  return alive ? (found.Item?.['session'] as Session) : undefined;
}

export async function closeSession(access: Access, token: string): Promise<void> {
  await access.db.send(new DeleteCommand({ TableName: access.table, Key: { pk: `SESSION#${hashOf(token)}` } }));
}
