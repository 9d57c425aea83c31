import { conduct, deliver, keep, notice } from './callers';
import type { Rules } from './rules';
import { act, entered, machine, register, timePasses } from './steps';
import { at, HORIZON, type World } from './world';

export interface Explored {
  states: number;
  /** The shortest way to a world in which a deadline sleeps, as its steps; absent when there is none. */
  violation?: World[];
}

/** Visits every world that can be reached, breadth first. @throws beyond `limit` states. */
export function explore(born: World, rules: Rules, limit = 3_000_000): Explored {
  const cameFrom = new Map<string, World | undefined>([[keyOf(born), undefined]]);
  let frontier: World[] = [born];
  while (frontier.length > 0) {
    const next: World[] = [];
    for (const world of frontier) {
      const after = steps(world, rules);
      if (restsAfter(after, world) && sleeps(world))
        return { states: cameFrom.size, violation: wayTo(world, cameFrom) };
      for (const each of after) {
        const key = keyOf(each);
        if (cameFrom.has(key)) continue;
        cameFrom.set(key, world);
        next.push(each);
      }
    }
    if (cameFrom.size > limit) throw new Error(`more than ${limit} states`);
    frontier = next;
  }
  return { states: cameFrom.size };
}

/** Nothing is left to do but to wait for faults that need not come: every step from here spends one. */
function restsAfter(after: readonly World[], { faults }: World): boolean {
  const left = (each: World) => Object.values(each.faults).reduce((sum, n) => sum + n, 0);
  return after.every((each) => left(each) < left({ faults } as World));
}

/** Entering a state is nobody else's business: it needs no order among the rest. */
function steps(world: World, rules: Rules): World[] {
  const gen = world.runs.findIndex((each) => each.at === 'route') + 1;
  return gen > 0 ? [entered(world, gen, rules)] : choices(world, rules);
}

const choices = (world: World, rules: Rules): World[] => [
  ...act(world),
  ...timePasses(world),
  ...machine(world),
  ...register(world, rules),
  ...deliver(world),
  ...conduct(world),
  ...notice(world, rules),
  ...keep(world),
];

/** The end of all steps: a closed case may rest; an open one needs an execution that sleeps no longer than it may. */
function sleeps({ head, runs }: World): boolean {
  if (head.stage === 'closed') return false;
  if (head.wakeAt <= at(HORIZON)) return true;
  return !runs.some((run) => run.at === 'wait' && run.held.stage === head.stage && run.held.wakeAt <= head.wakeAt);
}

/** Invocations have no names: two worlds that differ in their order only are one. */
function keyOf(world: World): string {
  const unordered = (all: readonly unknown[]) => all.map((each) => JSON.stringify(each)).sort();
  const { time, head, acts, wait, runs, endings, faults } = world;
  const lists = [world.hints, world.registering, world.conducting, world.keeping].map(unordered);
  return JSON.stringify([time, head, acts.length, wait, runs, endings, Object.values(faults), lists]);
}

function wayTo(world: World, cameFrom: Map<string, World | undefined>): World[] {
  const way = [world];
  for (let before = cameFrom.get(keyOf(world)); before !== undefined; before = cameFrom.get(keyOf(before)))
    way.unshift(before);
  return way;
}
