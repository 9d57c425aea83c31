import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../domain/time';

/** The `access` table: hashed secrets of links, sessions, codes, and failed attempts. Nothing in it can be used as it lies. */
export interface Access {
  db: DynamoDBDocumentClient;
  table: string;
  now(): Instant;
  /** 256 random bits, base64url. */
  secret(): string;
}

/** Base64url of 32 bytes: nobody guesses it, so an unsalted hash is enough. */
export const hashOf = (secret: string) => createHash('sha256').update(secret, 'utf8').digest('hex');

const CODE_DIGITS = 8;

/**
 * Codes that people type (查询码, 任务码) are derived from the county's key, never stored: eight digits of
 * HMAC-SHA-256 over what they open.
 */
export function derivedCode(countyKey: string, purpose: 'lookup' | 'task', id: string): string {
  const digest = createHmac('sha256', countyKey).update(`${purpose}\n${id}`, 'utf8').digest();
  return String(digest.readBigUInt64BE() % 10n ** BigInt(CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** Compares what was typed with what is right, in a time that does not depend on where they differ. */
export function sameCode(typed: string, right: string): boolean {
  const [a, b] = [typed, right].map((each) => createHash('sha256').update(each, 'utf8').digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
