import type { DutyKind } from '../../domain/case/vocabulary';
import { MAIL } from '../../texts/mail';
import { MAIL_LADDER } from '../../texts/mail-ladder';
import { DUTY_NAMES } from '../../texts/timeline';
import { MAIL_UNIT } from '../../texts/mail-unit';
import { deskLink, dueLine, finalLine, late, running, stepLine, type Draft } from '../draft';
import { dutyOf, unitContactsOf, unitLabelOf, unitNameOf, type LetterFacts } from '../facts';
import { fallsDue, ladderSubject, lateness, mailedStep, type LadderLetter } from './ladder';

const TEXTS = MAIL_LADDER.desk;

type DeskDuty = keyof typeof TEXTS.owed;

function isDeskDuty(kind: DutyKind): kind is DeskDuty {
  return kind in TEXTS.owed;
}

/** 提醒 and 催办 of the desk's own duties, and the copy of a unit's 超期. */
export function deskLadder(facts: LetterFacts, order: LadderLetter): Draft {
  const { kind } = order;
  if (!isDeskDuty(kind)) return unitOverdue(facts, order);
  return mailedStep(order.step) === 'reminder' ? deskReminder(facts, order, kind) : deskPrompt(facts, order, kind);
}

function deskPrompt(facts: LetterFacts, order: LadderLetter, kind: DeskDuty): Draft {
  const duty = dutyOf(facts, order.duty);
  return {
    subject: ladderSubject(facts, order, fallsDue(facts, duty.due)),
    opening: TEXTS.owed[kind],
    body: [running(dueLine(facts, TEXTS.due[kind], duty)), ...deskLink(facts, TEXTS.verb[kind])],
  };
}

function deskReminder(facts: LetterFacts, order: LadderLetter, kind: DeskDuty): Draft {
  const duty = dutyOf(facts, order.duty);
  return {
    subject: ladderSubject(facts, order, MAIL_LADDER.past),
    opening: TEXTS.past(DUTY_NAMES[kind]),
    body: [
      late(
        dueLine(facts, TEXTS.duePast(DUTY_NAMES[kind]), duty),
        ...stepLine(facts, TEXTS.supervision, duty, 'supervision'),
      ),
      ...deskLink(facts, TEXTS.verb[kind]),
    ],
  };
}

/** 超期, copied to the desk: whom to call. */
function unitOverdue(facts: LetterFacts, order: LadderLetter): Draft {
  const duty = dutyOf(facts, order.duty);
  const unit = duty.owner.id;
  const { handler, head } = unitContactsOf(facts, unit);
  const { handlePast, promisePast, supervision } = MAIL_UNIT.due;
  const past = order.kind === 'promise' ? promisePast : handlePast;
  const lines = [handler, head].map(({ name, phone }) => MAIL.contact(name, phone));
  return {
    subject: ladderSubject(facts, order, unitNameOf(facts, unit), TEXTS.subject.overdue),
    opening: TEXTS.copied(unitLabelOf(facts, unit), lateness(facts, duty)),
    body: [
      late(finalLine(facts, past, duty), ...stepLine(facts, supervision, duty, 'supervision')),
      { kind: 'lines', heading: TEXTS.callHeading, lines },
      ...deskLink(facts, MAIL.link.view),
    ],
  };
}
