import type { Command, CommandOf } from '../../../lambdas/domain/case/commands';
import { assistsOf, leadOf } from '../../../lambdas/domain/case/assignments';
import type { Assignment, CaseState } from '../../../lambdas/domain/case/state';
import type { Grade, Outcome } from '../../../lambdas/domain/case/vocabulary';
import type { Instant, LocalDate } from '../../../lambdas/domain/time';
import { CASE_KEY, CLOCK, DESK, DESK_BY_PHONE, DESK_HEAD, ENTERPRISE, INSPECTOR, POST, unitActor } from './world';

/** Commands as the pages make them: whoever asks has seen the case as it stands. */

type Bounce = CommandOf<'record-bounce'>;

export function receive(
  receivedAt: Instant,
  contactEmail: string | undefined = 'boss@firm.example',
): CommandOf<'receive'> {
  return {
    do: 'receive',
    actor: { ...ENTERPRISE, via: 'web' },
    receivedAt,
    caseKey: CASE_KEY,
    number: { year: 2026, seq: 1 },
    channel: 'online',
    category: 'finance',
    enterpriseType: 'industrial-above-scale',
    township: '500229001',
    specialised: false,
    urgent: true,
    spreadShare: 0,
    texts: {
      title: '贷款到期无法续贷',
      description: '银行抽贷',
      request: '请协调续贷',
      enterpriseName: '某公司',
      creditCode: '91500229MA00DEM142',
      contactName: '张三',
      contactPhone: '13800000000',
      contactEmail: contactEmail === '' ? undefined : contactEmail,
    },
  };
}

export function dispatch({ revision }: CaseState, lead: string, assist: string[]): Command {
  return { do: 'dispatch', actor: DESK, revision, lead, assist, requirement: '请主动联系企业' };
}

export function refuseCase({ revision }: CaseState): Command {
  return { do: 'refuse', actor: DESK, revision, reason: '违反规定', legalBasis: '《某条例》第三条' };
}

/** A part of the case that is still somebody's: 1 the lead's, 2 an assistant's who still owes an answer, 3 the first assistant's. */
export function part(state: CaseState, n: number): Assignment | undefined {
  const [first, ...more] = assistsOf(state);
  if (n === 1) return leadOf(state);
  return n === 2 ? ([first, ...more].find((each) => each !== undefined && each.result === undefined) ?? first) : first;
}

/** What a unit's task page shows: its own assignment, and the version of that alone. */
function task(state: CaseState, n: number) {
  const found = part(state, n);
  const { id, unit, revision } = found ?? { id: `${CASE_KEY}-0`, unit: 'nobody', revision: 0 };
  return { assignment: id, revision, actor: unitActor(unit) };
}

export function acknowledge(state: CaseState, n: number): Command {
  return { do: 'acknowledge', ...task(state, n) };
}

export function act(state: CaseState, n: number, at: Instant): Command {
  return { do: 'act', ...task(state, n), way: 'on-site', at, people: '李四', notes: '到现场了解情况' };
}

export function plan(state: CaseState, n: number, promisedDate: LocalDate): Command {
  return { do: 'plan', ...task(state, n), reason: '需上级审批', measures: '每周对接', promisedDate };
}

export function returnTask(state: CaseState, n: number, proposedUnit: string): CommandOf<'return'> {
  return { do: 'return', ...task(state, n), reason: '不属本单位职责', basis: '三定方案第二条', proposedUnit };
}

/** On the part that is still pending; on the lead's where none is. */
export function rule(state: CaseState, unit?: string, actor = DESK): CommandOf<'rule-on-return'> {
  const pending = state.duties.find((each) => each.kind === 'return' && each.settled === undefined);
  const assignment = pending?.assignment ?? task(state, 1).assignment;
  const { revision } = state;
  return { do: 'rule-on-return', actor, revision, assignment, accepted: unit !== undefined, reason: '按职责', unit };
}

/** Where several parts are returned: upheld for the one that asked last. */
export function ruleOnLast(state: CaseState): CommandOf<'rule-on-return'> {
  const pending = state.duties.findLast((each) => each.kind === 'return' && each.settled === undefined);
  const command = rule(state);
  return { ...command, assignment: pending?.assignment ?? command.assignment };
}

export function addUnit({ revision }: CaseState, unit: string): CommandOf<'add-unit'> {
  return { do: 'add-unit', actor: DESK, revision, unit, requirement: '请协助核实' };
}

export function replaceUnit(state: CaseState, n: number, unit: string, actor = DESK): CommandOf<'replace-unit'> {
  const { assignment } = task(state, n);
  return { do: 'replace-unit', actor, revision: state.revision, assignment, unit, reason: '职责调整' };
}

export function releaseUnit(state: CaseState, n: number): CommandOf<'release-unit'> {
  const { assignment } = task(state, n);
  return { do: 'release-unit', actor: DESK, revision: state.revision, assignment, reason: '不再需要' };
}

