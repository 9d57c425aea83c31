import type { Recipient } from '../../domain/announce/mail-order';
import { formatDay } from '../../texts/format';
import { MAIL } from '../../texts/mail';
import { MAIL_BESIDE as TEXTS } from '../../texts/mail-beside';
import { MAIL_UNIT } from '../../texts/mail-unit';
import { exactInstant } from '../../texts/mail-instant';
import {
  deskLink,
  dueLine,
  finalLine,
  numbered,
  progressLink,
  proseBlock,
  running,
  supplementLink,
  taskLink,
  type Draft,
} from '../draft';
import {
  assignmentOf,
  deskPhoneOf,
  dutyOf,
  numberOf,
  openOfDesk,
  owedWork,
  proseOf,
  replyOf,
  there,
  unitLabelOf,
  type LetterFacts,
} from '../facts';
import { toEnterprise, unitFacts } from './enterprise';
import { contactBlock } from './unit';

/** 请企业补充, and the one prompt. */
export function supplementAsked(facts: LetterFacts, time: 'first' | 'again'): Draft {
  const texts = TEXTS.asked;
  const { seq, duty, at, assignment } = there(facts.state.supplements.at(-1), 'a question');
  const unit = assignment === undefined ? undefined : assignmentOf(facts, assignment).unit;
  const who = unit === undefined ? facts.county.desk.shortName : unitLabelOf(facts, unit);
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts))),
    opening: time === 'first' ? texts.opening(who) : texts.prompt(formatDay(at)),
    body: [
      running(dueLine(facts, texts.due, dutyOf(facts, duty))),
      ...proseBlock(texts.question, proseOf(facts, seq, 'question')),
      { kind: 'paragraph', text: texts.after },
      ...(unit === undefined ? [] : [{ kind: 'facts' as const, facts: unitFacts(facts, unit) }]),
      ...supplementLink(facts, texts.verb),
    ],
  };
}

/** 企业已补充: whoever asked goes on, by the moved clock. `seq` is the answer. */
export function supplementIn(facts: LetterFacts, assignment: string | undefined, seq: number): Draft {
  const texts = TEXTS.answered;
  const duty = assignment === undefined ? openOfDesk(facts) : owedWork(facts, assignment);
  return {
    subject: numbered(facts, texts.tag, texts.subject),
    opening: texts.opening,
    body: [
      duty.final === undefined
        ? running(dueLine(facts, texts.due, duty))
        : running(dueLine(facts, MAIL_UNIT.due.result, duty), finalLine(facts, MAIL_UNIT.due.final, duty)),
      ...proseBlock(texts.answer, proseOf(facts, seq, 'answer')),
      ...(assignment === undefined
        ? deskLink(facts, texts.verb.desk)
        : [contactBlock(facts), ...taskLink(facts, assignment, texts.verb.unit)]),
    ],
  };
}

/** 未收到补充材料: why the case ends, and the plain offer to whistle again. */
export function noAnswer(facts: LetterFacts, round: number): Draft {
  const texts = TEXTS.noAnswer;
  const { at } = replyOf(facts, round);
  const { seq } = there(facts.state.supplements.at(-1), 'a question');
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts))),
    opening: texts.opening,
    body: [
      running({ what: texts.at, at, provisional: false }),
      ...proseBlock(TEXTS.asked.question, proseOf(facts, seq, 'question')),
      { kind: 'paragraph', text: `${texts.again}${MAIL.enterpriseCall(deskPhoneOf(facts))}` },
      ...progressLink(facts),
    ],
  };
}

/** 撤回: whoever worked on it stops; the inspector hears that somebody pressed for it. `seq` is the withdrawal. */
export function withdrawn(facts: LetterFacts, to: Recipient['kind'], seq: number): Draft {
  const texts = TEXTS.withdrawn;
  const { at } = there(facts.state.closed, 'an end');
  return {
    subject: numbered(facts, texts.tag, texts.subject),
    opening: to === 'inspector' ? texts.pressed : texts.opening,
    body: [
      { kind: 'facts', facts: [{ label: texts.at, value: exactInstant(at) }] },
      ...proseBlock(texts.reason, proseOf(facts, seq, 'reason')),
      ...(to === 'unit' ? [] : deskLink(facts, texts.verb)),
    ],
  };
}
