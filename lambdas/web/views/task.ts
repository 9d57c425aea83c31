import { openOf } from '../../domain/case/duties';
import { statusOf, type Status } from '../../domain/case/status';
import type { Assignment, CaseState } from '../../domain/case/state';
import type { Grade, Outcome, Role, Stage } from '../../domain/case/vocabulary';
import type { County } from '../../domain/county';
import type { Instant, LocalDate } from '../../domain/time';
import type { WorkingTime } from '../../domain/working-time';
import type { History } from '../../ledger/history';
import { STATUS } from '../../texts/status';
import { dutyView, type DutyView } from './deadline';
import { matterView, type MatterView } from './matter';
import { numberOf, unitName } from './names';
import { publicTimeline, type PublicStep } from './timeline';

/** What a unit may do with its task now. */
export type TaskAct = 'acknowledge' | 'act' | 'plan' | 'result';

/** 部门办理页: one assignment as its unit sees it; also the JSON of `GET /task/{task}`. */
export interface TaskView {
  task: string;
  caseKey: string;
  caseNumber: string;
  title: string;
  stage: Stage;
  status: Status;
  statusText: string;
  role: Role;
  unit: { id: string; name: string };
  version: number;
  /** The one duty that the unit is asked for: its work, or its promise. */
  duty?: DutyView;
  acknowledge?: DutyView;
  acknowledgedAt?: Instant;
  acknowledgedBy?: string;
  plan?: { promisedDate: LocalDate; reason: string; measures: string };
  result?: { outcome: Outcome; account: string; at: Instant; late: boolean };
  allowed: TaskAct[];
  requirement: string;
  /** Why it has to be done again, in the words of the desk or of the enterprise. */
  again?: { by: 'review' | 'evaluation'; reason: string };
  /** 等次和意见, shown to the unit once given. */
  evaluation?: { grade: Grade; reason: string; at: Instant };
  others: { name: string; role: Role; answered: boolean }[];
  matter: Omit<MatterView, 'enterprise'> & { enterprise: Omit<MatterView['enterprise'], 'creditCode'> };
  acts: { at: Instant; type: string; by: string; text: string }[];
  timeline: PublicStep[];
}

export function taskView(
  county: County,
  time: WorkingTime,
  state: CaseState,
  history: History,
  assignment: Assignment,
  now: Instant,
): TaskView {
  const status = statusOf(state);
  const duty = openOf(state, 'rework', 'handle', 'promise').find((each) => each.assignment === assignment.id);
  const acknowledge = openOf(state, 'acknowledge').find((each) => each.assignment === assignment.id);
  const { enterprise, ...matter } = matterView(county, state, history);
  const { creditCode: _creditCode, ...shownEnterprise } = enterprise;
  const dispatched = history.events.find((each) => each.type === 'dispatched@1');
  return {
    task: assignment.id,
    caseKey: state.caseKey,
    caseNumber: numberOf(county, state),
    title: matter.title,
    stage: state.stage,
    status,
    statusText: STATUS[status],
    role: assignment.role,
    unit: { id: assignment.unit, name: unitName(county, assignment.unit) },
    version: assignment.revision,
    ...(duty === undefined ? {} : { duty: dutyView(county, time, duty, now) }),
    ...(acknowledge === undefined ? {} : { acknowledge: dutyView(county, time, acknowledge, now) }),
    ...acknowledgement(assignment, history),
    ...planOf(assignment, history),
    ...resultOf(assignment, history),
    allowed: allowedActs(state, assignment),
    requirement: dispatched === undefined ? '' : (history.textsOf(dispatched.seq)['requirement'] ?? ''),
    ...againOf(state, history),
    ...evaluationOf(state, history),
    others: state.assignments
      .filter((each) => each.id !== assignment.id)
      .map((each) => ({ name: unitName(county, each.unit), role: each.role, answered: each.result !== undefined })),
    matter: { ...matter, enterprise: shownEnterprise },
    acts: ownActs(assignment, history),
    timeline: publicTimeline(county, state, history.events),
  };
}

function acknowledgement({ acknowledged }: Assignment, history: History) {
  if (acknowledged === undefined) return {};
  const by = history.textsOf(acknowledged.seq)['actorName'];
  return { acknowledgedAt: acknowledged.at, ...(by === undefined ? {} : { acknowledgedBy: by }) };
}

function planOf({ plan }: Assignment, history: History) {
  if (plan === undefined) return {};
  const { reason = '', measures = '' } = history.textsOf(plan.seq);
  return { plan: { promisedDate: plan.promisedDate, reason, measures } };
}

function resultOf({ result }: Assignment, history: History) {
  if (result === undefined) return {};
  const { outcome, at, late, seq } = result;
  return { result: { outcome, at, late, account: history.textsOf(seq)['account'] ?? '' } };
}

/** The same conditions as the Decider's, for not offering what it would refuse. */
export function allowedActs(state: CaseState, assignment: Assignment): TaskAct[] {
  const works = assignment.role === 'assist' ? state.stage !== 'closed' : state.stage === 'handle';
  if (!works) return [];
  const owes = openOf(state, 'handle', 'rework').some((each) => each.assignment === assignment.id);
  return [
    ...(assignment.acknowledged === undefined ? (['acknowledge'] as const) : []),
    'act',
    ...(owes && !openOf(state, 'promise').some((each) => each.assignment === assignment.id) ? (['plan'] as const) : []),
    'result',
  ];
}

function againOf(state: CaseState, history: History) {
  if (openOf(state, 'rework').length === 0) return {};
  const last = history.events.findLast((each) => each.type === 'sent-back@1' || each.type === 'evaluated@1');
  if (last === undefined) return {};
  const by = last.type === 'sent-back@1' ? ('review' as const) : ('evaluation' as const);
  return { again: { by, reason: history.textsOf(last.seq)['reason'] ?? '' } };
}

function evaluationOf(state: CaseState, history: History) {
  const graded = state.rounds.findLast((each) => each.evaluation !== undefined)?.evaluation;
  if (graded === undefined) return {};
  return { evaluation: { grade: graded.grade, at: graded.at, reason: history.textsOf(graded.seq)['reason'] ?? '' } };
}

const OWN_TYPES = ['acknowledged@1', 'acted@1', 'planned@1', 'result-submitted@1'];

/** What the unit itself wrote down, oldest first. */
function ownActs(assignment: Assignment, history: History): TaskView['acts'] {
  return history.events
    .filter(
      (each) => OWN_TYPES.includes(each.type) && 'assignment' in each.data && each.data.assignment === assignment.id,
    )
    .map((each) => {
      const texts = history.textsOf(each.seq);
      const type = each.type.slice(0, each.type.indexOf('@'));
      return {
        at: each.occurredAt,
        type,
        by: texts['actorName'] ?? '',
        text: texts['notes'] ?? texts['measures'] ?? texts['account'] ?? '',
      };
    });
}
