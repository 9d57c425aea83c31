/** What somebody does after the time is over, and what the post says twice. */
import * as order from './orders';
import { clockOf, isGradable, Story } from './story';
import { ASSIST_UNIT, DESK, instant, LEAD_UNIT } from './world';

const LEAD = 1;
const ASSIST = 2;
/** Dispatched on Monday 23 November 2026: result by the 26th, plan by the 30th. */
const dispatched = () => new Story('2026-11-23 09:00').by(order.dispatch, LEAD_UNIT, [ASSIST_UNIT]);

describe('an act after the breach and before the clock looked', () => {
  const late = () => dispatched().outageUntil('2026-11-30 18:02').by(order.submitResult, LEAD, 'solved');

  it('is late, and the breach stands at its own instant', () => {
    const duty = late().duty('handle-1');
    expect(duty.settled?.how).toBe('late');
    expect(clockOf(duty.breachedAt!)).toBe('2026-11-30 18:00');
  });

  it('counts in the same way for an assistant whom it ends', () => {
    const duty = late().duty('handle-2');
    expect(duty.settled?.how).toBe('unanswered');
    expect(clockOf(duty.breachedAt!)).toBe('2026-11-30 18:00');
  });

  it('in time is no breach', () => {
    const story = dispatched().until('2026-11-30 17:59').by(order.submitResult, LEAD, 'solved');
    expect(story.duty('handle-1')).not.toHaveProperty('breachedAt');
    expect(story.duty('handle-2')).not.toHaveProperty('breachedAt');
  });
});

describe('an assistant who answers after the lead', () => {
  const answered = (leadAt: string) =>
    dispatched().until(leadAt).by(order.submitResult, LEAD, 'solved').until('2026-12-02 10:00');

  it('is late where its own time was over when the lead answered', () => {
    const story = answered('2026-12-01 10:00').by(order.submitResult, ASSIST, 'solved');
    expect(story.last.data).toMatchObject({ late: true });
  });

  it('is not late where the lead ended its time before it was over', () => {
    const story = answered('2026-11-25 10:00').by(order.submitResult, ASSIST, 'solved');
    expect(story.last.data).toMatchObject({ late: false });
  });
});

describe('an assistant’s promise when the lead answers', () => {
  const promised = () => dispatched().by(order.plan, ASSIST, '2026-11-25' as never);

  it('that still holds is ended with the stage, and nobody is named', () => {
    const story = promised().until('2026-11-24 10:00').by(order.submitResult, LEAD, 'solved');
    expect(story.last.data).toMatchObject({ unanswered: [] });
    expect(story.duty('promise-1').settled?.how).toBe('superseded');
  });

  it('that is broken counts like silence: the unit is named, the breach stands', () => {
    const story = promised().until('2026-11-27 10:00').by(order.submitResult, LEAD, 'solved');
    expect(story.last.data).toMatchObject({ unanswered: [story.state.assignments[1]?.id] });
    expect(story.duty('promise-1').settled?.how).toBe('unanswered');
    expect(clockOf(story.duty('promise-1').breachedAt!)).toBe('2026-11-25 18:00');
  });
});

describe('a mail that came back', () => {
  it('and was made good stays made good, however often the post repeats it', () => {
    const story = dispatched().by(order.taskBounced, LEAD);
    expect(story.state.undelivered).toHaveLength(1);
    story.by(order.unitTold, LEAD, story.now);
    const events = story.events.length;
    story.by(order.taskBounced, LEAD);
    expect(story.state.undelivered).toEqual([]);
    expect(story.events).toHaveLength(events);
  });

  it('is no proof of delivery afterwards, also when the desk has told the enterprise since', () => {
    const story = dispatched().by(order.submitResult, LEAD, 'solved').by(order.approve).by(order.replyBounced);
    story.by(order.toldByPhone, story.now);
    const events = story.events.length;
    story.by(order.mailDelivered, story.now).by(order.replyBounced);
    expect(story.events).toHaveLength(events);
    expect(story.state.stage).toBe('evaluate');
  });
});

