import { isProvisional } from '../domain/case/status';
import type { OpenedDuty } from '../domain/case/state';
import type { Step } from '../domain/case/vocabulary';
import type { Instant } from '../domain/time';
import { formatCode } from '../texts/format';
import { MAIL } from '../texts/mail';
import type { Block, DueLine } from './blocks';
import { numberOf, there, type LetterFacts } from './facts';
import { subjectAbout } from './subject';

/** A letter's own part; greeting, title, number and foot are everybody's. */
export interface Draft {
  subject: string;
  /** One sentence: how things stand. */
  opening: string;
  body: Block[];
}

/** `【tag】编号 what after`; where that is too wide, `what` is shortened. */
export function numbered(facts: LetterFacts, tag: string, what: string, after = ''): string {
  return subjectAbout(tag, numberOf(facts), what, after);
}

export function dueLine(facts: LetterFacts, what: string, duty: OpenedDuty): DueLine {
  return lineAt(facts, what, duty, duty.due);
}

/** The last instant before the breach: the plan's, where a duty has one. */
export function finalLine(facts: LetterFacts, what: string, duty: OpenedDuty): DueLine {
  return lineAt(facts, what, duty, duty.final ?? duty.due);
}

/** The instant of a step of the ladder; none where the duty has no such step. */
export function stepLine(facts: LetterFacts, what: string, duty: OpenedDuty, step: Step): DueLine[] {
  const at = instantOfStep(duty, step);
  return at === undefined ? [] : [lineAt(facts, what, duty, at)];
}

function lineAt(facts: LetterFacts, what: string, duty: OpenedDuty, at: Instant): DueLine {
  return { what, at, provisional: isProvisional(duty, at, facts) };
}

export function instantOfStep(duty: OpenedDuty, step: Step): Instant | undefined {
  return duty.milestones.find((each) => each.step === step)?.at;
}

export function running(first: DueLine, ...others: DueLine[]): Block {
  return { kind: 'deadlines', tone: 'running', lines: [first, ...others] };
}

/** The first one is past. */
export function late(first: DueLine, ...others: DueLine[]): Block {
  return { kind: 'deadlines', tone: 'late', lines: [first, ...others] };
}

/** Prose where there is some. */
export function proseBlock(heading: string, text: string | undefined): Block[] {
  return text === undefined ? [] : [{ kind: 'prose', heading, text }];
}

/** 办理网址 with the secret behind `#`, and the way without it. */
export function taskLink(facts: LetterFacts, assignment: string, verb: string): Block[] {
  const page = `${facts.origin}/task`;
  const { heading, open, taskNumber, taskCode } = MAIL.withoutLink;
  return [
    { kind: 'link', verb, note: MAIL.link.task, url: `${page}#${secretOf(facts)}` },
    {
      kind: 'lines',
      heading,
      lines: [open, page, taskNumber(assignment), taskCode(formatCode(facts.taskCode(assignment)))],
    },
  ];
}

/** 评价网址 with the secret behind `#`, and the way without it. */
export function evaluationLink(facts: LetterFacts, verb: string): Block[] {
  const url = `${facts.origin}/evaluate#${secretOf(facts)}`;
  return [{ kind: 'link', verb, note: MAIL.link.evaluate, url }, lookup(facts)];
}

/** 补充网址 with the secret behind `#`, and the way without it. */
export function supplementLink(facts: LetterFacts, verb: string): Block[] {
  const url = `${facts.origin}/supplement#${secretOf(facts)}`;
  return [{ kind: 'link', verb, note: MAIL.link.supplement, url }, lookup(facts)];
}

/** 进度查询: no secret; the codes are typed. */
export function progressLink(facts: LetterFacts): Block[] {
  const url = `${facts.origin}/progress`;
  return [{ kind: 'link', verb: MAIL.link.seeProgress, note: MAIL.link.progress, url }, lookup(facts)];
}

function lookup(facts: LetterFacts): Block {
  const { heading, open, caseNumber, lookupCode } = MAIL.withoutLink;
  const lines = [
    open,
    `${facts.origin}/progress`,
    caseNumber(numberOf(facts)),
    lookupCode(formatCode(facts.lookupCode)),
  ];
  return { kind: 'lines', heading, lines };
}

/** The staff's page of the case: nothing without signing in. */
export function deskLink({ origin, state }: LetterFacts, verb: string): Block[] {
  const { heading, open, staff } = MAIL.withoutLink;
  return [
    { kind: 'link', verb, note: MAIL.link.desk, url: `${origin}/desk/cases/${state.caseKey}` },
    { kind: 'lines', heading, lines: [open, `${origin}/desk`, staff(state.caseKey)] },
  ];
}

function secretOf({ secret }: LetterFacts): string {
  return there(secret, 'a link secret');
}
