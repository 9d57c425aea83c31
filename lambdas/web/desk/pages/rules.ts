import type { DutyKind } from '../../../domain/case/vocabulary';
import type { County } from '../../../domain/county';
import { RULES } from '../../../texts/desk-rules';
import { formatInstant } from '../../../texts/format';
import { DUTY_NAMES } from '../../../texts/timeline';
import type { DutyView } from '../../views/deadline';
import type { AssignmentView, DeskCaseView } from '../../views/desk-case';

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

/** 变更记录: earlier deadlines of the same work, as they were, and when its clock stood still. */
export function changesOf({ duties, assignments }: DeskCaseView, duty: DutyView): string[] {
  const kinds = SUCCEEDS[duty.kind] ?? [];
  const earlier = duties.filter(
    (each) => each.id !== duty.id && each.assignment === duty.assignment && kinds.includes(each.kind),
  );
  const replaced = [...before(duties, assignments, duty), ...earlier].flatMap(({ kind, due, settled, owner }) => {
    if (settled === undefined) return [];
    const name = owner.name === duty.owner.name ? DUTY_NAMES[kind] : `${owner.name}${DUTY_NAMES[kind]}`;
    return [RULES.replaced(name, formatInstant(due), RULES.settled[settled.how])];
  });
  const paused = duty.pauses.map(({ from, to }) =>
    RULES.paused(formatInstant(from), to === undefined ? undefined : formatInstant(to)),
  );
  return [...replaced, ...paused];
}

const WORK: readonly DutyKind[] = ['handle', 'rework', 'promise'];

/** 改派: what the unit owed that had this part before; it ended when this one began. */
function before(duties: readonly DutyView[], assignments: readonly AssignmentView[], duty: DutyView): DutyView[] {
  const own = assignments.find((each) => each.id === duty.assignment);
  if (own === undefined || !WORK.includes(duty.kind)) return [];
  const earlier = assignments.find((each) => each.role === own.role && each.releasedAt === own.dispatchedAt);
  return earlier === undefined
    ? []
    : duties.filter((each) => each.assignment === earlier.id && WORK.includes(each.kind));
}
