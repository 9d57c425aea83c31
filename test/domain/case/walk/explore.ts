import { ALPHABET, letterOf } from './alphabet';
import { canonical } from './canonical';
import type { Letter } from './letters';
import { deskSees } from './situations';
import { born, replayed, TIME_PASSES, told, Violation, waited, type Decide, type Node } from './steps';

export interface Explored {
  states: number;
  transitions: number;
  depth: number;
  /** Whether no state was left to go on from: then the whole space was seen. */
  exhausted: boolean;
  /** The first broken rule, and the letters that lead to it. */
  violation?: string;
}

export interface Limits {
  depth: number;
  letters?: readonly Letter[];
  /** Letters that are only asked are asked to this depth, where it is less. */
  probed?: number;
  /** Told of every step before it is taken. */
  watch?(node: Node, letter: string): void;
  /** Told of every case that a step led to. */
  found?(node: Node): void;
}

/** Breadth first from the empty case: every letter in every state, to a depth or until nothing new appears. */
export function explore(decide: Decide, { depth, letters = ALPHABET, probed = depth, watch, found }: Limits): Explored {
  const seen = new Set<string>();
  const known = new Set<string>();
  const result: Explored = { states: 0, transitions: 0, depth: 0, exhausted: false };
  let frontier: Node[] = [];
  const keep = (next: Node, into: Node[]) => {
    const form = canonical(next.state, next.now);
    if (seen.has(form)) return;
    seen.add(form);
    into.push(next);
  };
  const follow = (node: Node, letter: Letter, into: Node[]) => {
    watch?.(node, letter.name);
    const step = told(decide, node, letter);
    if (step === undefined) return;
    result.transitions += 1;
    found?.(step);
    if (letter.probe === undefined) keep(step, into);
  };
  try {
    const whistle = born(decide);
    found?.(whistle);
    keep(whistle, frontier);
    for (; result.depth < depth && frontier.length > 0; result.depth += 1) {
      const next: Node[] = [];
      const asked = result.depth < probed ? letters : letters.filter((each) => each.probe === undefined);
      for (const node of frontier) {
        const view = `${deskSees(node.state)} ${node.state.assignments.length}`;
        for (const letter of asked) if (letter.once === undefined || !known.has(view)) follow(node, letter, next);
        known.add(view);
        watch?.(node, TIME_PASSES);
        result.transitions += 1;
        const later = waited(decide, node);
        found?.(later);
        keep(later, next);
      }
      frontier = next;
    }
    frontier.forEach(replayed);
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    result.violation = error.message;
  }
  return { ...result, states: seen.size, exhausted: frontier.length === 0 };
}

/** The same letters from the empty case, one after the other: what the walk would find on this path. */
export function retraced(decide: Decide, path: readonly string[]): string | undefined {
  try {
    let node: Node | undefined = born(decide);
    for (const name of path.slice(1)) {
      if (node === undefined) return undefined;
      const letter = letterOf(name);
      node = letter === undefined ? waited(decide, node) : told(decide, node, letter);
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    return error.message;
  }
}
