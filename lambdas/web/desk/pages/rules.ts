import type { DutyKind } from '../../../domain/case/vocabulary';
import type { County } from '../../../domain/county';
import { RULES } from '../../../texts/desk-rules';
import { formatInstant } from '../../../texts/format';
import { DUTY_NAMES } from '../../../texts/timeline';
import type { DutyView } from '../../views/deadline';

type PolicyNumber = Exclude<keyof County['policy'], 'version'>;
/** A sentence of a duty's rule, and the county's number that it states. */
type Rule = [(amount: number) => string, PolicyNumber];

const RULES_OF: Record<DutyKind, Rule[]> = {
  dispatch: [[RULES.dispatch, 'dispatchWorkingDays']],
  acknowledge: [[RULES.acknowledge, 'acknowledgeWorkingDays']],
  return: [[RULES.return, 'returnWorkingDays']],
  handle: [
    [RULES.handleResult, 'handleResultWorkingDays'],
    [RULES.handlePlan, 'handlePlanWorkingDays'],
  ],
  rework: [
    [RULES.reworkResult, 'handleResultWorkingDays'],
    [RULES.reworkPlan, 'handlePlanWorkingDays'],
  ],
  promise: [[RULES.promise, 'promiseMaxCalendarDays']],
  review: [[RULES.review, 'reviewWorkingDays']],
  'joint-meeting': [[RULES['joint-meeting'], 'jointMeetingWorkingDays']],
  reply: [[RULES.reply, 'replyWorkingDays']],
  evaluate: [[RULES.evaluate, 'evaluateWorkingDays']],
  supplement: [[RULES.supplement, 'supplementWorkingDays']],
  telephone: [[RULES.telephone, 'telephoneWorkingDays']],
};

/** The rule behind a duty with its origin in the plan or in the county's settings, a paragraph each. */
export function ruleOf({ policy, officeHours }: County, { kind, policyVersion, calendarVersion }: DutyView): string[] {
  const rules = RULES_OF[kind].map(
    ([sentence, name]) => `${sentence(policy[name].value)}${RULES.origin(policy[name].origin)}`,
  );
  const closing = RULES.closing(officeHours.closes, officeHours.origin);
  return [...rules, `${RULES.startDay}${closing}`, RULES.kept(policyVersion, calendarVersion)];
}

/** Duties that run on in one another: a plan replaces the result's date, rework begins anew, a bounce asks for the reply again. */
const SUCCEEDS: Partial<Record<DutyKind, readonly DutyKind[]>> = {
  promise: ['handle', 'rework'],
  rework: ['handle', 'rework', 'promise'],
  reply: ['reply'],
  review: ['review'],
};

/** 变更记录: earlier deadlines of the same work, as they were. */
export function changesOf(duties: readonly DutyView[], duty: DutyView): string[] {
  const kinds = SUCCEEDS[duty.kind] ?? [];
  return duties
    .filter((each) => each.id !== duty.id && each.assignment === duty.assignment && kinds.includes(each.kind))
    .flatMap(({ kind, due, settled }) =>
      settled === undefined ? [] : [RULES.replaced(DUTY_NAMES[kind], formatInstant(due), RULES.settled[settled.how])],
    );
}
