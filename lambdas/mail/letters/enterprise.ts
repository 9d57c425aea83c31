import type { ReplyKind } from '../../domain/case/vocabulary';
import { TIMELINE } from '../../texts/timeline';
import { formatDay } from '../../texts/format';
import { MAIL } from '../../texts/mail';
import { MAIL_ENTERPRISE as TEXTS } from '../../texts/mail-enterprise';
import { MAIL_UNIT } from '../../texts/mail-unit';
import type { Fact } from '../blocks';
import { dueLine, finalLine, progressLink, proseBlock, running, type Draft } from '../draft';
import {
  assignmentOf,
  assistsOf,
  channelOf,
  deskPhoneOf,
  leadOf,
  lastGradeSeq,
  numberOf,
  latestDutyOf,
  optionalProse,
  owedBy,
  proseOf,
  replyOf,
  there,
  unitPhoneOf,
  unitLabelOf,
  unitNameOf,
  type LetterFacts,
} from '../facts';
import { subject } from '../subject';

/** Letters that tell the enterprise how its matter goes. None carries a link that acts. */

export function received(facts: LetterFacts): Draft {
  const texts = TEXTS.received;
  const duty = latestDutyOf(facts, 'dispatch');
  const { channel } = facts.state;
  const [subjectOf, opening] =
    channel === 'online'
      ? [texts.subject, texts.opening]
      : [texts.entered.subject, texts.entered.opening(channelOf(facts))];
  return {
    subject: toEnterprise(facts, subjectOf(numberOf(facts))),
    opening,
    body: [
      running(dueLine(facts, texts.due, duty)),
      { kind: 'paragraph', text: texts.why(formatDay(duty.start)) },
      ...progressLink(facts),
      { kind: 'paragraph', text: `${TEXTS.call(deskPhoneOf(facts))}。` },
    ],
  };
}

export function refused(facts: LetterFacts, round: number): Draft {
  const texts = TEXTS.refused;
  const { seq, at } = replyOf(facts, round);
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts))),
    opening: texts.opening(formatDay(facts.state.receivedAt)),
    body: [
      running({ what: texts.at, at, provisional: false }),
      ...proseBlock(texts.reason, proseOf(facts, seq, 'reason')),
      ...proseBlock(texts.basis, proseOf(facts, seq, 'legalBasis')),
      { kind: 'lines', heading: texts.waysHeading, lines: texts.ways(deskPhoneOf(facts)) },
      ...progressLink(facts),
    ],
  };
}

/** 抄告 whoever spoke for the enterprise: the reply, and nothing that acts. */
export function replyCopy(facts: LetterFacts, round: number): Draft {
  const { kind, seq, at } = replyOf(facts, round);
  return {
    subject: toEnterprise(facts, TEXTS.copy.subject(numberOf(facts))),
    opening: TEXTS.copy.opening,
    body: [running({ what: TEXTS.replied.at, at, provisional: false }), ...replyBlocks(facts, kind, seq)],
  };
}

function replyBlocks(facts: LetterFacts, kind: ReplyKind, seq: number) {
  switch (kind) {
    case 'refusal':
      return [
        ...proseBlock(TEXTS.refused.reason, proseOf(facts, seq, 'reason')),
        ...proseBlock(TEXTS.refused.basis, proseOf(facts, seq, 'legalBasis')),
      ];
    case 'no-answer':
      return proseBlock(TEXTS.replied.reply, TIMELINE.noAnswer);
    case 'answer':
    case 'meeting':
      return proseBlock(TEXTS.replied.reply, proseOf(facts, seq, 'reply'));
  }
}

export function dispatched(facts: LetterFacts): Draft {
  const texts = TEXTS.dispatched;
  const lead = leadOf(facts);
  const duty = owedBy(facts, lead.id, 'handle');
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts), unitNameOf(facts, lead.unit))),
    opening: texts.opening(unitLabelOf(facts, lead.unit)),
    body: [
      running(dueLine(facts, texts.due, duty), finalLine(facts, texts.final, duty)),
      { kind: 'facts', facts: [...unitFacts(facts, lead.unit), ...assistFacts(facts)] },
      ...progressLink(facts),
    ],
  };
}

export function planned(facts: LetterFacts, assignment: string): Draft {
  const texts = TEXTS.planned;
  const { unit, plan } = assignmentOf(facts, assignment);
  const { seq } = there(plan, 'a plan');
  const promise = owedBy(facts, assignment, 'promise');
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts))),
    opening: texts.opening(unitLabelOf(facts, unit)),
    body: [
      running(dueLine(facts, texts.due, promise)),
      ...proseBlock(texts.reason, proseOf(facts, seq, 'reason')),
      ...proseBlock(texts.measures, proseOf(facts, seq, 'measures')),
      { kind: 'facts', facts: unitFacts(facts, unit) },
      ...progressLink(facts),
    ],
  };
}

export function reworking(facts: LetterFacts): Draft {
  const texts = TEXTS.reworking;
  const { id, unit } = leadOf(facts);
  const duty = owedBy(facts, id, 'rework');
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts))),
    opening: texts.opening(unitLabelOf(facts, unit)),
    body: [
      running(dueLine(facts, TEXTS.dispatched.due, duty), finalLine(facts, TEXTS.dispatched.final, duty)),
      ...proseBlock(TEXTS.meetingCalled.yourWords, optionalProse(facts, lastGradeSeq(facts), 'reason')),
      { kind: 'facts', facts: unitFacts(facts, unit) },
      ...progressLink(facts),
    ],
  };
}

export function meetingCalled(facts: LetterFacts): Draft {
  const texts = TEXTS.meetingCalled;
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts))),
    opening: texts.opening,
    body: [
      running(dueLine(facts, texts.due, latestDutyOf(facts, 'joint-meeting'))),
      ...proseBlock(texts.yourWords, optionalProse(facts, lastGradeSeq(facts), 'reason')),
      ...progressLink(facts),
    ],
  };
}

/** `【城口企业吹哨】…` */
export function toEnterprise({ county }: LetterFacts, rest: string): string {
  return subject(MAIL.enterpriseTag(county), rest);
}

/** The unit and its telephone: staff are not named to the enterprise. */
export function unitFacts(facts: LetterFacts, unit: string): Fact[] {
  return [
    { label: MAIL.labels.unit, value: unitLabelOf(facts, unit) },
    { label: MAIL.labels.unitPhone, value: unitPhoneOf(facts, unit) },
  ];
}

export function assistFacts(facts: LetterFacts): Fact[] {
  const assists = assistsOf(facts).map(({ unit }) => unitLabelOf(facts, unit));
  return assists.length === 0 ? [] : [{ label: MAIL_UNIT.assigned.assists, value: assists.join('、') }];
}
