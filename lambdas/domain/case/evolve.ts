import { isBeside, type BesideEventType } from './events-beside';
import { isOfUnits, type UnitEventType } from './events-of-units';
import type { Instant } from '../time';
import { breachInstant } from './duties';
import { clockAt } from './pauses';
import { acknowledge, evolveBeside } from './evolve-beside';
import { heldOrResumed } from './evolve-clocks';
import { evolveUnits, taskOf } from './evolve-units';
import type { PlacedEvent } from './placed-event';
import type { Assignment, CaseState, OpenedDuty, Round } from './state';

/** Folds one fact into the case. Total over well-formed histories; never decides anything. */
export function evolve(before: CaseState | undefined, event: PlacedEvent): CaseState {
  const state = before === undefined ? born(event) : { ...before };
  state.version = event.seq;
  if (isAct(event)) {
    state.revision = event.seq;
    const { name: _name, ...actor } = event.actor;
    state.lastAct = { seq: event.seq, at: event.receivedAt, actor };
  }
  return applyConsequences(applyFact(state, event), event);
}

/** Folds a history. */
export function fold(events: readonly PlacedEvent[], from?: CaseState): CaseState | undefined {
  return events.reduce<CaseState | undefined>(evolve, from);
}

/** People's acts move the version that people must have seen; the clock and the post do not, nor does a paper, which changes nothing. */
function isAct(event: PlacedEvent): boolean {
  return event.actor.kind !== 'system' && event.type !== 'paper-issued@1';
}

function born(event: PlacedEvent): CaseState {
  if (event.type !== 'received@1') throw new Error(`a case begins with received, not ${event.type}`);
  const { number, channel, category, enterpriseType, township, specialised, urgent, hasEmail, copies, wakeSpread } =
    event.data;
  const { name: _name, ...actor } = event.actor;
  return {
    caseKey: event.caseKey,
    number,
    version: event.seq,
    revision: event.seq,
    lastAct: { seq: event.seq, at: event.receivedAt, actor },
    stage: 'dispatch',
    receivedAt: event.occurredAt,
    channel,
    category,
    enterpriseType,
    township,
    specialised,
    urgent,
    hasEmail,
    ...(copies === undefined ? {} : { copies }),
    wakeSpread,
    round: 1,
    rounds: [{ n: 1, cause: 'initial' }],
    assignments: [],
    duties: [],
    supplements: [],
    undelivered: [],
    bounced: [],
    points: [],
  };
}

function applyFact(state: CaseState, event: PlacedEvent): CaseState {
  if (isOfUnits(event)) return evolveUnits(state, event);
  if (isBeside(event)) return evolveBeside(state, event);
  const apply = APPLY[event.type] as (state: CaseState, event: PlacedEvent) => CaseState;
  return apply(state, event);
}

const unchanged = (state: CaseState) => state;

/** By the fact, along the road of a case. */
const APPLY: {
  [Type in Exclude<PlacedEvent['type'], UnitEventType | BesideEventType>]: (
    state: CaseState,
    event: Extract<PlacedEvent, { type: Type }>,
  ) => CaseState;
} = {
  'received@1': unchanged,
  'call-attempted@1': unchanged,
  'dispatched@1': (state, event) => ({
    ...state,
    assignments: event.data.assignments.map((each) => taskOf(each, event)),
  }),
  'refused@1': (state, event) => withReply(state, event.seq, event.occurredAt, 'refusal'),
  'acknowledged@1': (state, event) =>
    onAssignment(state, event.data.assignment, (a) => acknowledge(a, event, { implicit: false })),
  'acted@1': (state, event) =>
    onAssignment(state, event.data.assignment, (a) => ({
      ...acknowledge(a, event, { implicit: true }),
      acts: a.acts + 1,
    })),
  'planned@1': (state, event) =>
    onAssignment(state, event.data.assignment, (a) => ({
      ...acknowledge(a, event, { implicit: true }),
      plan: { seq: event.seq, promisedDate: event.data.promisedDate },
    })),
  'result-submitted@1': (state, event) =>
    onAssignment(state, event.data.assignment, (a) => ({
      ...acknowledge(a, event, { implicit: true }),
      result: { seq: event.seq, outcome: event.data.outcome, at: event.occurredAt, late: event.data.late },
    })),
  'sent-back@1': (state, event) =>
    onAssignment(state, event.data.assignment, (a) => ({
      ...withoutResult(a),
      revision: event.seq,
      reviewFailures: a.reviewFailures + 1,
    })),
  'approved@1': (state, event) => withReply(state, event.seq, event.occurredAt, 'answer'),
  'meeting-held@1': (state, event) => withReply(state, event.seq, event.occurredAt, 'meeting'),
  'reply-delivered@1': (state, { data: { at, by } }) => {
    const undelivered = state.undelivered.filter((each) => each.about !== 'reply');
    return onReply({ ...state, undelivered }, (reply) => ({ ...reply, delivered: { at, by } }));
  },
  'mail-bounced@1': applyBounce,
  'notified@1': (state, event) => made(state, event.data.assignment),
  'evaluated@1': applyEvaluation,
  'paper-issued@1': (state, { seq, data: { kind, number, subject } }) => ({
    ...state,
    papers: [...(state.papers ?? []), { kind, number, subject, seq }],
  }),
  'time-passed@1': applyTime,
};

