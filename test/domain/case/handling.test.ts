import { primaryDuty, shownDue, statusOf } from '../../../lambdas/domain/case/status';
import type { LocalDate } from '../../../lambdas/domain/time';
import * as order from './orders';
import { clockOf, Story } from './story';
import { ASSIST_UNIT, instant, LEAD_UNIT } from './world';

/** Dispatched on Monday 23 November 2026 at 11:00; no holiday near. */
const dispatched = (...assist: string[]) =>
  new Story('2026-11-23 10:00').until('2026-11-23 11:00').by(order.dispatch, LEAD_UNIT, assist);
const day = (date: string) => date as LocalDate;
const assignment = (story: Story, n: number) => {
  const found = story.state.assignments[n - 1];
  if (found === undefined) throw new Error(`no assignment ${n}`);
  return found;
};

describe('acknowledge (签收)', () => {
  test('is due at the close of the next working day, with its own ladder and no criticism', () => {
    expect(dispatched().ladder('acknowledge-1')).toEqual({
      prompt: '2026-11-24 09:00',
      breach: '2026-11-24 18:00',
      reminder: '2026-11-25 09:00',
      supervision: '2026-11-26 09:00',
      watch: '2026-12-07 09:00',
    });
  });

  test('settles the duty; a second one is answered with the first', () => {
    const story = dispatched().until('2026-11-23 12:00').by(order.acknowledge, 1);
    expect(story.duty('acknowledge-1').settled?.how).toBe('met');
    expect(assignment(story, 1).acknowledged).toMatchObject({ implicit: false });
    expect(statusOf(story.state)).toBe('handling');
    expect(story.refusalOf(order.acknowledge(story.state, 1))).toMatchObject({
      code: 'already',
      by: 3,
      at: '2026-11-23T12:00:00+08:00',
    });
  });

  test.each([
    ['an act', (story: Story) => story.by(order.act, 1, story.now)],
    ['a plan', (story: Story) => story.by(order.plan, 1, day('2026-12-10'))],
    ['a result', (story: Story) => story.by(order.submitResult, 1, 'solved')],
  ])('%s acknowledges implicitly, recorded as such', (_act, does) => {
    const story = does(dispatched());
    expect(assignment(story, 1).acknowledged).toMatchObject({ implicit: true });
    expect(story.last.data).toMatchObject({ acknowledges: true });
    expect(story.duty('acknowledge-1').settled?.how).toBe('met');
  });

  test('late › is accepted and marked, and the breach stands', () => {
    const story = dispatched().until('2026-11-25 10:00').by(order.acknowledge, 1);
    expect(story.duty('acknowledge-1')).toMatchObject({
      breachedAt: '2026-11-24T18:00:00+08:00',
      settled: { how: 'late' },
    });
  });
});

