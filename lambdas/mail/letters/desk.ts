import { MAIL } from '../../texts/mail';
import { MAIL_DESK as TEXTS } from '../../texts/mail-desk';
import { exactInstant } from '../../texts/mail-instant';
import type { Fact } from '../blocks';
import { deskLink, dueLine, numbered, proseBlock, running, type Draft } from '../draft';
import {
  assignmentOf,
  assistsOf,
  lastGradeSeq,
  latestDutyOf,
  optionalProse,
  there,
  unitLabelOf,
  unitNameOf,
  type LetterFacts,
} from '../facts';

/** 待审核: the lead's result is in. */
export function resultIn(facts: LetterFacts, assignment: string): Draft {
  const texts = TEXTS.resultIn;
  const { unit } = assignmentOf(facts, assignment);
  return {
    subject: numbered(facts, texts.tag, unitNameOf(facts, unit), texts.subject),
    opening: texts.opening(unitLabelOf(facts, unit)),
    body: [
      running(dueLine(facts, texts.due, latestDutyOf(facts, 'review'))),
      { kind: 'facts', facts: resultFacts(facts, assignment) },
      ...deskLink(facts, texts.verb),
    ],
  };
}

/** 第二次不满意: the desk calls the joint meeting. */
export function jointMeetingDue(facts: LetterFacts): Draft {
  const texts = TEXTS.jointMeeting;
  return {
    subject: numbered(facts, texts.tag, texts.subject),
    opening: texts.opening,
    body: [
      running(dueLine(facts, texts.due, latestDutyOf(facts, 'joint-meeting'))),
      ...proseBlock(texts.opinion, optionalProse(facts, lastGradeSeq(facts), 'reason')),
      ...deskLink(facts, texts.verb),
    ],
  };
}

function resultFacts(facts: LetterFacts, assignment: string): Fact[] {
  const { dispatchedAt, result } = assignmentOf(facts, assignment);
  const { outcome, at, late } = there(result, 'a result');
  const name = facts.county.outcomes.find(({ id }) => id === outcome)?.name ?? outcome;
  const silent = assistsOf(facts).filter((each) => each.result === undefined);
  return [
    { label: TEXTS.resultIn.outcome, value: name },
    { label: MAIL.labels.dispatchedAt, value: exactInstant(dispatchedAt) },
    { label: TEXTS.resultIn.at, value: exactInstant(at) },
    { label: TEXTS.resultIn.took, value: TEXTS.resultIn.days(facts.time.daysBegun(dispatchedAt, at)) },
    { label: TEXTS.resultIn.punctuality, value: late ? TEXTS.resultIn.late : TEXTS.resultIn.onTime },
    ...(silent.length === 0
      ? []
      : [{ label: TEXTS.resultIn.unanswered, value: silent.map(({ unit }) => unitLabelOf(facts, unit)).join('、') }]),
  ];
}
