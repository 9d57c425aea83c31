import { randomUUID } from 'node:crypto';
import { county } from '#county';
import type { CommandOf } from '../../lambdas/domain/case/commands';
import type { Command } from '../../lambdas/domain/case/commands';
import type { CaseState } from '../../lambdas/domain/case/state';
import { plusSeconds, type Instant } from '../../lambdas/domain/time';
import { execute, type Executed } from '../../lambdas/ledger/execute';
import type { Head } from '../../lambdas/ledger/head';
import type { Keyed } from '../../lambdas/ledger/idempotency';
import { receiveCase, type Received } from '../../lambdas/ledger/receive-case';
import type { WorkingTime } from '../../lambdas/domain/working-time';
import { receive } from '../domain/case/orders';
import { contextAt, ledgerAt, now, readingHead, realDays } from './platform';

/** Whistles as enterprises blow them, on the running deployment. */

export type OnCase = Exclude<Command, CommandOf<'receive'>>;
export const TRACE = { correlationId: 'test', causationId: 'test' };

export interface Whistle {
  /** When the enterprise spoke. */
  receivedAt?: Instant;
  /** An empty text: no address. */
  email?: string;
  time?: WorkingTime;
  keyed?: Keyed;
}

export const keyOf = (key: string, request: unknown = { title: 'a' }): Keyed => ({
  scope: 'POST /api/v1/cases',
  key,
  request,
});

export async function blow({
  receivedAt = now(),
  email = 'boss@firm.example',
  time = realDays,
  keyed = keyOf(randomUUID()),
}: Whistle = {}): Promise<Received> {
  const { caseKey: _key, number: _number, spreadShare: _share, ...command } = receive(receivedAt, email);
  return receiveCase(ledgerAt(), county.series.case, command, contextAt(now, time), TRACE, keyed);
}

export async function newCase(whistle: Whistle = {}): Promise<string> {
  const received = await blow(whistle);
  if (received.kind !== 'received') throw new Error(received.kind);
  return received.receipt.caseKey;
}

export async function headOf(caseKey: string): Promise<Head> {
  const head = await readingHead(caseKey);
  if (head === undefined) throw new Error(`no case ${caseKey}`);
  return head;
}

/** Carries out what `build` makes of the case as it stands. @throws unless it was done. */
export async function does<Rest extends unknown[]>(
  caseKey: string,
  build: (state: CaseState, ...rest: Rest) => Command,
  ...rest: Rest
): Promise<Extract<Executed, { kind: 'done' }>> {
  const { state } = await headOf(caseKey);
  const done = await execute(ledgerAt(), caseKey, build(state, ...rest) as OnCase, contextAt(), TRACE);
  if (done.kind !== 'done') throw new Error(`${caseKey}: ${JSON.stringify(done)}`);
  return done;
}

/** A case that has run its course to the reply, without any mail of its own to the enterprise. */
export async function repliedCase(): Promise<string> {
  const { approve, dispatch, submitResult, toldInPerson } = await import('../domain/case/orders');
  const caseKey = await newCase({ email: '' });
  await does(caseKey, dispatch, 'finance', []);
  await does(caseKey, submitResult, 1, 'solved');
  await does(caseKey, approve);
  await does(caseKey, toldInPerson, now());
  return caseKey;
}

export const secondsAgo = (seconds: number) => plusSeconds(now(), -seconds);
