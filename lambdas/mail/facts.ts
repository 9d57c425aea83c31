import { assistsOf as assistsOfCase, leadOf as leadOfCase } from '../domain/case/assignments';
import { openOf } from '../domain/case/duties';
import type { Contacts, UnitContacts } from '../domain/contacts';
import { unitOf, type County } from '../domain/county';
import { caseNumberText } from '../domain/identifiers/case-number';
import type { Assignment, CaseState, OpenedDuty, Round } from '../domain/case/state';
import type { DutyKind } from '../domain/case/vocabulary';
import type { Instant } from '../domain/time';
import type { WorkingTime } from '../domain/working-time';
import { EXTENSION, formatPhone } from '../texts/format';
import { MAIL } from '../texts/mail';
import { typedLine, typedProse } from './typed';

/** All that a letter may be made of. */
export interface LetterFacts {
  county: County;
  /** Public origin, without a slash at its end. */
  origin: string;
  time: WorkingTime;
  now: Instant;
  /** The case just after the event that ordered the mail. */
  state: CaseState;
  /** Names and prose of event `seq` (keys of `EVENTS`, and `actorName`); empty once erased. */
  textsOf(seq: number): Record<string, string | undefined>;
  contacts: Contacts;
  /** 查询码, 8 digits. */
  lookupCode: string;
  /** 任务码 of an assignment, 8 digits. */
  taskCode(assignment: string): string;
  /** base64url; there whenever `linkOf(order)` is. */
  secret?: string;
}

const PHONE_ENDING = 4;
const RECEIVED = 1;
/** How the origin of made-up contacts begins. */
const DEMONSTRATION = '演示数据';

/** 编号 for people. */
export function numberOf({ county, state }: LetterFacts): string {
  return caseNumberText(county.series.case, state.number);
}

/** One typed line of an event; says so where it was erased. */
export function lineOf(facts: LetterFacts, seq: number, key: string): string {
  const line = typedLine(facts.textsOf(seq)[key] ?? '');
  return line === '' ? MAIL.erased : line;
}

/** Typed prose of an event; says so where it was erased. */
export function proseOf(facts: LetterFacts, seq: number, key: string): string {
  return optionalProse(facts, seq, key) ?? MAIL.erased;
}

/** Typed prose that need not be there. */
export function optionalProse(facts: LetterFacts, seq: number, key: string): string | undefined {
  const prose = typedProse(facts.textsOf(seq)[key] ?? '');
  return prose === '' ? undefined : prose;
}

export function titleOf(facts: LetterFacts): string {
  return lineOf(facts, RECEIVED, 'title');
}

export function enterpriseOf(facts: LetterFacts): string {
  return lineOf(facts, RECEIVED, 'enterpriseName');
}

/** 渠道 that it came by. */
export function channelOf({ county, state }: LetterFacts): string {
  return county.channels.find((each) => each.id === state.channel)?.name ?? state.channel;
}

/** Whoever spoke for the enterprise. */
export function proxyOf(facts: LetterFacts): string {
  return lineOf(facts, RECEIVED, 'proxyName');
}

/** What the whistle said: one prose of `received`. */
export function whistled(
  facts: LetterFacts,
  key: 'description' | 'request' | 'triedWhere' | 'triedWhen' | 'triedOutcome',
) {
  return optionalProse(facts, RECEIVED, key);
}

/** `李四（经理），023-00000000` */
export function enterpriseContactOf(facts: LetterFacts): string {
  const { contactPosition } = facts.textsOf(RECEIVED);
  const position = contactPosition === undefined ? undefined : typedLine(contactPosition);
  return MAIL.enterpriseContact(
    lineOf(facts, RECEIVED, 'contactName'),
    position === '' ? undefined : position,
    formatPhone(lineOf(facts, RECEIVED, 'contactPhone')),
  );
}

