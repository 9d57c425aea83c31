import { contextAt, evenDays } from '../world';
import { letterOf } from './alphabet';
import { ruled } from './judge';
import { asks, attempted, TIME_PASSES, type Decide, type Node } from './steps';

/** Somebody is about to ask something of a case that the walk has reached; nobody, before it is born. */
export interface Occasion {
  node?: Node;
  letter: string;
}

export const BIRTH: Occasion = { letter: 'received' };

export const pathOf = ({ node, letter }: Occasion): readonly string[] => [...(node?.path ?? []), letter];

/** Occasions are alike where a letter comes as the n-th, in one minute and stage, and under one column of the oracle. */
export function kindOf({ node, letter }: Occasion): string {
  if (node === undefined) return letter;
  const { path, now, state } = node;
  const column = letter === TIME_PASSES ? '' : ruled(letter, state, now).column;
  return `${path.length} ${now.slice(11, 16)} ${state.stage} ${letter} ${column}`;
}

/** So many alike occasions are kept, then every doubling: few, and from all over the walk. */
const FIRST = 32;

export class Kept {
  readonly occasions: Occasion[] = [];
  private last: Occasion | undefined;
  private offered = 0;

  offer(occasion: Occasion): void {
    if (occasion === this.last) return;
    this.last = occasion;
    this.offered += 1;
    const doubled = (this.offered & (this.offered - 1)) === 0;
    if (this.offered <= FIRST || doubled) this.occasions.push(occasion);
  }
}

/** Text of a value in which what is there but undefined can be told from what is not there. */
const withAbsent = (value: unknown) =>
  JSON.stringify(value, (_, each: unknown) => (each === undefined ? 'absent' : each));

/** What a Decider answers on an occasion, to be compared; the clock's looks and the birth are left to the walk. */
export function answersOf(decide: Decide, { node, letter }: Occasion): string | undefined {
  const asked = letterOf(letter);
  if (node === undefined || asked === undefined) return undefined;
  const { command, unseen } = asks(asked, node);
  const context = contextAt(node.now, evenDays);
  return withAbsent(
    [command, ...unseen].map((each) => {
      const decision = attempted(() => decide(node.state, each, context));
      return decision instanceof Error ? decision.message : decision;
    }),
  );
}
