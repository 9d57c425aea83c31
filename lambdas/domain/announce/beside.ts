import { activeAssignments } from '../case/assignments';
import type { BesideEventType } from '../case/events-beside';
import type { PlacedEvent } from '../case/placed-event';
import type { CaseState } from '../case/state';
import { ENTERPRISE, toUnit, type Draft } from './drafts';

type BesideEvent = Extract<PlacedEvent, { type: BesideEventType }>;

/** Who hears that the enterprise is asked, has answered, or does not want it any more. */
export function draftsBeside(event: BesideEvent, state: CaseState): Draft[] {
  switch (event.type) {
    case 'supplement-asked@1':
      return [{ template: 'supplement-asked', to: ENTERPRISE }];
    case 'supplement-answered@1':
      return answered(state);
    case 'withdrawn@1':
      return withdrawn(event.data, state);
  }
}

/** Whoever asked goes on. */
function answered(state: CaseState): Draft[] {
  const assignment = state.supplements.at(-1)?.assignment;
  if (assignment === undefined) return [{ template: 'supplement-in', to: { kind: 'desk' } }];
  return toUnit(state, assignment, ['handler']).map((to) => ({ template: 'supplement-in', assignment, to }));
}

/** Those who worked on it stop; where somebody pressed for it, the inspector hears too. */
function withdrawn({ pressed }: { pressed: boolean }, state: CaseState): Draft[] {
  const units = activeAssignments(state).flatMap(({ id }) => toUnit(state, id, ['handler']));
  const inspector = pressed ? [{ kind: 'inspector' } as const] : [];
  return [...units, { kind: 'desk' } as const, ...inspector].map((to) => ({ template: 'withdrawn', to }));
}
