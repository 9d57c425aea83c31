import type { UnitEventType } from './events-of-units';
import type { PlacedEvent } from './placed-event';
import type { AssignmentBirth } from './schema';
import type { Assignment, CaseState } from './state';
import type { ReleasedAs } from './vocabulary';

type UnitEvent = Extract<PlacedEvent, { type: UnitEventType }>;

/** A new part of the case. `ordered` where the words of the order are an earlier fact's. */
export function taskOf(
  birth: AssignmentBirth,
  { seq, occurredAt }: Pick<PlacedEvent, 'seq' | 'occurredAt'>,
  ordered = seq,
): Assignment {
  return { ...birth, dispatchedAt: occurredAt, ordered, revision: seq, acts: 0, reviewFailures: 0 };
}

/** Who has a part: parts are added and released, never taken away from what was. */
export function evolveUnits(state: CaseState, event: UnitEvent): CaseState {
  switch (event.type) {
    case 'return-asked@1': {
      const { assignment, proposedUnit } = event.data;
      return changed(state, assignment, (task) => ({
        ...task,
        revision: event.seq,
        returned: { seq: event.seq, at: event.occurredAt, proposedUnit },
      }));
    }
    case 'return-ruled@1':
      return ruled(state, event);
    case 'unit-added@1':
      return { ...state, assignments: [...state.assignments, taskOf(event.data.added, event)] };
    case 'unit-replaced@1':
      return handedOver(state, event, event.data.assignment, 'replaced', event.data.replacement);
    case 'unit-released@1':
      return released(state, event, event.data.assignment, 'released');
  }
}

function ruled(state: CaseState, event: UnitEvent & { type: 'return-ruled@1' }): CaseState {
  const { assignment, accepted, replacement } = event.data;
  const next = changed(state, assignment, (task) =>
    task.returned === undefined
      ? task
      : {
          ...task,
          revision: event.seq,
          returned: { ...task.returned, ruled: { seq: event.seq, accepted, at: event.occurredAt } },
        },
  );
  return replacement === undefined ? next : handedOver(next, event, assignment, 'returned', replacement);
}

function handedOver(
  state: CaseState,
  event: UnitEvent,
  from: string,
  as: ReleasedAs,
  replacement: AssignmentBirth,
): CaseState {
  const ordered = state.assignments.find((each) => each.id === from)?.ordered;
  const next = released(state, event, from, as);
  return { ...next, assignments: [...next.assignments, taskOf(replacement, event, ordered)] };
}

/** What its mails did not bring need not be made good any more. */
function released(state: CaseState, { seq, occurredAt }: UnitEvent, id: string, as: ReleasedAs): CaseState {
  const next = changed(state, id, (task) => ({ ...task, revision: seq, released: { seq, as, at: occurredAt } }));
  return { ...next, undelivered: next.undelivered.filter((each) => each.assignment !== id) };
}

function changed(state: CaseState, id: string, change: (task: Assignment) => Assignment): CaseState {
  return { ...state, assignments: state.assignments.map((each) => (each.id === id ? change(each) : each)) };
}