/** The last four digits of the contact's telephone, without an extension: lets the reader see that we know them. */
export function phoneEndingOf(facts: LetterFacts): string | undefined {
  const [number = ''] = formatPhone(facts.textsOf(RECEIVED)['contactPhone'] ?? '').split(EXTENSION);
  return number === '' ? undefined : number.slice(-PHONE_ENDING);
}

export function assignmentOf({ state }: LetterFacts, id: string): Assignment {
  return there(
    state.assignments.find((each) => each.id === id),
    `assignment ${id}`,
  );
}

/** 主办. */
export function leadOf({ state }: LetterFacts): Assignment {
  return there(leadOfCase(state), 'the lead');
}

export function assistsOf({ state }: LetterFacts): Assignment[] {
  return assistsOfCase(state);
}

/** `县经济信息委（县科技局）` */
export function unitLabelOf({ county }: LetterFacts, id: string): string {
  const unit = unitOf(county, id);
  return unit === undefined ? id : MAIL.unitLabel(unit);
}

/** `县经济信息委` */
export function unitNameOf({ county }: LetterFacts, id: string): string {
  return unitOf(county, id)?.name ?? id;
}

export function unitContactsOf({ contacts }: LetterFacts, id: string): UnitContacts {
  return there(contacts.units[id], `contacts of unit ${id}`);
}

/** 承办单位电话, and whether it is a demonstration's. */
export function unitPhoneOf(facts: LetterFacts, id: string): string {
  const { phone } = unitContactsOf(facts, id).handler;
  return facts.contacts.origin.includes(DEMONSTRATION) ? `${phone}${MAIL.foot.demonstration}` : phone;
}

/** 工作专班电话, and whether it is a demonstration's. */
export function deskPhoneOf({ county }: LetterFacts): string {
  const { value, demonstration } = county.desk.phone;
  return demonstration ? `${value}${MAIL.foot.demonstration}` : value;
}

export function roundOf({ state }: LetterFacts, n: number): Round {
  return there(
    state.rounds.find((each) => each.n === n),
    `round ${n}`,
  );
}

export function replyOf(facts: LetterFacts, round: number): NonNullable<Round['reply']> {
  return there(roundOf(facts, round).reply, `the reply of round ${round}`);
}

/** The grade that ended the round before this one. */
export function lastGradeSeq({ state }: LetterFacts): number {
  const graded = state.rounds.filter((each) => each.evaluation !== undefined).at(-1);
  return there(graded?.evaluation, 'a grade').seq;
}

export function dutyOf({ state }: LetterFacts, id: string): OpenedDuty {
  return there(
    state.duties.find((each) => each.id === id),
    `duty ${id}`,
  );
}

/** The latest duty of a kind. It may be over: a clock that looked late passes several milestones in one event. */
export function latestDutyOf({ state }: LetterFacts, kind: DutyKind): OpenedDuty {
  return there(state.duties.filter((each) => each.kind === kind).at(-1), `a ${kind} duty`);
}

/** The latest duty of a kind that an assignment brought. */
export function owedBy({ state }: LetterFacts, assignment: string, kind: DutyKind): OpenedDuty {
  const owed = state.duties.filter((each) => each.assignment === assignment && each.kind === kind);
  return there(owed.at(-1), `a ${kind} duty of ${assignment}`);
}

/** The work that a part still owes. */
export function owedWork({ state }: LetterFacts, assignment: string): OpenedDuty {
  const open = openOf(state, 'handle', 'rework', 'promise').filter((each) => each.assignment === assignment);
  return there(open.at(-1), `work of ${assignment}`);
}

/** What the desk owes next. */
export function openOfDesk({ state }: LetterFacts): OpenedDuty {
  return there(openOf(state, 'dispatch', 'review')[0], 'a duty of the desk');
}

/** @throws when an order speaks of what its case does not have: a fault of ours, never of the data. */
export function there<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the letter needs ${what}, which the case does not have`);
  return value;
}
