import type { OpenedDuty } from '../../domain/case/state';
import { MAIL } from '../../texts/mail';
import { exactInstant } from '../../texts/mail-instant';
import { MAIL_LADDER, STEP_WORD, type MailedStep } from '../../texts/mail-ladder';
import { DUTY_NAMES } from '../../texts/timeline';
import type { Block, Fact } from '../blocks';
import { deskLink, finalLine, late, stepLine, type Draft } from '../draft';
import { dutyOf, unitLabelOf, unitNameOf, type LetterFacts } from '../facts';
import { ladderSubject, lateness, type LadderLetter } from './ladder';

const TEXTS = MAIL_LADDER.inspector;

/** 督办 to the inspector (政府督查室), with the evidence. */
export function supervision(facts: LetterFacts, order: LadderLetter): Draft {
  const duty = dutyOf(facts, order.duty);
  const { label, name } = ownerOf(facts, duty);
  return {
    subject: ladderSubject(facts, order, name, TEXTS.subject.supervision),
    opening: TEXTS.opening.supervision(label, DUTY_NAMES[order.kind], lateness(facts, duty)),
    body: [
      late(finalLine(facts, TEXTS.breach, duty), ...stepLine(facts, TEXTS.criticism, duty, 'criticism')),
      ...evidence(order, duty, label),
      ...deskLink(facts, TEXTS.verb.supervision),
    ],
  };
}

/** 通报批评候选: the inspector verifies; the county leader reads. Whether it is one, a person decides. */
export function criticism(facts: LetterFacts, order: LadderLetter, reader: 'inspector' | 'leader'): Draft {
  const duty = dutyOf(facts, order.duty);
  const { label, name } = ownerOf(facts, duty);
  const opening = reader === 'leader' ? TEXTS.opening.leader : TEXTS.opening.criticism;
  return {
    subject: ladderSubject(facts, order, name, TEXTS.subject.criticism),
    opening: opening(label, DUTY_NAMES[order.kind], lateness(facts, duty)),
    body: [
      late(finalLine(facts, TEXTS.breach, duty)),
      ...evidence(order, duty, label),
      ...deskLink(facts, reader === 'leader' ? TEXTS.verb.leader : TEXTS.verb.criticism),
    ],
  };
}

function ownerOf(facts: LetterFacts, { owner }: OpenedDuty): { label: string; name: string } {
  if (owner.kind === 'unit') return { label: unitLabelOf(facts, owner.id), name: unitNameOf(facts, owner.id) };
  const { shortName } = facts.county.desk;
  return { label: shortName, name: shortName };
}

/** Who, since when, and which notices went out before. */
function evidence(order: LadderLetter, duty: OpenedDuty, owner: string): Block[] {
  const since: Fact = { label: startLabel(duty), value: exactInstant(duty.start) };
  const told = duty.milestones.flatMap(({ step, at, reached }) => {
    const word =
      reached === undefined || step === order.step || !(step in STEP_WORD) ? undefined : STEP_WORD[step as MailedStep];
    return word === undefined ? [] : [TEXTS.recordLine(word, exactInstant(at))];
  });
  return [
    { kind: 'facts', facts: [{ label: MAIL.labels.owner, value: owner }, since] },
    ...(told.length === 0 ? [] : [{ kind: 'lines' as const, heading: TEXTS.record, lines: told }]),
  ];
}

function startLabel({ kind }: OpenedDuty): string {
  switch (kind) {
    case 'dispatch':
      return MAIL.labels.receivedAt;
    case 'acknowledge':
    case 'handle':
      return MAIL.labels.dispatchedAt;
    default:
      return MAIL.labels.startedAt;
  }
}
