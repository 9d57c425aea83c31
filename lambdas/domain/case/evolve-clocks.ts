import type { PlacedEvent } from './placed-event';
import type { OpenedDuty } from './state';

/** 暂停计时、恢复计时: what is past stays; what is ahead has moved by as much as the clock stood still. */
export function heldOrResumed(duties: readonly OpenedDuty[], { data, occurredAt }: PlacedEvent): OpenedDuty[] {
  const { holds = [], resumes = [] } = data;
  return duties.map((duty) => {
    if (holds.includes(duty.id)) return { ...duty, pauses: [...duty.pauses, { from: occurredAt }] };
    const resumed = resumes.find((each) => each.duty === duty.id);
    if (resumed === undefined) return duty;
    const { due, final, provisional, ahead } = resumed;
    return {
      ...duty,
      due,
      ...(final === undefined ? {} : { final }),
      provisional,
      milestones: [...duty.milestones.filter((each) => each.reached !== undefined), ...ahead],
      pauses: duty.pauses.map((each) => (each.to === undefined ? { ...each, to: occurredAt } : each)),
    };
  });
}
