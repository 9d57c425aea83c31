import { plusDays } from '../../../../lambdas/domain/calendar/days';
import { dateOf, type Instant, type LocalDate } from '../../../../lambdas/domain/time';
import * as order from '../orders';
import { ASSIST_UNIT, DESK_HEAD, LEAD_UNIT } from '../world';
import { FOREIGN } from './foreign-letters';
import { ASSIST, LEAD, type Letter } from './letters';
import { SPOILT } from './spoilt-letters';
import { VARIATIONS } from './variations';

/** A walk starts on a Monday, so Friday lies four working days of the demonstration ahead. */
const DAYS_TO_FRIDAY = 4;
const promisedDate = (now: Instant): LocalDate => plusDays(dateOf(now), DAYS_TO_FRIDAY);

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

/** Everything that people and the post may ask, as it should be asked. */
const SOUND: readonly Letter[] = [
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
  { name: 'satisfied by telephone', make: (state, now) => order.gradeByPhone(state, 'satisfied', now) },
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
];

const probes = (letters: readonly Letter[]) => letters.map((each) => ({ ...each, probe: true as const }));

export const ALPHABET: readonly Letter[] = [...SOUND, ...probes([...VARIATIONS, ...SPOILT, ...FOREIGN])];

const byName = new Map(ALPHABET.map((each) => [each.name, each]));
export const letterOf = (name: string): Letter | undefined => byName.get(name);

const ROAD = [
  'dispatch',
  'refuse',
  'lead plans',
  'lead answers solved',
  'lead answers planned',
  'approve',
  'approve by head',
  'send back',
  'send back by head',
  'reply mail delivered',
  'satisfied',
  'dissatisfied',
  'satisfied, of the round before',
  'dissatisfied, of the round before',
  'hold meeting',
];

const BESIDE = [
  'dispatch with assistant',
  'dispatch with two assistants',
  'assistant plans',
  'assistant answers solved',
  'assistant answers planned',
  'lead answers solved',
  'approve',
  'reply mail delivered',
  'satisfied',
];

/** All letters are asked, but only these are followed: so a walk gets further. */
const following = (names: readonly string[]): readonly Letter[] =>
  ALPHABET.map(({ probe: _probe, ...each }) => (names.includes(each.name) ? each : { ...each, probe: true }));

export const MAIN_ROAD = following(ROAD);
/** The same for a case with an assistant. */
export const TOGETHER = following(BESIDE);

/** Only the letters that lead on: less is asked, and the walk is quicker. */
export const followed = (letters: readonly Letter[]) => letters.filter((each) => each.probe === undefined);
