import type { MailOrder, Recipient } from '../domain/announce/mail-order';
import type { County } from '../domain/county';
import type { Instant } from '../domain/time';
import { MAIL } from '../texts/mail';
import type { Letter } from './blocks';
import type { Draft } from './draft';
import type { LetterFacts } from './facts';
import { framed } from './frame';
import { dispatched, meetingCalled, planned, received, refused, replyCopy, reworking } from './letters/enterprise';
import { noAnswer, supplementAsked, supplementIn, withdrawn } from './letters/beside';
import { closedUngraded, prompt, replied } from './letters/evaluation';
import { jointMeetingDue, resultIn } from './letters/desk';
import { deskLadder } from './letters/ladder-desk';
import { criticism, supervision } from './letters/ladder-inspector';
import { mailedStep, type LadderLetter } from './letters/ladder';
import { unitLadder } from './letters/ladder-unit';
import { leadChanged, returnAsked, returnUpheld, taskMoved } from './letters/moved';
import { assigned, reworkOrdered, sentBack, type UnitRecipient } from './letters/unit';
import { renderHtml } from './render-html';
import { renderText } from './render-text';
import { signInLetter } from './sign-in';

export type { LetterFacts } from './facts';

/** A mail's words: one-line subject, and two parts that say the same. */
export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

/** What a mailed link opens: a task of one assignment, the evaluation of one round, or what the enterprise is asked for. */
export type LinkTarget =
  { kind: 'task'; assignment: string } | { kind: 'evaluate'; round: number } | { kind: 'supplement' };

/** What each template's link opens; a task's only for those who act on it. */
const OPENS: Record<MailOrder['template'], LinkTarget['kind'] | 'nothing'> = {
  received: 'nothing',
  refused: 'nothing',
  assigned: 'task',
  dispatched: 'nothing',
  planned: 'nothing',
  'result-in': 'nothing',
  'sent-back': 'task',
  replied: 'evaluate',
  'reply-copy': 'nothing',
  'evaluate-prompt': 'evaluate',
  'rework-ordered': 'task',
  reworking: 'nothing',
  'joint-meeting-due': 'nothing',
  'joint-meeting-called': 'nothing',
  'closed-ungraded': 'evaluate',
  'return-asked': 'nothing',
  'return-upheld': 'task',
  'task-moved': 'nothing',
  'lead-changed': 'nothing',
  'supplement-asked': 'supplement',
  'supplement-prompt': 'supplement',
  'supplement-in': 'task',
  'no-answer': 'nothing',
  withdrawn: 'nothing',
  ladder: 'task',
};

/** The secret link that a letter carries; `undefined` for those that carry none (heads, desk, inspector, leader, news). */
export function linkOf(order: MailOrder): LinkTarget | undefined {
  const opens = OPENS[order.template];
  if (opens === 'supplement') return { kind: 'supplement' };
  if (opens === 'evaluate' && 'round' in order) return { kind: 'evaluate', round: order.round };
  if (opens === 'task' && 'assignment' in order && order.assignment !== undefined)
    return taskFor(order.to, order.assignment);
  return undefined;
}

function taskFor(to: Recipient, assignment: string): LinkTarget | undefined {
  return to.kind === 'unit' && to.person !== 'head' ? { kind: 'task', assignment } : undefined;
}

/** Writes a mail. @throws when the order speaks of what its case does not have, or its link's secret is missing. */
export function compose(order: MailOrder, facts: LetterFacts): ComposedMail {
  return rendered(framed(order.to, facts, draft(order, facts)));
}

/** 登录验证码: six digits on their own line. `minutes` is how long the code lasts. */
export function composeSignIn(facts: {
  county: County;
  origin: string;
  code: string;
  now: Instant;
  minutes: number;
}): ComposedMail {
  return rendered(signInLetter(facts));
}

/** 发件人: 城口县企业吹哨专班. */
export function senderName(county: County): string {
  return MAIL.senderName(county);
}

function rendered(letter: Letter): ComposedMail {
  return { subject: letter.subject, text: renderText(letter), html: renderHtml(letter) };
}

type StaffOrder = Extract<
  MailOrder,
  {
    template:
      | 'assigned'
      | 'result-in'
      | 'sent-back'
      | 'rework-ordered'
      | 'joint-meeting-due'
      | 'return-asked'
      | 'return-upheld'
      | 'task-moved'
      | 'supplement-in'
      | 'withdrawn'
      | 'ladder';
  }
>;

function draft(order: MailOrder, facts: LetterFacts): Draft {
  switch (order.template) {
    case 'received':
      return received(facts);
    case 'refused':
      return refused(facts, order.round);
    case 'dispatched':
      return dispatched(facts);
    case 'planned':
      return planned(facts, order.assignment);
    case 'replied':
      return replied(facts, order.round);
    case 'evaluate-prompt':
      return prompt(facts, order.round);
    case 'reworking':
      return reworking(facts);
    case 'joint-meeting-called':
      return meetingCalled(facts);
    case 'supplement-asked':
      return supplementAsked(facts, 'first');
    case 'supplement-prompt':
      return supplementAsked(facts, 'again');
    case 'no-answer':
      return noAnswer(facts, order.round);
    case 'reply-copy':
      return replyCopy(facts, order.round);
    case 'lead-changed':
      return leadChanged(facts);
    case 'closed-ungraded':
      return closedUngraded(facts, order.round);
    default:
      return toStaff(order, facts);
  }
}

function toStaff(order: StaffOrder, facts: LetterFacts): Draft {
  switch (order.template) {
    case 'assigned':
      return assigned(facts, order.assignment);
    case 'result-in':
      return resultIn(facts, order.assignment);
    case 'sent-back':
      return sentBack(facts, order.assignment, orderedBy(order));
    case 'rework-ordered':
      return reworkOrdered(facts, order.assignment, aUnit(order.to));
    case 'joint-meeting-due':
      return jointMeetingDue(facts);
    case 'return-asked':
      return returnAsked(facts, order.assignment);
    case 'return-upheld':
      return returnUpheld(facts, order.assignment, orderedBy(order));
    case 'supplement-in':
      return supplementIn(facts, order.assignment, orderedBy(order));
    case 'withdrawn':
      return withdrawn(facts, order.to.kind, orderedBy(order));
    case 'task-moved':
      return taskMoved(facts, order.assignment, orderedBy(order));
    case 'ladder':
      return ladder(order, order.to, facts);
  }
}

function ladder(order: LadderLetter, to: Recipient, facts: LetterFacts): Draft {
  switch (to.kind) {
    case 'unit':
      return unitLadder(facts, order, to);
    case 'desk':
    case 'desk-head':
      return deskLadder(facts, order);
    case 'inspector':
      return mailedStep(order.step) === 'criticism' ? criticism(facts, order, 'inspector') : supervision(facts, order);
    case 'leader':
      return criticism(facts, order, 'leader');
    case 'enterprise':
    case 'proxy':
      throw new Error('the ladder is never told to the enterprise, nor to whoever spoke for it');
  }
}

function aUnit(to: Recipient): UnitRecipient {
  if (to.kind !== 'unit') throw new Error(`a unit’s letter cannot go to ${to.kind}`);
  return to;
}

/** The event that ordered the mail: `<case>-<seq>-<n>`. */
function orderedBy({ id }: MailOrder): number {
  return Number(id.split('-').at(-2));
}
