import type { Instant } from '../time';
import type { WorkingTime } from '../working-time';
import type { DataOf } from './events';
import type { OpenedDuty } from './state';

/** Since when a duty's clock stands still (暂停计时); `undefined` while it runs. */
export function pausedSince({ pauses }: Pick<OpenedDuty, 'pauses'>): Instant | undefined {
  return pauses.find((each) => each.to === undefined)?.from;
}

/** How far a duty's clock has come at an instant: no further than where it stands still. */
export function clockAt(duty: Pick<OpenedDuty, 'pauses'>, at: Instant): Instant {
  return pausedSince(duty) ?? at;
}

type Resumed = NonNullable<DataOf<'supplement-answered@1'>['resumes']>;

/** 恢复计时: those of the duties that stand still go on at `to`, with all that is ahead of them moved by as much. */
export function resumed(duties: readonly OpenedDuty[], to: Instant, time: WorkingTime): Resumed {
  return duties.flatMap((duty) => {
    const from = pausedSince(duty);
    if (from === undefined) return [];
    const moved = (at: Instant) => (at <= from ? { at, provisional: false } : time.resumed(at, { from, to }));
    const due = moved(duty.due);
    const final = duty.final === undefined ? undefined : moved(duty.final);
    const ahead = duty.milestones
      .filter((each) => each.reached === undefined)
      .map(({ step, at }) => ({ step, at: moved(at).at }));
    return [
      {
        duty: duty.id,
        due: due.at,
        ...(final === undefined ? {} : { final: final.at }),
        provisional: duty.provisional || due.provisional || final?.provisional === true,
        ahead,
      },
    ];
  });
}
