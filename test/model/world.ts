import type { Instant } from '../../lambdas/domain/time';
import { SUPERSEDED, type Position } from '../../lambdas/workflow/protocol';

/** One case and everything that could be under way about it, small enough to visit every state. */

/** Time is counted in steps; single digits compare as the ledger's instants do. */
export const at = (step: number) => String(step) as Instant;
/** The last instant that is looked at. */
export const HORIZON = 1;

export type Stage = Position['stage'];
export interface Held {
  stage: Stage;
  wakeAt: Instant;
}
export const position = (stage: Stage, step: number): Held => ({ stage, wakeAt: at(step) });
export const superseded = (wakeAt: Instant): Held => ({ stage: SUPERSEDED, wakeAt });

/** WAIT. A raised generation has no token yet. */
export interface Waiting extends Partial<Held> {
  gen: number;
  seq: number;
  token?: string;
}

/** An execution: on its way to a stage, waiting in one, enforcing, or over. */
export type Run =
  | { at: 'route'; held: Held; steps: number }
  | { at: 'wait'; held: Held; steps: number; retry: number }
  | { at: 'enforce'; steps: number }
  | { at: 'ended' };

/** An invocation of RegisterWait. */
export interface Registering {
  gen: number;
  seq: number;
  held: Held;
  at: 'put' | 'read' | 'answer';
  /** Read before the put: only where rule 3's order is broken on purpose. */
  readBefore?: Held;
  answer?: Held;
}

/** An invocation of the conductor for a hint; it has read WAIT. */
export interface Conducting {
  kind: 'start' | 'wake';
  at: 'head' | 'answer';
  wait: Waiting | undefined;
  answer?: Held;
}

/** An invocation of keepRunning (rule 8); it has read WAIT. */
export interface Keeping {
  at: 'head' | 'describe' | 'answer' | 'raise' | 'start';
  wait: Waiting | undefined;
  head?: Held;
  gen: number;
}

export type Hint = 'start' | 'wake' | 'reopen';

/** How often each fault may still happen. */
export interface Faults {
  /** A hint is delivered twice. */
  duplicate: number;
  /** Conductor or keeper dies half-way and is called again. */
  crash: number;
  /** RegisterWait dies half-way; the machine retries. */
  registerCrash: number;
  /** RegisterWait is given up as too slow and lives on beside its retry. */
  slow: number;
  /** A timer rings too early. */
  early: number;
  /** An execution is stopped from outside. */
  stop: number;
  /** Somebody walks the open cases (rule 9), at the worst moment. */
  walk: number;
  /** A running execution is taken for hung too soon. */
  impatience: number;
}

export interface World {
  time: number;
  head: Held;
  /** What people will still do, in this order. */
  acts: readonly Held[];
  wait: Waiting | undefined;
  hints: readonly Hint[];
  runs: readonly Run[];
  registering: readonly Registering[];
  conducting: readonly Conducting[];
  keeping: readonly Keeping[];
  /** Endings of executions of which EventBridge has not told yet. */
  endings: number;
  faults: Faults;
}

export const NO_FAULTS: Faults = {
  duplicate: 0,
  crash: 0,
  registerCrash: 0,
  slow: 0,
  early: 0,
  stop: 0,
  walk: 0,
  impatience: 0,
};

/** A case just received, with its start hint on the way. */
export function bornWith(acts: readonly Held[], faults: Partial<Faults>): World {
  return {
    time: 0,
    head: position('dispatch', 2),
    acts,
    wait: undefined,
    hints: ['start'],
    runs: [],
    registering: [],
    conducting: [],
    keeping: [],
    endings: 0,
    faults: { ...NO_FAULTS, ...faults },
  };
}

/** A case whose machine sleeps in step with the ledger. */
export function asleepWith(acts: readonly Held[], faults: Partial<Faults>): World {
  const born = bornWith(acts, faults);
  const run = { at: 'wait', held: born.head, steps: 1, retry: 0 } as const;
  const wait = { gen: 1, seq: seqOf(run), token: tokenOf(1, seqOf(run)), ...born.head };
  return { ...born, hints: [], runs: [run], wait };
}

export const tokenOf = (gen: number, seq: number) => `${gen}.${seq}`;
/** As the machine computes it from the state's entry and its retries. */
export const seqOf = ({ steps, retry }: { steps: number; retry: number }) => steps * 10 + retry;

export const runOf = (world: World, gen: number): Run | undefined => world.runs[gen - 1];

export function withRun(world: World, gen: number, run: Run): World {
  const runs = Array.from({ length: Math.max(world.runs.length, gen) }, (_, index) => world.runs[index] ?? NEVER);
  return { ...world, runs: runs.map((each, index) => (index === gen - 1 ? run : each)) };
}
/** A name that was skipped never ran; it counts as over, and no one asks for it. */
const NEVER: Run = { at: 'ended' };

export const without = <T>(all: readonly T[], index: number): T[] => all.filter((_, each) => each !== index);
export const replaced = <T>(all: readonly T[], index: number, by: T): T[] =>
  all.map((each, n) => (n === index ? by : each));
export const spend = (world: World, fault: keyof Faults): World => ({
  ...world,
  faults: { ...world.faults, [fault]: world.faults[fault] - 1 },
});
