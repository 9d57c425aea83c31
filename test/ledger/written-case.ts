import type { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { append } from '../../lambdas/ledger/append';
import type { Head } from '../../lambdas/ledger/head';
import type { PayloadItem } from '../../lambdas/ledger/history';
import type { Ledger } from '../../lambdas/ledger/ledger';
import type { CaseRecord } from '../../lambdas/ledger/verify-ledger';
import type { StoredEvent } from '../../lambdas/domain/case/events';
import { decide, isRefusal } from '../../lambdas/domain/case/decide';
import type { Command } from '../../lambdas/domain/case/commands';
import { acknowledge, dispatch, passTime, receive } from '../domain/case/orders';
import { calendarDays, CASE_KEY, contextAt, instant } from '../domain/case/world';

type Item = Record<string, unknown> & { sk: string };

/** A case that is written by the real `append`; of DynamoDB it needs no more than a place to put items. */
export async function writtenCase(): Promise<CaseRecord> {
  const items = new Map<string, Item>();
  const send = async ({ input }: TransactWriteCommand) => {
    for (const { Put } of input.TransactItems ?? [])
      items.set(String(Put?.Item?.['sk']), JSON.parse(JSON.stringify(Put?.Item)) as Item);
  };
  let now = instant('2026-09-14 10:00');
  const ledger: Ledger = {
    db: { send } as unknown as Ledger['db'],
    table: 'cases',
    now: () => now,
    salt: () => 'salt',
    random: () => 0,
    sleep: async () => undefined,
  };
  const head = () => items.get('HEAD') as unknown as Head;
  const tell = async (when: string, build: () => Command) => {
    now = instant(when);
    const decided = decide(items.has('HEAD') ? head().state : undefined, build(), contextAt(now, calendarDays));
    if (isRefusal(decided)) throw new Error(decided.reason);
    await append(ledger, CASE_KEY, items.has('HEAD') ? head() : undefined, decided, {
      correlationId: 'test',
      causationId: 'test',
    });
  };
  await tell('2026-09-14 10:00', () => receive(now));
  await tell('2026-09-15 10:00', () => dispatch(head().state, 'finance', ['taxation']));
  await tell('2026-09-15 11:00', () => acknowledge(head().state, 1));
  await tell('2026-09-18 18:00', () => passTime);
  const starting = (prefix: string) =>
    [...items.values()].filter((each) => each.sk.startsWith(prefix)).sort((a, b) => (a.sk < b.sk ? -1 : 1));
  return {
    caseKey: CASE_KEY,
    head: head(),
    events: starting('EVT#') as unknown as StoredEvent[],
    payloads: starting('PAY#') as unknown as PayloadItem[],
  };
}
