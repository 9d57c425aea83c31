import type { Command } from '../../../../lambdas/domain/case/commands';
import { isRefusal, type decide as decider, type Decision } from '../../../../lambdas/domain/case/decide';
import { nextWake } from '../../../../lambdas/domain/case/duties';
import type { NewEvent } from '../../../../lambdas/domain/case/events';
import { evolve, fold } from '../../../../lambdas/domain/case/evolve';
import type { PlacedEvent } from '../../../../lambdas/domain/case/placed-event';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import type { Instant } from '../../../../lambdas/domain/time';
import * as order from '../orders';
import { CASE_KEY, contextAt, evenDays, instant, policy } from '../world';
import { beforeTheCase, misdated, misheard, whistles } from './birth';
import { ifUnseen, misjudged, ruled } from './judge';
import type { Letter } from './letters';
import { brokenAfterLook, brokenIn } from './state-invariants';
import { brokenBy } from './step-invariants';

/** A Monday: promised dates lie in the same week however long the walk. */
const START = instant('2026-11-23 00:00');
/** One look may open a duty that is itself due; so many looks end every ladder (as in the workflow). */
const LOOKS = 20;

export type Decide = typeof decider;

/** A case, and the letters that led to it. */
export interface Node {
  state: CaseState;
  now: Instant;
  path: readonly string[];
  events: readonly PlacedEvent[];
}

/** The first broken rule, and the letters that lead to it. */
export class Violation extends Error {}

function violated(path: readonly string[], what: string): never {
  throw new Violation(`${path.join(' › ')}: ${what}`);
}

/** The empty case: nothing but a whistle begins one. */
export function born(decide: Decide): Node {
  const nothing = { path: [], now: START, state: undefined };
  for (const command of beforeTheCase(START)) {
    const decision = attempted(() => decide(undefined, command, contextAt(START, evenDays)));
    const refused = decision instanceof Error ? decision.message.includes('needs a case') : !Array.isArray(decision);
    if (!refused) violated(['received'], `${command.do} by ${command.actor.kind} began a case`);
  }
  for (const [whistle, reason] of misdated(START)) {
    const decision = decided(decide, nothing, whistle, 'received');
    if (Array.isArray(decision) || decision?.reason !== reason || decision.field !== 'at')
      violated(['received'], `a whistle with ${reason} was taken`);
  }
  for (const whistle of whistles(START)) {
    const wrong = misheard(whistle, decided(decide, nothing, whistle, 'received'));
    if (wrong !== undefined) violated(['received'], wrong);
  }
  const facts = factsOf(decided(decide, nothing, order.receive(START), 'received'));
  return extended({ now: START, path: [], events: [] }, undefined, facts, 'received');
}

/** The letter as it is asked, and as somebody asks it who has not seen the last act. */
export function asks(letter: Letter, { state, now }: Node): { command: Command; unseen: Command[] } {
  const command = letter.make(state, now);
  if (!('revision' in command) || command.revision === undefined) return { command, unseen: [] };
  const { revision } = command;
  return { command, unseen: [revision - 1, revision + 1].map((each) => ({ ...command, revision: each })) };
}

/** A person or the post acts now, and the oracle is asked; what is refused changes nothing and leads nowhere. */
export function told(decide: Decide, node: Node, letter: Letter): Node | undefined {
  const { state, now } = node;
  const { command, unseen } = asks(letter, node);
  const { outcome } = ruled(letter.name, state, now);
  const ask = (asked: Command, wanted = outcome) => {
    const decision = decided(decide, node, asked, letter.name);
    const wrong = misjudged(wanted, decision, { state, command: asked });
    return wrong === undefined ? decision : violated([...node.path, letter.name], wrong);
  };
  for (const each of unseen) ask(each, ifUnseen(outcome));
  const decision = ask(command);
  if (isRefusal(decision) || decision.length === 0) return undefined;
  const next = extended(node, state, decision, letter.name);
  const broken = brokenBy({ before: state, command, facts: decision, after: next.state, now, time: evenDays });
  return broken === undefined ? next : violated(next.path, broken);
}

export const TIME_PASSES = 'time passes';

/** Nobody acts until the next wake; for a closed case until the late grade's window is over. */
export function waited(decide: Decide, node: Node): Node {
  const path = [...node.path, TIME_PASSES];
  if (node.state.closed !== undefined) {
    return { ...node, now: evenDays.closeOfDay(node.state.closed.at, policy.lateGradeWorkingDays + 1).at, path };
  }
  const wake = nextWake(node.state) ?? violated(path, 'never wakes');
  const now = wake > node.now ? wake : node.now;
  let next: Node = { ...node, now };
  for (let look = 0; ; look += 1) {
    const before = next.state;
    const facts = factsOf(decided(decide, next, order.passTime, TIME_PASSES));
    if (facts.length === 0) break;
    if (look === LOOKS) violated(path, 'the clock never stops');
    next = { ...extended(next, before, facts, TIME_PASSES), path };
    const broken = brokenBy({ before, command: order.passTime, facts, after: next.state, now, time: evenDays });
    if (broken !== undefined) violated(path, broken);
  }
  if (next.state === node.state) violated(path, 'woke for nothing');
  const asleep = brokenAfterLook(next.state, now);
  return asleep === undefined ? next : violated(path, asleep);
}

type Where = Omit<Node, 'events' | 'state'> & { state: CaseState | undefined };

function decided(decide: Decide, { state, now, path }: Where, command: Command, letter: string): Decision {
  const decision = attempted(() => decide(state, command, contextAt(now, evenDays)));
  return decision instanceof Error ? violated([...path, letter], `decide threw: ${decision.message}`) : decision;
}

export function attempted<T>(act: () => T): T | Error {
  try {
    return act();
  } catch (error) {
    return error as Error;
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

/** What the ledger kept, read back and folded from scratch, is the state that was reached step by step. */
export function replayed({ state, events, path }: Node): void {
  const kept = JSON.parse(JSON.stringify(events)) as PlacedEvent[];
  if (JSON.stringify(fold(kept)) !== JSON.stringify(state)) violated(path, 'a replay gives another state');
}

function factsOf(decision: Decision): readonly NewEvent[] {
  if (!Array.isArray(decision)) throw new Violation('the clock or a whistle was refused');
  return decision;
}

/** Frozen deeply: whoever changes a state or a fact in place throws. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