function applyConsequences(state: CaseState, event: PlacedEvent): CaseState {
  const { stage, opens = [], settles = [], closes } = event.data;
  const settled = heldOrResumed(state.duties, event).map((duty) => {
    const found = settles.find((each) => each.duty === duty.id);
    return found === undefined ? duty : settledDuty(duty, { at: found.at, how: found.how });
  });
  const next: CaseState = { ...state, duties: [...settled, ...opens] };
  if (stage !== undefined) next.stage = stage;
  if (stage !== undefined && stage !== 'closed') delete next.closed;
  if (closes !== undefined) next.closed = { as: closes, at: event.occurredAt };
  return next;
}

/** A breach stands at its own instant, also where somebody acted before the clock looked. */
function settledDuty(duty: OpenedDuty, settled: NonNullable<OpenedDuty['settled']>): OpenedDuty {
  const breach = breachInstant(duty);
  const breached = breach !== undefined && clockAt(duty, settled.at) > breach;
  return { ...duty, ...(breached ? { breachedAt: breach } : {}), settled };
}

function withoutResult({ result: _result, ...assignment }: Assignment): Assignment {
  return assignment;
}

/** A unit that acts has evidently heard of its task: mails that came back no longer matter. */
function onAssignment(state: CaseState, id: string, change: (assignment: Assignment) => Assignment): CaseState {
  const assignments = state.assignments.map((each) => (each.id === id ? change(each) : each));
  return made({ ...state, assignments }, id);
}

function made(state: CaseState, assignment: string): CaseState {
  return { ...state, undelivered: state.undelivered.filter((each) => each.assignment !== assignment) };
}

function withReply(state: CaseState, seq: number, at: Instant, kind: NonNullable<Round['reply']>['kind']): CaseState {
  return onRound(state, (round) => ({ ...round, reply: { seq, kind, at } }));
}

function onReply(
  state: CaseState,
  change: (reply: NonNullable<Round['reply']>) => NonNullable<Round['reply']>,
): CaseState {
  return onRound(state, (round) => (round.reply === undefined ? round : { ...round, reply: change(round.reply) }));
}

function onRound(state: CaseState, change: (round: Round) => Round, n = state.round): CaseState {
  return { ...state, rounds: state.rounds.map((each) => (each.n === n ? change(each) : each)) };
}

function applyBounce(state: CaseState, event: PlacedEvent & { type: 'mail-bounced@1' }): CaseState {
  const { mail, about, assignment } = event.data;
  const entry = { mail, about, at: event.occurredAt, ...(assignment === undefined ? {} : { assignment }) };
  const next = { ...state, undelivered: [...state.undelivered, entry], bounced: [...state.bounced, mail] };
  if (about !== 'reply') return next;
  return onReply(next, ({ delivered: _delivered, ...reply }) => ({ ...reply, bounced: true }));
}

function applyEvaluation(state: CaseState, event: PlacedEvent & { type: 'evaluated@1' }): CaseState {
  const { round, grade, at, points, nextRound } = event.data;
  const graded = onRound(state, (each) => ({ ...each, evaluation: { seq: event.seq, grade, at } }), round);
  const charged =
    points === undefined ? graded : { ...graded, points: [...graded.points, { ...points, seq: event.seq }] };
  return nextRound === undefined ? charged : withRound(charged, event.seq, nextRound);
}

function withRound(state: CaseState, seq: number, round: { n: number; cause: Round['cause'] }): CaseState {
  const assignments = state.assignments.map((each) =>
    each.role === 'lead' && each.released === undefined ? { ...withoutResult(each), revision: seq } : each,
  );
  return { ...state, round: round.n, rounds: [...state.rounds, round], assignments };
}

function applyTime(state: CaseState, event: PlacedEvent & { type: 'time-passed@1' }): CaseState {
  const { reached, adds = [], tells, nextRound } = event.data;
  const duties = state.duties.map((duty): OpenedDuty => {
    const mine = reached.filter((each) => each.duty === duty.id);
    const added = adds.filter((each) => each.duty === duty.id).map(({ step, at }) => ({ step, at }));
    if (mine.length === 0 && added.length === 0) return duty;
    const milestones = duty.milestones.map((each) =>
      mine.some((m) => m.step === each.step && m.at === each.at) ? { ...each, reached: event.occurredAt } : each,
    );
    const breach = mine.find((each) => each.step === 'breach');
    return {
      ...duty,
      milestones: [...milestones, ...added],
      ...(breach === undefined ? {} : { breachedAt: breach.at }),
    };
  });
  const timed = { ...state, duties };
  const next = tells === undefined ? timed : withReply(timed, event.seq, event.occurredAt, tells);
  return nextRound === undefined ? next : withRound(next, event.seq, nextRound);
}
