import { statusOf } from '../../../lambdas/domain/case/status';
import * as order from './orders';
import { Story } from './story';
import { ASSIST_UNIT, DESK_HEAD, LEAD_UNIT, UNIT_WITHOUT_ADDRESS } from './world';

/** Dispatched on Wednesday 30 September 2026 at 11:00, the day before the National Day holiday (1 to 7 October). */
const dispatched = (...assist: string[]) =>
  new Story('2026-09-30 10:00').until('2026-09-30 11:00').by(order.dispatch, LEAD_UNIT, assist);
const returned = () => dispatched().until('2026-10-08 10:00').by(order.returnTask, 1, 'health');
const mailsOf = (story: Story, seq: number) =>
  story.mails.filter((each) => each.id.split('-').at(-2) === String(seq)).map(({ template, to }) => [template, to]);

describe('return (退单)', () => {
  test('answers for the acknowledgement, stops no clock, and is the desk’s to rule on by the end of the next working day', () => {
    const before = dispatched();
    const story = returned();
    expect(story.duty('acknowledge-1').settled?.how).toBe('met');
    expect(story.duty('handle-1')).toEqual(before.duty('handle-1'));
    expect(story.duty('return-1').owner.kind).toBe('desk');
    expect(story.ladder('return-1')).toMatchObject({ prompt: '2026-10-09 09:00', breach: '2026-10-09 18:00' });
    expect(statusOf(story.state)).toBe('to-acknowledge');
    expect(mailsOf(story, story.events.length)).toEqual([['return-asked', { kind: 'desk' }]]);
  });

  test('upheld › is final: the same unit, the same clock, told why', () => {
    const story = returned().until('2026-10-09 10:00').by(order.rule);
    expect(story.open).toEqual(['handle-1']);
    expect(story.duty('handle-1').due).toBe('2026-10-10T18:00:00+08:00');
    expect(mailsOf(story, story.events.length)).toEqual([
      ['return-upheld', { kind: 'unit', unit: LEAD_UNIT, person: 'handler' }],
    ]);
    expect(story.refusalOf(order.returnTask(story.state, 1, 'health'))).toMatchObject({
      reason: 'already-returned',
      by: story.state.assignments[0]?.returned?.seq,
    });
  });

  test('accepted › the new unit has its full clock while the age of the case goes on; the old one is out', () => {
    const story = returned().until('2026-10-09 10:00').by(order.rule, 'health');
    const [old, next] = story.state.assignments;
    expect(old?.released).toMatchObject({ as: 'returned' });
    expect(next).toMatchObject({ unit: 'health', role: 'lead', ordered: 2, dispatchedAt: '2026-10-09T10:00:00+08:00' });
    expect(story.duty('handle-2')).toMatchObject({ due: '2026-10-13T18:00:00+08:00', assignment: next?.id });
    expect(story.duty('handle-1').settled?.how).toBe('superseded');
    expect(story.state.receivedAt).toBe('2026-09-30T10:00:00+08:00');
    expect(mailsOf(story, story.events.length).map(([template]) => template)).toEqual([
      'task-moved',
      'assigned',
      'lead-changed',
    ]);
    const late = {
      ...order.act(story.state, 1, story.now),
      assignment: old?.id ?? '',
      actor: order.returnTask(returned().state, 1, 'x').actor,
    };
    expect(story.refusalOf(late)).toMatchObject({ code: 'gone', reason: 'not-your-assignment' });
  });

  test('too late, without a unit that exists, or after a plan › refused for just that', () => {
    const late = dispatched().until('2026-10-09 10:00');
    expect(late.refusalOf(order.returnTask(late.state, 1, 'health'))).toMatchObject({
      reason: 'return-too-late',
      at: '2026-10-08T18:00:00+08:00',
    });
    const story = dispatched();
    expect(story.refusalOf(order.returnTask(story.state, 1, ''))).toMatchObject({ field: 'proposedUnit' });
    const answered = dispatched().by(order.submitResult, 1, 'solved');
    expect(answered.refusalOf(order.returnTask(answered.state, 1, 'health')).reason).toBe('stage-passed');
  });

  test('the breach of a unit that objected and waited stands', () => {
    const story = returned().until('2026-10-20 10:00');
    expect(story.duty('handle-1').breachedAt).toBe('2026-10-13T18:00:00+08:00');
    expect(story.duty('return-1').breachedAt).toBe('2026-10-09T18:00:00+08:00');
  });

  test('whoever works after all has withdrawn its objection', () => {
    const story = returned().by(order.act, 1, returned().now);
    expect(story.duty('return-1').settled?.how).toBe('superseded');
    expect(story.refusalOf(order.rule(story.state)).reason).toBe('no-return-pending');
  });

  test('after two re-dispatches the desk’s head decides', () => {
    const story = dispatched().by(order.replaceUnit, 1, 'health').by(order.replaceUnit, 1, 'justice');
    expect(story.refusalOf(order.replaceUnit(story.state, 1, 'finance')).reason).toBe('desk-head-decides');
    story.by(order.returnTask, 1, 'finance');
    expect(story.duty('return-1').owner.kind).toBe('desk-head');
    expect(story.refusalOf(order.rule(story.state, 'finance')).reason).toBe('desk-head-decides');
    story.by(order.rule, 'finance', DESK_HEAD);
    expect(story.state.assignments.at(-1)).toMatchObject({ unit: 'finance', role: 'lead' });
  });
});

describe('units while it runs', () => {
  test('an added unit has its own clock and mail, and is named when it has not answered', () => {
    const story = dispatched().until('2026-10-09 10:00').by(order.addUnit, ASSIST_UNIT);
    expect(story.duty('handle-2').due).toBe('2026-10-13T18:00:00+08:00');
    expect(mailsOf(story, story.events.length)).toEqual([
      ['assigned', { kind: 'unit', unit: ASSIST_UNIT, person: 'handler' }],
    ]);
    story.by(order.submitResult, 1, 'solved');
    expect(story.last.data).toMatchObject({ unanswered: ['CKQS-2026-000001-2'] });
  });

  test('a released unit owes nothing and is not named', () => {
    const story = dispatched(ASSIST_UNIT).by(order.releaseUnit, 2).by(order.submitResult, 1, 'solved');
    expect(story.last.data).toMatchObject({ unanswered: [] });
    expect(story.duty('handle-2').settled?.how).toBe('superseded');
  });

  test('points and rework go to the unit that leads now', () => {
    const story = dispatched()
      .by(order.replaceUnit, 1, 'health')
      .by(order.submitResult, 1, 'solved')
      .by(order.approve)
      .by(order.mailDelivered, dispatched().now)
      .by(order.grade, 'dissatisfied', dispatched().now, '没有解决');
    expect(story.state.points).toMatchObject([{ unit: 'health', points: 1 }]);
    expect(story.duty('rework-1').owner.id).toBe('health');
  });

  test('nobody takes part twice, or without an address', () => {
    const story = dispatched(ASSIST_UNIT);
    expect(story.refusalOf(order.addUnit(story.state, ASSIST_UNIT)).reason).toBe('unit-already-on-case');
    expect(story.refusalOf(order.replaceUnit(story.state, 1, UNIT_WITHOUT_ADDRESS)).reason).toBe(
      'unit-without-address',
    );
  });
});
