import { isOfUnits } from './events-of-units';
import type { Instant } from '../time';
import { breachInstant } from './duties';
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
  const { number, channel, category, enterpriseType, township, specialised, urgent, hasEmail, wakeSpread } = event.data;
  const { name: _name, ...actor } = event.actor;
  return {
    caseKey: event.caseKey,
    number,
    version: event.seq,
    revision: event.seq,
    lastAct: { seq: event.seq, at: event.receivedAt, actor },
    stage: 'dispatch',
    receivedAt: event.receivedAt,
    channel,
    category,
    enterpriseType,
    township,
    specialised,
    urgent,
    hasEmail,
    wakeSpread,
    round: 1,
    rounds: [{ n: 1, cause: 'initial' }],
    assignments: [],
    duties: [],
    undelivered: [],
    bounced: [],
    points: [],
  };
}

function applyFact(state: CaseState, event: PlacedEvent): CaseState {
  if (isOfUnits(event)) return evolveUnits(state, event);
  switch (event.type) {
    case 'received@1':
    case 'call-attempted@1':
      return state;
    case 'dispatched@1':
      return {
        ...state,
        assignments: event.data.assignments.map((each) => taskOf(each, event)),
      };
    case 'refused@1':
      return withReply(state, event.seq, event.occurredAt, 'refusal');
    case 'acknowledged@1':
      return onAssignment(state, event.data.assignment, (a) => acknowledge(a, event, { implicit: false }));
    case 'acted@1':
      return onAssignment(state, event.data.assignment, (a) => ({
        ...acknowledge(a, event, { implicit: true }),
        acts: a.acts + 1,
      }));
    case 'planned@1':
      return onAssignment(state, event.data.assignment, (a) => ({
        ...acknowledge(a, event, { implicit: true }),
        plan: { seq: event.seq, promisedDate: event.data.promisedDate },
      }));
    case 'result-submitted@1':
      return onAssignment(state, event.data.assignment, (a) => ({
        ...acknowledge(a, event, { implicit: true }),
        result: { seq: event.seq, outcome: event.data.outcome, at: event.occurredAt, late: event.data.late },
      }));
    case 'sent-back@1':
      return onAssignment(state, event.data.assignment, (a) => ({
        ...withoutResult(a),
        revision: event.seq,
        reviewFailures: a.reviewFailures + 1,
      }));
    case 'approved@1':
      return withReply(state, event.seq, event.occurredAt, 'answer');
    case 'meeting-held@1':
      return withReply(state, event.seq, event.occurredAt, 'meeting');
    case 'reply-delivered@1': {
      const delivered = { at: event.data.at, by: event.data.by };
      const undelivered = state.undelivered.filter((each) => each.about !== 'reply');
      return onReply({ ...state, undelivered }, (reply) => ({ ...reply, delivered }));
    }
    case 'mail-bounced@1':
      return applyBounce(state, event);
    case 'notified@1':
      return made(state, event.data.assignment);
    case 'evaluated@1':
      return applyEvaluation(state, event);
    case 'paper-issued@1': {
      const { kind, number, subject } = event.data;
      return { ...state, papers: [...(state.papers ?? []), { kind, number, subject, seq: event.seq }] };
    }
    case 'time-passed@1':
      return applyTime(state, event);
  }
}

function applyConsequences(state: CaseState, event: PlacedEvent): CaseState {
  const { stage, opens = [], settles = [], closes } = event.data;
  const settled = state.duties.map((duty) => {
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
  const breached = breach !== undefined && settled.at > breach;
  return { ...duty, ...(breached ? { breachedAt: breach } : {}), settled };
}

function acknowledge(assignment: Assignment, event: PlacedEvent, how: { implicit: boolean }): Assignment {
  const acknowledged = assignment.acknowledged ?? { at: event.occurredAt, implicit: how.implicit, seq: event.seq };
  return { ...assignment, acknowledged, revision: event.seq };
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
  const { reached, adds = [], nextRound } = event.data;
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
  const next = { ...state, duties };
  return nextRound === undefined ? next : withRound(next, event.seq, nextRound);
}
