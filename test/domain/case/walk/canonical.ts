import { redispatches } from '../../../../lambdas/domain/case/assignments';
import { clockAt, pausedSince } from '../../../../lambdas/domain/case/pauses';
import type { CaseState, OpenedDuty } from '../../../../lambdas/domain/case/state';
import { gradableRound, lateGradeUntil } from '../../../../lambdas/domain/case/status';
import { epochOf, type Instant } from '../../../../lambdas/domain/time';
import { evenDays, policy } from '../world';

const MS_PER_SECOND = 1000;

/**
 * The state as far as the future depends on it: instants become distances from now, ended duties and numbers that
 * only grow (sequence numbers, acts, rounds) are left out. Two histories with one canonical form go on alike.
 */
export function canonical(state: CaseState, now: Instant): string {
  const round = state.rounds.at(-1);
  return JSON.stringify([
    state.stage,
    state.closed?.as,
    state.closed !== undefined && now > evenDays.closeOfDay(state.closed.at, policy.lateGradeWorkingDays).at,
    [round?.cause, round?.reply?.kind, round?.reply?.delivered?.by, round?.reply?.bounced, round?.evaluation?.grade],
    state.rounds.some((each) => each.evaluation?.grade === 'dissatisfied'),
    gradableRound(state, { now, time: evenDays, policy })?.n === state.round,
    lateLeft(state, now),
    Math.min(redispatches(state), policy.redispatchesBeforeHead),
    state.assignments.map((each) => [
      each.role,
      each.released !== undefined,
      each.returned !== undefined,
      each.acknowledged !== undefined,
      each.plan !== undefined,
      each.result?.outcome,
      Math.min(each.reviewFailures, policy.reviewFailuresBeforeHead),
      missedBy(state, each.id),
    ]),
    state.supplements.map((each) => each.assignment?.slice(-1)),
    state.undelivered.map((each) => [each.about, each.assignment?.slice(-1)]),
    state.duties.filter((each) => each.settled === undefined).map((each) => dutyAhead(each, now)),
  ]);
}

/**
 * How long a late grade is still taken: forgotten once it is over. Of a silent round that is not gradable now, only
 * whether its time is over.
 */
function lateLeft(state: CaseState, now: Instant): number | boolean | undefined {
  const [before, round] = [state.rounds.at(-2), state.rounds.at(-1)];
  const open = gradableRound(state, { now, time: evenDays, policy });
  const late = open !== undefined && (state.closed !== undefined || open !== round);
  const silent = round?.cause === 'promise' && before?.evaluation === undefined;
  const until = late || silent ? lateGradeUntil(state, { time: evenDays, policy }) : undefined;
  if (until === undefined || now > until) return undefined;
  return late ? epochOf(until) - epochOf(now) : true;
}

/** What the lead's result ended too late for this unit: what it still contributes is late. */
function missedBy(state: CaseState, assignment: string) {
  return state.duties
    .filter((each) => each.assignment === assignment && each.settled?.how === 'unanswered' && each.breachedAt)
    .map((each) => each.kind);
}

function dutyAhead(duty: OpenedDuty, now: Instant) {
  const ahead = duty.milestones.filter((each) => each.reached === undefined);
  // a clock that stands still is as far from its end as when it stopped
  const clock = clockAt(duty, now);
  const distance = (at: Instant) => (epochOf(at) - epochOf(clock)) / MS_PER_SECOND;
  return [
    duty.kind,
    duty.owner.kind,
    duty.assignment?.slice(-1),
    duty.breachedAt !== undefined,
    pausedSince(duty) !== undefined,
    ahead.map((each) => [each.step, distance(each.at)]),
  ];
}
