import type { Command } from '../../../../lambdas/domain/case/commands';
import type { Reason } from '../../../../lambdas/domain/case/refusal';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import { dateOf, plusSeconds, type Instant, type LocalDate } from '../../../../lambdas/domain/time';
import { plusDays } from '../../../../lambdas/domain/calendar/days';
import * as order from '../orders';
import { ASSIST_UNIT, DESK, DESK_BY_PHONE, DESK_HEAD, ENTERPRISE, LEAD_UNIT, unitActor } from '../world';

/** One letter: an abstract command made concrete in a state. `never`: must be refused with this reason wherever it is tried. */
export interface Letter {
  name: string;
  make(state: CaseState, now: Instant): Command;
  never?: Reason[];
}

/** A walk starts on a Monday, so Friday lies four working days of the demonstration ahead. */
const DAYS_TO_FRIDAY = 4;
const promisedDate = (now: Instant): LocalDate => plusDays(dateOf(now), DAYS_TO_FRIDAY);
const LEAD = 1;
const ASSIST = 2;
const OTHER_UNIT = 'health';

function byUnit(n: number, who: string): Letter[] {
  return [
    { name: `${who} acknowledges`, make: (state) => order.acknowledge(state, n) },
    { name: `${who} acts`, make: (state, now) => order.act(state, n, now) },
    { name: `${who} plans`, make: (state, now) => order.plan(state, n, promisedDate(now)) },
    { name: `${who} answers solved`, make: (state) => order.submitResult(state, n, 'solved') },
    { name: `${who} answers planned`, make: (state) => order.submitResult(state, n, 'planned') },
    { name: `${who} answers unsolved`, make: (state) => order.submitResult(state, n, 'unsolved', '《某办法》第五条') },
    { name: `task mail of ${who} bounces`, make: (state) => order.taskBounced(state, n) },
    { name: `${who} is told by telephone`, make: (state, now) => order.unitTold(state, n, now) },
  ];
}

/** Whoever it is, it is not theirs to ask. */
function foreign(name: string, make: (state: CaseState, now: Instant) => Command): Letter[] {
  return [{ name, make, never: ['not-yours-to-do'] }];
}

/** Never carried out, in whatever state: an earlier check may refuse for its own reason, but refused they are. */
const IMPOSSIBLE: Letter[] = [
  {
    name: 'dispatch twice to one unit',
    make: (state) => order.dispatch(state, LEAD_UNIT, [LEAD_UNIT]),
    never: ['lead-also-assists'],
  },
  { name: 'dispatch to nobody', make: (state) => order.dispatch(state, 'no-such-unit', []), never: ['unknown-unit'] },
  {
    name: 'refuse without a clause',
    make: (state) => ({ ...order.refuseCase(state), legalBasis: ' ' }) as Command,
    never: ['basis-required'],
  },
  {
    name: 'unsolved without basis',
    make: (state) => order.submitResult(state, LEAD, 'unsolved', ' '),
    never: ['basis-required'],
  },
  {
    name: 'promise for today',
    make: (state, now) => order.plan(state, LEAD, dateOf(now)),
    never: ['promise-not-future', 'promise-already-made'],
  },
  {
    name: 'promise in a year',
    make: (state, now) => order.plan(state, LEAD, plusDays(dateOf(now), 365)),
    never: ['promise-too-far', 'promise-already-made'],
  },
  {
    name: 'acts tomorrow',
    make: (state, now) => order.act(state, LEAD, plusSeconds(now, 86_400)),
    never: ['instant-in-future'],
  },
  {
    name: 'sent back without reason',
    make: (state) => order.sendBack(state, DESK_HEAD, ' '),
    never: ['reason-required', 'stage-passed'],
  },
  {
    name: 'told by telephone, no number',
    make: (state, now) => order.toldByPhone(state, now, ''),
    never: ['number-required'],
  },
  {
    name: 'dissatisfied without reason',
    make: (state, now) => order.grade(state, 'dissatisfied', now, ' '),
    never: ['reason-required'],
  },
  {
    name: 'graded by telephone, no number',
    make: (state, now) => ({ ...order.gradeByPhone(state, 'satisfied', now), number: '' }) as Command,
    never: ['number-required'],
  },
  ...foreign('a unit dispatches', (state) => ({
    ...order.dispatch(state, LEAD_UNIT, []),
    actor: unitActor(LEAD_UNIT),
  })),
  ...foreign('a unit approves', (state) => order.approve(state, unitActor(LEAD_UNIT))),
  ...foreign("another unit answers the lead's task", (state) => ({
    ...order.submitResult(state, LEAD, 'solved'),
    actor: unitActor(OTHER_UNIT),
  })),
  ...foreign('a proxy grades', (state, now) => ({
    ...order.grade(state, 'satisfied', now),
    actor: { ...ENTERPRISE, onBehalfOf: 'enterprise' },
  })),
  ...foreign('a unit grades', (state, now) => ({
    ...order.grade(state, 'satisfied', now),
    actor: unitActor(LEAD_UNIT),
  })),
  ...foreign('the desk grades without a telephone', (state, now) => ({
    ...order.grade(state, 'satisfied', now),
    actor: DESK,
  })),
  ...foreign('somebody else says that the mail arrived', (state, now) => ({
    ...order.mailDelivered(state, now),
    actor: DESK,
  })),
  {
    name: 'told by nobody',
    make: (state, now) => ({ ...order.toldInPerson(state, now), person: ' ' }) as Command,
    never: ['person-required'],
  },
  ...[0, 1].map((round) => ({
    name: round === 0 ? 'grade of no round' : 'grade of a round to come',
    make: (state: CaseState, now: Instant) => ({
      ...order.grade(state, 'satisfied', now),
      round: round * (state.round + 1),
    }),
    never: ['round-over' as const],
  })),
];