/** The first part that is nobody's any more: its unit tries all the same. */
export function releasedActs(state: CaseState, at: Instant): Command {
  const gone = state.assignments.find((each) => each.released !== undefined);
  const { id, unit, revision } = gone ?? { id: `${CASE_KEY}-0`, unit: 'nobody', revision: 0 };
  const words = { way: 'on-site', at, people: '李四', notes: '到现场了解情况' } as const;
  return { do: 'act', actor: unitActor(unit), assignment: id, revision, ...words };
}

/** By the desk, or by the unit of a part. */
export function ask(state: CaseState, n?: number, actor = DESK): CommandOf<'ask-supplement'> {
  const who = n === undefined ? { actor, revision: state.revision } : task(state, n);
  return { do: 'ask-supplement', ...who, question: '请提供贷款合同' };
}

export function supplement(_: CaseState, at: Instant): CommandOf<'answer-supplement'> {
  return { do: 'answer-supplement', actor: ENTERPRISE, at, answer: '合同编号2026-1' };
}

export function supplementByPhone({ revision }: CaseState, at: Instant): CommandOf<'answer-supplement'> {
  const told = { at, answer: '合同编号2026-1', person: '张三', number: '13800000000' };
  return { do: 'answer-supplement', actor: DESK_BY_PHONE, revision, ...told };
}

export function withdraw(pressed = false): CommandOf<'withdraw'> {
  return { do: 'withdraw', actor: ENTERPRISE, reason: '问题已解决', pressed };
}

export function submitResult(state: CaseState, n: number, outcome: Outcome, basis?: string): Command {
  return { do: 'submit-result', ...task(state, n), outcome, account: '已协调银行', basis, approvedBy: '局长' };
}

export function approve({ revision }: CaseState, actor = DESK): Command {
  return { do: 'approve', actor, revision, reply: '已续贷', checked: undefined };
}

export function sendBack({ revision }: CaseState, actor = DESK, reason = '未说明依据'): Command {
  return { do: 'send-back', actor, revision, reason };
}

export function holdMeeting({ revision }: CaseState, at: Instant): Command {
  return {
    do: 'hold-meeting',
    actor: DESK_HEAD,
    revision,
    at,
    people: '各成员单位',
    decision: '维持',
    reply: '最后答复',
  };
}

export const replyMail = (round: number) => `mail-of-reply-${round}`;

export function mailDelivered({ round }: CaseState, at: Instant): Command {
  return { do: 'record-delivery', actor: POST, by: 'mail', at, mail: replyMail(round), round };
}

export function toldByPhone({ revision }: CaseState, at: Instant, number = '13800000000'): Command {
  return { do: 'record-delivery', actor: DESK, revision, by: 'phone', at, person: '张三', number };
}

export function toldInPerson({ revision }: CaseState, at: Instant): Command {
  return { do: 'record-delivery', actor: DESK, revision, by: 'in-person', at, person: '张三' };
}

export function replyBounced({ round }: CaseState): Bounce {
  return { do: 'record-bounce', actor: POST, mail: replyMail(round), about: 'reply', round };
}

export const taskMail = (assignment: string) => `mail-of-task-${assignment}`;

export function taskBounced(state: CaseState, n: number): Bounce {
  const { assignment } = task(state, n);
  return { do: 'record-bounce', actor: POST, mail: taskMail(assignment), about: 'task', assignment };
}

export function unitTold(state: CaseState, n: number, at: Instant): Command {
  const { assignment } = task(state, n);
  return {
    do: 'record-notice',
    actor: DESK,
    revision: state.revision,
    assignment,
    by: 'phone',
    at,
    person: '李四',
    number: '02359220000',
  };
}

export function grade({ round }: CaseState, given: Grade, at: Instant, reason?: string): CommandOf<'evaluate'> {
  return { do: 'evaluate', actor: ENTERPRISE, round, grade: given, at, reason };
}

export function gradeByPhone(
  { round, revision }: CaseState,
  given: Grade,
  at: Instant,
  reason?: string,
): CommandOf<'evaluate'> {
  return {
    do: 'evaluate',
    actor: DESK_BY_PHONE,
    revision,
    round,
    grade: given,
    at,
    reason,
    person: '张三',
    number: '13800000000',
  };
}

export function callAttempted({ revision }: CaseState, at: Instant): Command {
  return { do: 'record-call', actor: DESK, revision, at, number: '13800000000', note: '无人接听' };
}

/** By whoever may: the inspector supervises, the desk issues every other paper. */
export function issuePaper(
  { revision }: CaseState,
  kind: CommandOf<'issue-paper'>['kind'],
  subject: string,
  more: Partial<CommandOf<'issue-paper'>> = {},
): CommandOf<'issue-paper'> {
  const actor = kind === 'supervision' ? INSPECTOR : DESK;
  return { do: 'issue-paper', actor, revision, kind, subject, number: { year: 2026, seq: 1 }, ...more };
}

export const passTime: Command = { do: 'pass-time', actor: CLOCK };
