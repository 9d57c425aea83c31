import { statusOf } from '../../../lambdas/domain/case/status';
import type { LocalDate } from '../../../lambdas/domain/time';
import * as order from './orders';
import { clockOf, isGradable, Story } from './story';
import { DESK_HEAD, instant, LEAD_UNIT } from './world';

/** The lead's result is in on Monday 23 November 2026 at 15:00. */
const answered = () =>
  new Story('2026-11-23 10:00')
    .by(order.dispatch, LEAD_UNIT, [])
    .until('2026-11-23 15:00')
    .by(order.submitResult, 1, 'solved');
const replied = () => answered().until('2026-11-23 16:00').by(order.approve);

describe('review (审核)', () => {
  test('is due at the close of the next working day, with the ladder of the desk', () => {
    expect(answered().ladder('review-1')).toEqual({
      prompt: '2026-11-24 09:00',
      breach: '2026-11-24 18:00',
      reminder: '2026-11-25 09:00',
      supervision: '2026-11-26 09:00',
      criticism: '2026-11-30 09:00',
      watch: '2026-12-07 09:00',
    });
  });

  test('failed › orders rework of the lead: no second acknowledge, clocks as handle', () => {
    const story = answered().until('2026-11-24 10:00').by(order.sendBack);
    expect(story.state.stage).toBe('handle');
    expect(statusOf(story.state)).toBe('rework');
    expect(story.open).toEqual(['rework-1']);
    expect(clockOf(story.duty('rework-1').due)).toBe('2026-11-27 18:00');
    expect(clockOf(story.duty('rework-1').final ?? story.now)).toBe('2026-12-01 18:00');
    expect(story.state.assignments[0]?.result).toBeUndefined();
  });

  test('failed › needs a reason', () => {
    const story = answered();
    expect(story.refusalOf(order.sendBack(story.state, undefined, ' '))).toMatchObject({
      code: 'invalid',
      reason: 'reason-required',
      field: 'reason',
    });
  });

  test('failed three times › the next review is the head’s alone', () => {
    const story = answered();
    for (let failure = 1; failure <= 3; failure += 1) story.by(order.sendBack).by(order.submitResult, 1, 'solved');
    expect(story.duty('review-4').owner).toEqual({ kind: 'desk-head', id: 'desk-head' });
    expect(story.refusalOf(order.approve(story.state))).toMatchObject({
      code: 'forbidden',
      reason: 'desk-head-decides',
    });
    expect(story.refusalOf(order.sendBack(story.state))).toMatchObject({ code: 'forbidden' });
    expect(story.by(order.approve, DESK_HEAD).state.stage).toBe('reply');
  });

  test('passed › answers at once, and owes the proof by the end of the next working day', () => {
    const story = replied();
    expect(story.state.rounds[0]?.reply).toMatchObject({ kind: 'answer', at: '2026-11-23T16:00:00+08:00' });
    expect(story.open).toEqual(['reply-1']);
    expect(story.ladder('reply-1')).toMatchObject({
      prompt: '2026-11-24 09:00',
      breach: '2026-11-24 18:00',
      reminder: '2026-11-25 09:00',
    });
    expect(statusOf(story.state)).toBe('to-reply');
  });

  test('outside of the stage › is refused', () => {
    const story = replied();
    expect(story.refusalOf(order.approve(story.state))).toMatchObject({ code: 'wrong-stage' });
    expect(story.refusalOf(order.holdMeeting(story.state, story.now))).toMatchObject({ code: 'wrong-stage' });
  });
});

