import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Place, StoredEvent } from '../domain/case/events';

/** The first event's `previousHash`. */
export const GENESIS = '0'.repeat(64);

/** Names and prose of one event, kept beside the chain with a salt of its own, so that they can be erased. */
export interface Payload {
  salt: string;
  body: Record<string, string>;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** JSON with one spelling only (RFC 8785). */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('not a JSON value');
  return json;
}

/** Salted, so that nobody can find an erased phone number by trying all of them. */
export function payloadDigest({ salt, body }: Payload): string {
  return sha256(`${salt}\n${canonicalJson(body)}`);
}

type Linked = Pick<StoredEvent, 'type' | 'occurredAt' | 'receivedAt' | 'actor' | 'data'> & Omit<Place, 'hash'>;

/** The hash of an event over everything that is kept for ever, the hash of the one before included. */
export function eventHash(event: Linked): string {
  const {
    caseKey,
    seq,
    type,
    occurredAt,
    receivedAt,
    recordedAt,
    actor,
    data,
    correlationId,
    causationId,
    payloadDigest: digest,
    previousHash,
  } = event;
  const { kind, id, via, onBehalfOf } = actor;
  return sha256(
    canonicalJson({
      caseKey,
      seq,
      type,
      occurredAt,
      receivedAt,
      recordedAt,
      actor: { kind, id, via, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
      data,
      correlationId,
      causationId,
      payloadDigest: digest ?? null,
      previousHash,
    }),
  );
}
