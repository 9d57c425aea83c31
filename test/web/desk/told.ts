/** Cases as they come out of the real rules: a story is told, and the desk looks at it. */
import { newestNotice } from '../../../config/calendar';
import { county } from '../../../config/counties/chengkou';
import { demoContacts } from '../../../config/counties/chengkou/contacts';
import type { PlacedEvent } from '../../../lambdas/domain/case/placed-event';
import type { StoredEvent } from '../../../lambdas/domain/case/events';
import { headOf } from '../../../lambdas/ledger/head';
import type { History } from '../../../lambdas/ledger/history';
import type { MailRecord } from '../../../lambdas/ledger/mails';
import type { Queue, QueueRow } from '../../../lambdas/ledger/queues';
import type { ActSheet } from '../../../lambdas/web/desk-acts/pages/sheet';
import type { Sheet } from '../../../lambdas/web/desk/pages/sheet';
import { audienceOf, readerOf, viewFor } from '../../../lambdas/web/desk/reader';
import { EMPTY_FORM, type FormState } from '../../../lambdas/web/ui/form';
import { deskCaseView, type DeskAct, type DeskCaseView } from '../../../lambdas/web/views/desk-case';
import { queueView, type QueueView } from '../../../lambdas/web/views/queue';
import type { StaffRole } from '../../../lambdas/domain/contacts';
import * as order from '../../domain/case/orders';
import { Story } from '../../domain/case/story';
import { ASSIST_UNIT, calendarDays, directory, LEAD_UNIT, policy } from '../../domain/case/world';
import { frame } from '../ui/sample';

export const LEAD = 1;

/** Received on Wednesday 25 November 2026, to be dispatched by Friday the 27th, 18:00. */
export const received = () => new Story('2026-11-25 09:30');

/** Dispatched the same day: acknowledge by the 26th, result by the 30th, plan by 2 December. */
export const dispatched = () => received().until('2026-11-25 10:20').by(order.dispatch, LEAD_UNIT, [ASSIST_UNIT]);
export const resultIn = () => dispatched().until('2026-11-26 10:00').by(order.submitResult, LEAD, 'solved');
export const planned = () =>
  dispatched()
    .until('2026-11-26 10:00')
    .by(order.plan, LEAD, '2026-12-15' as never);
export const approved = () => resultIn().until('2026-11-26 15:00').by(order.approve);
export function delivered(): Story {
  const story = approved();
  return story.by(order.mailDelivered, story.now);
}
export const refused = () => received().until('2026-11-25 11:00').by(order.refuseCase);
export function closed(): Story {
  const story = delivered();
  return story.by(order.grade, 'satisfied', story.now);
}
/** The window of five working days is over and nobody graded. */
export const toTelephone = () => delivered().until('2026-12-04 10:00');

export function toMeet(): Story {
  const story = delivered();
  story.by(order.grade, 'dissatisfied', story.now, '利率没有变');
  story.by(order.submitResult, LEAD, 'solved').by(order.approve).by(order.mailDelivered, story.now);
  return story.by(order.grade, 'dissatisfied', story.now, '还是没有变');
}

export const taskBounced = () => dispatched().by(order.taskBounced, LEAD);

/** What each stage looks like, by its name in these tests. */
export const STAGES = {
  received,
  dispatched,
  'past the result': () => dispatched().until('2026-12-01 10:00'),
  late: () => dispatched().until('2026-12-04 10:00'),
  planned,
  'result in': resultIn,
  approved,
  refused,
  delivered,
  'to telephone': toTelephone,
  'to meet': toMeet,
  'task bounced': taskBounced,
  closed,
};

type Texts = Record<string, string | undefined>;
/** Changes what was typed, for looking at hostile text. */
export type Retold = (texts: Texts) => Texts;
const asTold: Retold = (texts) => texts;

/** Everything that somebody typed, as somebody hostile would type it. */
export const HOSTILE = '<script>alert(1)</script>=cmd|x';
export const hostile: Retold = (texts) => ({
  ...texts,
  title: HOSTILE,
  enterpriseName: HOSTILE,
  reply: HOSTILE,
  account: HOSTILE,
});

const STAFF = { email: 'somebody@chengkou.example', name: '赵六' } as const;

export function viewOf(story: Story, role: StaffRole = 'desk', retold = asTold): DeskCaseView {
  const mails = story.mails.map(({ at, ...mail }, index) =>
    index === 0 ? { order: mail } : { order: mail, record: recordOf(mail.id, at) },
  );
  const sources = {
    county,
    time: calendarDays,
    state: story.state,
    history: historyOf(story.events, retold),
    mails,
    contacts: demoContacts,
    now: story.now,
  };
  return viewFor(readerOf({ ...STAFF, role }), deskCaseView(sources));
}

function recordOf(id: string, at: MailRecord['at']): MailRecord {
  return { id, template: 'any', to: 'finance@chengkou.example', subject: `主题 ${id}`, state: 'delivered', at };
}

/** The pages' material as a member of staff finds it at the story's own time. */
export function sheetOf(story: Story, role: StaffRole = 'desk', retold = asTold): Sheet {
  const session = { ...STAFF, role };
  const view = viewOf(story, role, retold);
  const url = `/desk/cases/${view.caseKey}`;
  return {
    frame: { ...frame, url },
    audience: audienceOf(session),
    reader: readerOf(session),
    county,
    policy,
    notice: newestNotice,
    view,
    now: story.now,
  };
}

export function actSheet(story: Story, name: DeskAct, form: FormState = EMPTY_FORM): ActSheet {
  return {
    ...sheetOf(story),
    name,
    form,
    time: calendarDays,
    reachable: directory.hasAddress,
    newKey: 'key-of-this-form',
  };
}

const NOBODY: QueueView['counts'] = {
  ruling: 0,
  dispatch: 0,
  handle: 0,
  review: 0,
  reply: 0,
  evaluate: 0,
  telephone: 0,
  supplement: 0,
  promised: 0,
  soon: 0,
  overdue: 0,
  undelivered: 0,
};

export function queueOf(
  stories: Story[],
  queue: Queue,
  counts: Partial<QueueView['counts']> = {},
  next?: string,
  retold = asTold,
): QueueView {
  const rows = stories.map((story): QueueRow => ({
    head: headOf(story.state, 'hash', story.now),
    texts: historyOf(story.events, retold).textsOf(1),
  }));
  const now = stories[0]?.now ?? received().now;
  return queueView(
    { county, time: calendarDays, now, ...(queue === 'undelivered' ? { contacts: demoContacts } : {}) },
    queue,
    { rows, ...(next === undefined ? {} : { next }) },
    { ...NOBODY, ...counts },
  );
}

export function historyOf(events: readonly PlacedEvent[], retold: Retold = asTold): History {
  const stored = events.map((each) => ({ ...each, recordedAt: each.receivedAt }));
  return {
    events: stored as unknown as StoredEvent[],
    textsOf(seq) {
      const event = events[seq - 1];
      if (event === undefined) return {};
      const { texts, actor } = event as unknown as { texts: Texts; actor: { name?: string } };
      return retold({ ...texts, ...(seq === 1 ? { contactPhone: '+8613800001234' } : {}), actorName: actor.name });
    },
  };
}
