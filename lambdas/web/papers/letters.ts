import type { OpenedDuty } from '../../domain/case/state';
import { papersOf } from '../../domain/papers/issuable';
import type { PaperKind } from '../../domain/papers/paper';
import {
  formatDate,
  formatDocumentDay,
  formatInstant,
  formatLate,
  formatPhone,
  formatRemaining,
} from '../../texts/format';
import { LETTERS } from '../../texts/papers';
import { STEP_NAMES } from '../../texts/timeline';
import { statedText } from '../http/site';
import { dutyView } from '../views/deadline';
import { ownerOf, paperNumberOf, unitName } from '../views/names';
import type { LetterContent, Paragraph } from './content';
import { assignmentOf, dutyOf, unitsOf, type PaperFacts } from './facts';
import { fitted } from './fitting';

type LetterKind = Exclude<PaperKind, 'form'>;

/** The letter of a kind, from the facts as they were. */
export function letterOf(kind: LetterKind, facts: PaperFacts): LetterContent {
  const { county, now } = facts;
  const made = BUILDERS[kind](facts);
  return { title: LETTERS.title[kind], signed: county.desk.name, date: formatDocumentDay(now), ...made };
}

type Made = Pick<LetterContent, 'to' | 'paragraphs'> & Partial<Pick<LetterContent, 'signed' | 'receipt'>>;

const BUILDERS: Record<LetterKind, (facts: PaperFacts) => Made> = { dispatch, reminder, supervision, refusal, reply };

const text = (words: string): Paragraph => ({ text: words, look: 'text' });
const heading = (words: string): Paragraph => ({ text: words, look: 'heading' });
const aside = (words: string): Paragraph => ({ text: words, look: 'aside' });
const prose = (words: string): Paragraph[] =>
  words
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map(text);

/** Of a long whistle the beginning; the whole goes with the sheet. */
const OUTLINE = { lines: 8, perLine: 28, more: LETTERS.more };

function contactOfDesk({ county: { desk } }: PaperFacts): Paragraph {
  return text(LETTERS.contact(desk.shortName, statedText(desk.phone)));
}

function dispatch(facts: PaperFacts): Made {
  const { county, state, matter, subject } = facts;
  const task = assignmentOf(state, subject.assignment);
  const T = LETTERS.dispatch;
  const acknowledge = state.duties.find((each) => each.kind === 'acknowledge' && each.assignment === task.id);
  const first = subject.round === 1;
  return {
    to: LETTERS.to(unitName(county, task.unit)),
    paragraphs: [
      text(openingOf(facts, task.role)),
      heading(T.outline),
      ...prose(fitted(matter.description, OUTLINE).shown),
      ...prose(T.request(fitted(matter.request, OUTLINE).shown)),
      heading(T.demands),
      ...(orderOf(facts) ?? []),
      ...prose(requirementOf(facts)),
      text(T.enterprise(matter.contact.name, formatPhone(matter.contact.phone))),
      ...(first && acknowledge !== undefined
        ? [heading(T.return), text(T.returnText(formatInstant(acknowledge.due)))]
        : []),
      text(T.attached),
      contactOfDesk(facts),
    ],
    receipt: T.receipt,
  };
}

function openingOf(facts: PaperFacts, role: 'lead' | 'assist'): string {
  const { matter, caseNumber, subject } = facts;
  const { dispatch: T } = LETTERS;
  const { name } = matter.enterprise;
  if (subject.round !== 1) return T.again(name, matter.title, caseNumber);
  return role === 'lead'
    ? T.lead(name, matter.title, caseNumber, unitsOf(facts, 'assist'))
    : T.assist(name, matter.title, caseNumber, unitsOf(facts, 'lead').join());
}

/** The deadline of the order: that of `handle`, or of `rework` in a later round. */
function orderOf({ state, subject }: PaperFacts): Paragraph[] | undefined {
  const kind = subject.round === 1 ? 'handle' : 'rework';
  const duty = state.duties.find(
    (each) => each.kind === kind && each.assignment === subject.assignment && each.round === subject.round,
  );
  if (duty === undefined) return undefined;
  const plan = duty.final === undefined ? undefined : formatInstant(duty.final);
  return [text(LETTERS.dispatch.due(formatInstant(duty.due), plan))];
}

/** What the desk wrote when it dispatched. */
function requirementOf({ history }: PaperFacts): string {
  const dispatched = history.events.find((each) => each.type === 'dispatched@1');
  return dispatched === undefined ? '' : (history.textsOf(dispatched.seq)['requirement'] ?? '');
}

