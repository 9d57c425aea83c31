import { breachInstant, nextWake } from '../../../../lambdas/domain/case/duties';
import { clockAt } from '../../../../lambdas/domain/case/pauses';
import { activeAssignments, leadOf } from '../../../../lambdas/domain/case/assignments';
import type { CaseState, OpenedDuty } from '../../../../lambdas/domain/case/state';
import { primaryDuty, statusOf, STATUSES } from '../../../../lambdas/domain/case/status';
import type { DutyKind, Stage } from '../../../../lambdas/domain/case/vocabulary';
import type { Instant } from '../../../../lambdas/domain/time';
import { policy } from '../world';
import { headOf } from '../../../../lambdas/ledger/head';

/** What holds in every state of every case. Each says what is broken, or nothing. */
type StateInvariant = (state: CaseState) => string | false;

const open = (state: CaseState) => state.duties.filter((each) => each.settled === undefined);
const openKinds = (state: CaseState) => open(state).map((each) => each.kind);
const DESKS: DutyKind[] = ['dispatch', 'review'];
const HANDLING: DutyKind[] = ['handle', 'rework', 'promise'];

/** Which duties may be open in a stage, and of which kinds exactly one (a promise may stay open beside: 挂账). */
const STAGE_DUTIES: Record<Stage, { exactlyOne: DutyKind[]; beside: DutyKind[] }> = {
  dispatch: { exactlyOne: ['dispatch'], beside: ['supplement'] },
  handle: { exactlyOne: [], beside: ['acknowledge', 'return', 'supplement', ...HANDLING] },
  review: { exactlyOne: ['review', 'joint-meeting'], beside: ['promise', 'supplement'] },
  reply: { exactlyOne: ['reply'], beside: ['promise'] },
  evaluate: { exactlyOne: ['evaluate', 'telephone'], beside: ['promise'] },
  closed: { exactlyOne: [], beside: [] },
};

function stageAndDutiesAgree(state: CaseState): string | false {
  const { exactlyOne, beside } = STAGE_DUTIES[state.stage];
  const kinds = openKinds(state);
  const foreign = kinds.find((each) => !exactlyOne.includes(each) && !beside.includes(each));
  if (foreign !== undefined) return `${foreign} is owed in stage ${state.stage}`;
  const own = kinds.filter((each) => exactlyOne.includes(each)).length;
  if (exactlyOne.length > 0 && own !== 1) return `${own} of ${exactlyOne.join('|')} in stage ${state.stage}`;
  return (
    state.stage === 'handle' &&
    !kinds.some((each) => HANDLING.includes(each)) &&
    'nobody owes any handling in stage handle'
  );
}

function dutyIsSound(duty: OpenedDuty): string | false {
  if (duty.owner.id === '') return `${duty.id} has no owner`;
  const ofPart = duty.owner.kind === 'unit' || duty.kind === 'return';
  if (duty.kind !== 'supplement' && (duty.assignment !== undefined) !== ofPart)
    return `${duty.id}: only a unit owes for an assignment`;
  const instants = duty.milestones.map((each) => each.at);
  if (instants.some((each) => each <= duty.start)) return `${duty.id} has a milestone before its start`;
  if (instants.some((each, index) => index > 0 && each < (instants[index - 1] ?? each)))
    return `${duty.id}: milestones out of order`;
  const once = duty.milestones.map((each) => each.step).filter((each) => each !== 'watch');
  if (new Set(once).size !== once.length) return `${duty.id}: a step twice`;
  if (duty.due <= duty.start) return `${duty.id} is due before it starts`;
  const breach = breachInstant(duty);
  const breached = duty.milestones.some((each) => each.step === 'breach' && each.reached !== undefined);
  const ended = duty.settled && clockAt(duty, duty.settled.at);
  const endedLate = ended !== undefined && breach !== undefined && ended > breach;
  if ((breached || endedLate) !== (duty.breachedAt !== undefined))
    return `${duty.id}: its breach and breachedAt differ`;
  if (duty.breachedAt !== undefined && duty.breachedAt !== breach)
    return `${duty.id}: breached at another instant than its own`;
  if (duty.settled?.how === 'met' && endedLate) return `${duty.id} met after its breach`;
  return duty.settled?.how === 'late' && duty.breachedAt === undefined && !endedLate && `${duty.id} late in time`;
}

/** States are frozen, so a duty that was sound stays sound as long as it is the same object. */
const known = new WeakSet<OpenedDuty>();

function dutiesAreSound(state: CaseState): string | false {
  for (const duty of state.duties) {
    if (known.has(duty)) continue;
    const broken = dutyIsSound(duty);
    if (broken !== false) return broken;
    known.add(duty);
  }
  return false;
}

/** The enterprise knows why its case is closed. */
function closedWithReason(state: CaseState): string | false {
  if ((state.stage === 'closed') !== (state.closed !== undefined)) return 'stage closed and closed differ';
  if (state.closed === undefined) return false;
  // whoever withdraws knows why
  if (state.closed.as === 'withdrawn')
    return state.rounds.some((each) => each.reply !== undefined) && 'withdrawn after a reply';
  const round = state.rounds.at(-1);
  if (round?.reply?.delivered === undefined) return `closed as ${state.closed.as} without proof of a reply`;
  const { kind } = round.reply;
  const answer = kind === 'answer' || kind === 'meeting';
  switch (state.closed.as) {
    case 'refused':
      return kind !== 'refusal' && 'closed as refused after an answer';
    case 'no-answer':
      return kind !== 'no-answer' && 'closed as not answered after an answer';
    case 'graded':
      return (!answer || round.evaluation === undefined) && 'closed as graded without a grade';
    case 'ungraded': {
      const telephoned = state.duties.some(
        (each) => each.kind === 'telephone' && each.round === round.n && each.settled?.how === 'lapsed',
      );
      return (!answer || !telephoned) && 'closed as ungraded without a telephone duty';
    }
  }
}

