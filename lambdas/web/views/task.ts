import { activeAssignments } from '../../domain/case/assignments';
import { openOf, returnableUntil } from '../../domain/case/duties';
import { pausedSince } from '../../domain/case/pauses';
import { askedBy, mayAsk, statusOf, type Status } from '../../domain/case/status';
import type { Assignment, CaseState } from '../../domain/case/state';
import type { ClosedAs, Grade, Outcome, Role, Stage } from '../../domain/case/vocabulary';
import type { County } from '../../domain/county';
import type { Instant, LocalDate } from '../../domain/time';
import type { WorkingTime } from '../../domain/working-time';
import type { History } from '../../ledger/history';
import { STATUS } from '../../texts/status';
import { dutyView, type DutyView } from './deadline';
import { matterView, type MatterView } from './matter';
import { numberOf, unitName } from './names';
import { supplementsOf, type SupplementView } from './supplements';
import { publicTimeline, type PublicStep } from './timeline';

/** What a unit may do with its task now. */
export const TASK_ACTS = ['acknowledge', 'act', 'plan', 'result', 'return', 'ask'] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

/** 部门办理页: one assignment as its unit sees it; also the JSON of `GET /task/{task}`. */
export interface TaskView {
  task: string;
  caseKey: string;
  caseNumber: string;
  title: string;
  stage: Stage;
  status: Status;
  closedAs?: ClosedAs;
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
  /** Who else works on it; the lead reads what the assisting units answered. */
  others: { name: string; role: Role; answered: boolean; outcome?: Outcome; account?: string }[];
  /** 退单: until when it may be asked for, and what became of it. */
  returnUntil: Instant;
  returned?: { at: Instant; proposed: string; ruling: 'pending' | 'upheld' | 'withdrawn'; reason?: string };
  /** 补充材料 that anyone asked for, and what the enterprise answered. */
  supplements: SupplementView[];
  /** 暂停计时: its own clock stands still until the enterprise answers. */
  waitsForEnterprise: boolean;
  matter: Omit<MatterView, 'enterprise' | 'proxy'> & { enterprise: Omit<MatterView['enterprise'], 'creditCode'> };
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
  const { enterprise, proxy: _proxy, ...matter } = matterView(county, state, history);
  const { creditCode: _creditCode, ...shownEnterprise } = enterprise;
  return {
    task: assignment.id,
    caseKey: state.caseKey,
    caseNumber: numberOf(county, state),
    title: matter.title,
    stage: state.stage,
    status,
    statusText: STATUS[status],
    ...(state.closed === undefined ? {} : { closedAs: state.closed.as }),
    role: assignment.role,
    unit: { id: assignment.unit, name: unitName(county, assignment.unit) },
    version: assignment.revision,
    ...(duty === undefined ? {} : { duty: dutyView(county, time, duty, now) }),
    ...(acknowledge === undefined ? {} : { acknowledge: dutyView(county, time, acknowledge, now) }),
    ...acknowledgement(assignment, history),
    ...planOf(assignment, history),
    ...resultOf(assignment, history),
    allowed: allowedActs(state, assignment, now),
    requirement: history.textsOf(assignment.ordered)['requirement'] ?? '',
    ...returnOf(county, state, history, assignment),
    ...againOf(state, history),
    ...evaluationOf(state, history),
    others: othersOf(county, state, history, assignment),
    supplements: supplementsOf(county, state, history),
    waitsForEnterprise: duty !== undefined && pausedSince(duty) !== undefined,
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

function othersOf(county: County, state: CaseState, history: History, assignment: Assignment): TaskView['others'] {
  return activeAssignments(state)
    .filter((each) => each.id !== assignment.id)
    .map(({ unit, role, result }) => ({
      name: unitName(county, unit),
      role,
      answered: result !== undefined,
      ...(result === undefined || assignment.role !== 'lead'
        ? {}
        : { outcome: result.outcome, account: history.textsOf(result.seq)['account'] ?? '' }),
    }));
}

function returnOf(county: County, state: CaseState, history: History, { id, returned }: Assignment) {
  const window = { returnUntil: returnableUntil(state, id) };
  if (returned === undefined) return window;
  const { at, proposedUnit, ruled } = returned;
  const pending = openOf(state, 'return').some((each) => each.assignment === id);
  const reason = ruled === undefined ? undefined : history.textsOf(ruled.seq)['reason'];
  return {
    ...window,
    returned: {
      at,
      proposed: unitName(county, proposedUnit),
      ruling: ruled === undefined ? (pending ? ('pending' as const) : ('withdrawn' as const)) : ('upheld' as const),
      ...(reason === undefined ? {} : { reason }),
    },
  };
}

function mayReturn(state: CaseState, { id, returned }: Assignment, now: Instant): boolean {
  const owes = openOf(state, 'handle').some((each) => each.assignment === id);
  return returned === undefined && owes && askedBy(state, id) === undefined && now <= returnableUntil(state, id);
}

/** The same conditions as the Decider's, for not offering what it would refuse. */
export function allowedActs(state: CaseState, assignment: Assignment, now: Instant): TaskAct[] {
  const works = assignment.role === 'assist' ? state.stage !== 'closed' : state.stage === 'handle';
  if (!works) return [];
  const owes = openOf(state, 'handle', 'rework').some((each) => each.assignment === assignment.id);
  return [
    ...(assignment.acknowledged === undefined ? (['acknowledge'] as const) : []),
    'act',
    ...(owes && !openOf(state, 'promise').some((each) => each.assignment === assignment.id) ? (['plan'] as const) : []),
    'result',
    ...(mayAsk(state, assignment.id) ? (['ask'] as const) : []),
    ...(mayReturn(state, assignment, now) ? (['return'] as const) : []),
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

const OWN_TYPES = [
  'acknowledged@1',
  'acted@1',
  'planned@1',
  'result-submitted@1',
  'return-asked@1',
  'supplement-asked@1',
];

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
        text: texts['notes'] ?? texts['measures'] ?? texts['account'] ?? texts['reason'] ?? texts['question'] ?? '',
      };
    });
}
