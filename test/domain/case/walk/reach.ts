import { EVENTS } from '../../../../lambdas/domain/case/events';
import {
  CLOSED_AS,
  DUTY_KINDS,
  ROUND_CAUSES,
  SETTLEMENTS,
  STAGES,
  STEPS,
} from '../../../../lambdas/domain/case/vocabulary';
import { ruled } from './judge';
import { cellsOf, lineOf } from './oracle';
import { TIME_PASSES, type Node } from './steps';

/** A grade may prove the delivery in the same breath. */
const FACTS_OF_A_STEP = 2;

const cell = (letter: string, column: string) => `${letter}: ${column}`;

/** A paper that is issued changes nothing that a rule asks for: its own rules stand in `domain/papers`, with their tests. */
export const OFF_THE_ROAD = ['paper-issued@1'];

/** Everything that a walk must have come by, lest it prove rules about cases that never were. */
const TO_REACH = {
  events: Object.keys(EVENTS).filter((each) => !OFF_THE_ROAD.includes(each)),
  stages: STAGES,
  endings: CLOSED_AS,
  causes: ROUND_CAUSES,
  settlements: SETTLEMENTS,
  duties: DUTY_KINDS,
  steps: STEPS,
  cells: cellsOf().map(({ letter, column }) => cell(letter, column)),
} satisfies Record<string, readonly string[]>;
type Aspect = keyof typeof TO_REACH;

/** Notes what walks come by. */
export class Reach {
  private readonly came = new Map<Aspect, Set<string>>();

  readonly found = ({ state, events }: Node): void => {
    for (const { cause } of state.rounds) this.note('causes', cause);
    for (const { type, data } of events.slice(-FACTS_OF_A_STEP)) {
      this.note('events', type);
      if (data.stage !== undefined) this.note('stages', data.stage);
      if (data.closes !== undefined) this.note('endings', data.closes);
      for (const { kind } of data.opens ?? []) this.note('duties', kind);
      for (const { how } of data.settles ?? []) this.note('settlements', how);
      if ('reached' in data) for (const { step } of data.reached) this.note('steps', step);
    }
  };

  readonly watch = ({ state, now }: Node, letter: string): void => {
    if (letter !== TIME_PASSES) this.note('cells', cell(lineOf(letter), ruled(letter, state, now).column));
  };

  missing(aspect: Aspect): string[] {
    return TO_REACH[aspect].filter((each) => this.came.get(aspect)?.has(each) !== true);
  }

  static readonly aspects = Object.keys(TO_REACH) as Aspect[];

  private note(aspect: Aspect, what: string): void {
    const seen = this.came.get(aspect) ?? new Set();
    this.came.set(aspect, seen.add(what));
  }
}
