import type { DecideContext } from '../domain/case/context';
import { execute } from '../ledger/execute';
import { readHead } from '../ledger/head';
import type { Ledger, Trace } from '../ledger/ledger';
import { SUPERSEDED, type Position } from './protocol';

const CLOCK = { kind: 'system', id: 'clock', via: 'clock' } as const;
/** One look may open a duty that is itself due (after an outage): so many looks are enough for any ladder. */
const LOOKS = 20;

/**
 * Rule 6: writes down what is due by the ledger, and answers where the case now is. Nothing due is a normal answer.
 * @throws when the next wake still lies in the past afterwards: that would be a loop, and is a bug.
 */
export async function enforceDeadline(
  ledger: Ledger,
  contextNow: () => Promise<DecideContext>,
  caseId: string,
  trace: Trace,
): Promise<Position> {
  for (let look = 0; look < LOOKS; look += 1) {
    const done = await execute(ledger, caseId, { do: 'pass-time', actor: CLOCK }, contextNow, trace);
    if (done.kind === 'unknown-case') return { stage: SUPERSEDED, wakeAt: ledger.now() };
    if (done.kind !== 'done') throw new Error(`${caseId}: the clock was answered ${done.kind}`);
    if (done.events.length === 0) return positionOf(ledger, caseId);
  }
  throw new Error(`${caseId}: still due after ${LOOKS} looks`);
}

async function positionOf(ledger: Ledger, caseId: string): Promise<Position> {
  const head = await readHead(ledger, caseId);
  return head === undefined ? { stage: SUPERSEDED, wakeAt: ledger.now() } : { stage: head.stage, wakeAt: head.wakeAt };
}
