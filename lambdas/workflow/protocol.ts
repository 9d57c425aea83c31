import type { CaseState } from '../domain/case/state';
import type { Instant } from '../domain/time';

/**
 * The protocol between ledger and machine: what the two may say to each other. The ledger is the truth, the
 * machine its clock; the rules are numbered in docs/protocol.md.
 */

/** What the ledger tells the machine: where the case is and when to look again. */
export interface Position {
  stage: CaseState['stage'] | typeof SUPERSEDED;
  wakeAt: Instant;
}

/** Not a stage: the machine's default route, where an execution that is not needed any more ends. */
export const SUPERSEDED = 'Superseded';

/** WAIT: the one execution that waits for a case, and the token that wakes it. */
export interface Wait {
  caseId: string;
  gen: number;
  seq: number;
  token?: string;
  stage?: string;
  wakeAt?: Instant;
  /** When this generation took the case over; absent for the first, and once it has registered. */
  raisedAt?: Instant;
}

/** What a stage of the machine sends when it begins to wait. */
export interface WaitRequest {
  caseId: string;
  gen: number;
  seq: number;
  token: string;
  stage: string;
  wakeAt: Instant;
}

/** A wait that a stage has registered. */
export type RegisteredWait = Required<Omit<Wait, 'raisedAt'>>;

/** The execution's name is the business id, so that a second start is no start. */
export const executionName = (caseId: string, gen: number) => `${caseId}-${gen}`;

/** What a machine holds is right when its stage is the ledger's and it does not sleep longer than it may. */
export function mustCorrect(held: { stage?: string; wakeAt?: Instant }, ledger: Position): boolean {
  return held.stage !== ledger.stage || held.wakeAt === undefined || ledger.wakeAt < held.wakeAt;
}