function roundsAreSound(state: CaseState): string | false {
  if (state.rounds.some((each, index) => each.n !== index + 1) || state.round !== state.rounds.length)
    return 'rounds are not counted 1, 2, …';
  const early = state.rounds.find((each) => each.evaluation !== undefined && each.reply?.delivered === undefined);
  if (early !== undefined) return `round ${early.n} graded without proof of delivery`;
  const dissatisfied = state.rounds.filter((each) => each.evaluation?.grade === 'dissatisfied').length;
  if (state.points.length !== dissatisfied)
    return `${state.points.length} deductions for ${dissatisfied} × dissatisfied`;
  return state.stage === 'evaluate' && state.rounds.at(-1)?.reply?.kind === 'refusal' && 'a refusal is not graded';
}

function assignmentsAreSound(state: CaseState): string | false {
  if (state.assignments.length === 0) return state.stage === 'handle' && 'in handling without a unit';
  if (activeAssignments(state).filter((each) => each.role === 'lead').length !== 1) return 'not exactly one lead';
  const units = activeAssignments(state).map((each) => each.unit);
  if (new Set(units).size !== units.length) return 'a unit has two parts';
  const gone = state.assignments.filter((each) => each.released !== undefined).map((each) => each.id);
  const owing = open(state).find((each) => gone.includes(each.assignment ?? ''));
  if (owing !== undefined) return `${owing.id} is owed for a part that is nobody's`;
  const waiting = open(state).filter((each) => each.kind === 'return');
  const unasked = waiting.find(({ assignment }) => {
    const returned = state.assignments.find((each) => each.id === assignment)?.returned;
    return returned === undefined || returned.ruled !== undefined;
  });
  if (unasked !== undefined) return `${unasked.id} is to be ruled on, but nobody asked or it is ruled`;
  if (state.assignments.some((each) => each.revision > state.version)) return 'an assignment is ahead of the case';
  const plannedOnly = state.assignments.find(
    (each) =>
      ['planned', 'partly'].includes(each.result?.outcome ?? '') &&
      !state.duties.some((duty) => duty.kind === 'promise' && duty.assignment === each.id),
  );
  return plannedOnly !== undefined && `${plannedOnly.id} answered ${plannedOnly.result?.outcome} without a plan`;
}

/** 暂停计时: the clocks of whoever asks, as long as it asks; nobody else's. */
function whoAsksWaits(state: CaseState): string | false {
  const asked = open(state).filter((each) => each.kind === 'supplement');
  if (asked.length > 1) return 'the enterprise is asked twice at once';
  const [question] = asked;
  const waiting = (kind: DutyKind) =>
    question !== undefined && (question.assignment === undefined ? DESKS : HANDLING).includes(kind);
  const wrong = open(state).find(
    (each) =>
      each.pauses.some(({ to }) => to === undefined) !==
      (waiting(each.kind) && each.assignment === question?.assignment),
  );
  return wrong !== undefined && `${wrong.id} stands still, or runs, against the rule`;
}

/** A third review is the head's. */
function reviewIsOwed(state: CaseState): string | false {
  const review = open(state).find((each) => each.kind === 'review');
  const failures = leadOf(state)?.reviewFailures ?? 0;
  const owner = failures < policy.reviewFailuresBeforeHead ? 'desk' : 'desk-head';
  return (
    review !== undefined && review.owner.kind !== owner && `the review after ${failures} failures is not the ${owner}'s`
  );
}

const INVARIANTS: StateInvariant[] = [
  (state) =>
    state.stage !== 'closed' &&
    (open(state).length === 0 || nextWake(state) === undefined) &&
    'open, but would never wake',
  stageAndDutiesAgree,
  dutiesAreSound,
  (state) => new Set(state.duties.map((each) => each.id)).size !== state.duties.length && 'two duties with one id',
  (state) => {
    const owed = open(state).map((each) => `${each.kind} of ${each.assignment ?? each.owner.id}`);
    return new Set(owed).size !== owed.length && `owed twice: ${owed.join(', ')}`;
  },
  (state) =>
    state.assignments.some(({ id }) =>
      ['handle', 'promise'].every((kind) => open(state).some((each) => each.kind === kind && each.assignment === id)),
    ) && 'a plan replaces handle, yet both are open',
  closedWithReason,
  roundsAreSound,
  assignmentsAreSound,
  reviewIsOwed,
  whoAsksWaits,
  (state) => state.revision > state.version && 'revision is ahead of version',
  (state) => !STATUSES.includes(statusOf(state)) && 'no status for people',
  (state) =>
    state.stage !== 'closed' && primaryDuty(state) === undefined && 'nobody can be shown as owing the next step',
  (state) => headOf(state, 'hash', state.lastAct.at).version !== state.version && 'the head is of another version',
];

/** The first thing that is broken. */
export function brokenIn(state: CaseState): string | undefined {
  for (const invariant of INVARIANTS) {
    const broken = invariant(state);
    if (broken !== false) return broken;
  }
  return undefined;
}

/** After the clock has looked, nothing is due any more. */
export function brokenAfterLook(state: CaseState, now: Instant): string | undefined {
  const wake = nextWake(state);
  return state.stage !== 'closed' && (wake === undefined || wake <= now)
    ? `next wake ${wake} is not after ${now}`
    : undefined;
}
