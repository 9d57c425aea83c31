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
    state.assignments.map((each) => [
      each.role,
      each.acknowledged !== undefined,
      each.plan !== undefined,
      each.result?.outcome,
      Math.min(each.reviewFailures, policy.reviewFailuresBeforeHead),
    ]),
    state.undelivered.map((each) => [each.about, each.assignment?.slice(-1)]),
    state.duties.filter((each) => each.settled === undefined).map((each) => dutyAhead(each, now)),
  ]);
}

/** How long a late grade is still taken: forgotten once it is over. */
function lateLeft(state: CaseState, now: Instant): number | undefined {
  const open = gradableRound(state, { now, time: evenDays, policy });
  const late = open !== undefined && (state.closed !== undefined || open.n !== state.round);
  const until = late ? lateGradeUntil(state, { time: evenDays, policy }) : undefined;
  return until === undefined ? undefined : epochOf(until) - epochOf(now);
}

function dutyAhead(duty: OpenedDuty, now: Instant) {
  const ahead = duty.milestones.filter((each) => each.reached === undefined);
  const distance = (at: Instant) => (epochOf(at) - epochOf(now)) / MS_PER_SECOND;
  return [
    duty.kind,
    duty.owner.kind,
    duty.assignment?.slice(-1),
    duty.breachedAt !== undefined,
    ahead.map((each) => [each.step, distance(each.at)]),
  ];
}
