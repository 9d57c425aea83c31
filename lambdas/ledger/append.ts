import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { announce } from '../domain/announce/announce';
import type { MailOrder } from '../domain/announce/mail-order';
import { assistsOf } from '../domain/case/assignments';
import { evolve } from '../domain/case/evolve';
import type { PlacedEvent } from '../domain/case/placed-event';
import { EVENTS, type NewEvent, type Place, type StoredEvent } from '../domain/case/events';
import type { CaseState } from '../domain/case/state';
import type { Instant } from '../domain/time';
import { eventHash, GENESIS, payloadDigest, type Payload } from './chain';
import { Contention, KeyTaken, VersionConflict } from './errors';
import { headOf, unitSort, type Head } from './head';
import { assistKey, eventKey, outboxKey, payloadKey } from './keys';
import type { Ledger, Trace } from './ledger';

type Item = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A content-free word to the conductor: look at this case. */
export type Hint = 'start' | 'wake' | 'reopen';

/** 发件箱: everything that one command sends out, in one item; `unsent` until the relay has copied it. */
export interface OutboxItem {
  pk: string;
  sk: string;
  caseKey: string;
  hint?: Hint;
  mails: MailOrder[];
  unsent?: 'unsent';
  unsentAt?: Instant;
  sentAt?: Instant;
}

/** Items that ride in the same transaction: uniqueness of a key, the serial counter. */
export interface Companion {
  item: Item;
  /** What a failed condition of this item means. */
  onCondition: 'contention' | 'key-taken';
}

export interface Appended {
  state: CaseState;
  events: StoredEvent[];
}

/**
 * The only way to change a case: ONE TransactWriteItems with the head (conditional on its version), the numbered
 * events, their payloads, and the outbox.
 * @throws VersionConflict when somebody appended since `head` was read; Contention; KeyTaken. Nothing is written then.
 */
export async function append(
  ledger: Ledger,
  caseKey: string,
  head: Head | undefined,
  decided: readonly NewEvent[],
  trace: Trace,
  companions: readonly Companion[] = [],
): Promise<Appended> {
  const built = build(ledger, caseKey, head, decided, trace);
  const items = [built.head, ...companions.map((each) => each.item), ...built.rest];
  try {
    await ledger.db.send(new TransactWriteCommand({ TransactItems: items }));
  } catch (error) {
    throw named(error, companions);
  }
  return { state: built.state, events: built.events };
}

function build(ledger: Ledger, caseKey: string, head: Head | undefined, decided: readonly NewEvent[], trace: Trace) {
  const recordedAt = ledger.now();
  let state = head?.state;
  let previousHash = head?.lastHash ?? GENESIS;
  const events: StoredEvent[] = [];
  const mails: MailOrder[] = [];
  const rest: Item[] = [];
  for (const [index, fact] of decided.entries()) {
    const seq = (head?.version ?? 0) + index + 1;
    const causationId = index === 0 ? trace.causationId : `${caseKey}#${seq - 1}`;
    const { event, payload } = store(ledger, fact, {
      caseKey,
      seq,
      recordedAt,
      previousHash,
      correlationId: trace.correlationId,
      causationId,
    });
    const placed = { ...fact, seq, caseKey } as PlacedEvent;
    state = evolve(state, placed);
    mails.push(...announce(placed, state));
    events.push(event);
    rest.push(put(ledger, { ...eventKey(caseKey, seq), ...event }));
    if (payload !== undefined) rest.push(put(ledger, { ...payloadKey(caseKey, seq), ...payload }));
    previousHash = event.hash;
  }
  if (state === undefined) throw new Error('nothing to append');
  rest.push(...assists(ledger, head?.state, state));
  const next = headOf(state, previousHash, recordedAt);
  const outbox = outboxItem(head, next, mails, recordedAt);
  if (outbox !== undefined) rest.push(put(ledger, outbox));
  return { state, events, rest, head: putHead(ledger, next, head) };
}

