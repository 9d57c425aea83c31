import { statusOf } from '../../../lambdas/domain/case/status';
import * as order from './orders';
import { Story } from './story';
import { ASSIST_UNIT, DESK_HEAD, LEAD_UNIT } from './world';

/** Dispatched on Tuesday 29 September 2026 at 10:00, two days before the National Day holiday (1 to 7 October). */
const dispatched = (...assist: string[]) =>
  new Story('2026-09-28 10:00').until('2026-09-29 10:00').by(order.dispatch, LEAD_UNIT, assist);
const asked = () => dispatched(ASSIST_UNIT).until('2026-09-30 15:00').by(order.ask, 1);
const answer = (story: Story) => story.by((state) => order.supplement(state, story.now));
const mailsOf = (story: Story) =>
  story.mails
    .filter((each) => each.id.split('-').at(-2) === String(story.events.length))
    .map(({ template, to }) => [template, to.kind]);

describe('the lead asks the enterprise (补充材料)', () => {
  test('its clock stands still, and nobody else’s', () => {
    const before = dispatched(ASSIST_UNIT);
    const story = asked();
    expect(before.duty('handle-1').due).toBe('2026-10-09T18:00:00+08:00');
    expect(story.open).toEqual(expect.arrayContaining(['handle-1', 'handle-2', 'supplement-1']));
    expect(story.duty('handle-1').pauses).toEqual([{ from: '2026-09-30T15:00:00+08:00' }]);
    expect(story.duty('handle-2').pauses).toEqual([]);
    expect(story.duty('supplement-1')).toMatchObject({
      owner: { kind: 'enterprise' },
      due: '2026-10-13T18:00:00+08:00',
    });
    expect(story.state.assignments[0]?.acknowledged?.implicit).toBe(true);
    expect(statusOf(story.state)).toBe('to-supplement');
    expect(mailsOf(story)).toEqual([['supplement-asked', 'enterprise']]);
  });

  test('while it stands still nothing of it is late, and nobody is reminded; the enterprise is prompted once', () => {
    const story = asked().until('2026-10-13 17:00');
    const own = story.mails.filter(
      ({ at, ...mail }) => at > '2026-09-30T15:00:00+08:00' && JSON.stringify(mail).includes('"handle-1"'),
    );
    expect(own).toEqual([]);
    expect(story.duty('handle-1').breachedAt).toBeUndefined();
    expect(story.mails.filter((each) => each.template === 'supplement-prompt').map(({ at }) => at)).toEqual([
      '2026-10-10T09:00:00+08:00',
    ]);
    expect(story.duty('handle-2').breachedAt).toBe('2026-10-12T18:00:00+08:00');
  });

  test('answered after the holiday, it goes on with the days that were left', () => {
    const story = answer(asked().until('2026-10-09 11:00'));
    const duty = story.duty('handle-1');
    expect([duty.due, duty.final]).toEqual(['2026-10-12T18:00:00+08:00', '2026-10-14T18:00:00+08:00']);
    expect(duty.pauses).toEqual([{ from: '2026-09-30T15:00:00+08:00', to: '2026-10-09T11:00:00+08:00' }]);
    expect(story.ladder('handle-1')).toMatchObject({ reminder: '2026-10-13 09:00', breach: '2026-10-14 18:00' });
    expect(story.duty('supplement-1').settled?.how).toBe('met');
    expect(mailsOf(story)).toEqual([['supplement-in', 'unit']]);
    expect(story.until('2026-10-14 17:00').by(order.submitResult, 1, 'solved').duty('handle-1').settled?.how).toBe(
      'met',
    );
  });

  test('a promise moves as well, and the date that was promised is kept', () => {
    const story = dispatched()
      .until('2026-09-30 10:00')
      .by(order.plan, 1, '2026-10-15' as never)
      .by(order.ask, 1);
    answer(story.until('2026-10-09 11:00'));
    expect(story.duty('promise-1').due).toBe('2026-10-19T18:00:00+08:00');
    expect(story.state.assignments[0]?.plan?.promisedDate).toBe('2026-10-15');
  });

  test('once; an assistant leaves it to the lead; whoever has answered has nothing to stop', () => {
    const story = answer(asked().until('2026-10-09 11:00'));
    expect(story.refusalOf(order.ask(story.state, 1))).toMatchObject({ reason: 'supplement-once', by: 4 });
    expect(story.refusalOf(order.ask(story.state, 2))).toMatchObject({ reason: 'supplement-by-lead' });
    story.by(order.submitResult, 1, 'solved');
    expect(story.refusalOf(order.ask(story.state, 1))).toMatchObject({ reason: 'stage-passed' });
  });

  test('who goes on without the answer does not need it any more', () => {
    const story = asked().until('2026-10-09 11:00').by(order.submitResult, 1, 'solved');
    expect(story.duty('supplement-1').settled?.how).toBe('superseded');
    expect(story.refusalOf(order.supplement(story.state, story.now))).toMatchObject({ reason: 'no-supplement-open' });
  });

  test('a unit that was already late stays late', () => {
    const story = dispatched().until('2026-10-12 19:00').by(order.ask, 1);
    answer(story.until('2026-10-13 10:00'));
    expect(story.duty('handle-1')).toMatchObject({
      due: '2026-10-09T18:00:00+08:00',
      breachedAt: '2026-10-12T18:00:00+08:00',
    });
  });
});

