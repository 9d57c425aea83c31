import type { Instant } from '../../time';
import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { dueMilestones, dutyFactory, openDuties, openOf } from '../duties';
import type { DataOf, NewEvent } from '../events';
import type { CaseState, OpenedDuty } from '../state';
import type { Step } from '../vocabulary';
import { fact, now } from './fact';

type Reached = { duty: OpenedDuty; step: Step; at: Instant };

/**
 * 时限到点: writes down every milestone that is due, once per duty and step. Each milestone keeps its own instant,
 * however late the clock looked. Nothing due gives no fact.
 */
export function passTime(state: CaseState, command: CommandOf<'pass-time'>, context: DecideContext): NewEvent[] {
  const due = dueMilestones(state, context.now);
  if (due.length === 0) return [];
  const reached = due.map(({ duty, step, at }) => ({ duty: duty.id, step, at }));
  const adds = watchedAgain(state, due, context);
  const data = { reached, ...(adds.length === 0 ? {} : { adds }), ...lapses(state, due, context) };
  return [fact('time-passed@1', now(context.now), command.actor, data, {})];
}

/** The ladder is used up and the duty still open: look again later, so that it never sleeps without a wake. */
function watchedAgain(state: CaseState, due: Reached[], context: DecideContext) {
  const next = dutyFactory(state, context).watchAgain(context.now);
  return due
    .filter((each) => each.step === 'watch')
    .map(({ duty }) => ({ duty: duty.id, step: 'watch' as const, at: next }));
}

type Lapse = Pick<DataOf<'time-passed@1'>, 'opens' | 'settles' | 'stage' | 'closes' | 'nextRound' | 'tells'>;

/** Silence is never satisfaction: the desk telephones, and only then the case closes, as ungraded (未评价). */
function lapses(state: CaseState, due: Reached[], context: DecideContext): Lapse {
  const lapsed = due.find((each) => each.step === 'lapse');
  if (lapsed === undefined) return {};
  const settles = [{ duty: lapsed.duty.id, at: lapsed.at, how: 'lapsed' as const }];
  if (lapsed.duty.kind === 'supplement') return askedInVain(state, lapsed.duty, context);
  if (lapsed.duty.kind === 'evaluate') return { settles, opens: [dutyFactory(state, context).telephone(context.now)] };
  if (openOf(state, 'promise').length > 0) {
    return { settles, stage: 'handle', nextRound: { n: state.round + 1, cause: 'promise' } };
  }
  return { settles, stage: 'closed', closes: 'ungraded' };
}

/** The enterprise was asked in vain: the case ends once it has been told so, with the offer to whistle again. */
function askedInVain(state: CaseState, lapsed: OpenedDuty, context: DecideContext): Lapse {
  const settles = openDuties(state).map((each) => ({
    duty: each.id,
    at: context.now,
    how: each.id === lapsed.id ? ('lapsed' as const) : ('superseded' as const),
  }));
  const opens = [dutyFactory(state, context).reply(context.now)];
  return { settles, opens, stage: 'reply', tells: 'no-answer' };
}
