/** Many open cases, decided by the Decider and stored by the ledger's own append; always the same for the same end. */
import { BatchWriteCommand, type DynamoDBDocumentClient, type TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { county } from '#county';
import { calendar } from '../config/calendar';
import { demoContacts } from '../config/counties/chengkou/contacts';
import { calendarTime } from '../lambdas/domain/calendar/calendar-time';
import type { Command } from '../lambdas/domain/case/commands';
import { decide, isRefusal } from '../lambdas/domain/case/decide';
import type { CaseState } from '../lambdas/domain/case/state';
import { policyOf } from '../lambdas/domain/county';
import { caseKeyOf } from '../lambdas/domain/identifiers/case-number';
import { dateOf, plusSeconds, type Instant } from '../lambdas/domain/time';
import { append } from '../lambdas/ledger/append';
import type { Head } from '../lambdas/ledger/head';
import { HEAD, OUTBOX_PREFIX } from '../lambdas/ledger/keys';
import type { Ledger } from '../lambdas/ledger/ledger';
import { directoryOf } from '../lambdas/ledger/registry';
import { approve, dispatch, receive, submitResult, toldByPhone } from '../test/domain/case/orders';

type Item = Record<string, unknown> & { pk: string; sk: string };
/** What somebody asks of a case as it stands at that moment. */
type Step = (state: CaseState, now: Instant) => Command;

/** Numbers far above those that the bench's own whistles are given. */
const FIRST_NUMBER = 100_001;
/** Cases came in over this time before the end, evenly. */
const SPREAD_SECONDS = 20 * 24 * 60 * 60;
/** A prime: neighbours came in far apart, so that the first hundred are spread like all. */
const STRIDE = 7919;
const STEP_SECONDS = 60 * 60;

const STEPS: readonly Step[] = [
  (state) => dispatch(state, 'economy-information', state.number.seq % 2 === 0 ? ['finance'] : []),
  (state) => submitResult(state, 1, 'solved'),
  (state) => approve(state),
  (state, now) => toldByPhone(state, now),
];

const time = calendarTime({ calendar, officeHours: county.officeHours });
const policy = policyOf(county);
const directory = directoryOf(county, demoContacts);

/**
 * The items of one case, which stands at one of five stages in turn, with its whole chain. Its outbox is left out:
 * nobody is mailed, and no execution waits for it.
 * @param n from 0
 * @param of how many there are in all
 * @param end before which all of it happened
 */
export async function seededCase(n: number, of: number, end: Instant): Promise<Item[]> {
  const items = new Map<string, Item>();
  const age = Math.floor((SPREAD_SECONDS * ((n * STRIDE) % of)) / of);
  let now = plusSeconds(end, -age - STEPS.length * STEP_SECONDS);
  const number = { year: Number(dateOf(now).slice(0, 4)), seq: FIRST_NUMBER + n };
  const caseKey = caseKeyOf(county.series.case, number);
  const ledger = collecting(items, () => now, caseKey);
  const head = () => items.get(HEAD) as unknown as Head | undefined;
  const tell = async (command: Command) => {
    const before = head();
    const decision = decide(before?.state, command, { now, time, policy, directory });
    if (isRefusal(decision)) throw new Error(`${caseKey}: ${decision.reason}`);
    await append(ledger, caseKey, before, decision, { correlationId: caseKey, causationId: 'seed' });
  };
  await tell({ ...receive(now), caseKey, number });
  for (const step of STEPS.slice(0, n % (STEPS.length + 1))) {
    now = plusSeconds(now, STEP_SECONDS);
    const state = head()?.state;
    if (state !== undefined) await tell(step(state, now));
  }
  return [...items.values()].filter(({ sk }) => !sk.startsWith(OUTBOX_PREFIX));
}

/** A ledger whose transactions only put items together: of a store it needs no more. */
function collecting(items: Map<string, Item>, now: () => Instant, salt: string): Ledger {
  const send = async ({ input }: TransactWriteCommand) => {
    for (const { Put } of input.TransactItems ?? []) items.set(String(Put?.Item?.['sk']), Put?.Item as Item);
  };
  return {
    db: { send } as unknown as DynamoDBDocumentClient,
    table: 'collected',
    now,
    salt: () => salt,
    random: () => 0,
    sleep: async () => undefined,
  };
}

/** DynamoDB takes so many items a batch. */
const BATCH = 25;
const BATCHES_AT_ONCE = 4;

/** Writes the cases from `from` to before `until`, of those that end at `end`, into the table. */
export async function seed(
  db: DynamoDBDocumentClient,
  table: string,
  cases: { readonly from: number; readonly until: number; readonly of: number; readonly end: Instant },
): Promise<void> {
  let waiting: Item[] = [];
  for (let n = cases.from; n < cases.until; n += 1) {
    waiting.push(...(await seededCase(n, cases.of, cases.end)));
    if (waiting.length < BATCH * BATCHES_AT_ONCE && n + 1 < cases.until) continue;
    await Promise.all(batches(waiting).map((batch) => writeBatch(db, table, batch)));
    waiting = [];
  }
}

function batches(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}

async function writeBatch(db: DynamoDBDocumentClient, table: string, items: readonly Item[]): Promise<void> {
  let requests = items.map((Item) => ({ PutRequest: { Item } }));
  while (requests.length > 0) {
    const { UnprocessedItems } = await db.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
    requests = (UnprocessedItems?.[table] ?? []) as typeof requests;
  }
}
