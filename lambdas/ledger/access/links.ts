import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { epochOf } from '../../domain/time';
import { hashOf, type Access } from './access';

/** What a mailed secret opens: one assignment, the evaluation of one round, or a question of one case. */
export type LinkTarget =
  | { kind: 'task'; caseKey: string; assignment: string }
  | { kind: 'evaluate'; caseKey: string; round: number }
  | { kind: 'supplement'; caseKey: string };

/** Housekeeping only (a case rarely lives longer); whether a link still opens is the case's own word. */
const KEPT_DAYS = 500;
const SECONDS_PER_DAY = 24 * 60 * 60;

/** Makes a link's secret; only its hash is stored. */
export async function issueLink(access: Access, target: LinkTarget): Promise<string> {
  const secret = access.secret();
  const expiresAt = Math.floor(epochOf(access.now()) / 1000) + KEPT_DAYS * SECONDS_PER_DAY;
  await access.db.send(
    new PutCommand({ TableName: access.table, Item: { pk: `LINK#${hashOf(secret)}`, target, expiresAt } }),
  );
  return secret;
}

/** What a secret opens; `undefined` when it was never given out. */
export async function followLink(access: Access, secret: string): Promise<LinkTarget | undefined> {
  const found = await access.db.send(
    new GetCommand({ TableName: access.table, Key: { pk: `LINK#${hashOf(secret)}` }, ConsistentRead: true }),
  );
  return found.Item?.['target'] as LinkTarget | undefined;
}
