import { assistsOf } from '../../domain/case/assignments';
import { openDuties, openOf } from '../../domain/case/duties';
import type { CaseState } from '../../domain/case/state';
import type { ReleasedAs, Role } from '../../domain/case/vocabulary';
import { isLate, mayAsk, primaryDuty } from '../../domain/case/status';
import { papersOf } from '../../domain/papers/issuable';
import { paperId, type PaperKind } from '../../domain/papers/paper';
import type { Contacts } from '../../domain/contacts';
import type { MailOrder } from '../../domain/announce/mail-order';
import type { Instant } from '../../domain/time';
import type { History } from '../../ledger/history';
import type { MailRecord } from '../../ledger/mails';
import type { QueueRow } from '../../ledger/queues';
import { besideView, type BesideView } from './beside';
import { openRound, type CaseSources } from './case-sources';
import { dutyView, type DutyView } from './deadline';
import { mailViews, type MailView } from './desk-mail';
import { deskSteps, type DeskStep } from './desk-step';
import { matterView, type MatterView } from './matter';
import { paperNumberOf, unitName } from './names';
import { progressView, type ProgressView } from './progress';

/** What the desk may do now; each is a page and a POST below the case's address. */
export const DESK_ACTS = [
  'ruling',
  'dispatch',
  'refuse',
  'approve',
  'rework',
  'meeting',
  'delivered',
  'evaluation',
  'call',
  'supplemented',
  'notified',
  'add-unit',
  'replace-unit',
  'release-unit',
  'ask',
] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

/** 交办 as the desk sees it: one unit's part, and what it answered. */
export interface AssignmentView {
  id: string;
  unit: { id: string; name: string };
  role: Role;
  dispatchedAt: Instant;
  acknowledgedAt?: Instant;
  promisedDate?: string;
  answered: boolean;
  outcome?: string;
  account?: string;
  basis?: string;
  approvedBy?: string;
  /** No longer this unit's, and how it came so. */
  released?: ReleasedAs;
  releasedAt?: Instant;
  /** 改派 or 取消协办 is possible. */
  replaceable: boolean;
  releasable: boolean;
}

/** 待裁定的退单. */
export interface ReturnView {
  assignment: string;
  unit: string;
  proposed: { id: string; name: string };
  reason: string;
  basis: string;
  at: Instant;
  byHead: boolean;
}

/** A mail that reached nobody: whom to telephone. Without an assignment it was the reply to the enterprise. */
export interface UndeliveredView {
  mail: string;
  at: Instant;
  assignment?: string;
  unit?: string;
  person?: string;
  phone?: string;
}

/** 事项详情 as the desk sees it; also the JSON of `GET /desk/cases/{caseKey}`. */
export interface DeskCaseView extends Omit<ProgressView, 'timeline'> {
  version: number;
  enterprise: string;
  late: boolean;
  hasEmail: boolean;
  points: { unit: string; points: number }[];
  matter: MatterView;
  assignments: AssignmentView[];
  duties: DutyView[];
  /** Id of the duty that the case waits for. */
  primaryDuty?: string;
  mails: MailView[];
  undelivered: UndeliveredView[];
  returns: ReturnView[];
  /** 同一企业的其他在办事项: one matter may have been handed in twice. */
  beside: BesideView[];
  allowed: DeskAct[];
  timeline: DeskStep[];
  /** 文书 that were issued; the papers' own pages show them. */
  papers: { id: string; kind: PaperKind; number: string }[];
}

export interface DeskCaseSources extends CaseSources {
  mails: { order: MailOrder; record?: MailRecord }[];
  contacts: Contacts;
  /** Open cases of the same enterprise; only the case's own page asks for them. */
  beside?: readonly QueueRow[];
}

export function deskCaseView(sources: DeskCaseSources): DeskCaseView {
  const { county, time, state, history, now } = sources;
  const { timeline: _public, ...progress } = progressView(sources);
  const matter = matterView(county, state, history);
  const primary = primaryDuty(state);
  return {
    ...progress,
    version: state.revision,
    enterprise: matter.enterprise.name,
    late: isLate(state, now),
    hasEmail: state.hasEmail,
    points: state.points.map(({ unit, points }) => ({ unit: unitName(county, unit), points })),
    matter,
    assignments: assignmentsOf(sources),
    duties: state.duties.map((each) => dutyView(county, time, each, now)),
    ...(primary === undefined ? {} : { primaryDuty: primary.id }),
    mails: mailViews(county, history, sources.mails),
    undelivered: undeliveredOf(sources),
    returns: returnsOf(sources),
    beside: (sources.beside ?? []).map((row) => besideView(sources.county, row)),
    allowed: deskActs(sources),
    timeline: deskSteps(county, state, history),
    papers: papersOf(state).map((paper) => ({
      id: paperId(paper),
      kind: paper.kind,
      number: paperNumberOf(county, paper),
    })),
  };
}

