import { epochOf, type Instant } from '../domain/time';
import type { Head } from '../ledger/head';
import { answer, running, start, type Machine } from './machine';
import type { Wait } from './protocol';
import { raiseGeneration, readWait, type Waits } from './waits';

export interface GenerationDeps {
  waits: Waits;
  machine: Machine;
  readHead(caseId: string): Promise<Head | undefined>;
  now(): Instant;
}

/** Rule 8: how long a running execution may be out of step before it is taken over. */
const OUT_OF_STEP_SECONDS = 5 * 60;
/** An execution that ended so soon after it was raised would end again: the next try must wait. */
const SETTLING_SECONDS = 10;
/** Each name that is taken but not running costs one more raise. */
const RAISES = 5;

export type Kept = 'closed' | 'in-step' | 'woken' | 'started' | 'taken-over' | 'left-to-another';

/**
 * Rule 8: an open case has a running execution that can wake it. Starts what was never started, wakes what is out of
 * step, and takes over what ended or hangs, with the next generation. Safe at any time, any number of times.
 * @throws when a generation ended as soon as it was raised: whoever called tries again later, not at once for ever.
 */
export async function keepRunning(deps: GenerationDeps, caseId: string): Promise<Kept> {
  const wait = await readWait(deps.waits, caseId);
  const head = await deps.readHead(caseId);
  if (head === undefined || head.stage === 'closed') return 'closed';
  const gen = wait?.gen ?? 1;
  switch (await running(deps.machine, caseId, gen)) {
    case 'none':
      return startOrJoin(deps, head, gen);
    case 'ended':
      if (sinceRaised(wait, deps.now()) < SETTLING_SECONDS)
        throw new Error(`${caseId}: generation ${gen} ended at once`);
      return takeOver(deps, head, gen);
    case 'running':
      return wake(deps, head, wait, gen);
  }
}

/** The name may have been taken since we asked: by a start of somebody else, or by an execution that ended. */
async function startOrJoin(deps: GenerationDeps, head: Head, gen: number): Promise<Kept> {
  if ((await start(deps.machine, head.pk, gen, head)) === 'started') return 'started';
  return (await running(deps.machine, head.pk, gen)) === 'running' ? 'in-step' : takeOver(deps, head, gen);
}

/** A running execution that holds what the ledger says, and not too long, is left alone. */
async function wake(deps: GenerationDeps, head: Head, wait: Wait | undefined, gen: number): Promise<Kept> {
  const inStep = wait?.stage === head.stage && wait.wakeAt === head.wakeAt;
  const overdue = secondsSince(head.wakeAt, deps.now());
  if (inStep && overdue < OUT_OF_STEP_SECONDS) return 'in-step';
  if (
    wait?.token !== undefined &&
    (await answer(deps.machine, wait.token, { stage: head.stage, wakeAt: head.wakeAt })) === 'woken'
  )
    return 'woken';
  // One that was raised just now has not had the time to register.
  const outOfStep = Math.min(
    Math.max(overdue, secondsSince(head.changedAt, deps.now())),
    sinceRaised(wait, deps.now()),
  );
  return outOfStep < OUT_OF_STEP_SECONDS ? 'in-step' : takeOver(deps, head, gen);
}

function sinceRaised(wait: Wait | undefined, now: Instant): number {
  return wait?.raisedAt === undefined ? Number.POSITIVE_INFINITY : secondsSince(wait.raisedAt, now);
}

const secondsSince = (instant: Instant, now: Instant) => (epochOf(now) - epochOf(instant)) / 1000;

async function takeOver(deps: GenerationDeps, head: Head, from: number): Promise<Kept> {
  for (let gen = from, raises = 0; raises < RAISES; gen += 1, raises += 1) {
    if ((await raiseGeneration(deps.waits, head.pk, gen, deps.now())) === 'somebody-else-did') return 'left-to-another';
    if ((await start(deps.machine, head.pk, gen + 1, head)) === 'started') return 'taken-over';
    if ((await running(deps.machine, head.pk, gen + 1)) === 'running') return 'taken-over';
  }
  throw new Error(`${head.pk}: no generation could be started after ${RAISES} raises`);
}