describe('handle (办理)', () => {
  test('a result by the end of day 3, a plan by the end of day 5: only then the breach', () => {
    const story = dispatched();
    expect(clockOf(story.duty('handle-1').due)).toBe('2026-11-26 18:00');
    expect(clockOf(story.duty('handle-1').final ?? story.now)).toBe('2026-11-30 18:00');
    expect(story.ladder('handle-1')).toEqual({
      prompt: '2026-11-26 09:00',
      reminder: '2026-11-27 09:00',
      breach: '2026-11-30 18:00',
      overdue: '2026-12-01 09:00',
      supervision: '2026-12-02 09:00',
      criticism: '2026-12-04 09:00',
      watch: '2026-12-11 09:00',
    });
    expect(clockOf(shownDue(story.duty('handle-1'), instant('2026-11-26 18:00')))).toBe('2026-11-26 18:00');
    expect(clockOf(shownDue(story.duty('handle-1'), instant('2026-11-26 18:01')))).toBe('2026-11-30 18:00');
  });

  test('over the national holiday › day 3 is Saturday 10 October, a make-up day', () => {
    const story = new Story('2026-09-29 10:00').until('2026-09-30 10:00').by(order.dispatch, LEAD_UNIT, []);
    expect(clockOf(story.duty('handle-1').due)).toBe('2026-10-10 18:00');
    expect(clockOf(story.duty('handle-1').final ?? story.now)).toBe('2026-10-13 18:00');
    expect(story.ladder('handle-1').reminder).toBe('2026-10-12 09:00');
  });

  test('nobody acts › every step fires once, at its own instant, none at night, and the case still wakes', () => {
    const story = dispatched().until('2027-01-29 12:00');
    const reached = story.events.flatMap((each) => (each.type === 'time-passed@1' ? each.data.reached : []));
    const steps = reached.filter((each) => each.duty === 'handle-1').map((each) => `${each.step} ${clockOf(each.at)}`);
    expect(steps.slice(0, 7)).toEqual([
      'prompt 2026-11-26 09:00',
      'reminder 2026-11-27 09:00',
      'breach 2026-11-30 18:00',
      'overdue 2026-12-01 09:00',
      'supervision 2026-12-02 09:00',
      'criticism 2026-12-04 09:00',
      'watch 2026-12-11 09:00',
    ]);
    expect(steps.slice(7).every((each) => each.startsWith('watch'))).toBe(true);
    expect(story.mails.every((each) => each.at.slice(11, 16) >= '09:00' && each.at.slice(11, 16) < '18:00')).toBe(true);
  });

  test('a late result › is accepted and marked late', () => {
    const story = dispatched().until('2026-12-03 10:00').by(order.submitResult, 1, 'solved');
    expect(story.last.data).toMatchObject({ late: true, stage: 'review' });
    expect(story.duty('handle-1').settled?.how).toBe('late');
  });

  test('a result on day 4 › is past the principle, not late', () => {
    const story = dispatched().until('2026-11-27 15:00').by(order.submitResult, 1, 'solved');
    expect(story.last.data).toMatchObject({ late: false });
  });

  test('无法解决 needs its basis', () => {
    const story = dispatched();
    expect(story.refusalOf(order.submitResult(story.state, 1, 'unsolved'))).toMatchObject({
      code: 'invalid',
      reason: 'basis-required',
      field: 'basis',
    });
    expect(story.by(order.submitResult, 1, 'unsolved', '《某办法》第五条').state.stage).toBe('review');
  });

  test('an act can be neither in the future nor before the whistle', () => {
    const story = dispatched();
    expect(story.refusalOf(order.act(story.state, 1, instant('2026-11-23 11:01')))).toMatchObject({
      reason: 'instant-in-future',
      field: 'at',
    });
    expect(story.refusalOf(order.act(story.state, 1, instant('2026-11-23 09:59')))).toMatchObject({
      reason: 'instant-before-case',
    });
  });
});

describe('plan and promise (办理计划、承诺时限)', () => {
  test('replaces handle by the promise, with its own ladder', () => {
    const story = dispatched().until('2026-11-25 10:00').by(order.plan, 1, day('2026-12-10'));
    expect(story.open).toEqual(['promise-1']);
    expect(story.duty('handle-1').settled?.how).toBe('met');
    expect(statusOf(story.state)).toBe('planned');
    expect(story.ladder('promise-1')).toEqual({
      prompt: '2026-12-07 09:00',
      'prompt-day': '2026-12-10 09:00',
      breach: '2026-12-10 18:00',
      overdue: '2026-12-11 09:00',
      supervision: '2026-12-14 09:00',
      criticism: '2026-12-16 09:00',
      watch: '2026-12-23 09:00',
    });
  });

  test('late › is accepted and marked, and the promise counts from then', () => {
    const story = dispatched().until('2026-12-02 10:00').by(order.plan, 1, day('2026-12-10'));
    expect(story.last.data).toMatchObject({ late: true });
    expect(story.duty('handle-1').settled?.how).toBe('late');
  });

  test('a promise on a Saturday moves to Monday, and says so', () => {
    const story = dispatched().by(order.plan, 1, day('2026-12-12'));
    expect(clockOf(story.duty('promise-1').due)).toBe('2026-12-14 18:00');
    expect(story.last.data).toMatchObject({ promisedDate: '2026-12-12', movedToWorkingDay: true });
  });

  test('is after today and at most 60 calendar days from dispatch', () => {
    const story = dispatched().until('2026-11-25 10:00');
    expect(story.refusalOf(order.plan(story.state, 1, day('2026-11-25')))).toMatchObject({
      reason: 'promise-not-future',
      field: 'promisedDate',
    });
    expect(story.refusalOf(order.plan(story.state, 1, day('2027-01-23')))).toMatchObject({
      reason: 'promise-too-far',
      params: { last: '2027-01-22' },
    });
    expect(story.by(order.plan, 1, day('2027-01-22')).duty('promise-1').provisional).toBe(true);
  });

  test('a second date needs the desk', () => {
    const story = dispatched().by(order.plan, 1, day('2026-12-10'));
    expect(story.refusalOf(order.plan(story.state, 1, day('2026-12-11')))).toMatchObject({
      code: 'already',
      reason: 'promise-already-made',
    });
  });

  test.each(['planned', 'partly'] as const)('%s needs a plan, and leaves the promise open (挂账)', (outcome) => {
    const story = dispatched();
    expect(story.refusalOf(order.submitResult(story.state, 1, outcome))).toMatchObject({
      reason: 'plan-required',
      field: 'outcome',
    });
    story.by(order.plan, 1, day('2026-12-10')).by(order.submitResult, 1, outcome);
    expect(story.open).toEqual(['promise-1', 'review-1']);
  });

  test('solved keeps the promise; past its date, late', () => {
    const kept = dispatched()
      .by(order.plan, 1, day('2026-12-10'))
      .until('2026-12-09 10:00')
      .by(order.submitResult, 1, 'solved');
    expect(kept.duty('promise-1').settled?.how).toBe('met');
    const broken = dispatched()
      .by(order.plan, 1, day('2026-12-10'))
      .until('2026-12-11 10:00')
      .by(order.submitResult, 1, 'solved');
    expect(broken.duty('promise-1')).toMatchObject({
      breachedAt: '2026-12-10T18:00:00+08:00',
      settled: { how: 'late' },
    });
    expect(broken.last.data).toMatchObject({ late: true });
  });
});

