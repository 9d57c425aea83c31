import { MAIL_LADDER } from '../../texts/mail-ladder';
import { DUTY_NAMES } from '../../texts/timeline';
import { MAIL } from '../../texts/mail';
import { exactInstant } from '../../texts/mail-instant';
import { MAIL_UNIT } from '../../texts/mail-unit';
import type { OpenedDuty } from '../../domain/case/state';
import type { Block } from '../blocks';
import { dueLine, finalLine, late, proseBlock, running, stepLine, type Draft } from '../draft';
import { assignmentOf, dutyOf, optionalProse, owedBy, there, type LetterFacts } from '../facts';
import { fallsDue, ladderSubject, lateness, mailedStep, type LadderLetter } from './ladder';
import { contactBlock, waysFor, type UnitRecipient } from './unit';

const TEXTS = MAIL_LADDER.unit;
const DUE = MAIL_UNIT.due;

/** A step's own part: what the subject says, how things stand, and by when what. */
interface Rung {
  subject: string;
  opening: string;
  due: Block[];
}

/** 提醒、催办、超期 to a unit's people, and 督办's notice to its head. */
export function unitLadder(facts: LetterFacts, order: LadderLetter, to: UnitRecipient): Draft {
  const assignment = there(order.assignment, `the assignment of ${order.duty}`);
  const { subject, opening, due } = rungOf(facts, order, dutyOf(facts, order.duty));
  return {
    subject: ladderSubject(facts, order, subject),
    opening,
    body: [...due, contactBlock(facts), ...waysFor(facts, assignment, to, verbOf(order))],
  };
}

function verbOf({ kind }: LadderLetter): string {
  switch (kind) {
    case 'acknowledge':
    case 'handle':
    case 'rework':
    case 'promise':
      return TEXTS.verb[kind];
    default:
      throw new Error(`${DUTY_NAMES[kind]} is no unit’s duty`);
  }
}

function rungOf(facts: LetterFacts, order: LadderLetter, duty: OpenedDuty): Rung {
  const step = mailedStep(order.step);
  if (step === 'supervision' || step === 'criticism') return supervised(facts, duty);
  switch (order.kind) {
    case 'acknowledge':
      return toAcknowledge(facts, duty, step === 'reminder' ? 'reminder' : 'prompt');
    case 'promise':
      return step === 'overdue' ? promiseOverdue(facts, duty) : promisePrompt(facts, duty);
    default:
      return workRung(facts, duty, step);
  }
}

function toAcknowledge(facts: LetterFacts, duty: OpenedDuty, step: 'prompt' | 'reminder'): Rung {
  const dispatched: Block = {
    kind: 'facts',
    facts: [{ label: MAIL.labels.dispatchedAt, value: exactInstant(duty.start) }],
  };
  if (step === 'prompt') {
    const lines = [dueLine(facts, DUE.acknowledge, duty), ...handling(facts, duty)] as const;
    const due = [running(...lines), dispatched];
    return { subject: fallsDue(facts, duty.due), opening: TEXTS.acknowledge.prompt, due };
  }
  const lines = [dueLine(facts, DUE.acknowledgePast, duty), ...handling(facts, duty)] as const;
  return { subject: TEXTS.subject.acknowledge, opening: TEXTS.acknowledge.reminder, due: [late(...lines), dispatched] };
}

/** The clock of the work itself, which not signing does not stop. */
function handling(facts: LetterFacts, { assignment }: OpenedDuty) {
  const handle = owedBy(facts, there(assignment, 'the assignment to acknowledge'), 'handle');
  return [dueLine(facts, DUE.result, handle), finalLine(facts, DUE.final, handle)];
}

function workRung(facts: LetterFacts, duty: OpenedDuty, step: 'prompt' | 'prompt-day' | 'reminder' | 'overdue'): Rung {
  const { subject, work } = TEXTS;
  switch (step) {
    case 'prompt':
    case 'prompt-day':
      return {
        subject: fallsDue(facts, duty.due),
        opening: work.prompt,
        due: [running(dueLine(facts, DUE.result, duty), finalLine(facts, DUE.final, duty))],
      };
    case 'reminder':
      return {
        subject: subject.either,
        opening: work.reminder,
        due: [running(finalLine(facts, DUE.either, duty), dueLine(facts, DUE.resultPast, duty))],
      };
    case 'overdue':
      return {
        subject: subject.overdue,
        opening: work.overdue(lateness(facts, duty)),
        due: [late(finalLine(facts, DUE.handlePast, duty), ...stepLine(facts, DUE.supervision, duty, 'supervision'))],
      };
  }
}

function promisePrompt(facts: LetterFacts, duty: OpenedDuty): Rung {
  const { plan } = assignmentOf(facts, there(duty.assignment, 'the promise’s assignment'));
  const measures = plan === undefined ? undefined : optionalProse(facts, plan.seq, 'measures');
  return {
    subject: fallsDue(facts, duty.due),
    opening: TEXTS.promise.prompt,
    due: [running(dueLine(facts, DUE.promise, duty)), ...proseBlock(MAIL_UNIT.prose.measures, measures)],
  };
}

function promiseOverdue(facts: LetterFacts, duty: OpenedDuty): Rung {
  return {
    subject: TEXTS.subject.promiseOverdue,
    opening: TEXTS.promise.overdue(lateness(facts, duty)),
    due: [late(dueLine(facts, DUE.promisePast, duty), ...stepLine(facts, DUE.supervision, duty, 'supervision'))],
  };
}

function supervised(facts: LetterFacts, duty: OpenedDuty): Rung {
  return {
    subject: TEXTS.subject.supervised,
    opening: TEXTS.supervised(lateness(facts, duty)),
    due: [
      late(
        finalLine(facts, duty.kind === 'promise' ? DUE.promisePast : DUE.handlePast, duty),
        ...stepLine(facts, DUE.criticism, duty, 'criticism'),
      ),
    ],
  };
}
