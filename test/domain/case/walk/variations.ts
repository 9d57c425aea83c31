import { plusDays } from '../../../../lambdas/domain/calendar/days';
import type { Command } from '../../../../lambdas/domain/case/commands';
import { dateOf } from '../../../../lambdas/domain/time';
import * as order from '../orders';
import { ASSIST_UNIT, DESK_HEAD, LEAD_UNIT } from '../world';
import { ASSIST, freeUnit, LEAD, lastPromise, type Letter } from './letters';

/** Other ways to ask for what the sound letters ask: judged like them, and as near to a limit as one may go. */
export const VARIATIONS: readonly Letter[] = [
  { name: 'dispatch by head', make: (state) => ({ ...order.dispatch(state, LEAD_UNIT, []), actor: DESK_HEAD }) },
  { name: 'dispatch with two assistants', make: (state) => order.dispatch(state, LEAD_UNIT, [ASSIST_UNIT, 'health']) },
  { name: 'return upheld, naming a unit', make: (state) => ({ ...order.rule(state), unit: freeUnit(state) }) },
  { name: 'last return upheld', make: (state) => order.ruleOnLast(state) },
  { name: 'lead plans for tomorrow', make: (state, now) => order.plan(state, LEAD, plusDays(dateOf(now), 1)) },
  { name: 'lead plans for the last day', make: (state, now) => order.plan(state, LEAD, lastPromise(state, LEAD, now)) },
  { name: 'lead answers partly', make: (state) => order.submitResult(state, LEAD, 'partly') },
  { name: 'lead answers explained', make: (state) => order.submitResult(state, LEAD, 'explained') },
  { name: 'assistant answers explained', make: (state) => order.submitResult(state, ASSIST, 'explained') },
  { name: 'enterprise told in person', make: (state, now) => order.toldInPerson(state, now) },
  {
    name: 'lead is told in person',
    make: (state, now) => ({ ...order.unitTold(state, LEAD, now), by: 'in-person', number: undefined }) as Command,
  },
  { name: 'enterprise withdraws, pressed', make: () => order.withdraw(true) },
  { name: 'acceptable', make: (state, now) => order.grade(state, 'acceptable', now) },
  {
    name: 'dissatisfied by telephone',
    make: (state, now) => order.gradeByPhone(state, 'dissatisfied', now, '没有解决'),
  },
  { name: 'reply mail bounces, with no round', make: (state) => ({ ...order.replyBounced(state), round: undefined }) },
  {
    name: 'reply mail of the round before bounces',
    make: (state) => ({ ...order.replyBounced(state), mail: 'another', round: state.round - 1 }),
  },
  {
    name: 'reply mail of the round before delivered',
    make: (state, now) => ({ ...order.mailDelivered(state, now), mail: 'another', round: state.round - 1 }),
  },
  {
    name: 'second reply mail delivered',
    make: (state, now) => ({ ...order.mailDelivered(state, now), mail: 'another' }),
  },
  {
    name: 'delivered, says the post of no mail',
    make: (state, now) => ({ ...order.mailDelivered(state, now), mail: undefined }) as Command,
  },
  {
    name: 'mail about something else bounces',
    make: (state) => ({ ...order.replyBounced(state), mail: 'another', about: 'other' }),
  },
  {
    name: 'mail to lead about something else bounces',
    make: (state) => ({ ...order.taskBounced(state, LEAD), mail: 'another', about: 'other' }),
  },
  {
    name: 'task mail of nobody bounces',
    make: (state) => ({ ...order.taskBounced(state, LEAD), mail: 'another', assignment: undefined }),
  },
  { name: 'the clock looks again', make: () => order.passTime },
];
