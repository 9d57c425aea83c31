import { decide, isRefusal } from '../domain/case/decide';
import type { Command, CommandOf } from '../domain/case/commands';
import type { DecideContext } from '../domain/case/context';
import type { StoredEvent } from '../domain/case/events';
import { fold } from '../domain/case/evolve';
import type { PlacedEvent } from '../domain/case/placed-event';
import type { Refusal } from '../domain/case/refusal';
import type { CaseState } from '../domain/case/state';
import { append } from './append';
import { Contention, KeyTaken, VersionConflict } from './errors';
import { readHead, type Head } from './head';
import { recall, remember, type Keyed } from './idempotency';
import type { Ledger, Trace } from './ledger';
import { whileContended } from './retry';

/** What became of a command. `replayed`: the same request was carried out before, with this answer. */
export type Executed =
  | { kind: 'done'; state: CaseState; events: StoredEvent[] }
  | { kind: 'replayed'; answer: Answer }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'key-reused' }
  | { kind: 'unknown-case' };

/** What an act answers: the version to act on next, and the stage. */
export interface Answer {
  version: number;
  stage: string;
}

/** Everything a decision depends on, as it is now. */
export type ContextNow = () => Promise<DecideContext> | DecideContext;

/**
 * Carries out a command on a case: read, decide, append. When somebody appended in between, it reads and decides
 * again; the Decider then says whether the asker has seen what matters, so nothing is ever overwritten.
 * @throws LedgerBusy when the ledger stays contended; nothing is written then.
 */
export async function execute(
  ledger: Ledger,
  caseKey: string,
  command: Exclude<Command, CommandOf<'receive'>>,
  contextNow: ContextNow,
  trace: Trace,
  keyed?: Keyed,
): Promise<Executed> {
  return whileContended(ledger, async () => {
    const before = await answeredBefore(ledger, keyed);
    if (before !== undefined) return before;
    const head = await readHead(ledger, caseKey);
    if (head === undefined) return { kind: 'unknown-case' };
    const decision = decide(head.state, command, await contextNow());
    // What stands in the way may be the same request, carried out since we asked.
    if (isRefusal(decision)) return (await answeredBefore(ledger, keyed)) ?? { kind: 'refused', refusal: decision };
    if (decision.length === 0) return { kind: 'done', state: head.state, events: [] };
    return write(ledger, head, decision, command, trace, keyed);
  });
}

async function answeredBefore(ledger: Ledger, keyed: Keyed | undefined): Promise<Executed | undefined> {
  if (keyed === undefined) return undefined;
  const remembered = await recall(ledger, keyed);
  switch (remembered.found) {
    case 'none':
      return undefined;
    case 'reused':
      return { kind: 'key-reused' };
    case 'same':
      return { kind: 'replayed', answer: remembered.answer as unknown as Answer };
  }
}

async function write(
  ledger: Ledger,
  head: Head,
  decision: Parameters<typeof append>[3],
  command: Exclude<Command, CommandOf<'receive'>>,
  trace: Trace,
  keyed: Keyed | undefined,
): Promise<Executed> {
  const companions = keyed === undefined ? [] : [remember(ledger, keyed, { ...foreseen(head, decision, command) })];
  try {
    return { kind: 'done', ...(await append(ledger, head.pk, head, decision, trace, companions)) };
  } catch (error) {
    if (error instanceof VersionConflict) throw new Contention('decide again', { cause: error });
    if (error instanceof KeyTaken) throw new Contention('answered meanwhile', { cause: error });
    throw error;
  }
}

function foreseen(head: Head, decision: Parameters<typeof append>[3], command: Command): Answer {
  const placed = decision.map(
    (each, index) => ({ ...each, seq: head.version + index + 1, caseKey: head.pk }) as PlacedEvent,
  );
  const state = fold(placed, head.state);
  if (state === undefined) throw new Error('a case cannot vanish');
  return answerOf(state, command);
}

/** The version that whoever sent this command must show next: a unit's own assignment, else the case. */
export function answerOf(state: CaseState, command: Pick<Command, 'do'> & { assignment?: string | undefined }): Answer {
  const unitActs = ['acknowledge', 'act', 'plan', 'submit-result', 'return', 'ask-supplement'].includes(command.do);
  const own = unitActs ? state.assignments.find((each) => each.id === command.assignment) : undefined;
  return { version: own?.revision ?? state.revision, stage: state.stage };
}
