import { isLate, statusOf } from '../../../lambdas/domain/case/status';
import type { LocalDate } from '../../../lambdas/domain/time';
import * as order from './orders';
import { clockOf, isGradable, Story } from './story';
import { instant, LEAD_UNIT } from './world';

/** The reply is proven delivered on Monday 23 November 2026 at 16:00. */
function replied(): Story {
  const story = new Story('2026-11-23 10:00')
    .by(order.dispatch, LEAD_UNIT, [])
    .by(order.submitResult, 1, 'solved')
    .until('2026-11-23 15:00');
  return story.by(order.approve).until('2026-11-23 16:00').by(order.mailDelivered, instant('2026-11-23 16:00'));
}

const grade = (story: Story, given: 'satisfied' | 'acceptable' | 'dissatisfied') =>
  story.tell(order.grade(story.state, given, story.now, given === 'dissatisfied' ? '没有解决' : undefined));
const answerAgain = (story: Story) =>
  story.by(order.submitResult, 1, 'solved').by(order.approve).by(order.mailDelivered, story.now);

describe('evaluation (评价)', () => {
  test('has a window of 5 working days, with one prompt on day 2 and never a breach', () => {
    expect(replied().ladder('evaluate-1')).toEqual({ prompt: '2026-11-25 09:00', lapse: '2026-11-30 18:00' });
    expect(isLate(replied().until('2026-11-30 17:00').state, instant('2026-11-30 17:00'))).toBe(false);
  });

  test.each(['satisfied', 'acceptable'] as const)('%s › closes the case as graded, without points', (given) => {
    const story = grade(replied(), given);
    expect(story.state).toMatchObject({ stage: 'closed', closed: { as: 'graded' }, points: [] });
    expect(story.open).toEqual([]);
  });

  test('once a round, final once given', () => {
    const story = grade(replied(), 'satisfied');
    expect(story.refusalOf(order.grade(story.state, 'dissatisfied', story.now, '反悔'))).toMatchObject({
      code: 'already',
      reason: 'already-evaluated',
    });
    expect(isGradable(story)).toBe(false);
  });

  test('dissatisfied › needs a reason', () => {
    const story = replied();
    expect(story.refusalOf(order.grade(story.state, 'dissatisfied', story.now))).toMatchObject({
      reason: 'reason-required',
      field: 'reason',
    });
  });

  test('dissatisfied › takes a point from the lead unit and orders rework in a new round', () => {
    const story = grade(replied().until('2026-11-24 10:00'), 'dissatisfied');
    expect(story.state.points).toEqual([{ unit: LEAD_UNIT, points: 1, seq: story.state.version }]);
    expect(story.state).toMatchObject({ stage: 'handle', round: 2 });
    expect(story.open).toEqual(['rework-1']);
    expect(story.duty('rework-1')).toMatchObject({ round: 2, start: '2026-11-24T10:00:00+08:00' });
    expect(statusOf(story.state)).toBe('rework');
  });

  test('the link of an old round is dead', () => {
    const story = replied();
    const old = order.grade(story.state, 'satisfied', story.now);
    answerAgain(grade(story, 'dissatisfied'));
    expect(story.refusalOf(old)).toMatchObject({ code: 'gone', reason: 'round-over' });
    expect(grade(story, 'acceptable').state.closed?.as).toBe('graded');
  });

  test('a second dissatisfied › goes to a joint meeting and a last reply', () => {
    const story = grade(answerAgain(grade(replied(), 'dissatisfied')), 'dissatisfied');
    expect(story.state).toMatchObject({ stage: 'review', rounds: [{}, {}, { n: 3, cause: 'joint-meeting' }] });
    expect(story.open).toEqual(['joint-meeting-1']);
    expect(clockOf(story.duty('joint-meeting-1').due)).toBe('2026-11-30 18:00');
    expect(story.refusalOf(order.approve(story.state))).toMatchObject({ code: 'wrong-stage' });
    story.until('2026-11-26 10:00').by(order.holdMeeting, story.now).by(order.mailDelivered, story.now);
    expect(story.state.rounds[2]?.reply?.kind).toBe('meeting');
    grade(story, 'dissatisfied');
    expect(story.state.closed?.as).toBe('graded');
    expect(story.state.points).toHaveLength(3);
  });

  test('before the post’s feedback › proves the delivery', () => {
    const story = new Story('2026-11-23 10:00')
      .by(order.dispatch, LEAD_UNIT, [])
      .by(order.submitResult, 1, 'solved')
      .by(order.approve);
    grade(story, 'satisfied');
    expect(story.events.slice(-2).map((each) => each.type)).toEqual(['reply-delivered@1', 'evaluated@1']);
    expect(story.duty('reply-1').settled?.how).toBe('met');
    expect(story.state.duties.some((each) => each.kind === 'evaluate')).toBe(false);
    const { version } = story.state;
    expect(story.by(order.mailDelivered, story.now).state.version).toBe(version);
  });

  test('before anything was replied › is refused', () => {
    const story = new Story('2026-11-23 10:00');
    expect(story.refusalOf(order.grade(story.state, 'satisfied', story.now))).toMatchObject({
      reason: 'not-evaluable',
    });
  });

  test('taken by telephone › with number and an instant after the reply, and proves the delivery with both', () => {
    const story = new Story('2026-11-23 10:00')
      .by(order.dispatch, LEAD_UNIT, [])
      .by(order.submitResult, 1, 'solved')
      .by(order.approve);
    const call = order.gradeByPhone(story.state, 'acceptable', story.now);
    expect(story.refusalOf({ ...call, number: '' })).toMatchObject({ reason: 'number-required' });
    expect(story.refusalOf({ ...call, at: instant('2026-11-23 09:00') })).toMatchObject({
      reason: 'instant-before-case',
    });
    story.tell(call);
    expect(story.events.at(-2)).toMatchObject({
      data: { by: 'phone' },
      texts: { person: '张三', number: '13800000000' },
    });
  });
});

