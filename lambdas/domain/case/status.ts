import type { Instant } from '../time';
import { assistsOf, leadOf } from './assignments';
import { breachInstant, openDuties, openOf } from './duties';
import { pausedSince } from './pauses';
import type { Policy } from '../policy';
import type { WorkingTime } from '../working-time';
import type { CaseState, OpenedDuty, Round, Supplement } from './state';
import type { DutyKind } from './vocabulary';

/** Status words for people (pages-and-papers, part D, with 待回复); 超期 is a flag beside them, never a status. */
export const STATUSES = [
  'to-screen', // 待受理
  'refused', // 不予受理
  'to-acknowledge', // 待签收
  'handling', // 办理中
  'planned', // 按计划办理
  'to-review', // 待审核
  'to-reply', // 待回复
  'to-evaluate', // 待评价
  'to-supplement', // 待补充
  'rework', // 重新办理
  'closed', // 已办结
] as const;
export type Status = (typeof STATUSES)[number];

export function statusOf(state: CaseState): Status {
  if (supplementDuty(state) !== undefined) return 'to-supplement';
  const refused = state.rounds.at(-1)?.reply?.kind === 'refusal';
  switch (state.stage) {
    case 'dispatch':
      return 'to-screen';
    case 'handle':
      return handlingStatus(state);
    case 'review':
      return 'to-review';
    case 'reply':
      return refused ? 'refused' : 'to-reply';
    case 'evaluate':
      return 'to-evaluate';
    case 'closed':
      return refused ? 'refused' : 'closed';
  }
}

function handlingStatus(state: CaseState): Status {
  if (openOf(state, 'rework').length > 0) return 'rework';
  if (leadOwes(state, 'promise')) return 'planned';
  return leadOf(state)?.acknowledged === undefined ? 'to-acknowledge' : 'handling';
}

function leadOwes(state: CaseState, kind: DutyKind): boolean {
  const lead = leadOf(state)?.id;
  return openOf(state, kind).some((each) => each.assignment === lead);
}

const PRIMARY: Record<CaseState['stage'], DutyKind[]> = {
  dispatch: ['dispatch'],
  handle: ['rework', 'handle', 'promise'],
  review: ['review', 'joint-meeting'],
  reply: ['reply'],
  evaluate: ['evaluate', 'telephone'],
  closed: [],
};

/** The one duty that a reader asks for: who owes the next step of the whole case. */
export function primaryDuty(state: CaseState): OpenedDuty | undefined {
  const asked = supplementDuty(state);
  if (asked !== undefined) return asked;
  const assists = assistsOf(state).map((each) => each.id);
  const candidates = openOf(state, ...PRIMARY[state.stage]);
  const ofLead = candidates.filter((each) => !assists.includes(each.assignment ?? ''));
  const order = PRIMARY[state.stage];
  // An assistant's comes first only where it is all that is left: its promise, kept open after the grade.
  return (ofLead.length > 0 ? ofLead : candidates).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}

/** 待补充: the desk or the lead has asked, and all that the case waits for is the enterprise. */
export function supplementDuty(state: CaseState): OpenedDuty | undefined {
  return openOf(state, 'supplement')[0];
}

/** No reply yet, of whatever kind: what may still be withdrawn (撤回), or wait for the enterprise. */
export function unanswered({ closed, rounds }: CaseState): boolean {
  return closed === undefined && rounds.every((each) => each.reply === undefined);
}

const UNITS_CLOCKS: readonly DutyKind[] = ['handle', 'rework', 'promise'];
const DESKS_CLOCKS: readonly DutyKind[] = ['dispatch', 'review'];

/** The clocks of whoever asks the enterprise: the desk's screening or review, a unit's work. */
export function clocksOf(state: CaseState, assignment: string | undefined): OpenedDuty[] {
  const kinds = assignment === undefined ? DESKS_CLOCKS : UNITS_CLOCKS;
  return openOf(state, ...kinds).filter((each) => each.assignment === assignment);
}

/** What a side has asked the enterprise. */
export function askedBy(state: CaseState, assignment: string | undefined): Supplement | undefined {
  return state.supplements.find((each) => each.assignment === assignment);
}

/** 请企业补充 is for the desk and the lead, once each, before the first reply; and whoever asks has a clock to stop. */
export function mayAsk(state: CaseState, assignment: string | undefined): boolean {
  if (assignment !== undefined && leadOf(state)?.id !== assignment) return false;
  return askedBy(state, assignment) === undefined && unanswered(state) && clocksOf(state, assignment).length > 0;
}

