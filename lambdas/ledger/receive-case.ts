import { decide, isRefusal } from '../domain/case/decide';
import type { CommandOf } from '../domain/case/commands';
import { caseKeyOf, type CaseSeries } from '../domain/identifiers/case-number';
import type { Refusal } from '../domain/case/refusal';
import type { Instant } from '../domain/time';
import { append } from './append';
import { Contention, KeyTaken } from './errors';
import type { ContextNow } from './execute';
import { recall, remember, type Keyed } from './idempotency';
import type { Ledger, Trace } from './ledger';
import { whileContended } from './retry';
import { underEnterprise } from './same-enterprise';
import { caseOfSource, claimSource, type Source } from './source-number';
import { advance, nextNumber } from './serial-number';

/** What the confirmation needs; kept with the idempotency key, so that the same request gets the same answer. */
export interface Receipt {
  caseKey: string;
  number: { year: number; seq: number };
  dispatchDue: Instant;
}

/** `known`: the channel's own number is that of a case already. */
export type Received =
  | { kind: 'received'; receipt: Receipt }
  | { kind: 'key-reused' }
  | { kind: 'known'; caseKey: string }
  | { kind: 'refused'; refusal: Refusal };

type ReceiveCommand = Omit<CommandOf<'receive'>, 'caseKey' | 'number' | 'spreadShare'>;

/**
 * 吹哨: gives the next number of Shanghai's year and writes the case with it in one transaction, so that numbers
 * have no gaps. Contention for the counter is retried, bounded. @throws LedgerBusy; nothing is written then.
 */
export async function receiveCase(
  ledger: Ledger,
  series: CaseSeries,
  command: ReceiveCommand,
  contextNow: ContextNow,
  trace: Trace,
  keyed: Keyed,
  source?: Source,
): Promise<Received> {
  return whileContended(ledger, async () => {
    // first the order, then the key: both are written at once, so an order that is known by now has its key as well
    const known = source === undefined ? undefined : await caseOfSource(ledger, source);
    const remembered = await recall(ledger, keyed);
    if (remembered.found === 'reused') return { kind: 'key-reused' };
    if (remembered.found === 'same') return { kind: 'received', receipt: remembered.answer as unknown as Receipt };
    if (known !== undefined) return { kind: 'known', caseKey: known };
    const context = await contextNow();
    const number = await nextNumber(ledger, series.keyPrefix, context.now);
    const caseKey = caseKeyOf(series, number);
    const decision = decide(undefined, { ...command, caseKey, number, spreadShare: ledger.random() }, context);
    if (isRefusal(decision)) return { kind: 'refused', refusal: decision };
    const due = decision.flatMap((each) => each.data.opens ?? []).find((each) => each.kind === 'dispatch')?.due;
    if (due === undefined) throw new Error('a received case owes its dispatch');
    const receipt: Receipt = { caseKey, number, dispatchDue: due };
    const claimed = source === undefined ? [] : [claimSource(ledger, source, caseKey)];
    const named = underEnterprise(ledger, command.texts.creditCode, caseKey);
    const companions = [
      advance(ledger, series.keyPrefix, number),
      remember(ledger, keyed, { ...receipt }),
      ...claimed,
      named,
    ];
    try {
      await append(ledger, caseKey, undefined, decision, trace, companions);
    } catch (error) {
      if (error instanceof KeyTaken) throw new Contention('received meanwhile', { cause: error });
      throw error;
    }
    return { kind: 'received', receipt };
  });
}
