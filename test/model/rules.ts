import { mustCorrect } from '../../lambdas/workflow/protocol';
import type { Held, Waiting } from './world';

/** The rules that the model can do without, one at a time, to see what each is for. */
export interface Rules {
  /** Rule 3: the token is stored before the ledger is read. */
  storeThenRead: boolean;
  /** Rule 3b: what a machine holds is compared with the ledger. */
  mustCorrect(held: Held, ledger: Held): boolean;
  /** Rule 3a: whether a put to WAIT is accepted; the condition of `putWait`. */
  accepts(holder: Waiting | undefined, put: { gen: number; seq: number }): boolean;
  /** Rules 8 and 9: an ended execution is followed. */
  followsEndings: boolean;
}

/** The condition that `putWait` writes for DynamoDB; a platform test holds the two together. */
export function accepts(holder: Waiting | undefined, put: { gen: number; seq: number }): boolean {
  return holder === undefined || holder.gen < put.gen || (holder.gen === put.gen && holder.seq <= put.seq);
}

export const ALL_RULES: Rules = { storeThenRead: true, mustCorrect, accepts, followsEndings: true };
