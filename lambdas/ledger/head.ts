import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { leadOf } from '../domain/case/assignments';
import { nextBreach, promiseDuty, queueDue, queueDuty, rulingDuty, supplementDuty } from '../domain/case/status';
import { nextWake } from '../domain/case/duties';
import type { CaseState } from '../domain/case/state';
import { plusSeconds, type Instant } from '../domain/time';
import { HEAD, headKey } from './keys';
import type { Ledger } from './ledger';

/** Queues of the desk (工作台) that a case is in by its stage, or because the desk must rule (待裁定); 即将超期, 超期 and 未送达 are views across them. */
export type StageQueue =
  'ruling' | 'supplement' | 'dispatch' | 'handle' | 'review' | 'reply' | 'evaluate' | 'telephone';

/** HEAD: the case as it stands, its place in the indexes, and the chain's last hash. */
export interface Head {
  pk: string;
  sk: typeof HEAD;
  version: number;
  stage: CaseState['stage'];
  /** When the case's own clock looks again; for a closed case the instant of closing. */
  wakeAt: Instant;
  lastHash: string;
  /** When the last event was written. */
  changedAt: Instant;
  state: CaseState;
  queue?: StageQueue;
  queueSort?: string;
  unit?: string;
  unitSort?: string;
  open?: 'open';
  breachAt?: Instant;
  undelivered?: 'undelivered';
  /** Tasks before replies: a unit that does not know of its task is late without knowing it. */
  undeliveredSort?: string;
  /** 挂账: a promise is open, wherever the case stands. */
  promised?: 'promised';
  promisedSort?: string;
}

/** Derives the item from the state: an index attribute is never set by hand. */
export function headOf(state: CaseState, lastHash: string, changedAt: Instant): Head {
  const head: Head = {
    pk: state.caseKey,
    sk: HEAD,
    version: state.version,
    stage: state.stage,
    wakeAt: wakeAtOf(state),
    lastHash,
    changedAt,
    state,
  };
  const lead = leadOf(state);
  if (lead !== undefined) {
    head.unit = lead.unit;
    head.unitSort = unitSort(state);
  }
  if (state.stage === 'closed') return head;
  head.open = 'open';
  head.queue = queueOf(state);
  head.queueSort = byDue(state);
  const breachAt = nextBreach(state);
  if (breachAt !== undefined) head.breachAt = breachAt;
  const promise = promiseDuty(state);
  if (promise !== undefined) {
    head.promised = 'promised';
    head.promisedSort = `${promise.due}#${state.caseKey}`;
  }
  if (state.undelivered.length > 0) {
    head.undelivered = 'undelivered';
    head.undeliveredSort = `${state.undelivered.some((each) => each.about === 'task') ? 0 : 1}#${byDue(state)}`;
  }
  return head;
}

function byDue(state: CaseState): string {
  const duty = queueDuty(state);
  return `${duty === undefined ? state.receivedAt : queueDue(duty)}#${state.caseKey}`;
}

export const unitSort = (state: CaseState) => `${state.receivedAt}#${state.caseKey}`;

function wakeAtOf(state: CaseState): Instant {
  if (state.closed !== undefined) return state.closed.at;
  const wake = nextWake(state);
  if (wake === undefined) throw new Error(`${state.caseKey} is open and owes nothing: it would never wake`);
  return plusSeconds(wake, state.wakeSpread);
}

function queueOf(state: CaseState): StageQueue {
  if (rulingDuty(state) !== undefined) return 'ruling';
  if (supplementDuty(state) !== undefined) return 'supplement';
  if (state.stage === 'evaluate') return queueDuty(state)?.kind === 'telephone' ? 'telephone' : 'evaluate';
  return state.stage as StageQueue;
}

/** Reads a case's head, consistently unless the reader only looks. */
export async function readHead(ledger: Pick<Ledger, 'db' | 'table'>, caseKey: string): Promise<Head | undefined> {
  const found = await ledger.db.send(
    new GetCommand({ TableName: ledger.table, Key: headKey(caseKey), ConsistentRead: true }),
  );
  return found.Item as Head | undefined;
}