describe('the desk asks', () => {
  test('while it screens: its two days stand still, and nothing is dispatched late for that', () => {
    const story = answer(
      new Story('2026-09-28 10:00').until('2026-09-29 10:00').by(order.ask).until('2026-10-08 10:00'),
    );
    expect(story.duty('dispatch-1').due).toBe('2026-10-09T18:00:00+08:00');
    expect(mailsOf(story)).toEqual([['supplement-in', 'desk']]);
    story.by(order.dispatch, LEAD_UNIT, []);
    expect(story.duty('dispatch-1').settled?.how).toBe('met');
  });

  test('a head’s review is stopped by the head', () => {
    const story = dispatched().by(order.submitResult, 1, 'solved');
    for (let n = 0; n < 3; n += 1) story.by(order.sendBack).by(order.submitResult, 1, 'solved');
    expect(story.refusalOf(order.ask(story.state))).toMatchObject({ reason: 'desk-head-decides' });
    expect(story.by(order.ask, undefined, DESK_HEAD).duty('supplement-1').owner.kind).toBe('enterprise');
  });

  test('not after a reply: its silence would end what was answered', () => {
    const story = dispatched().by(order.submitResult, 1, 'solved').by(order.approve);
    story.by((state) => order.mailDelivered(state, story.now));
    story.by((state) => order.grade(state, 'dissatisfied', story.now, '没有解决'));
    expect(story.refusalOf(order.ask(story.state, 1))).toMatchObject({ reason: 'supplement-after-reply' });
  });
});

describe('no answer', () => {
  test('ends the case once the enterprise has been told, with the offer to whistle again; it is not graded', () => {
    const story = asked().until('2026-10-13 18:00');
    expect(story.state.stage).toBe('reply');
    expect(story.open).toEqual(['reply-1']);
    expect(story.mails.at(-1)).toMatchObject({ template: 'no-answer', to: { kind: 'enterprise' } });
    story.by((state) => order.mailDelivered(state, story.now));
    expect(story.state.closed).toMatchObject({ as: 'no-answer' });
    expect(story.refusalOf(order.grade(story.state, 'satisfied', story.now))).toMatchObject({
      reason: 'not-evaluable',
    });
  });

  test('without a mailbox the desk tells it by telephone', () => {
    const story = new Story('2026-09-28 10:00', '').until('2026-09-29 10:00').by(order.ask).until('2026-10-13 18:00');
    expect(story.mails.map((each) => each.to.kind)).not.toContain('enterprise');
    expect(story.state.stage).toBe('reply');
    story.by((state) => order.toldByPhone(state, story.now));
    expect(story.state.closed?.as).toBe('no-answer');
  });
});

describe('withdrawal (撤回)', () => {
  test('ends everything that was owed; whoever worked on it hears', () => {
    const story = asked().until('2026-10-09 11:00').tell(order.withdraw());
    expect(story.state.closed).toMatchObject({ as: 'withdrawn' });
    expect(story.state.duties.filter((each) => each.settled === undefined)).toEqual([]);
    expect(mailsOf(story)).toEqual([
      ['withdrawn', 'unit'],
      ['withdrawn', 'unit'],
      ['withdrawn', 'desk'],
    ]);
  });

  test('under pressure it is the inspector’s to know', () => {
    const story = dispatched().tell(order.withdraw(true));
    expect(mailsOf(story).map(([, to]) => to)).toEqual(['unit', 'desk', 'inspector']);
    expect(story.last.data).toMatchObject({ pressed: true });
  });

  test('not after a reply', () => {
    const story = dispatched().by(order.submitResult, 1, 'solved').by(order.approve);
    expect(story.refusalOf(order.withdraw())).toMatchObject({ reason: 'withdraw-after-reply' });
  });
});
