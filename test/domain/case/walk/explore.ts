import type { Command } from '../../../../lambdas/domain/case/commands';
import type { decide as decider, Decision } from '../../../../lambdas/domain/case/decide';
import { nextWake } from '../../../../lambdas/domain/case/duties';
import type { NewEvent } from '../../../../lambdas/domain/case/events';
import { evolve, fold, type PlacedEvent } from '../../../../lambdas/domain/case/evolve';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import type { Instant } from '../../../../lambdas/domain/time';
import * as order from '../orders';
import { CASE_KEY, contextAt, evenDays, instant, policy } from '../world';
import { ALPHABET, type Letter } from './alphabet';
import { canonical } from './canonical';
import { brokenBy } from './step-invariants';
import { brokenAfterLook, brokenIn } from './state-invariants';

/** A Monday: promised dates lie in the same week however long the walk. */
const START = instant('2026-11-23 00:00');
/** One look may open a duty that is itself due; so many looks end every ladder (as in the workflow). */
const LOOKS = 20;

interface Node {
  state: CaseState;
  now: Instant;
  path: readonly string[];
  events: readonly PlacedEvent[];
}

export interface Explored {
  states: number;
  transitions: number;
  depth: number;
  /** Whether no state was left to go on from: then the whole space was seen. */
  exhausted: boolean;
  /** The first broken rule, and the letters that lead to it. */
  violation?: string;
}

class Violation extends Error {}

/** Breadth first from the empty case: every letter in every state, to a depth or until nothing new appears. */
export function explore(decide: typeof decider, limits: { depth: number; letters?: readonly Letter[] }): Explored {
  const seen = new Set<string>();
  const found: Explored = { states: 0, transitions: 0, depth: 0, exhausted: false };
  const letters = limits.letters ?? ALPHABET;
  let frontier: Node[] = [];
  const keep = (next: Node, into: Node[]) => {
    const form = canonical(next.state, next.now);
    if (seen.has(form)) return;
    seen.add(form);
    into.push(next);
  };
  try {
    keep(born(decide), frontier);
    for (found.depth = 0; found.depth < limits.depth && frontier.length > 0; found.depth += 1) {
      const next: Node[] = [];
      for (const node of frontier) {
        for (const step of [...letters.map((letter) => told(decide, node, letter)), waited(decide, node)]) {
          if (step === undefined) continue;
          found.transitions += 1;
          keep(step, next);
        }
      }
      frontier = next;
    }
    frontier.forEach(replays);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    found.violation = error.message;
  }
  return { ...found, states: seen.size, exhausted: frontier.length === 0 };
}

function born(decide: typeof decider): Node {
  const facts = factsOf(decide(undefined, order.receive(START), contextAt(START, evenDays)));
  return extended({ now: START, path: [], events: [] }, undefined, facts, 'received');
}

/** A person or the post acts now; a refusal changes nothing and leads nowhere. */
function told(decide: typeof decider, node: Node, letter: Letter): Node | undefined {
  const command = letter.make(node.state, node.now);
  const blame = (what: string): never => violated([...node.path, letter.name], what);
  const decision = decided(decide, node, command, letter.name);
  if ('revision' in command && command.revision !== undefined) {
    const stale = decided(decide, node, { ...command, revision: command.revision - 1 } as Command, letter.name);
    if (Array.isArray(stale)) blame('carried out for somebody who has not seen the last act');
  }
  if (!Array.isArray(decision)) return undefined;
  if (letter.never !== undefined) blame(`carried out, though ${letter.never.join('|')}`);
  if (decision.length === 0) return undefined;
  const next = extended(node, node.state, decision, letter.name);
  const broken = brokenBy({
    before: node.state,
    command,
    facts: decision,
    after: next.state,
    now: node.now,
    time: evenDays,
  });
  if (broken !== undefined) blame(broken);
  return next;
}

/** Nobody acts until the next wake; for a closed case until the late grade's window is over. */
function waited(decide: typeof decider, node: Node): Node | undefined {
  if (node.state.closed !== undefined) {
    return {
      ...node,
      now: evenDays.closeOfDay(node.state.closed.at, policy.lateGradeWorkingDays + 1).at,
      path: [...node.path, 'months pass'],
    };
  }
  const wake = nextWake(node.state) ?? violated(node.path, 'never wakes');
  let next: Node = { ...node, now: wake > node.now ? wake : node.now };
  for (let look = 0; look < LOOKS; look += 1) {
    const facts = factsOf(decided(decide, next, order.passTime, 'time passes'));
    if (facts.length === 0) break;
    const before = next.state;
    next = extended(next, before, facts, 'time passes');
    const broken = brokenBy({
      before,
      command: order.passTime,
      facts,
      after: next.state,
      now: next.now,
      time: evenDays,
    });
    if (broken !== undefined) violated(next.path, broken);
  }
  if (next.state === node.state) violated(next.path, 'woke for nothing');
  const asleep = brokenAfterLook(next.state, next.now);
  return asleep === undefined ? next : violated(next.path, asleep);
}

function decided(decide: typeof decider, { state, now, path }: Node, command: Command, letter: string): Decision {
  try {
    return decide(state, command, contextAt(now, evenDays));
  } catch (error) {
    return violated([...path, letter], `decide threw: ${String(error)}`);
  }
}

function extended(
  from: Omit<Node, 'state'>,
  state: CaseState | undefined,
  facts: readonly NewEvent[],
  letter: string,
): Node {
  const path = [...from.path, letter];
  const placed = facts.map(
    (fact, index) => ({ ...fact, seq: from.events.length + index + 1, caseKey: CASE_KEY }) as PlacedEvent,
  );
  try {
    const after = placed.reduce<CaseState | undefined>((before, event) => frozen(evolve(before, frozen(event))), state);
    if (after === undefined) return violated(path, 'no state');
    const broken = brokenIn(after);
    if (broken !== undefined) return violated(path, broken);
    return { state: after, now: from.now, path, events: [...from.events, ...placed] };
  } catch (error) {
    if (error instanceof Violation) throw error;
    return violated(path, `evolve threw: ${String(error)}`);
  }
}

/** What the ledger kept, read back and folded from scratch, is the state that was reached step by step (asked at the end of each path). */
function replays({ state, events, path }: Node): void {
  const kept = JSON.parse(JSON.stringify(events)) as PlacedEvent[];
  if (JSON.stringify(fold(kept)) !== JSON.stringify(state)) violated(path, 'a replay gives another state');
}

function factsOf(decision: Decision): readonly NewEvent[] {
  if (!Array.isArray(decision)) throw new Violation(`the clock was refused: ${decision.reason}`);
  return decision;
}

/** Frozen deeply: whoever changes a state or a fact in place throws. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

function violated(path: readonly string[], what: string): never {
  throw new Violation(`${path.join(' › ')}: ${what}`);
}
