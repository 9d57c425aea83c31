import { leadOf } from '../case/assignments';
import { openOf } from '../case/duties';
import { isOfUnits } from '../case/events-of-units';
import type { PlacedEvent } from '../case/placed-event';
import type { CaseState } from '../case/state';
import { audienceOf } from './ladder';
import { assigned, ENTERPRISE, toUnit, type Draft } from './drafts';
import type { MailOrder, Recipient } from './mail-order';
import { draftsOfUnits } from './units';

/** Who hears what of a fact. `state` is the case after it. Mails to an enterprise without an address are not ordered. */
export function announce(event: PlacedEvent, state: CaseState): MailOrder[] {
  return drafts(event, state)
    .filter((draft) => draft.to.kind !== 'enterprise' || state.hasEmail)
    .map((draft, index) => ({ ...draft, id: `${state.caseKey}-${event.seq}-${index + 1}` }));
}

function drafts(event: PlacedEvent, state: CaseState): Draft[] {
  if (isOfUnits(event)) return draftsOfUnits(event, state);
  switch (event.type) {
    case 'received@1':
      return [{ template: 'received', to: ENTERPRISE }];
    case 'dispatched@1':
      return [
        ...state.assignments.map((each) => assigned(each.unit, each.id)),
        { template: 'dispatched', to: ENTERPRISE },
      ];
    case 'refused@1':
      return [{ template: 'refused', round: state.round, to: ENTERPRISE }];
    case 'planned@1':
      return plannedBy(event.data, state);
    case 'result-submitted@1':
      return resultIn(event.data, state);
    case 'sent-back@1':
      return toUnit(state, event.data.assignment, ['handler']).map((to) => ({
        template: 'sent-back',
        assignment: event.data.assignment,
        to,
      }));
    case 'approved@1':
    case 'meeting-held@1':
      return [{ template: 'replied', round: state.round, to: ENTERPRISE }];
    case 'evaluated@1':
      return afterGrade(event.data.nextRound?.cause, state);
    case 'time-passed@1':
      return afterTime(event, state);
    case 'acknowledged@1':
    case 'acted@1':
    case 'reply-delivered@1':
    case 'mail-bounced@1':
    case 'notified@1':
    case 'call-attempted@1':
    case 'paper-issued@1':
      return [];
  }
}

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
    return audienceOf(duty, step).map((to) =>
      duty.kind === 'evaluate'
        ? { template: 'evaluate-prompt', round: duty.round, to }
        : {
            template: 'ladder',
            duty: id,
            kind: duty.kind,
            step,
            ...(duty.assignment === undefined ? {} : { assignment: duty.assignment }),
            to,
          },
    );
  });
  return event.data.closes === 'ungraded'
    ? [...rungs, { template: 'closed-ungraded', round: state.round, to: ENTERPRISE }]
    : rungs;
}
