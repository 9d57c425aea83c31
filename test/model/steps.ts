import { SUPERSEDED } from '../../lambdas/workflow/protocol';
import type { Rules } from './rules';
import {
  at,
  HORIZON,
  replaced,
  runOf,
  seqOf,
  spend,
  superseded,
  tokenOf,
  withRun,
  without,
  type Held,
  type Registering,
  type Run,
  type World,
} from './world';

/** What can happen next: each function gives every world that one step of one kind leads to. */

const same = (a: Partial<Held>, b: Held) => a.stage === b.stage && a.wakeAt === b.wakeAt;

/** Rule 2: the ledger moves on, and a content-free hint goes out if stage or wake changed. */
export function append(world: World, head: Held): World {
  if (same(world.head, head)) return world;
  const reopens = world.head.stage === 'closed' && head.stage !== 'closed';
  return { ...world, head, hints: [...world.hints, reopens ? 'reopen' : 'wake'] };
}

export function act(world: World): World[] {
  const [next, ...acts] = world.acts;
  return next === undefined ? [] : [append({ ...world, acts }, next)];
}

export function timePasses(world: World): World[] {
  return world.time < HORIZON ? [{ ...world, time: world.time + 1 }] : [];
}

/** A token is answered, if anybody still waits with it. */
export function answer(world: World, token: string, held: Held): { world: World; woken: boolean } {
  const gen = Number(token.split('.')[0]);
  const run = runOf(world, gen);
  if (run?.at !== 'wait' || tokenOf(gen, seqOf(run)) !== token) return { world, woken: false };
  return { world: withRun(world, gen, { at: 'route', held, steps: run.steps }), woken: true };
}

export function start(world: World, gen: number, held: Held): { world: World; started: boolean } {
  if (world.runs.length >= gen) return { world, started: false };
  return { world: withRun(world, gen, { at: 'route', held, steps: 0 }), started: true };
}

export function machine(world: World): World[] {
  return world.runs.flatMap((run, index) => step(world, index + 1, run));
}

function step(world: World, gen: number, run: Run): World[] {
  const stopped = run.at !== 'ended' && world.faults.stop > 0 ? [ended(spend(world, 'stop'), gen)] : [];
  switch (run.at) {
    case 'ended':
    case 'route':
      return [];
    case 'wait':
      return [...stopped, ...timers(world, gen, run)];
    case 'enforce':
      return [...stopped, enforce(world, gen, run.steps)];
  }
}

function ended(world: World, gen: number): World {
  return { ...withRun(world, gen, { at: 'ended' }), endings: world.endings + 1 };
}

/** Rule 5: what an execution does on its way to a stage. */
export function entered(world: World, gen: number, rules: Rules): World {
  const run = runOf(world, gen);
  if (run?.at !== 'route') return world;
  const { held, steps } = run;
  if (held.stage === 'closed' || held.stage === SUPERSEDED) return ended(world, gen);
  return registerAgain(world, gen, { at: 'wait', held, steps: steps + 1, retry: 0 }, rules);
}

function registerAgain(world: World, gen: number, run: Run & { at: 'wait' }, rules: Rules): World {
  const invocation: Registering = { gen, seq: seqOf(run), held: run.held, at: rules.storeThenRead ? 'put' : 'read' };
  const waiting = withRun(world, gen, run);
  return { ...waiting, registering: [...waiting.registering, invocation] };
}

function timers(world: World, gen: number, run: Run & { at: 'wait' }): World[] {
  const rung = (from: World) => withRun(from, gen, { at: 'enforce', steps: run.steps });
  if (run.held.wakeAt <= at(world.time)) return [rung(world)];
  return world.faults.early > 0 ? [rung(spend(world, 'early'))] : [];
}

/** Rule 6: conditional on the version, so reading and appending are one step. */
function enforce(world: World, gen: number, steps: number): World {
  const due = world.head.stage !== 'closed' && world.head.wakeAt <= at(world.time);
  const next = due ? append(world, { ...world.head, wakeAt: at(world.time + 1) }) : world;
  return withRun(next, gen, { at: 'route', held: next.head, steps });
}

/** Rule 3. */
export function register(world: World, rules: Rules): World[] {
  return world.registering.flatMap((each, index) => [
    registerStep(world, index, each, rules),
    ...registerFaults(world, index, each, rules),
  ]);
}

function registerStep(world: World, index: number, each: Registering, rules: Rules): World {
  const done = { ...world, registering: without(world.registering, index) };
  const go = (next: Registering): World => ({ ...world, registering: replaced(world.registering, index, next) });
  switch (each.at) {
    case 'put': {
      if (!rules.accepts(world.wait, each)) {
        const newer = (world.wait?.gen ?? 0) > each.gen;
        return newer ? go({ ...each, at: 'answer', answer: superseded(each.held.wakeAt) }) : done;
      }
      const stored = { gen: each.gen, seq: each.seq, token: tokenOf(each.gen, each.seq), ...each.held };
      return { ...looked(go, each, each.readBefore, rules, done), wait: stored };
    }
    case 'read':
      if (!rules.storeThenRead) return go({ ...each, at: 'put', readBefore: world.head });
      return rules.mustCorrect(each.held, world.head) ? go({ ...each, at: 'answer', answer: world.head }) : done;
    case 'answer': {
      const { answer: said = each.held } = each;
      return answer(done, tokenOf(each.gen, each.seq), said).world;
    }
  }
}

/** After the put: look at the ledger, or at what was seen of it before, where the order is broken. */
function looked(
  go: (next: Registering) => World,
  each: Registering,
  before: Held | undefined,
  rules: Rules,
  done: World,
): World {
  if (before === undefined) return go({ ...each, at: 'read' });
  return rules.mustCorrect(each.held, before) ? go({ ...each, at: 'answer', answer: before }) : done;
}

function registerFaults(world: World, index: number, each: Registering, rules: Rules): World[] {
  const faults: World[] = [];
  if (world.faults.registerCrash > 0) {
    const crashed = spend(world, 'registerCrash');
    faults.push(retried({ ...crashed, registering: without(world.registering, index) }, each, rules));
  }
  if (world.faults.slow > 0) faults.push(retried(spend(world, 'slow'), each, rules));
  return faults;
}

const RETRIES = 1;

/** The state failed: it is retried with a new token, and after that it looks at the ledger by EnforceDeadline. */
function retried(world: World, { gen, seq }: Registering, rules: Rules): World {
  const run = runOf(world, gen);
  if (run?.at !== 'wait' || seqOf(run) !== seq) return world;
  if (run.retry === RETRIES) return withRun(world, gen, { at: 'enforce', steps: run.steps });
  return registerAgain(world, gen, { ...run, retry: run.retry + 1 }, rules);
}