/** 挂账: the open promise that comes first, whatever else the case waits for. */
export function promiseDuty(state: CaseState): OpenedDuty | undefined {
  return openOf(state, 'promise').sort((a, b) => (a.due < b.due ? -1 : 1))[0];
}

/** 待裁定: what the desk must decide while the case goes on beside; it comes first in the desk's queues. */
export function rulingDuty(state: CaseState): OpenedDuty | undefined {
  return openOf(state, 'return')[0];
}

/** The duty that a case stands in the desk's queues for. */
export function queueDuty(state: CaseState): OpenedDuty | undefined {
  return rulingDuty(state) ?? primaryDuty(state);
}

/** The instant to show for a duty: the result's, and once that is past, the last one before the breach. */
export function shownDue(duty: OpenedDuty, now: Instant): Instant {
  return duty.final !== undefined && now > duty.due ? duty.final : duty.due;
}

/**
 * By which instant a queue sorts a duty, and shows it there: the last one before the breach once 催办 was sent, so that
 * what is shown and what is sorted by is one thing, whenever the queue is read.
 */
export function queueDue(duty: OpenedDuty): Instant {
  const reminded = duty.milestones.some((each) => each.step === 'reminder' && each.reached !== undefined);
  return reminded ? (duty.final ?? duty.due) : duty.due;
}

/**
 * 暂定: whether this instant of a duty (its due, its final, a rung of its ladder) may still move. What is past never
 * moves; a duty born provisional under an older calendar is so as a whole until it is computed anew.
 */
export function isProvisional(
  duty: Pick<OpenedDuty, 'provisional' | 'calendarVersion'>,
  at: Instant,
  { time, now }: { time: WorkingTime; now: Instant },
): boolean {
  if (at <= now) return false;
  return !time.knows(at) || (duty.provisional && duty.calendarVersion !== time.version);
}

/** 超期: some open duty is past its breach instant. */
export function isLate(state: CaseState, now: Instant): boolean {
  const breach = nextBreach(state);
  return breach !== undefined && now > breach;
}

/** The earliest breach instant among open duties, past or to come. */
export function nextBreach(state: CaseState): Instant | undefined {
  return nextBreached(state)?.at;
}

/** The open duty that is breached first, and when. */
export function nextBreached(state: CaseState): { duty: OpenedDuty; at: Instant } | undefined {
  return openDuties(state)
    .flatMap((duty) => {
      const at = breachInstant(duty);
      const stands = pausedSince(duty) !== undefined && duty.breachedAt === undefined;
      return at === undefined || stands ? [] : [{ duty, at }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
}

/** What may be graded: neither a refusal nor the end of a matter that was not answered for. */
export function isAnswer({ kind }: NonNullable<Round['reply']>): boolean {
  return kind === 'answer' || kind === 'meeting';
}

/** What a grade depends on beside the case. */
export interface GradingContext {
  now: Instant;
  time: WorkingTime;
  policy: Pick<Policy, 'lateGradeWorkingDays'>;
}

/** Until when a grade is still taken after the survey ended in silence; `undefined` where it did not. */
export function lateGradeUntil(state: CaseState, { time, policy }: Omit<GradingContext, 'now'>): Instant | undefined {
  const ended = state.closed?.at ?? surveyEndedAt(state);
  return ended === undefined ? undefined : time.closeOfDay(ended, policy.lateGradeWorkingDays).at;
}

/** When nobody had graded and the case went back to its unit's open promise (挂账), a round of its own. */
function surveyEndedAt(state: CaseState): Instant | undefined {
  const silent = state.duties.find((each) => each.kind === 'telephone' && each.round === state.round - 1);
  return silent?.settled?.how === 'lapsed' ? silent.settled.at : undefined;
}

/** Its unit has answered in this round: the desk owed, or owes, a review. */
function answeredAnew(state: CaseState): boolean {
  return state.duties.some((each) => each.kind === 'review' && each.round === state.round);
}

/**
 * The round that the enterprise may grade now (评价): its reply is out, ungraded, and no refusal. After silence that is
 * the last one surveyed, for as long as a late grade is taken and its unit has not answered anew.
 */
export function gradableRound(state: CaseState, context: GradingContext): Round | undefined {
  const [before, current] = [state.rounds.at(-2), state.rounds.at(-1)];
  const surveyed = current?.cause === 'promise' && !answeredAnew(state) ? before : current;
  if (surveyed?.reply === undefined || !isAnswer(surveyed.reply) || surveyed.evaluation !== undefined) return undefined;
  if (surveyed === current && state.closed === undefined) return surveyed;
  const until = lateGradeUntil(state, context);
  return until !== undefined && context.now <= until ? surveyed : undefined;
}
