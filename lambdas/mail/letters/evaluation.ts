import { policyOf } from '../../domain/county';
import { formatDay } from '../../texts/format';
import { MAIL } from '../../texts/mail';
import { MAIL_ENTERPRISE as TEXTS } from '../../texts/mail-enterprise';
import { exactInstant } from '../../texts/mail-instant';
import type { Fact } from '../blocks';
import { dueLine, evaluationLink, proseBlock, running, type Draft } from '../draft';
import {
  leadOf,
  numberOf,
  latestDutyOf,
  proseOf,
  replyOf,
  roundOf,
  there,
  unitLabelOf,
  type LetterFacts,
} from '../facts';
import { toEnterprise } from './enterprise';

/** Letters that ask the enterprise for its grade (评价). Each carries the evaluation link. */

/**
 * 回复并请评价. The window opens at proof of delivery, which is yet to come: counted from now, the instant given can
 * only be earlier than the true one, never later.
 */
export function replied(facts: LetterFacts, round: number): Draft {
  const texts = TEXTS.replied;
  const { seq, kind, at } = replyOf(facts, round);
  const window = facts.time.closeOfDay(facts.now, policyOf(facts.county).evaluateWorkingDays);
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts))),
    opening: kind === 'meeting' ? texts.meeting : texts.opening,
    body: [
      { kind: 'facts', facts: [...outcomeFacts(facts), { label: texts.at, value: exactInstant(at) }] },
      ...proseBlock(texts.reply, proseOf(facts, seq, 'reply')),
      running({ what: texts.due, ...window }),
      { kind: 'paragraph', text: `${gradesText(facts)}${dissatisfiedText(facts, round)}` },
      ...evaluationLink(facts, texts.verb),
    ],
  };
}

/** 未评价提醒, once. */
export function prompt(facts: LetterFacts, round: number): Draft {
  const texts = TEXTS.prompt;
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts))),
    opening: texts.opening(formatDay(replyOf(facts, round).at)),
    body: [
      running(dueLine(facts, TEXTS.replied.due, latestDutyOf(facts, 'evaluate'))),
      { kind: 'paragraph', text: `${gradesText(facts)}${dissatisfiedText(facts, round)}${texts.after}` },
      ...evaluationLink(facts, TEXTS.replied.verb),
    ],
  };
}

/** 未评价办结: silence is never satisfaction, and a late grade is still taken. */
export function closedUngraded(facts: LetterFacts, round: number): Draft {
  const texts = TEXTS.closed;
  const { at } = there(facts.state.closed, 'its closing');
  const until = facts.time.closeOfDay(at, policyOf(facts.county).lateGradeWorkingDays);
  return {
    subject: toEnterprise(facts, texts.subject(numberOf(facts))),
    opening: texts.opening(exactInstant(at)),
    body: [
      running({ what: texts.due, ...until }),
      { kind: 'paragraph', text: `${gradesText(facts)}${dissatisfiedText(facts, round)}` },
      ...evaluationLink(facts, TEXTS.replied.verb),
    ],
  };
}

function outcomeFacts(facts: LetterFacts): Fact[] {
  const { unit, result } = leadOf(facts);
  const name = facts.county.outcomes.find(({ id }) => id === result?.outcome)?.name;
  const lead = { label: MAIL.labels.unit, value: unitLabelOf(facts, unit) };
  return name === undefined ? [lead] : [lead, { label: MAIL.labels.outcome, value: name }];
}

function gradesText({ county }: LetterFacts): string {
  return TEXTS.replied.grades(county.grades.map(({ name }) => name).join('、'));
}

/** What 不满意 leads to in this round: rework, then a joint meeting, then nothing more. */
function dissatisfiedText(facts: LetterFacts, round: number): string {
  const { rework, meeting, last } = TEXTS.replied.dissatisfied;
  if (roundOf(facts, round).cause === 'joint-meeting') return last;
  const before = facts.state.rounds.some((each) => each.n < round && each.evaluation?.grade === 'dissatisfied');
  return before ? meeting : rework;
}
