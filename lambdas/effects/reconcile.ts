import type { DecideContext } from '../domain/case/context';
import { plusSeconds } from '../domain/time';
import type { Ledger } from '../ledger/ledger';
import { openCases } from '../ledger/open-cases';
import { readOutbox, unsentBefore } from '../ledger/outbox';
import { enforceDeadline } from '../workflow/enforce-deadline';
import { keepRunning, type GenerationDeps } from '../workflow/generations';
import { relay, type RelayDeps } from './relay';

export interface ReconcileDeps extends GenerationDeps {
  ledger: Ledger;
  relay: RelayDeps;
  contextNow(): DecideContext;
}

/** What was found and mended; in a healthy county all but `looked` are zero. */
export interface Mended {
  looked: number;
  resent: number;
  enforced: number;
  restarted: number;
  /** Cases that could not be mended; the others were. */
  failed: string[];
}

/** Rule 9: a wake so long past was lost. */
const LOST_WAKE_SECONDS = 5 * 60;
/** The relay takes seconds: an item unsent so long was left. */
const LEFT_UNSENT_SECONDS = 2 * 60;
const NOTHING = { looked: 0, resent: 0, enforced: 0, restarted: 0 };

/** Every five minutes: what should have woken and did not, and what was written and not sent. */
export async function sweep(deps: ReconcileDeps): Promise<Mended> {
  const mended: Mended = { ...NOTHING, failed: [] };
  await resend(deps, mended);
  for await (const caseKey of openCases(deps.ledger, plusSeconds(deps.now(), -LOST_WAKE_SECONDS))) {
    // The look comes first: afterwards the case is no longer overdue, and a hanging execution would pass for a fresh one.
    await each(mended, caseKey, () => look(deps, caseKey, mended));
    await each(mended, caseKey, () => enforce(deps, caseKey, mended));
  }
  return mended;
}

/** Daily: every open case has an execution that can wake it. */
export async function dailyWalk(deps: ReconcileDeps): Promise<Mended> {
  const mended: Mended = { ...NOTHING, failed: [] };
  await resend(deps, mended);
  for await (const caseKey of openCases(deps.ledger)) await each(mended, caseKey, () => look(deps, caseKey, mended));
  return mended;
}

/** One case that fails must not hide those behind it. */
async function each(mended: Mended, caseKey: string, mend: () => Promise<void>): Promise<void> {
  try {
    await mend();
  } catch (error) {
    mended.failed.push(`${caseKey}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function look(deps: ReconcileDeps, caseKey: string, mended: Mended): Promise<void> {
  mended.looked += 1;
  const kept = await keepRunning(deps, caseKey);
  if (kept === 'started' || kept === 'taken-over' || kept === 'woken') mended.restarted += 1;
}

async function enforce(deps: ReconcileDeps, caseKey: string, mended: Mended): Promise<void> {
  const trace = { correlationId: `reconciler ${caseKey}`, causationId: 'lost timer' };
  await enforceDeadline(deps.ledger, async () => deps.contextNow(), caseKey, trace);
  mended.enforced += 1;
}

async function resend(deps: ReconcileDeps, mended: Mended): Promise<void> {
  for await (const key of unsentBefore(deps.ledger, plusSeconds(deps.now(), -LEFT_UNSENT_SECONDS)))
    await each(mended, `${key.pk} ${key.sk}`, () => resendOne(deps, key, mended));
}

async function resendOne(deps: ReconcileDeps, key: { pk: string; sk: string }, mended: Mended): Promise<void> {
  const item = await readOutbox(deps.ledger, key);
  if (item?.unsent === undefined) return;
  await relay(deps.relay, item);
  mended.resent += 1;
}
