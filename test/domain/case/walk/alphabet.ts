import { plusDays } from '../../../../lambdas/domain/calendar/days';
import { dateOf, type Instant, type LocalDate } from '../../../../lambdas/domain/time';
import * as order from '../orders';
import { ASSIST_UNIT, DESK_HEAD, LEAD_UNIT } from '../world';
import { FOREIGN } from './foreign-letters';
import { ASSIST, FIRST_ASSIST, freeUnit, LEAD, type Letter } from './letters';
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

/** Who has a part of the case: followed in a walk of their own. */
const PARTS: readonly Letter[] = [
  { name: 'lead returns', make: (state) => order.returnTask(state, LEAD, freeUnit(state)) },
  { name: 'assistant returns', make: (state) => order.returnTask(state, ASSIST, freeUnit(state)) },
  { name: 'return upheld', make: (state) => order.rule(state) },
  { name: 'return accepted', make: (state) => order.rule(state, freeUnit(state)) },
  { name: 'return accepted by head', make: (state) => order.rule(state, freeUnit(state), DESK_HEAD) },
  { name: 'unit added', make: (state) => order.addUnit(state, freeUnit(state)) },
  {
    name: 'third unit added',
    make: (state) => order.addUnit(state, state.assignments.length === 2 ? freeUnit(state) : LEAD_UNIT),
  },
  { name: 'lead replaced', make: (state) => order.replaceUnit(state, LEAD, freeUnit(state)) },
  { name: 'lead replaced by head', make: (state) => order.replaceUnit(state, LEAD, freeUnit(state), DESK_HEAD) },
  { name: 'first assistant answers solved', make: (state) => order.submitResult(state, FIRST_ASSIST, 'solved') },
  { name: 'lead released', make: (state) => order.releaseUnit(state, LEAD) },
  { name: 'assistant replaced', make: (state) => order.replaceUnit(state, ASSIST, freeUnit(state)) },
  { name: 'assistant released', make: (state) => order.releaseUnit(state, ASSIST) },
  { name: 'a released unit acts', make: (state, now) => order.releasedActs(state, now) },
];

/** What goes on beside: the enterprise is asked, answers, or does not want it any more. Followed in a walk of their own. */
const ASIDE: readonly Letter[] = [
  { name: 'desk asks', make: (state) => order.ask(state) },
  { name: 'desk asks, by head', make: (state) => order.ask(state, undefined, DESK_HEAD) },
  { name: 'lead asks', make: (state) => order.ask(state, LEAD) },
  { name: 'assistant asks', make: (state) => order.ask(state, ASSIST) },
  { name: 'enterprise supplements', make: (state, now) => order.supplement(state, now) },
  { name: 'enterprise supplements by telephone', make: (state, now) => order.supplementByPhone(state, now) },
  { name: 'enterprise withdraws', make: () => order.withdraw() },
];

export const ALPHABET: readonly Letter[] = [
  ...SOUND,
  ...probes([...PARTS, ...ASIDE, ...VARIATIONS, ...SPOILT, ...FOREIGN]),
];

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

const HANDS = [
  'dispatch with assistant',
  'lead acts',
  'lead plans',
  'lead answers solved',
  'assistant plans',
  'assistant answers solved',
  'send back',
  ...PARTS.map((each) => each.name),
];

const WAITING = [
  'dispatch',
  'dispatch with assistant',
  'refuse',
  'lead plans',
  'lead answers solved',
  'lead answers planned',
  'approve',
  'approve by head',
  'send back',
  'reply mail delivered',
  'lead replaced',
  'lead returns',
  ...ASIDE.map((each) => each.name),
];

/** All letters are asked, but only these are followed: so a walk gets further. */
const following = (names: readonly string[]): readonly Letter[] =>
  ALPHABET.map(({ probe: _probe, ...each }) => (names.includes(each.name) ? each : { ...each, probe: true }));

/** Only the letters that lead on: less is asked, and the walk is quicker. */
export const followed = (letters: readonly Letter[]) => letters.filter((each) => each.probe === undefined);

export const MAIN_ROAD = following(ROAD);
/** The same for a case with an assistant. */
export const TOGETHER = following(BESIDE);

const ALONE = [
  'dispatch with assistant',
  'assistant plans',
  'assistant answers planned',
  'lead answers solved',
  'approve',
  'reply mail delivered',
  'satisfied',
  'third unit added',
  'first assistant answers solved',
];
/** The road to an assisting unit that alone is still at work, and nothing beside it. */
export const LEFT_ALONE = followed(following([...ALONE, 'assistant released']));

/** The same for a case that waits for its enterprise, or that the enterprise withdraws. */
export const ASKING = following(WAITING);

/** The same for a case whose parts change hands. */
export const MOVING = following(HANDS);