/** Splits a fact into what the chain keeps for ever and what may be erased. */
function store(
  ledger: Ledger,
  fact: NewEvent,
  place: Omit<Place, 'hash' | 'payloadDigest'>,
): { event: StoredEvent; payload?: Payload } {
  EVENTS[fact.type].data.parse(fact.data);
  const { name, ...actor } = fact.actor;
  const spoken = Object.entries({ actorName: name, ...fact.texts }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const body = Object.fromEntries(spoken);
  const payload = spoken.length === 0 ? undefined : { salt: ledger.salt(), body };
  const linked = {
    ...place,
    type: fact.type,
    occurredAt: fact.occurredAt,
    receivedAt: fact.receivedAt,
    actor,
    data: fact.data,
    ...(payload === undefined ? {} : { payloadDigest: payloadDigest(payload) }),
  };
  const event = { ...linked, hash: eventHash(linked) } as StoredEvent;
  return payload === undefined ? { event } : { event, payload };
}

/** A hint is due when what the machine must know has changed: its stage or its next wake. */
function hintFor(before: Head | undefined, after: Head): Hint | undefined {
  if (before === undefined) return 'start';
  if (before.stage === 'closed' && after.stage !== 'closed') return 'reopen';
  return before.stage !== after.stage || before.wakeAt !== after.wakeAt ? 'wake' : undefined;
}

function outboxItem(before: Head | undefined, after: Head, mails: MailOrder[], at: Instant): OutboxItem | undefined {
  const hint = hintFor(before, after);
  if (hint === undefined && mails.length === 0) return undefined;
  return {
    ...outboxKey(after.pk, after.version),
    caseKey: after.pk,
    ...(hint === undefined ? {} : { hint }),
    mails,
    unsent: 'unsent',
    unsentAt: at,
  };
}

/**
 * The head carries the lead unit in the index; each assisting unit has an item of its own there. Whoever assists no
 * more leaves the index: the item stays, without its unit.
 */
function assists(ledger: Ledger, before: CaseState | undefined, after: CaseState): Item[] {
  const [old, next] = [before === undefined ? [] : assistsOf(before), assistsOf(after)];
  const missing = (from: typeof old, each: (typeof old)[number]) => !from.some(({ id }) => id === each.id);
  const added = next
    .filter((each) => missing(old, each))
    .map((each) => put(ledger, { ...assistKey(after.caseKey, each.id), unit: each.unit, unitSort: unitSort(after) }));
  const gone = old
    .filter((each) => missing(next, each))
    .map(({ id }): Item => ({ Put: { TableName: ledger.table, Item: assistKey(after.caseKey, id) } }));
  return [...added, ...gone];
}

function put(ledger: Ledger, item: object): Item {
  return {
    Put: {
      TableName: ledger.table,
      Item: item as Record<string, unknown>,
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

function putHead(ledger: Ledger, next: Head, before: Head | undefined): Item {
  const condition =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :seen',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':seen': before.version },
        };
  return { Put: { TableName: ledger.table, Item: next as unknown as Record<string, unknown>, ...condition } };
}

/** Reads the reasons by position: the head is first, the companions follow. */
function named(error: unknown, companions: readonly Companion[]): unknown {
  if (!(error instanceof TransactionCanceledException)) return error;
  const codes = (error.CancellationReasons ?? []).map((each) => each.Code);
  const failed = (index: number) => codes[index] === 'ConditionalCheckFailed';
  if (companions.some((each, index) => each.onCondition === 'key-taken' && failed(index + 1)))
    return new KeyTaken('idempotency key', { cause: error });
  if (companions.some((each, index) => each.onCondition === 'contention' && failed(index + 1)))
    return new Contention('serial counter', { cause: error });
  if (codes.includes('ConditionalCheckFailed')) return new VersionConflict('head', { cause: error });
  if (codes.includes('TransactionConflict')) return new Contention('transaction', { cause: error });
  return error;
}