describe('what happened outside the system', () => {
  it('a joint meeting is not held before it was called, nor the enterprise called before its window was over', () => {
    const story = dispatched().by(order.submitResult, LEAD, 'solved').by(order.approve);
    story.by(order.mailDelivered, story.now).by(order.grade, 'dissatisfied', story.now, '没有解决');
    story.until('2026-11-24 09:00').by(order.submitResult, LEAD, 'solved').by(order.approve);
    story.by(order.mailDelivered, story.now).by(order.grade, 'dissatisfied', story.now, '还是没有');
    const early = order.holdMeeting(story.state, instant('2026-11-24 08:59'));
    expect(story.refusalOf(early)).toMatchObject({ reason: 'instant-before-case', field: 'at' });
    story.until('2026-11-25 10:00').tell(order.holdMeeting(story.state, instant('2026-11-25 09:00')));

    story.by(order.mailDelivered, story.now).until('2026-12-03 10:00');
    const call = order.callAttempted(story.state, instant('2026-12-01 10:00'));
    expect(story.refusalOf(call)).toMatchObject({ reason: 'instant-before-case', field: 'at' });
  });
});

describe('whoever is not asked', () => {
  it('is told that it is not theirs, before anything else is looked at', () => {
    const story = dispatched();
    const byDesk = { ...order.submitResult(story.state, LEAD, 'solved'), actor: DESK };
    expect(story.refusalOf(byDesk)).toMatchObject({ code: 'forbidden', reason: 'not-yours-to-do' });
  });
});

describe('silence about a reply whose promise is still open', () => {
  /** Planned until 18 December; surveyed, telephoned, not graded: the unit works on its promise in a new round. */
  const silent = () => {
    const story = dispatched()
      .by(order.plan, LEAD, '2026-12-18' as never)
      .by(order.submitResult, LEAD, 'planned');
    story.by(order.approve).by(order.mailDelivered, story.now);
    return story.until('2026-12-03 10:00');
  };
  const late = (story: Story, grade: 'satisfied' | 'dissatisfied') =>
    ({ ...order.grade(story.state, grade, story.now, '没有解决'), round: 1 }) as const;

  it('leaves the enterprise its late grade; content, the unit goes on with its promise', () => {
    const story = silent();
    expect([story.state.round, story.state.rounds.at(-1)?.cause, isGradable(story)]).toEqual([2, 'promise', true]);
    story.tell(late(story, 'satisfied'));
    expect(story.state.rounds[0]?.evaluation?.grade).toBe('satisfied');
    expect([story.state.stage, story.state.round, story.open]).toEqual(['handle', 2, ['promise-1']]);
    expect(story.last.data).toMatchObject({ late: true });
  });

  it('and dissatisfied orders rework at once, beside the promise', () => {
    const story = silent();
    story.tell(late(story, 'dissatisfied'));
    expect([story.state.round, story.state.rounds.at(-1)?.cause]).toEqual([3, 'dissatisfied']);
    expect(story.open.sort()).toEqual(['promise-1', 'rework-1']);
  });

  it('is over once the unit has answered anew, or after twenty working days', () => {
    const story = silent().by(order.submitResult, LEAD, 'solved');
    expect(story.refusalOf(late(story, 'satisfied'))).toMatchObject({ code: 'gone', reason: 'round-over' });
    const waited = silent().until('2027-01-05 10:00');
    expect(isGradable(waited)).toBe(false);
    expect(waited.refusalOf(late(waited, 'satisfied'))).toMatchObject({ code: 'gone' });
  });
});

it('a case closed in silence may be graded for twenty working days, and no longer', () => {
  const story = dispatched().by(order.submitResult, LEAD, 'solved').by(order.approve);
  story.by(order.mailDelivered, story.now).until('2026-12-10 10:00');
  expect([story.state.closed?.as, isGradable(story)]).toEqual(['ungraded', true]);
  expect(isGradable(story.until('2027-01-20 10:00'))).toBe(false);
});
