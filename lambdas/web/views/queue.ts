import { openOf } from '../../domain/case/duties';
import {
  isLate,
  isProvisional,
  nextBreached,
  promiseDuty,
  queueDue,
  queueDuty,
  statusOf,
  type Status,
} from '../../domain/case/status';
import type { CaseState, OpenedDuty } from '../../domain/case/state';
import type { DutyKind } from '../../domain/case/vocabulary';
import type { County } from '../../domain/county';
import type { Instant } from '../../domain/time';
import type { WorkingTime } from '../../domain/working-time';
import type { Queue, QueuePage, QueueRow } from '../../ledger/queues';
import type { Contacts } from '../../domain/contacts';
import { deskActs, undeliveredOf, type DeskAct, type UndeliveredView } from './desk-case';
import { choiceName, numberOf, ownerOf } from './names';

/** One row of a desk queue; also an item of the JSON of `GET /desk/cases`. */
export interface QueueItem {
  caseKey: string;
  caseNumber: string;
  title: string;
  enterprise: string;
  stage: string;
  status: Status;
  category: string;
  owner: string;
  due: Instant | null;
  provisional: boolean;
  late: boolean;
  /** Working days left to `due`; negative once past. */
  remaining: number;
  /** The duty that was breached first, and how many working days ago. */
  breach?: { kind: DutyKind; workingDays: number };
  version: number;
  /** 挂账: working days begun since the promise was made. */
  age?: number;
  /** In the queue of what did not arrive: whom to telephone. */
  undelivered?: UndeliveredView[];
  /** The one verb of the row, where the desk's turn is. */
  act?: DeskAct;
}

export interface QueueView {
  queue: Queue;
  items: QueueItem[];
  /** Up to 100; from 100 on it reads “99+”. */
  counts: Record<Queue, number>;
  next?: string;
}

export interface QueueSources {
  county: County;
  time: WorkingTime;
  now: Instant;
  /** Needed, and read, for the queue of what did not arrive. */
  contacts?: Contacts;
}

export function queueView(
  sources: QueueSources,
  queue: Queue,
  page: QueuePage,
  counts: Record<Queue, number>,
): QueueView {
  const items = page.rows.map((row) => item(sources, queue, row));
  return { queue, items, counts, ...(page.next === undefined ? {} : { next: page.next }) };
}

function item(sources: QueueSources, queue: Queue, { head: { state }, texts }: QueueRow): QueueItem {
  const { county, time, now, contacts } = sources;
  const { duty, due } = inQuestion(queue, state);
  const act = actIn(queue, { county, time, state, now });
  return {
    caseKey: state.caseKey,
    caseNumber: numberOf(county, state),
    title: texts['title'] ?? '',
    enterprise: texts['enterpriseName'] ?? '',
    stage: state.stage,
    status: statusOf(state),
    category: choiceName(county.categories, state.category),
    owner: duty === undefined ? '' : ownerOf(county, duty).name,
    due,
    provisional: duty !== undefined && due !== null && isProvisional(duty, due, { time, now }),
    late: isLate(state, now),
    remaining: due === null ? 0 : time.remaining(now, due),
    ...breachOf(time, state, now),
    version: state.revision,
    ...(queue === 'promised' && duty !== undefined ? { age: time.daysBegun(duty.start, now) } : {}),
    ...(contacts === undefined ? {} : { undelivered: undeliveredOf({ county, state, contacts }) }),
    ...(act === undefined ? {} : { act }),
  };
}

/** What the row is about, as the queue sorts it: the duty that is breached first, or the one the case waits for. */
function inQuestion(queue: Queue, state: CaseState): { duty?: OpenedDuty; due: Instant | null } {
  const breached = queue === 'soon' || queue === 'overdue' ? nextBreached(state) : undefined;
  if (breached !== undefined) return { duty: breached.duty, due: breached.at };
  const duty = queue === 'promised' ? promiseDuty(state) : queueDuty(state);
  return duty === undefined ? { due: null } : { duty, due: queueDue(duty) };
}

function breachOf(time: WorkingTime, state: CaseState, now: Instant): Pick<QueueItem, 'breach'> {
  const breached = nextBreached(state);
  if (breached === undefined || breached.at >= now) return {};
  return { breach: { kind: breached.duty.kind, workingDays: time.daysBegun(breached.at, now) } };
}

/** What did not arrive is made good first; while the enterprise may grade, nothing is asked of the desk. */
function actIn(queue: Queue, sources: Parameters<typeof deskActs>[0]): DeskAct | undefined {
  const acts = deskActs(sources);
  if (queue === 'undelivered' && acts.includes('notified')) return 'notified';
  if (queue === 'supplement' && acts.includes('supplemented')) return 'supplemented';
  const [first] = acts;
  return first === 'evaluation' && openOf(sources.state, 'telephone').length === 0 ? undefined : first;
}