describe('reply (回复)', () => {
  test('proven by mail feedback › opens the evaluation when the proof is written down', () => {
    const story = replied().until('2026-11-23 16:02').by(order.mailDelivered, instant('2026-11-23 16:01'));
    expect(story.duty('reply-1').settled).toEqual({ at: '2026-11-23T16:02:00+08:00', how: 'met' });
    expect(clockOf(story.duty('evaluate-1').start)).toBe('2026-11-23 16:02');
    expect(clockOf(story.duty('evaluate-1').due)).toBe('2026-11-30 18:00');
    expect(story.state.stage).toBe('evaluate');
  });

  test('proven by telephone › with who, number and when', () => {
    const story = replied().until('2026-11-24 10:00');
    expect(story.refusalOf(order.toldByPhone(story.state, story.now, ''))).toMatchObject({
      reason: 'number-required',
      field: 'number',
    });
    expect(story.refusalOf(order.toldByPhone(story.state, instant('2026-11-24 10:01')))).toMatchObject({
      reason: 'instant-in-future',
    });
    expect(story.refusalOf(order.toldByPhone(story.state, instant('2026-11-23 15:59')))).toMatchObject({
      reason: 'instant-before-case',
    });
    story.by(order.toldByPhone, instant('2026-11-24 09:40'));
    expect(story.last).toMatchObject({
      occurredAt: '2026-11-24T09:40:00+08:00',
      texts: { person: '张三', number: '13800000000' },
    });
  });

  test('proven in person › needs no number', () => {
    expect(replied().by(order.toldInPerson, instant('2026-11-23 16:00')).state.stage).toBe('evaluate');
  });

  test('proven late › is marked late, the breach stands', () => {
    const story = replied().until('2026-11-26 10:00').by(order.toldByPhone, instant('2026-11-26 09:30'));
    expect(story.duty('reply-1')).toMatchObject({ breachedAt: '2026-11-24T18:00:00+08:00', settled: { how: 'late' } });
  });

  test('proven twice › the second officer hears of the first', () => {
    const story = replied().by(order.mailDelivered, instant('2026-11-23 16:00'));
    expect(story.refusalOf(order.toldByPhone(story.state, story.now))).toMatchObject({
      code: 'already',
      reason: 'already-delivered',
    });
  });

  test('the post’s feedback comes twice › the second changes nothing', () => {
    const story = replied().by(order.mailDelivered, instant('2026-11-23 16:00'));
    const { version } = story.state;
    expect(story.by(order.mailDelivered, story.now).state.version).toBe(version);
  });

  test('bounced before proof › stays owed, and the desk sees it as undelivered', () => {
    const story = replied().until('2026-11-23 16:05').by(order.replyBounced);
    expect(story.state).toMatchObject({ stage: 'reply', undelivered: [{ about: 'reply' }] });
    expect(story.open).toEqual(['reply-1']);
    expect(story.by(order.toldByPhone, instant('2026-11-23 16:05')).state.undelivered).toEqual([]);
  });

  test('bounced after the post had reported delivery › reopens reply and ends the window', () => {
    const story = replied()
      .by(order.mailDelivered, instant('2026-11-23 16:00'))
      .until('2026-11-25 12:00')
      .by(order.replyBounced);
    expect(story.open).toEqual(['reply-2']);
    expect(story.duty('evaluate-1').settled?.how).toBe('superseded');
    expect(story.state.rounds[0]?.reply?.delivered).toBeUndefined();
  });

  test('a late report of delivery for a mail that came back › proves nothing', () => {
    const story = replied().until('2026-11-23 16:05').by(order.replyBounced);
    story.by(order.mailDelivered, story.now);
    expect(story.state.stage).toBe('reply');
    expect(story.open).toEqual(['reply-1']);
  });

  test('told by telephone › a bounce of the mail takes nothing back', () => {
    const story = replied().by(order.toldByPhone, instant('2026-11-23 16:00')).by(order.replyBounced);
    expect(story.state.stage).toBe('evaluate');
  });

  test('graded already › a bounce of the mail takes nothing back', () => {
    const story = replied();
    story.tell(order.grade(story.state, 'satisfied', story.now)).by(order.replyBounced);
    expect(story.state.closed?.as).toBe('graded');
  });
});

describe('a task mail that came back', () => {
  const bounced = () => new Story('2026-11-23 10:00').by(order.dispatch, LEAD_UNIT, []).by(order.taskBounced, 1);

  test('is undelivered until somebody told the unit', () => {
    const story = bounced().until('2026-11-23 11:00');
    expect(story.state.undelivered).toMatchObject([{ about: 'task', assignment: 'CKQS-2026-000001-1' }]);
    story.by(order.unitTold, 1, story.now);
    expect(story.state.undelivered).toEqual([]);
    expect(story.refusalOf(order.unitTold(story.state, 1, story.now))).toMatchObject({
      code: 'already',
      reason: 'nothing-undelivered',
    });
  });

  test('or until the unit acts', () => {
    expect(bounced().by(order.acknowledge, 1).state.undelivered).toEqual([]);
  });

  test('noted once, however often the post reports it', () => {
    expect(bounced().by(order.taskBounced, 1).state.undelivered).toHaveLength(1);
  });
});

describe('a mail about a promise that came back', () => {
  const promised = () =>
    new Story('2026-11-23 10:00').by(order.dispatch, LEAD_UNIT, []).by(order.plan, 1, '2026-12-10' as LocalDate);

  test('is undelivered as long as the promise is owed, whatever the stage', () => {
    const story = promised().by(order.submitResult, 1, 'planned').by(order.approve).by(order.taskBounced, 1);
    expect(story.state.undelivered).toMatchObject([{ about: 'task', assignment: 'CKQS-2026-000001-1' }]);
  });

  test('does not matter once nothing is owed', () => {
    const story = promised().by(order.submitResult, 1, 'solved').by(order.taskBounced, 1);
    expect(story.state.undelivered).toEqual([]);
  });
});

describe('what a person must have seen', () => {
  test('the clock and the post do not move it', () => {
    const story = replied().until('2026-11-23 16:30');
    const seen = order.toldByPhone(story.state, story.now);
    story.by(order.replyBounced).until('2026-11-24 10:00');
    expect(story.tell(seen).state.stage).toBe('evaluate');
  });

  test('a person’s act moves it, and the conflict names the time it was made', () => {
    const story = replied().until('2026-11-24 10:05');
    const seen = order.toldInPerson(story.state, story.now);
    story.by(order.toldByPhone, instant('2026-11-24 09:10'));
    expect(story.refusalOf(seen)).toMatchObject({ code: 'stale', at: '2026-11-24T10:05:00+08:00' });
  });

  test('an enterprise without an address gets no mail, and may still grade', () => {
    const story = new Story('2026-11-23 10:00', '')
      .by(order.dispatch, LEAD_UNIT, [])
      .by(order.submitResult, 1, 'solved')
      .by(order.approve);
    expect(story.mails.filter((each) => each.to.kind === 'enterprise')).toEqual([]);
    expect(isGradable(story)).toBe(true);
    story.by(order.toldByPhone, story.now).tell(order.gradeByPhone(story.state, 'satisfied', story.now));
    expect(story.state.closed?.as).toBe('graded');
  });
});
