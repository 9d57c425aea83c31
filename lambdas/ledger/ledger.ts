import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/time';

/** What the ledger works with. Time, randomness and waiting are given, so that a test can hold them. */
export interface Ledger {
  db: DynamoDBDocumentClient;
  /** Name of the `cases` table. */
  table: string;
  now(): Instant;
  /** Unguessable hexadecimal salt. */
  salt(): string;
  /** 0 ≤ x < 1, for jitter and for the spread of wakes. */
  random(): number;
  sleep(ms: number): Promise<void>;
}

/** Why something is written: carried by every event. */
export interface Trace {
  /** The request or message that began it all. */
  correlationId: string;
  /** What made this happen just now. */
  causationId: string;
}