export const ALPHABET: readonly Letter[] = [
  { name: 'dispatch', make: (state) => order.dispatch(state, LEAD_UNIT, []) },
  { name: 'dispatch with assistant', make: (state) => order.dispatch(state, LEAD_UNIT, [ASSIST_UNIT]) },
  { name: 'refuse', make: (state) => order.refuseCase(state) },
  ...byUnit(LEAD, 'lead'),
  ...byUnit(ASSIST, 'assistant'),
  { name: 'approve', make: (state) => order.approve(state) },
  { name: 'approve by head', make: (state) => order.approve(state, DESK_HEAD) },
  { name: 'send back', make: (state) => order.sendBack(state) },
  { name: 'send back by head', make: (state) => order.sendBack(state, DESK_HEAD) },
  { name: 'hold meeting', make: (state, now) => order.holdMeeting(state, now) },
  { name: 'reply mail delivered', make: (state, now) => order.mailDelivered(state, now) },
  { name: 'enterprise told by telephone', make: (state, now) => order.toldByPhone(state, now) },
  { name: 'reply mail bounces', make: (state) => order.replyBounced(state) },
  { name: 'satisfied', make: (state, now) => order.grade(state, 'satisfied', now) },
  {
    name: 'satisfied by telephone',
    make: (state, now) => ({ ...order.gradeByPhone(state, 'satisfied', now), actor: DESK_BY_PHONE }) as Command,
  },
  { name: 'dissatisfied', make: (state, now) => order.grade(state, 'dissatisfied', now, '没有解决') },
  {
    name: 'satisfied, of the round before',
    make: (state, now) => ({ ...order.grade(state, 'satisfied', now), round: state.round - 1 }),
  },
  {
    name: 'dissatisfied, of the round before',
    make: (state, now) => ({ ...order.grade(state, 'dissatisfied', now, '没有解决'), round: state.round - 1 }),
  },
  { name: 'call attempted', make: (state, now) => order.callAttempted(state, now) },
  ...IMPOSSIBLE,
];

const ROAD = [
  'dispatch',
  'refuse',
  'lead plans',
  'lead answers solved',
  'lead answers planned',
  'approve',
  'send back',
  'reply mail delivered',
  'satisfied',
  'dissatisfied',
  'satisfied, of the round before',
  'dissatisfied, of the round before',
  'hold meeting',
];

/** The letters that move a case on: fewer, so that a walk gets further in the same time. */
export const MAIN_ROAD = ALPHABET.filter((each) => ROAD.includes(each.name));
