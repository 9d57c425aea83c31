import { statusOf } from '../../../lambdas/domain/case/status';
import * as order from './orders';
import { clockOf, isGradable, Story } from './story';
import { ASSIST_UNIT, LEAD_UNIT, UNIT_WITHOUT_ADDRESS } from './world';

describe('dispatch', () => {
  test('on Friday 18 September 2026 › is due Monday the 21st, because Sunday is a make-up day', () => {
    const story = new Story('2026-09-18 10:00');
    expect(clockOf(story.duty('dispatch-1').due)).toBe('2026-09-21 18:00');
  });

  test.each([
    ['Monday 23 November', '2026-11-23 09:30', '2026-11-25 18:00'],
    ['the same Monday at 23:59, an evening counts like any other', '2026-11-23 23:59', '2026-11-25 18:00'],
    ['Saturday 28 November', '2026-11-28 12:00', '2026-12-01 18:00'],
    ['Wednesday 30 September, before the national holiday', '2026-09-30 15:00', '2026-10-09 18:00'],
  ])('on %s › is due at the close of the second working day after', (_day, received, due) => {
    expect(clockOf(new Story(received).duty('dispatch-1').due)).toBe(due);
  });

  test('the ladder: prompt at the opening of the due day, breach at its close, the rest at openings of office', () => {
    const story = new Story('2026-11-23 10:00');
    expect(story.ladder('dispatch-1')).toEqual({
      prompt: '2026-11-25 09:00',
      breach: '2026-11-25 18:00',
      reminder: '2026-11-26 09:00',
      supervision: '2026-11-27 09:00',
      criticism: '2026-12-01 09:00',
      watch: '2026-12-08 09:00',
    });
  });

  test('opens acknowledge and handle of each unit from the dispatch, and settles itself in time', () => {
    const story = new Story('2026-11-23 10:00').until('2026-11-24 11:00');
    story.by(order.dispatch, LEAD_UNIT, [ASSIST_UNIT]);
    expect(story.duty('dispatch-1').settled?.how).toBe('met');
    expect(story.open).toEqual(['acknowledge-1', 'handle-1', 'acknowledge-2', 'handle-2']);
    expect(story.state.assignments.map((each) => [each.id, each.unit, each.role])).toEqual([
      ['CKQS-2026-000001-1', LEAD_UNIT, 'lead'],
      ['CKQS-2026-000001-2', ASSIST_UNIT, 'assist'],
    ]);
    expect(clockOf(story.duty('handle-1').start)).toBe('2026-11-24 11:00');
    expect(statusOf(story.state)).toBe('to-acknowledge');
  });

  test('late › is accepted and marked late, the breach stands and later rungs stop', () => {
    const story = new Story('2026-11-23 10:00').until('2026-11-26 10:00');
    story.by(order.dispatch, LEAD_UNIT, []).until('2026-12-31 10:00');
    const duty = story.duty('dispatch-1');
    expect(duty.settled?.how).toBe('late');
    expect(clockOf(duty.breachedAt ?? duty.start)).toBe('2026-11-25 18:00');
    expect(duty.milestones.filter((each) => each.reached === undefined).map((each) => each.step)).toEqual([
      'supervision',
      'criticism',
      'watch',
    ]);
  });

  test('to the second of the close is still in time', () => {
    const story = new Story('2026-11-23 10:00').until('2026-11-25 17:59').outageUntil('2026-11-25 18:00');
    expect(story.by(order.dispatch, LEAD_UNIT, []).duty('dispatch-1').settled?.how).toBe('met');
  });

  test('in that very second is late where the clock was first: a recorded breach stands', () => {
    const story = new Story('2026-11-23 10:00').until('2026-11-25 18:00');
    const duty = story.by(order.dispatch, LEAD_UNIT, []).duty('dispatch-1');
    expect([duty.breachedAt, duty.settled?.how]).toEqual([duty.due, 'late']);
  });

  test.each([
    ['a unit nobody knows', 'no-such-unit', [], 'unknown-unit', 'lead'],
    ['a unit without an address', UNIT_WITHOUT_ADDRESS, [], 'unit-without-address', 'lead'],
    ['an assistant without an address', LEAD_UNIT, [UNIT_WITHOUT_ADDRESS], 'unit-without-address', 'assist'],
    ['the lead as its own assistant', LEAD_UNIT, [LEAD_UNIT], 'lead-also-assists', 'assist'],
    ['one assistant twice', LEAD_UNIT, [ASSIST_UNIT, ASSIST_UNIT], 'assists-twice', 'assist'],
  ])('to %s › is refused at the field', (_case, lead, assist, reason, field) => {
    const story = new Story('2026-11-23 10:00');
    expect(story.refusalOf(order.dispatch(story.state, lead, assist))).toMatchObject({
      code: 'invalid',
      reason,
      field,
    });
  });

  test('by a second officer who saw the case before the first › is refused, naming the act that came first', () => {
    const story = new Story('2026-11-23 10:00');
    const second = order.dispatch(story.state, ASSIST_UNIT, []);
    story.until('2026-11-23 14:05').by(order.dispatch, LEAD_UNIT, []);
    expect(story.refusalOf(second)).toMatchObject({
      code: 'stale',
      reason: 'somebody-acted',
      by: 2,
      at: '2026-11-23T14:05:00+08:00',
    });
  });

  test('again › is refused: units are changed by return, not by a second dispatch', () => {
    const story = new Story('2026-11-23 10:00').by(order.dispatch, LEAD_UNIT, []);
    expect(story.refusalOf(order.dispatch(story.state, ASSIST_UNIT, []))).toMatchObject({ code: 'wrong-stage' });
  });
});