describe('assisting units (协办)', () => {
  test("who did not answer by the lead's result is named, once", () => {
    const story = dispatched(ASSIST_UNIT).by(order.submitResult, 1, 'solved');
    expect(story.last.data).toMatchObject({ unanswered: ['CKQS-2026-000001-2'] });
    expect(story.duty('handle-2').settled?.how).toBe('unanswered');
    story.by(order.sendBack).by(order.submitResult, 1, 'solved');
    expect(story.last.data).toMatchObject({ unanswered: [] });
  });

  test('who answered is not named, and its answer does not close the stage', () => {
    const story = dispatched(ASSIST_UNIT).by(order.submitResult, 2, 'solved');
    expect(story.state.stage).toBe('handle');
    expect(story.by(order.submitResult, 1, 'solved').last.data).toMatchObject({ unanswered: [] });
  });

  test('may still contribute after the stage, until the case is closed', () => {
    const story = dispatched(ASSIST_UNIT).by(order.submitResult, 1, 'solved').by(order.submitResult, 2, 'explained');
    expect(story.state.stage).toBe('review');
    story.by(order.approve).tell(order.grade(story.state, 'satisfied', story.now));
    expect(story.refusalOf(order.act(story.state, 2, story.now))).toMatchObject({ code: 'wrong-stage' });
  });

  test("an assistant's open promise brings the case back to it, and its result goes to review", () => {
    const story = dispatched(ASSIST_UNIT).by(order.plan, 2, day('2026-12-10')).by(order.submitResult, 2, 'planned');
    story.by(order.submitResult, 1, 'solved').by(order.approve);
    story.tell(order.grade(story.state, 'satisfied', story.now));
    expect(story.state).toMatchObject({ stage: 'handle', round: 2, rounds: [{}, { cause: 'promise' }] });
    expect(primaryDuty(story.state)?.owner.id).toBe(ASSIST_UNIT);
    expect(story.by(order.submitResult, 2, 'solved').state.stage).toBe('review');
    story.by(order.approve).tell(order.grade(story.state, 'satisfied', story.now));
    expect(story.state.closed?.as).toBe('graded');
  });

  test('two tasks never disturb each other: each unit answers to its own version', () => {
    const story = dispatched(ASSIST_UNIT);
    const lead = order.act(story.state, 1, story.now);
    const assist = order.act(story.state, 2, story.now);
    story.tell(lead).tell(assist);
    expect(story.refusalOf(lead)).toMatchObject({ code: 'stale', by: 3 });
  });

  test('a task that is not there is gone', () => {
    const story = dispatched();
    expect(story.refusalOf(order.act(story.state, 2, story.now))).toMatchObject({
      code: 'gone',
      reason: 'not-your-assignment',
    });
  });
});
