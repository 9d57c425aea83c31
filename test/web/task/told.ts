/** Tasks as they come out of the real rules: a story is told, and its unit looks at the task. */
import { county } from '../../../config/counties/chengkou';
import type { PlacedEvent } from '../../../lambdas/domain/case/placed-event';
import type { StoredEvent } from '../../../lambdas/domain/case/events';
import type { History } from '../../../lambdas/ledger/history';
import type { Sheet } from '../../../lambdas/web/task/pages/sheet';
import { taskView } from '../../../lambdas/web/views/task';
import { Story } from '../../domain/case/story';
import { ASSIST_UNIT, calendarDays, LEAD_UNIT, policy } from '../../domain/case/world';
import * as order from '../../domain/case/orders';
import { frame } from '../ui/sample';

export const LEAD = 1;
export const ASSIST = 2;

/** Received and dispatched on Wednesday 25 November 2026: acknowledge by the 26th, result by the 30th, plan by 2 December. */
export function dispatched(): Story {
  return new Story('2026-11-25 09:30').until('2026-11-25 10:20').by(order.dispatch, LEAD_UNIT, [ASSIST_UNIT]);
}

export function acknowledged(): Story {
  return dispatched().until('2026-11-25 15:20').by(order.acknowledge, LEAD);
}

/** The lead's result is in, approved, delivered. */
export function answered(story: Story): Story {
  return story.by(order.submitResult, LEAD, 'solved').by(order.approve).by(order.mailDelivered, story.now);
}

/** Changes what was typed, for looking at hostile text. */
export type Retold = (texts: Record<string, string | undefined>) => Record<string, string | undefined>;

/** The pages' material as unit `n` of the story finds it at the story's own time. */
export function sheetOf(story: Story, n = LEAD, retold: Retold = (texts) => texts): Sheet {
  const assignment = story.state.assignments[n - 1];
  if (assignment === undefined) throw new Error(`the story has no task ${n}`);
  return {
    frame: { ...frame, url: `/task/${assignment.id}` },
    county,
    policy,
    now: story.now,
    newKey: 'key-of-this-form',
    view: taskView(county, calendarDays, story.state, historyOf(story.events, retold), assignment, story.now),
  };
}

function historyOf(events: readonly PlacedEvent[], retold: Retold): History {
  return {
    events: events as unknown as StoredEvent[],
    textsOf(seq) {
      const event = events[seq - 1];
      if (event === undefined) return {};
      const { texts, actor } = event as unknown as {
        texts: Record<string, string | undefined>;
        actor: { name?: string };
      };
      return retold({ ...texts, ...(seq === 1 ? { contactPhone: '+862359221234' } : {}), actorName: actor.name });
    },
  };
}