describe('refusal (不予受理)', () => {
  const refused = () => new Story('2026-11-23 10:00').until('2026-11-23 15:00').by(order.refuseCase);

  test('replies in the same command, and owes the proof of delivery', () => {
    const story = refused();
    expect(story.state.stage).toBe('reply');
    expect(story.state.rounds[0]?.reply).toMatchObject({ kind: 'refusal', at: '2026-11-23T15:00:00+08:00' });
    expect(story.open).toEqual(['reply-1']);
    expect(clockOf(story.duty('reply-1').due)).toBe('2026-11-24 18:00');
    expect(statusOf(story.state)).toBe('refused');
  });

  test('proven delivered › is closed as refused, without evaluation', () => {
    const story = refused().until('2026-11-23 15:01');
    story.tell(order.mailDelivered(story.state, story.now));
    expect(story.state.closed?.as).toBe('refused');
    expect(story.open).toEqual([]);
    expect(isGradable(story)).toBe(false);
    expect(story.refusalOf(order.grade(story.state, 'satisfied', story.now))).toMatchObject({
      code: 'wrong-stage',
      reason: 'not-evaluable',
    });
  });

  test('bounced after it was closed › is owed again, until somebody tells the enterprise', () => {
    const story = refused();
    story.by(order.mailDelivered, story.now).until('2026-11-23 16:00').by(order.replyBounced);
    expect(story.state.closed).toBeUndefined();
    expect(story.open).toEqual(['reply-2']);
    story.until('2026-11-24 09:30').by(order.toldByPhone, story.now);
    expect(story.state.closed?.as).toBe('refused');
  });

  test('needs a reason and a clause', () => {
    const story = new Story('2026-11-23 10:00');
    const command = order.refuseCase(story.state);
    expect(story.refusalOf({ ...command, legalBasis: '　' } as typeof command)).toMatchObject({
      reason: 'basis-required',
      field: 'legalBasis',
    });
    expect(story.refusalOf({ ...command, reason: ' ' } as typeof command)).toMatchObject({
      reason: 'reason-required',
      field: 'reason',
    });
  });

  test('of a dispatched case › is not possible any more', () => {
    const story = new Story('2026-11-23 10:00').by(order.dispatch, LEAD_UNIT, []);
    expect(story.refusalOf(order.refuseCase(story.state))).toMatchObject({
      code: 'wrong-stage',
      reason: 'refuse-after-dispatch',
    });
  });
});
