import { leadOf } from '../case/assignments';
import { openOf } from '../case/duties';
import type { PlacedEvent } from '../case/placed-event';
import type { UnitEventType } from '../case/events-of-units';
import type { CaseState } from '../case/state';
import { assigned, ENTERPRISE, toUnit, type Draft } from './drafts';
import type { Recipient } from './mail-order';

type UnitEvent = Extract<PlacedEvent, { type: UnitEventType }>;

/** Who hears that a part of the case changes hands. */
export function draftsOfUnits(event: UnitEvent, state: CaseState): Draft[] {
  switch (event.type) {
    case 'return-asked@1':
      return returnAsked(event.data.assignment, state);
    case 'return-ruled@1': {
      const { assignment, replacement } = event.data;
      return replacement === undefined ? upheld(assignment, state) : moved(assignment, replacement, state);
    }
    case 'unit-added@1':
      return [assigned(event.data.added.unit, event.data.added.id)];
    case 'unit-replaced@1':
      return moved(event.data.assignment, event.data.replacement, state);
    case 'unit-released@1':
      return released(event.data.assignment, state);
  }
}

/** The desk; its head too, where the ruling is the head's. */
function returnAsked(assignment: string, state: CaseState): Draft[] {
  const duty = openOf(state, 'return').find((each) => each.assignment === assignment);
  const readers: Recipient[] =
    duty?.owner.kind === 'desk-head' ? [{ kind: 'desk' }, { kind: 'desk-head' }] : [{ kind: 'desk' }];
  return readers.map((to) => ({ template: 'return-asked', assignment, to }));
}

function upheld(assignment: string, state: CaseState): Draft[] {
  return toUnit(state, assignment, ['handler']).map((to) => ({ template: 'return-upheld', assignment, to }));
}

function released(assignment: string, state: CaseState): Draft[] {
  return toUnit(state, assignment, ['handler']).map((to) => ({ template: 'task-moved', assignment, to }));
}

/** The enterprise hears who leads now; who assists, its progress page shows. */
function moved(from: string, { id, unit }: { id: string; unit: string }, state: CaseState): Draft[] {
  const told: Draft[] = leadOf(state)?.id === id ? [{ template: 'lead-changed', to: ENTERPRISE }] : [];
  return [...released(from, state), assigned(unit, id), ...told];
}