describe('silence (未评价)', () => {
  test('is never satisfaction: the desk telephones for 2 working days, then the case closes as ungraded', () => {
    const story = replied().until('2026-11-30 18:00');
    expect(story.open).toEqual(['telephone-1']);
    expect(story.state.stage).toBe('evaluate');
    expect(story.ladder('telephone-1')).toEqual({ prompt: '2026-12-02 09:00', lapse: '2026-12-02 18:00' });
    story.by(order.callAttempted, story.now).until('2026-12-02 18:00');
    expect(story.state).toMatchObject({ stage: 'closed', closed: { as: 'ungraded' }, points: [] });
  });

  test('a call is recorded only while the desk owes it', () => {
    const story = replied();
    expect(story.refusalOf(order.callAttempted(story.state, story.now))).toMatchObject({
      code: 'wrong-stage',
      reason: 'no-telephone-duty',
    });
  });

  test('a grade while the desk telephones › counts as any other', () => {
    expect(grade(replied().until('2026-12-01 10:00'), 'satisfied').state.closed?.as).toBe('graded');
  });

  test('a late grade is taken for 20 working days after closing, and says that it is late', () => {
    const story = replied().until('2026-12-02 18:00').until('2026-12-30 18:00');
    expect(isGradable(story)).toBe(true);
    expect(grade(story, 'satisfied').last.data).toMatchObject({ late: true, closes: 'graded' });
    const later = replied().until('2026-12-02 18:00').until('2026-12-30 18:01');
    expect(later.refusalOf(order.grade(later.state, 'satisfied', later.now))).toMatchObject({
      code: 'gone',
      reason: 'evaluation-window-over',
    });
  });

  test('a late dissatisfied reopens the case', () => {
    const story = grade(replied().until('2026-12-10 10:00'), 'dissatisfied');
    expect(story.state).toMatchObject({ stage: 'handle', round: 2, points: [{ unit: LEAD_UNIT }] });
    expect(story.state.closed).toBeUndefined();
    expect(story.open).toEqual(['rework-1']);
  });

  test('a bounce after closing as ungraded › the reply is owed again', () => {
    const story = replied().until('2026-12-10 10:00').by(order.replyBounced);
    expect(story.state.stage).toBe('reply');
    expect(story.state.closed).toBeUndefined();
  });
});

describe('a promise still open (挂账)', () => {
  function planned(): Story {
    const story = new Story('2026-11-23 10:00')
      .by(order.dispatch, LEAD_UNIT, [])
      .by(order.plan, 1, '2026-12-25' as LocalDate);
    return story
      .by(order.submitResult, 1, 'planned')
      .by(order.approve)
      .by(order.mailDelivered, instant('2026-11-23 10:00'));
  }

  test('after the grade › the case goes back to its unit in a round of its own, and closes once it is proven done', () => {
    const story = grade(planned(), 'satisfied');
    expect(story.state).toMatchObject({ stage: 'handle', round: 2, rounds: [{}, { cause: 'promise' }] });
    expect(story.open).toEqual(['promise-1']);
    expect(statusOf(story.state)).toBe('planned');
    answerAgain(story);
    expect(story.duty('promise-1').settled?.how).toBe('met');
    expect(grade(story, 'satisfied').state.closed?.as).toBe('graded');
  });

  test('after silence › the same, and nobody calls it satisfied', () => {
    const story = planned().until('2026-12-02 18:00');
    expect(story.state).toMatchObject({ stage: 'handle', rounds: [{}, { cause: 'promise' }] });
    expect(story.state.rounds[0]?.evaluation).toBeUndefined();
    expect(story.state.closed).toBeUndefined();
  });

  test('runs its ladder while the enterprise evaluates', () => {
    const story = grade(planned(), 'satisfied').until('2026-12-28 10:00');
    expect(story.duty('promise-1').breachedAt).toBe('2026-12-25T18:00:00+08:00');
  });
});

describe('a clock that was out of order', () => {
  test('writes down each milestone with its own instant, and sleeps again', () => {
    const story = new Story('2026-11-23 10:00').outageUntil('2026-11-27 10:00').by(() => order.passTime);
    expect(story.last.data).toMatchObject({
      reached: [
        { step: 'prompt', at: '2026-11-25T09:00:00+08:00' },
        { step: 'breach', at: '2026-11-25T18:00:00+08:00' },
        { step: 'reminder', at: '2026-11-26T09:00:00+08:00' },
        { step: 'supervision', at: '2026-11-27T09:00:00+08:00' },
      ],
    });
    expect(clockOf(story.duty('dispatch-1').breachedAt ?? story.now)).toBe('2026-11-25 18:00');
    const { version } = story.state;
    expect(story.by(() => order.passTime).state.version).toBe(version);
  });
});
