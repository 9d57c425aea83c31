import type { BesideEventType } from './events-beside';
import type { PlacedEvent } from './placed-event';
import type { Assignment, CaseState, Supplement } from './state';

type BesideEvent = Extract<PlacedEvent, { type: BesideEventType }>;

/** The enterprise is asked and answers; a withdrawal is all consequence. */
export function evolveBeside(state: CaseState, event: BesideEvent): CaseState {
  switch (event.type) {
    case 'supplement-asked@1':
      return asked(state, event);
    case 'supplement-answered@1': {
      const answered = { seq: event.seq, at: event.occurredAt };
      const supplements = state.supplements.map((each, index) =>
        index === state.supplements.length - 1 ? { ...each, answered } : each,
      );
      return { ...state, supplements };
    }
    case 'withdrawn@1':
      return state;
  }
}

function asked(state: CaseState, event: BesideEvent & { type: 'supplement-asked@1' }): CaseState {
  const { assignment, opens = [] } = event.data;
  const [duty] = opens;
  if (duty === undefined) throw new Error('a question without a duty to answer it');
  const supplement: Supplement = {
    seq: event.seq,
    ...(assignment === undefined ? {} : { assignment }),
    duty: duty.id,
    at: event.occurredAt,
  };
  const assignments = state.assignments.map((each) =>
    each.id === assignment ? acknowledge(each, event, { implicit: true }) : each,
  );
  return { ...state, assignments, supplements: [...state.supplements, supplement] };
}

/** 签收: the unit has evidently seen its task; the first time counts. */
export function acknowledge(assignment: Assignment, event: PlacedEvent, how: { implicit: boolean }): Assignment {
  const acknowledged = assignment.acknowledged ?? { at: event.occurredAt, implicit: how.implicit, seq: event.seq };
  return { ...assignment, acknowledged, revision: event.seq };
}
