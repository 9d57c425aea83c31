import type { Reason } from '../../../../lambdas/domain/case/refusal';
import { LEAD } from './letters';
import { SOUND, table, type Expectation, type Line } from './oracle-lines';
import { unitHas } from './situations';

/** Another letter to the same effect: what is done, done in another way. */
const AS: Record<string, string> = {
  'dispatch with assistant': 'dispatch',
  'dispatch with two assistants': 'dispatch',
  'dispatch by head': 'dispatch',
  'return upheld, naming a unit': 'return upheld',
  'last return upheld': 'return upheld',
  'lead plans for tomorrow': 'lead plans',
  'lead plans for the last day': 'lead plans',
  'lead answers partly': 'lead answers planned',
  'enterprise told in person': 'enterprise told by telephone',
  'lead is told in person': 'lead is told by telephone',
  'satisfied by telephone': 'satisfied',
  'enterprise withdraws, pressed': 'enterprise withdraws',
  acceptable: 'satisfied',
  dissatisfied: 'satisfied',
  'dissatisfied by telephone': 'satisfied',
  'dissatisfied, of the round before': 'satisfied, of the round before',
};

/** A letter with one thing wrong: refused for it wherever the sound one would be carried out. */
const BUT: Record<string, readonly [sound: string, reason: Reason]> = {
  'dispatch, lead also assists': ['dispatch', 'lead-also-assists'],
  'dispatch, lead also assists among several': ['dispatch', 'lead-also-assists'],
  'dispatch, assists twice': ['dispatch', 'assists-twice'],
  'dispatch to nobody': ['dispatch', 'unknown-unit'],
  'dispatch, nobody assists': ['dispatch', 'unknown-unit'],
  'dispatch without address': ['dispatch', 'unit-without-address'],
  'dispatch, assistant without address': ['dispatch', 'unit-without-address'],
  'refuse without a clause': ['refuse', 'basis-required'],
  'refuse without reason': ['refuse', 'reason-required'],
  'lead acts tomorrow': ['lead acts', 'instant-in-future'],
  'lead acts before the case': ['lead acts', 'instant-before-case'],
  'assistant acts before the case': ['assistant acts', 'instant-before-case'],
  'lead plans for today': ['lead plans', 'promise-not-future'],
  'lead plans for yesterday': ['lead plans', 'promise-not-future'],
  'lead plans for a day too far': ['lead plans', 'promise-too-far'],
  'lead answers unsolved, blank basis': ['lead answers unsolved', 'basis-required'],
  'lead answers unsolved, no basis': ['lead answers unsolved', 'basis-required'],
  'lead returns without reason': ['lead returns', 'reason-required'],
  'lead returns without basis': ['lead returns', 'basis-required'],
  'lead returns to nobody': ['lead returns', 'unknown-unit'],
  'lead returns to itself': ['lead returns', 'unit-already-on-case'],
  'return upheld without reason': ['return upheld', 'reason-required'],
  'return accepted, no unit': ['return accepted', 'unit-required'],
  'return accepted for nobody': ['return accepted', 'unknown-unit'],
  'return accepted, without address': ['return accepted', 'unit-without-address'],
  'return accepted for the lead': ['return accepted', 'unit-already-on-case'],
  'unit added that is nobody': ['unit added', 'unknown-unit'],
  'unit added without address': ['unit added', 'unit-without-address'],
  'unit added that leads': ['unit added', 'unit-already-on-case'],
  'lead replaced by itself': ['lead replaced', 'unit-already-on-case'],
  'lead replaced without reason': ['lead replaced', 'reason-required'],
  'assistant released without reason': ['assistant released', 'reason-required'],
  'send back without reason': ['send back by head', 'reason-required'],
  'hold meeting tomorrow': ['hold meeting', 'instant-in-future'],
  'hold meeting before it was called': ['hold meeting', 'instant-before-case'],
  'enterprise told in person, nobody': ['enterprise told by telephone', 'person-required'],
  'dissatisfied, blank reason': ['satisfied', 'reason-required'],
  'dissatisfied, no reason': ['satisfied', 'reason-required'],
  'call attempted tomorrow': ['call attempted', 'instant-in-future'],
  'call attempted before it was owed': ['call attempted', 'instant-before-case'],
  'lead asks nothing': ['lead asks', 'question-required'],
  'desk asks nothing': ['desk asks', 'question-required'],
  'enterprise supplements nothing': ['enterprise supplements', 'answer-required'],
  'enterprise withdraws without reason': ['enterprise withdraws', 'reason-required'],
  ...spoken('enterprise supplements by telephone'),
  ...spoken('enterprise told by telephone'),
  ...spoken('lead is told by telephone'),
  ...spoken('satisfied by telephone'),
};

function spoken(sound: string): Record<string, readonly [string, Reason]> {
  return {
    [`${sound}, tomorrow`]: [sound, 'instant-in-future'],
    [`${sound}, too early`]: [sound, 'instant-before-case'],
    [`${sound}, nobody`]: [sound, 'person-required'],
    [`${sound}, nobody named`]: [sound, 'person-required'],
    [`${sound}, no number`]: [sound, 'number-required'],
    [`${sound}, no number named`]: [sound, 'number-required'],
  };
}

const FOREIGN_UNIT = table((state) => unitHas(state, LEAD), {
  foreign: { 'no task': 'not-your-assignment', else: 'not-yours-to-do' },
});
const FOREIGN = table(() => 'anywhere', { foreign: { else: 'not-yours-to-do' } });

/** The letter whose line of the table holds for this one too. */
export function lineOf(letter: string): string {
  const sound = BUT[letter]?.[0] ?? letter;
  return AS[sound] ?? sound;
}

/** Every cell of the table: its letters, and the columns that their lines name. */
export const cellsOf = (): { letter: string; column: string }[] =>
  Object.entries(SOUND).flatMap(([letter, { line }]) => Object.keys(line).map((column) => ({ letter, column })));

/** What the rules say of a letter. @throws where they say nothing: each letter has its line. */
export function expectationOf(letter: string): Expectation {
  const [asked, who] = letter.split(', asked by ');
  if (who !== undefined) {
    const ofTask = ['acknowledge', 'act', 'plan', 'answer', 'return', 'lead asks'].includes(asked ?? '');
    return (ofTask && who === 'other unit' ? FOREIGN_UNIT : FOREIGN)['foreign']!;
  }
  const found = SOUND[lineOf(letter)];
  const reason = BUT[letter]?.[1];
  if (found === undefined) throw new Error(`the oracle has no line for “${letter}”`);
  return reason === undefined ? found : { ...found, line: spoilt(found.line, reason) };
}

function spoilt(line: Line<string>, reason: Reason): Line<string> {
  const cells = Object.entries(line).map(([column, outcome]) => [column, outcome === 'done' ? reason : outcome]);
  return Object.fromEntries(cells) as Line<string>;
}
