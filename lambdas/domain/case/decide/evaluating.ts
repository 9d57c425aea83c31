import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { dutyFactory, openOf, settledAt } from '../duties';
import { gradableRound, isAnswer, lateGradeUntil } from '../status';
import type { DataOf, NewEvent } from '../events';
import { refuse, type Refusal } from '../refusal';
import type { CaseState, Round } from '../state';
import type { Grade } from '../vocabulary';
import { currentRound, firstOf, happened, lead, seen, spokenTo } from './checks';
import { proofOfDelivery } from './delivery';
import { fact } from './fact';
import type { Decision } from './decision';

/**
 * 评价: one grade a round, by the enterprise alone or taken by telephone; final once given. Whoever grades has
 * evidently received the reply, so a grade before the post's feedback proves the delivery too.
 */
export function evaluate(state: CaseState, command: CommandOf<'evaluate'>, context: DecideContext): Decision {
  const round = gradableRound(state, context) ?? currentRound(state);
  const problem = firstOf(
    command.revision === undefined ? undefined : seen(state, command.revision),
    evaluable(state, round, command, context),
    command.grade === 'dissatisfied' && (command.reason ?? '').trim() === ''
      ? refuse('invalid', 'reason-required', { field: 'reason' })
      : undefined,
    takenByTelephone(round, command, context),
  );
  if (problem !== undefined) return problem;

  const proof = round.reply?.delivered === undefined ? provenByGrade(state, round, command, context) : [];
  return [...proof, graded(state, round, command, context)];
}

function evaluable(
  state: CaseState,
  round: Round,
  command: CommandOf<'evaluate'>,
  context: DecideContext,
): Refusal | undefined {
  if (command.round !== round.n) return refuse('gone', 'round-over');
  if (round.evaluation !== undefined) {
    return refuse('already', 'already-evaluated', { by: round.evaluation.seq, at: round.evaluation.at });
  }
  if (round.reply === undefined || !isAnswer(round.reply)) return refuse('wrong-stage', 'not-evaluable');
  if (gradableRound(state, context) === round) return undefined;
  const until = lateGradeUntil(state, context);
  return refuse('gone', 'evaluation-window-over', until === undefined ? {} : { at: until });
}

function takenByTelephone(round: Round, command: CommandOf<'evaluate'>, { now }: DecideContext): Refusal | undefined {
  if (command.actor.via !== 'phone') return undefined;
  const notBefore = round.reply?.delivered?.at ?? round.reply?.at;
  return firstOf(
    happened(command.at, { now, ...(notBefore === undefined ? {} : { notBefore }) }),
    spokenTo('phone', command),
  );
}

/** The window that this proof would open ends with the grade in the same breath: it is never opened. */
function provenByGrade(
  state: CaseState,
  round: Round,
  command: CommandOf<'evaluate'>,
  context: DecideContext,
): NewEvent[] {
  const { actor, at, person, number } = command;
  const by = actor.via === 'phone' ? 'phone' : 'grade';
  const { opens: _opens, ...data } = proofOfDelivery(state, round, { by, at }, context);
  return [fact('reply-delivered@1', { occurredAt: at, receivedAt: context.now }, actor, data, { person, number })];
}

function graded(state: CaseState, round: Round, command: CommandOf<'evaluate'>, context: DecideContext): NewEvent {
  const { grade, at, reason, person, number } = command;
  const settles = openOf(state, 'evaluate', 'telephone').map((each) => settledAt(each, context.now));
  const data = {
    round: round.n,
    grade,
    at,
    late: state.closed !== undefined || round.n !== state.round,
    ...pointsFor(state, grade, context),
    ...afterGrade(state, round, grade, context),
    settles,
  };
  return fact('evaluated@1', { occurredAt: at, receivedAt: context.now }, command.actor, data, {
    reason,
    person,
    number,
  });
}

function pointsFor(state: CaseState, grade: Grade, { policy }: DecideContext) {
  if (grade !== 'dissatisfied') return {};
  return { points: { unit: lead(state).unit, points: policy.dissatisfiedPoints } };
}

type NextStep = Pick<DataOf<'evaluated@1'>, 'stage' | 'opens' | 'closes' | 'nextRound'>;

/** First `dissatisfied`: rework. Second: joint meeting and a last reply. A promise still open: back to its unit. */
function afterGrade(state: CaseState, round: Round, grade: Grade, context: DecideContext): NextStep {
  const n = state.round + 1;
  const duties = dutyFactory(state, context);
  // 联席会议 gives the last reply: what is graded after it is not met about again
  const last = state.rounds.some((each) => each.cause === 'joint-meeting');
  if (grade === 'dissatisfied' && !last) {
    const before = state.rounds.some((each) => each.evaluation?.grade === 'dissatisfied');
    if (before) {
      const opens = [duties.jointMeeting(context.now, n)];
      return { stage: 'review', opens, nextRound: { n, cause: 'joint-meeting' } };
    }
    const { unit, id } = lead(state);
    return {
      stage: 'handle',
      opens: [duties.rework(context.now, unit, id, n)],
      nextRound: { n, cause: 'dissatisfied' },
    };
  }
  if (round.n !== state.round) return {}; // its unit is at work on the promise already
  if (openOf(state, 'promise').length > 0) return { stage: 'handle', nextRound: { n, cause: 'promise' } };
  return { stage: 'closed', closes: 'graded' };
}

/** 电话回访未接通: recorded, and the window goes on. */
export function recordCall(state: CaseState, command: CommandOf<'record-call'>, context: DecideContext): Decision {
  const [owed] = openOf(state, 'telephone');
  const problem = firstOf(
    seen(state, command.revision),
    owed === undefined ? refuse('wrong-stage', 'no-telephone-duty') : undefined,
    happened(command.at, { now: context.now, ...(owed === undefined ? {} : { notBefore: owed.start }) }),
  );
  if (problem !== undefined) return problem;
  const { at, number, note } = command;
  return [
    fact('call-attempted@1', { occurredAt: at, receivedAt: context.now }, command.actor, { at }, { number, note }),
  ];
}