function reminder(facts: PaperFacts): Made {
  const { county, time, state, matter, caseNumber, subject, now, until, requirement } = facts;
  const T = LETTERS.reminder;
  const task = assignmentOf(state, subject.assignment);
  const duty = dutyOf(state, subject.duty);
  const { shown, remaining, lateBy, late } = dutyView(county, time, duty, now);
  const left = late ? formatLate(lateBy) : formatRemaining(remaining);
  const owed = T.owed[owedBy(duty)];
  const ask = until === undefined ? (shown > now ? formatInstant(shown) : undefined) : formatDocumentDay(until);
  return {
    to: LETTERS.to(unitName(county, task.unit)),
    paragraphs: [
      text(
        T.text(T.role[task.role], matter.enterprise.name, matter.title, caseNumber) +
          T.state(formatInstant(shown), formatInstant(now), owed, left),
      ),
      ...prose(requirement ?? ''),
      text(ask === undefined ? T.soon : T.please(ask)),
      contactOfDesk(facts),
    ],
  };
}

function owedBy({ kind }: OpenedDuty): keyof typeof LETTERS.reminder.owed {
  switch (kind) {
    case 'acknowledge':
    case 'handle':
    case 'rework':
    case 'promise':
      return kind;
    default:
      return 'other';
  }
}

function supervision(facts: PaperFacts): Made {
  const { county, state, matter, caseNumber, subject, until, requirement } = facts;
  const T = LETTERS.supervision;
  const duty = dutyOf(state, subject.duty);
  const reminded = remindersOf(facts, duty);
  return {
    to: LETTERS.to(ownerOf(county, duty).name),
    signed: T.signed(county.name, county.inspector.name),
    paragraphs: [
      text(T.opening(caseNumber)),
      heading(T.matter),
      text(T.facts(matter.enterprise.name, matter.title)),
      text(T.times(formatInstant(duty.start), formatInstant(duty.final ?? duty.due), latenessOf(facts, duty))),
      text(reminded === '' ? T.notReminded : T.reminded(reminded)),
      heading(T.basis),
      text(T.basisText(county.name)),
      heading(T.demands),
      ...prose(requirement ?? ''),
      ...(until === undefined ? [] : [text(T.please(formatDocumentDay(until)))]),
      text(T.hearing),
    ],
  };
}

function latenessOf({ county, time, now }: PaperFacts, duty: OpenedDuty): string {
  const T = LETTERS.supervision;
  if (duty.settled !== undefined) return T.lateMet;
  const { lateBy } = dutyView(county, time, duty, now);
  return lateBy === 0 ? T.lateToday : T.lateBy(lateBy);
}

/** The ladder's steps that were sent, and the 催办单 with their numbers. */
function remindersOf({ county, state }: PaperFacts, duty: OpenedDuty): string {
  const steps = duty.milestones.flatMap(({ step, reached }) =>
    reached !== undefined && (step === 'prompt' || step === 'reminder' || step === 'overdue')
      ? [`${formatDate(reached)}${STEP_NAMES[step]}`]
      : [],
  );
  const numbers = papersOf(state)
    .filter(({ kind, subject }) => kind === 'reminder' && subject.duty === duty.id)
    .map((paper) => paperNumberOf(county, paper));
  return [...steps, ...numbers].join('、');
}

/** What was said in the reply of the round. */
function replyTexts({ state, history, subject }: PaperFacts): Record<string, string | undefined> {
  const reply = state.rounds.find(({ n }) => n === subject.round)?.reply;
  return reply === undefined ? {} : history.textsOf(reply.seq);
}

function refusal(facts: PaperFacts): Made {
  const { state, matter, caseNumber } = facts;
  const { reason = '', legalBasis = '' } = replyTexts(facts);
  const T = LETTERS.refusal;
  return {
    to: LETTERS.to(matter.enterprise.name),
    paragraphs: [
      text(T.text(formatDocumentDay(state.receivedAt), matter.title, caseNumber)),
      ...prose(T.basis(legalBasis)),
      ...prose(T.reason(reason)),
      text(T.ways),
      contactOfDesk(facts),
    ],
  };
}

/** The reply as it was sent; its own salutation becomes the letter's. */
function reply(facts: PaperFacts): Made {
  const { matter, caseNumber, publicOrigin } = facts;
  const to = LETTERS.to(matter.enterprise.name);
  const said = prose(replyTexts(facts)['reply'] ?? '');
  return {
    to,
    paragraphs: [
      ...said.filter((each, index) => index > 0 || each.text.trim() !== to),
      text(LETTERS.reply.evaluate(publicOrigin)),
      aside(LETTERS.reply.number(caseNumber)),
    ],
  };
}
