import type { Recipient } from '../../domain/announce/mail-order';
import { formatDate } from '../../texts/format';
import { MAIL } from '../../texts/mail';
import { MAIL_UNIT as TEXTS } from '../../texts/mail-unit';
import type { Block } from '../blocks';
import { dueLine, finalLine, numbered, proseBlock, running, taskLink, type Draft } from '../draft';
import {
  assignmentOf,
  assistsOf,
  deskPhoneOf,
  enterpriseContactOf,
  lastGradeSeq,
  leadOf,
  numberOf,
  optionalProse,
  owedBy,
  proseOf,
  titleOf,
  unitContactsOf,
  unitLabelOf,
  whistled,
  type LetterFacts,
} from '../facts';
import { subjectAbout } from '../subject';

export type UnitRecipient = Extract<Recipient, { kind: 'unit' }>;

/** 交办: to the lead and to each assisting unit. */
export function assigned(facts: LetterFacts, assignment: string): Draft {
  const texts = TEXTS.assigned;
  const { role, ordered } = assignmentOf(facts, assignment);
  const handle = owedBy(facts, assignment, 'handle');
  const acknowledge = owedBy(facts, assignment, 'acknowledge');
  const until = texts.until[role](formatDate(handle.due));
  const opening = role === 'lead' ? texts.opening.lead : texts.opening.assist(unitLabelOf(facts, leadOf(facts).unit));
  return {
    subject: subjectAbout(texts.tag[role], numberOf(facts), titleOf(facts), until),
    opening,
    body: [
      running(
        dueLine(facts, texts.due[role], handle),
        finalLine(facts, TEXTS.due.final, handle),
        dueLine(facts, TEXTS.due.acknowledge, acknowledge),
      ),
      ...matter(facts, ordered),
      { kind: 'lines', heading: MAIL.steps.unit, lines: texts.steps(enterpriseContactOf(facts), deskPhoneOf(facts)) },
      ...taskLink(facts, assignment, texts.verb),
      ...partners(facts, assignment),
    ],
  };
}

/** 审核未通过: what is missing, and the new deadlines. */
export function sentBack(facts: LetterFacts, assignment: string, seq: number): Draft {
  const texts = TEXTS.sentBack;
  return {
    subject: numbered(facts, texts.tag, texts.subject),
    opening: texts.opening,
    body: [
      reworkDue(facts, assignment),
      ...proseBlock(TEXTS.prose.missing, proseOf(facts, seq, 'reason')),
      contactBlock(facts),
      ...taskLink(facts, assignment, texts.verb),
    ],
  };
}

/** 不满意重办: the enterprise's words, the points, and the new deadlines. */
export function reworkOrdered(facts: LetterFacts, assignment: string, to: UnitRecipient): Draft {
  const texts = TEXTS.rework;
  const seq = lastGradeSeq(facts);
  const charged = facts.state.points.find((each) => each.seq === seq);
  return {
    subject: numbered(facts, texts.tag, texts.subject),
    opening: texts.opening,
    body: [
      reworkDue(facts, assignment),
      ...proseBlock(TEXTS.prose.opinion, optionalProse(facts, seq, 'reason')),
      ...(charged === undefined ? [] : [{ kind: 'paragraph' as const, text: texts.points(charged.points) }]),
      contactBlock(facts),
      ...waysFor(facts, assignment, to, texts.verb),
    ],
  };
}

/** The task link for those who act; for the head, whom to ask: a link that acts is never copied upwards. */
export function waysFor(facts: LetterFacts, assignment: string, to: UnitRecipient, verb: string): Block[] {
  switch (to.person) {
    case 'handler':
    case 'backup':
      return taskLink(facts, assignment, verb);
    case 'head': {
      const { handler, backup } = unitContactsOf(facts, to.unit);
      const lines = [
        MAIL.contact(handler.name, handler.phone),
        `${TEXTS.head.backup}：${MAIL.contact(backup.name, backup.phone)}`,
      ];
      return [
        { kind: 'paragraph', text: TEXTS.head.note },
        { kind: 'lines', heading: TEXTS.head.heading, lines },
      ];
    }
  }
}

/** 企业联系人, for the unit to call. */
export function contactBlock(facts: LetterFacts): Block {
  return { kind: 'lines', heading: TEXTS.enterpriseHeading, lines: [enterpriseContactOf(facts)] };
}

function reworkDue(facts: LetterFacts, assignment: string): Block {
  const duty = owedBy(facts, assignment, 'rework');
  return running(dueLine(facts, TEXTS.due.result, duty), finalLine(facts, TEXTS.due.final, duty));
}

/** What the enterprise said, and what the desk asks for in the fact `seq`. */
function matter(facts: LetterFacts, seq: number): Block[] {
  const where = whistled(facts, 'triedWhere');
  const tried = where && TEXTS.tried(where, whistled(facts, 'triedWhen'), whistled(facts, 'triedOutcome'));
  return [
    ...proseBlock(TEXTS.prose.description, whistled(facts, 'description')),
    ...proseBlock(TEXTS.prose.request, whistled(facts, 'request')),
    ...proseBlock(TEXTS.prose.tried, tried),
    ...proseBlock(TEXTS.prose.requirement, optionalProse(facts, seq, 'requirement')),
  ];
}

/** Whom to work with: the assisting units for the lead, the lead for an assisting unit. */
function partners(facts: LetterFacts, assignment: string): Block[] {
  const lead = leadOf(facts);
  const isLead = lead.id === assignment;
  const others = isLead ? assistsOf(facts) : [lead];
  if (others.length === 0) return [];
  const lines = others.map(({ unit }) => {
    const { name, phone } = unitContactsOf(facts, unit).handler;
    return MAIL.contactOfUnit(unitLabelOf(facts, unit), name, phone);
  });
  return [{ kind: 'lines', heading: isLead ? TEXTS.assigned.assists : MAIL.labels.lead, lines }];
}