function assignmentsOf({ county, state, history }: DeskCaseSources): AssignmentView[] {
  return state.assignments.map(({ id, unit, role, dispatchedAt, acknowledged, plan, result, released }) => ({
    id,
    unit: { id: unit, name: unitName(county, unit) },
    role,
    dispatchedAt,
    ...(acknowledged === undefined ? {} : { acknowledgedAt: acknowledged.at }),
    ...(plan === undefined ? {} : { promisedDate: plan.promisedDate }),
    answered: result !== undefined,
    ...(released === undefined ? {} : { released: released.as, releasedAt: released.at }),
    replaceable: replaceable(state, id),
    releasable: releasable(state, id),
    ...(result === undefined ? {} : { outcome: result.outcome, ...answerOf(history, result.seq) }),
  }));
}

function returnsOf({ county, state, history }: DeskCaseSources): ReturnView[] {
  return openOf(state, 'return').flatMap(({ assignment, owner }) => {
    const task = state.assignments.find((each) => each.id === assignment);
    if (task?.returned === undefined) return [];
    const { seq, at, proposedUnit } = task.returned;
    const { reason = '', basis = '' } = history.textsOf(seq);
    return [
      {
        assignment: task.id,
        unit: unitName(county, task.unit),
        proposed: { id: proposedUnit, name: unitName(county, proposedUnit) },
        reason,
        basis,
        at,
        byHead: owner.kind === 'desk-head',
      },
    ];
  });
}

/** Whoever still works on its part may be replaced. */
function replaceable(state: CaseState, id: string): boolean {
  return state.stage === 'handle' && openDuties(state).some((each) => each.assignment === id);
}

/** An assisting unit that has not answered may be released, where somebody else goes on working. */
function releasable(state: CaseState, id: string): boolean {
  const assists = assistsOf(state).some((each) => each.id === id && each.result === undefined);
  return state.stage === 'handle' && assists && openDuties(state).some((each) => each.assignment !== id);
}

function answerOf(history: History, seq: number): Pick<AssignmentView, 'account' | 'basis' | 'approvedBy'> {
  const { account = '', basis, approvedBy } = history.textsOf(seq);
  return { account, ...(basis === undefined ? {} : { basis }), ...(approvedBy === undefined ? {} : { approvedBy }) };
}

/** Mails that came back, each with whom to telephone at the unit that it was for. */
export function undeliveredOf({
  county,
  state,
  contacts,
}: Pick<DeskCaseSources, 'county' | 'state' | 'contacts'>): UndeliveredView[] {
  return state.undelivered.map(({ mail, assignment, at }) => {
    const unit = state.assignments.find((each) => each.id === assignment)?.unit;
    const handler = unit === undefined ? undefined : contacts.units[unit]?.handler;
    return {
      mail,
      at,
      ...(assignment === undefined ? {} : { assignment }),
      ...(unit === undefined ? {} : { unit: unitName(county, unit) }),
      ...(handler === undefined ? {} : { person: handler.name, phone: handler.phone }),
    };
  });
}

/** The same conditions as the Decider's, for not offering what it would refuse. */
export function deskActs(sources: Omit<CaseSources, 'history'>): DeskAct[] {
  const { state } = sources;
  const open = (kind: string) => state.duties.some((each) => each.kind === kind && each.settled === undefined);
  const acts: Record<DeskAct, boolean> = {
    ruling: open('return'),
    'add-unit': state.stage === 'handle',
    'replace-unit': state.assignments.some(({ id }) => replaceable(state, id)),
    'release-unit': state.assignments.some(({ id }) => releasable(state, id)),
    dispatch: state.stage === 'dispatch',
    refuse: state.stage === 'dispatch',
    approve: open('review'),
    rework: open('review'),
    meeting: open('joint-meeting'),
    delivered: open('reply'),
    evaluation: openRound(sources) !== undefined,
    call: open('telephone'),
    supplemented: open('supplement'),
    ask: mayAsk(state, undefined),
    notified: state.undelivered.some((each) => each.assignment !== undefined),
  };
  return DESK_ACTS.filter((each) => acts[each]);
}
