import { answer, start } from './steps';
import {
  replaced,
  runOf,
  spend,
  without,
  type Conducting,
  type Held,
  type Hint,
  type Keeping,
  type World,
} from './world';

/** Those who move the machine from outside: the conductor (rule 4) and whoever keeps executions running (rules 8, 9). */

const inStep = (wait: Partial<Held> | undefined, head: Held) =>
  wait?.stage === head.stage && wait.wakeAt === head.wakeAt;

/** A hint leaves its queue and its reader reads WAIT; it may be delivered once more, and hints overtake each other. */
export function deliver(world: World): World[] {
  return [...new Set(world.hints)].flatMap((kind) => {
    const once = called(world, kind, without(world.hints, world.hints.indexOf(kind)));
    return world.faults.duplicate > 0 ? [once, called(spend(world, 'duplicate'), kind, world.hints)] : [once];
  });
}

function called(world: World, kind: Hint, hints: readonly Hint[]): World {
  const { wait } = world;
  if (kind === 'reopen') return looking({ ...world, hints });
  // Nothing to do: a start that was made already, a wake that RegisterWait will see to.
  if (kind === 'start' ? wait !== undefined : wait?.token === undefined) return { ...world, hints };
  return { ...world, hints, conducting: [...world.conducting, { kind, at: 'head', wait }] };
}

export function conduct(world: World): World[] {
  return world.conducting.flatMap((each, index) => {
    const done = { ...world, conducting: without(world.conducting, index) };
    const next = conductStep(done, each, (to) => ({ ...world, conducting: replaced(world.conducting, index, to) }));
    return world.faults.crash > 0 ? [next, { ...spend(done, 'crash'), hints: [...done.hints, each.kind] }] : [next];
  });
}

function conductStep(done: World, each: Conducting, go: (to: Conducting) => World): World {
  const { head } = done;
  const { kind, wait, answer: said = head } = each;
  if (each.at === 'answer')
    return kind === 'start' ? start(done, 1, said).world : answer(done, wait?.token ?? '', said).world;
  const nothing = kind === 'start' ? head.stage === 'closed' : inStep(wait, head);
  return nothing ? done : go({ ...each, at: 'answer', answer: head });
}

/** Rule 9: an ending is told, or somebody walks by. */
export function notice(world: World, { followsEndings }: { followsEndings: boolean }): World[] {
  const heard = { ...world, endings: world.endings - 1 };
  const told = world.endings > 0 ? [followsEndings ? looking(heard) : heard] : [];
  return world.faults.walk > 0 ? [...told, looking(spend(world, 'walk'))] : told;
}

function looking(world: World): World {
  return { ...world, keeping: [...world.keeping, { at: 'head', wait: world.wait, gen: world.wait?.gen ?? 1 }] };
}

/** Rule 8, with a possible death between any two of its steps. */
export function keep(world: World): World[] {
  return world.keeping.flatMap((each, index) => {
    const next = keepStep(world, index, each);
    if (world.faults.crash === 0) return next;
    return [...next, { ...spend(world, 'crash'), keeping: without(world.keeping, index), endings: world.endings + 1 }];
  });
}

function keepStep(world: World, index: number, each: Keeping): World[] {
  const done = { ...world, keeping: without(world.keeping, index) };
  const go = (next: Keeping): World[] => [{ ...world, keeping: replaced(world.keeping, index, next) }];
  const { head = world.head, gen } = each;
  switch (each.at) {
    case 'head':
      return world.head.stage === 'closed' ? [done] : go({ ...each, at: 'describe', head: world.head });
    case 'describe': {
      const run = runOf(world, gen);
      if (run === undefined) return [start(done, gen, head).world];
      if (run.at === 'ended') return go({ ...each, at: 'raise' });
      return inStep(each.wait, head) ? [done] : go({ ...each, at: 'answer' });
    }
    case 'answer': {
      const { world: told, woken } = answer(done, each.wait?.token ?? '', head);
      if (woken || world.faults.impatience === 0) return [told];
      const impatient = spend(world, 'impatience');
      return [told, { ...impatient, keeping: replaced(impatient.keeping, index, { ...each, at: 'raise' }) }];
    }
    case 'raise': {
      if (world.wait !== undefined && world.wait.gen !== gen) return [done];
      const raised = { ...world, wait: { gen: gen + 1, seq: 0 } };
      return [
        { ...raised, keeping: replaced(raised.keeping, index, { at: 'start', wait: raised.wait, head, gen: gen + 1 }) },
      ];
    }
    case 'start': {
      const { world: begun, started } = start(done, gen, head);
      if (started || runOf(world, gen)?.at !== 'ended') return [begun];
      return go({ ...each, at: 'raise' });
    }
  }
}
