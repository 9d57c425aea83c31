import { leadOf } from '../case/assignments';
import { openOf } from '../case/duties';
import { isBeside, type BesideEventType } from '../case/events-beside';
import { isOfUnits, type UnitEventType } from '../case/events-of-units';
import type { PlacedEvent } from '../case/placed-event';
import type { CaseState, OpenedDuty } from '../case/state';
import type { Step } from '../case/vocabulary';
import { audienceOf } from './ladder';
import { assigned, ENTERPRISE, PROXY, toUnit, type Draft } from './drafts';
import type { MailOrder, Recipient } from './mail-order';
import { draftsBeside } from './beside';
import { draftsOfUnits } from './units';

/** Who hears what of a fact. `state` is the case after it. Mails to an enterprise without an address are not ordered. */
export function announce(event: PlacedEvent, state: CaseState): MailOrder[] {
  return drafts(event, state)
    .filter(({ to }) => to.kind !== 'enterprise' || state.hasEmail)
    .filter(({ to }) => to.kind !== 'proxy' || state.copies === true)
    .map((draft, index) => ({ ...draft, id: `${state.caseKey}-${event.seq}-${index + 1}` }));
}

function drafts(event: PlacedEvent, state: CaseState): Draft[] {
  if (isOfUnits(event)) return draftsOfUnits(event, state);
  if (isBeside(event)) return draftsBeside(event, state);
  const draft = DRAFTS[event.type] as (event: PlacedEvent, state: CaseState) => Draft[];
  return draft(event, state);
}

const reply =
  (template: 'refused' | 'replied') =>
  (_event: PlacedEvent, { round }: CaseState): Draft[] => [{ template, round, to: ENTERPRISE }, copyOf(round)];

/** 反馈机制: whoever spoke for the enterprise reads what it was answered. */
const copyOf = (round: number): Draft => ({ template: 'reply-copy', round, to: PROXY });
const nobody = () => [];

/** By the fact, along the road of a case. */
const DRAFTS: {
  [Type in Exclude<PlacedEvent['type'], UnitEventType | BesideEventType>]: (
    event: Extract<PlacedEvent, { type: Type }>,
    state: CaseState,
  ) => Draft[];
} = {
  'received@1': () => [{ template: 'received', to: ENTERPRISE }],
  'dispatched@1': (_event, state) => [
    ...state.assignments.map((each) => assigned(each.unit, each.id)),
    { template: 'dispatched', to: ENTERPRISE },
  ],
  'refused@1': reply('refused'),
  'planned@1': ({ data }, state) => plannedBy(data, state),
  'result-submitted@1': ({ data }, state) => resultIn(data, state),
  'sent-back@1': ({ data: { assignment } }, state) =>
    toUnit(state, assignment, ['handler']).map((to) => ({ template: 'sent-back', assignment, to })),
  'approved@1': reply('replied'),
  'meeting-held@1': reply('replied'),
  'evaluated@1': ({ data }, state) => afterGrade(data.nextRound?.cause, state),
  'time-passed@1': afterTime,
  'acknowledged@1': nobody,
  'acted@1': nobody,
  'reply-delivered@1': nobody,
  'mail-bounced@1': nobody,
  'notified@1': nobody,
  'call-attempted@1': nobody,
  'paper-issued@1': nobody,
};

/** The enterprise hears of the lead's plan alone. */
function plannedBy({ assignment }: { assignment: string }, state: CaseState): Draft[] {
  return leads(state, assignment) ? [{ template: 'planned', assignment, to: ENTERPRISE }] : [];
}

/** The desk hears that it has to review; its head too, where the review is the head's. */
function resultIn(
  { assignment, stage }: { assignment: string; stage?: string | undefined },
  state: CaseState,
): Draft[] {
  if (stage !== 'review') return [];
  const byHead = openOf(state, 'review').some((each) => each.owner.kind === 'desk-head');
  const readers: Recipient[] = byHead ? [{ kind: 'desk' }, { kind: 'desk-head' }] : [{ kind: 'desk' }];
  return readers.map((to) => ({ template: 'result-in', assignment, to }));
}

function leads(state: CaseState, assignment: string): boolean {
  return leadOf(state)?.id === assignment;
}

function afterGrade(cause: CaseState['rounds'][number]['cause'] | undefined, state: CaseState): Draft[] {
  const lead = leadOf(state);
  if (cause === 'dissatisfied' && lead !== undefined) {
    const ordered = toUnit(state, lead.id, ['handler', 'head']).map((to): Draft => ({
      template: 'rework-ordered',
      assignment: lead.id,
      to,
    }));
    return [...ordered, { template: 'reworking', to: ENTERPRISE }];
  }
  if (cause === 'joint-meeting') {
    return [
      { template: 'joint-meeting-due', to: { kind: 'desk' } },
      { template: 'joint-meeting-due', to: { kind: 'desk-head' } },
      { template: 'joint-meeting-called', to: ENTERPRISE },
    ];
  }
  return [];
}

function afterTime(event: PlacedEvent & { type: 'time-passed@1' }, state: CaseState): Draft[] {
  const rungs = event.data.reached.flatMap(({ duty: id, step }): Draft[] => {
    const duty = state.duties.find((each) => each.id === id);
    if (duty === undefined) return [];
    return audienceOf(duty, step).map((to) => rung(duty, step, to));
  });
  return [...rungs, ...ends(event, state)];
}

function rung(duty: OpenedDuty, step: Step, to: Recipient): Draft {
  if (duty.kind === 'evaluate') return { template: 'evaluate-prompt', round: duty.round, to };
  if (duty.kind === 'supplement') return { template: 'supplement-prompt', to };
  const assignment = duty.assignment === undefined ? {} : { assignment: duty.assignment };
  return { template: 'ladder', duty: duty.id, kind: duty.kind, step, ...assignment, to };
}

/** A window that ended in silence: the enterprise hears what that means. */
function ends({ data }: PlacedEvent & { type: 'time-passed@1' }, { round }: CaseState): Draft[] {
  if (data.closes === 'ungraded') return [{ template: 'closed-ungraded', round, to: ENTERPRISE }];
  return data.tells === undefined ? [] : [{ template: 'no-answer', round, to: ENTERPRISE }, copyOf(round)];
}
