import { plusDays } from '../../../../lambdas/domain/calendar/days';
import type { Command } from '../../../../lambdas/domain/case/commands';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import { dateOf, type Instant } from '../../../../lambdas/domain/time';
import * as order from '../orders';
import { ASSIST_UNIT, DESK_HEAD, LEAD_UNIT, UNIT_WITHOUT_ADDRESS } from '../world';
import { ASSIST, freeUnit, LEAD, lastPromise, minuteBefore, tomorrow, type Letter } from './letters';

const beforeTheCase = (state: CaseState) => minuteBefore(state.receivedAt);
const reply = (state: CaseState) => state.rounds.at(-1)?.reply;
const startOf = (state: CaseState, kind: string, now: Instant) =>
  state.duties.find((each) => each.kind === kind && each.settled === undefined)?.start ?? now;

const FREE = 'education';
const leadUnit = (state: CaseState) => order.part(state, LEAD)?.unit ?? LEAD_UNIT;

type Telling = (state: CaseState, now: Instant) => Command;

/** What is told by word of mouth: when it was said, to whom, by what number. `from`: it cannot have been earlier. */
function told(name: string, tell: Telling, from: (state: CaseState, now: Instant) => Instant): Letter[] {
  const but = (what: string, change: (state: CaseState, now: Instant) => object): Letter => ({
    name: `${name}, ${what}`,
    make: (state, now) => ({ ...tell(state, now), ...change(state, now) }) as Command,
  });
  return [
    but('tomorrow', (_, now) => ({ at: tomorrow(now) })),
    but('too early', (state, now) => ({ at: minuteBefore(from(state, now)) })),
    but('nobody', () => ({ person: ' ' })),
    but('nobody named', () => ({ person: undefined })),
    but('no number', () => ({ number: ' ' })),
    but('no number named', () => ({ number: undefined })),
  ];
}

