import { MAIL_ENTERPRISE } from '../../texts/mail-enterprise';
import { exactInstant } from '../../texts/mail-instant';
import { MAIL_MOVED as TEXTS } from '../../texts/mail-moved';
import { MAIL_UNIT } from '../../texts/mail-unit';
import {
  deskLink,
  dueLine,
  finalLine,
  numbered,
  progressLink,
  proseBlock,
  running,
  taskLink,
  type Draft,
} from '../draft';
import {
  assignmentOf,
  latestDutyOf,
  leadOf,
  numberOf,
  owedBy,
  proseOf,
  there,
  unitLabelOf,
  unitNameOf,
  type LetterFacts,
} from '../facts';
import { assistFacts, toEnterprise, unitFacts } from './enterprise';
import { contactBlock } from './unit';

/** 退单: the desk has to rule. */
export function returnAsked(facts: LetterFacts, assignment: string): Draft {
  const texts = TEXTS.asked;
  const { unit, returned } = assignmentOf(facts, assignment);
  const { seq, proposedUnit } = there(returned, 'a return');
  return {
    subject: numbered(facts, texts.tag, unitNameOf(facts, unit), texts.subject),
    opening: texts.opening(unitLabelOf(facts, unit)),
    body: [
      running(dueLine(facts, texts.due, latestDutyOf(facts, 'return'))),
      ...proseBlock(texts.reason, proseOf(facts, seq, 'reason')),
      ...proseBlock(texts.basis, proseOf(facts, seq, 'basis')),
      { kind: 'facts', facts: [{ label: texts.proposed, value: unitLabelOf(facts, proposedUnit) }] },
      ...deskLink(facts, texts.verb),
    ],
  };
}

/** 不同意退单: the unit goes on, under its old clock. `seq` is the ruling. */
export function returnUpheld(facts: LetterFacts, assignment: string, seq: number): Draft {
  const texts = TEXTS.upheld;
  const duty = owedBy(facts, assignment, 'handle');
  return {
    subject: numbered(facts, texts.tag, texts.subject),
    opening: texts.opening,
    body: [
      running(dueLine(facts, MAIL_UNIT.due.result, duty), finalLine(facts, MAIL_UNIT.due.final, duty)),
      ...proseBlock(texts.reason, proseOf(facts, seq, 'reason')),
      contactBlock(facts),
      ...taskLink(facts, assignment, texts.verb),
    ],
  };
}

/** 改派、不再协办: it is not this unit's any more. `seq` is the fact that says why. */
export function taskMoved(facts: LetterFacts, assignment: string, seq: number): Draft {
  const texts = TEXTS.moved;
  const { as, at } = there(assignmentOf(facts, assignment).released, 'a release');
  return {
    subject: numbered(facts, texts.tag, texts.subject),
    opening: texts.opening[as],
    body: [
      { kind: 'facts', facts: [{ label: texts.at, value: exactInstant(at) }] },
      ...proseBlock(texts.reason, proseOf(facts, seq, 'reason')),
    ],
  };
}

/** The enterprise hears who leads now, and by when. */
export function leadChanged(facts: LetterFacts): Draft {
  const texts = TEXTS.leadChanged;
  const { dispatched } = MAIL_ENTERPRISE;
  const { id, unit } = leadOf(facts);
  const duty = owedBy(facts, id, 'handle');
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts), unitNameOf(facts, unit))),
    opening: texts.opening(unitLabelOf(facts, unit)),
    body: [
      running(dueLine(facts, dispatched.due, duty), finalLine(facts, dispatched.final, duty)),
      { kind: 'facts', facts: [...unitFacts(facts, unit), ...assistFacts(facts)] },
      ...progressLink(facts),
    ],
  };
}