/** Letters that would be carried out, were it not for one thing in them. */
export const SPOILT: readonly Letter[] = [
  { name: 'dispatch, lead also assists', make: (state) => order.dispatch(state, LEAD_UNIT, [LEAD_UNIT]) },
  {
    name: 'dispatch, lead also assists among several',
    make: (state) => order.dispatch(state, LEAD_UNIT, [ASSIST_UNIT, LEAD_UNIT]),
  },
  { name: 'dispatch, assists twice', make: (state) => order.dispatch(state, LEAD_UNIT, [ASSIST_UNIT, ASSIST_UNIT]) },
  { name: 'dispatch to nobody', make: (state) => order.dispatch(state, 'no-such-unit', []) },
  { name: 'dispatch, nobody assists', make: (state) => order.dispatch(state, LEAD_UNIT, ['no-such-unit']) },
  { name: 'dispatch without address', make: (state) => order.dispatch(state, UNIT_WITHOUT_ADDRESS, []) },
  {
    name: 'dispatch, assistant without address',
    make: (state) => order.dispatch(state, LEAD_UNIT, [ASSIST_UNIT, UNIT_WITHOUT_ADDRESS]),
  },
  { name: 'refuse without a clause', make: (state) => ({ ...order.refuseCase(state), legalBasis: ' ' }) as Command },
  { name: 'refuse without reason', make: (state) => ({ ...order.refuseCase(state), reason: ' ' }) as Command },
  { name: 'lead acts tomorrow', make: (state, now) => order.act(state, LEAD, tomorrow(now)) },
  { name: 'lead acts before the case', make: (state) => order.act(state, LEAD, beforeTheCase(state)) },
  { name: 'assistant acts before the case', make: (state) => order.act(state, ASSIST, beforeTheCase(state)) },
  { name: 'lead plans for today', make: (state, now) => order.plan(state, LEAD, dateOf(now)) },
  { name: 'lead plans for yesterday', make: (state, now) => order.plan(state, LEAD, plusDays(dateOf(now), -1)) },
  {
    name: 'lead plans for a day too far',
    make: (state, now) => order.plan(state, LEAD, plusDays(lastPromise(state, LEAD, now), 1)),
  },
  { name: 'lead answers unsolved, blank basis', make: (state) => order.submitResult(state, LEAD, 'unsolved', ' ') },
  { name: 'lead answers unsolved, no basis', make: (state) => order.submitResult(state, LEAD, 'unsolved') },
  { name: 'lead returns without reason', make: (state) => ({ ...order.returnTask(state, LEAD, FREE), reason: ' ' }) },
  { name: 'lead returns without basis', make: (state) => ({ ...order.returnTask(state, LEAD, FREE), basis: ' ' }) },
  { name: 'lead returns to nobody', make: (state) => order.returnTask(state, LEAD, 'no-such-unit') },
  { name: 'lead returns to itself', make: (state) => order.returnTask(state, LEAD, leadUnit(state)) },
  { name: 'return upheld without reason', make: (state) => ({ ...order.rule(state), reason: ' ' }) },
  {
    name: 'return accepted, no unit',
    make: (state) => ({ ...order.rule(state), accepted: true, unit: undefined }),
  },
  { name: 'return accepted for nobody', make: (state) => order.rule(state, 'no-such-unit') },
  { name: 'return accepted, without address', make: (state) => order.rule(state, UNIT_WITHOUT_ADDRESS) },
  { name: 'return accepted for the lead', make: (state) => order.rule(state, leadUnit(state)) },
  { name: 'unit added that is nobody', make: (state) => order.addUnit(state, 'no-such-unit') },
  { name: 'unit added without address', make: (state) => order.addUnit(state, UNIT_WITHOUT_ADDRESS) },
  { name: 'unit added that leads', make: (state) => order.addUnit(state, leadUnit(state)) },
  { name: 'lead replaced by itself', make: (state) => order.replaceUnit(state, LEAD, leadUnit(state)) },
  {
    name: 'lead replaced without reason',
    make: (state) => ({ ...order.replaceUnit(state, LEAD, freeUnit(state)), reason: ' ' }),
  },
  {
    name: 'assistant released without reason',
    make: (state) => ({ ...order.releaseUnit(state, ASSIST), reason: ' ' }),
  },
  { name: 'lead asks nothing', make: (state) => ({ ...order.ask(state, LEAD), question: ' ' }) },
  { name: 'desk asks nothing', make: (state) => ({ ...order.ask(state), question: ' ' }) },
  { name: 'enterprise supplements nothing', make: (state, now) => ({ ...order.supplement(state, now), answer: ' ' }) },
  { name: 'enterprise withdraws without reason', make: () => ({ ...order.withdraw(), reason: ' ' }) },
  ...told('enterprise supplements by telephone', order.supplementByPhone, (state, now) =>
    startOf(state, 'supplement', now),
  ),
  { name: 'send back without reason', make: (state) => order.sendBack(state, DESK_HEAD, ' ') },
  { name: 'hold meeting tomorrow', make: (state, now) => order.holdMeeting(state, tomorrow(now)) },
  {
    name: 'hold meeting before it was called',
    make: (state, now) => order.holdMeeting(state, minuteBefore(startOf(state, 'joint-meeting', now))),
  },
  ...told('enterprise told by telephone', order.toldByPhone, (state, now) => reply(state)?.at ?? now),
  {
    name: 'enterprise told in person, nobody',
    make: (state, now) => ({ ...order.toldInPerson(state, now), person: '' }) as Command,
  },
  ...told(
    'lead is told by telephone',
    (state, now) => order.unitTold(state, LEAD, now),
    (state) => state.receivedAt,
  ),
  { name: 'dissatisfied, blank reason', make: (state, now) => order.grade(state, 'dissatisfied', now, ' ') },
  { name: 'dissatisfied, no reason', make: (state, now) => order.grade(state, 'dissatisfied', now) },
  ...told(
    'satisfied by telephone',
    (state, now) => order.gradeByPhone(state, 'satisfied', now),
    (state, now) => reply(state)?.delivered?.at ?? reply(state)?.at ?? now,
  ),
  {
    name: 'satisfied, of a round to come',
    make: (state, now) => ({ ...order.grade(state, 'satisfied', now), round: state.round + 1 }),
  },
  { name: 'call attempted tomorrow', make: (state, now) => order.callAttempted(state, tomorrow(now)) },
  {
    name: 'call attempted before it was owed',
    make: (state, now) => order.callAttempted(state, minuteBefore(startOf(state, 'telephone', now))),
  },
];
