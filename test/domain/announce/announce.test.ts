import type { MailOrder, Recipient } from '../../../lambdas/domain/announce/mail-order';
import type { LocalDate } from '../../../lambdas/domain/time';
import * as order from '../case/orders';
import { Story } from '../case/story';
import { ASSIST_UNIT, DESK_HEAD, LEAD_UNIT } from '../case/world';

/** `enterprise`, `desk`, `finance/handler`. */
const name = (to: Recipient) => (to.kind === 'unit' ? `${to.unit}/${to.person}` : to.kind);
const subject = (mail: MailOrder) => (mail.template === 'ladder' ? `${mail.step}·${mail.kind}` : mail.template);
const heard = (mails: readonly MailOrder[]) => mails.map((each) => `${subject(each)} → ${name(each.to)}`);

/** Mails of what happens inside `tell`, and of nothing before. */
function after(story: Story, tell: (story: Story) => unknown): string[] {
  const before = story.mails.length;
  tell(story);
  return heard(story.mails.slice(before));
}

const received = () => new Story('2026-11-23 10:00');
const dispatched = () => received().by(order.dispatch, LEAD_UNIT, [ASSIST_UNIT]);
const answered = () => dispatched().by(order.submitResult, 1, 'solved');
const replied = () => answered().by(order.approve).by(order.mailDelivered, dispatched().now);
const dissatisfied = (story: Story) => story.tell(order.grade(story.state, 'dissatisfied', story.now, '没有解决'));
const promised = '2026-12-10' as LocalDate;

describe('who hears of an act', () => {
  test('a whistle → the enterprise', () => {
    expect(heard(received().mails)).toEqual(['received → enterprise']);
  });

  test('dispatch → each unit’s handler, and the enterprise', () => {
    expect(after(received(), (story) => story.by(order.dispatch, LEAD_UNIT, [ASSIST_UNIT]))).toEqual([
      'assigned → finance/handler',
      'assigned → taxation/handler',
      'dispatched → enterprise',
    ]);
  });

  test('a refusal → the enterprise, with the reply', () => {
    expect(after(received(), (story) => story.by(order.refuseCase))).toEqual(['refused → enterprise']);
  });

  test('the lead’s plan → the enterprise; an assistant’s → nobody', () => {
    expect(after(dispatched(), (story) => story.by(order.plan, 1, promised))).toEqual(['planned → enterprise']);
    expect(after(dispatched(), (story) => story.by(order.plan, 2, promised))).toEqual([]);
  });

  test('the lead’s result → the desk; an assistant’s → nobody', () => {
    expect(after(dispatched(), (story) => story.by(order.submitResult, 1, 'solved'))).toEqual(['result-in → desk']);
    expect(after(dispatched(), (story) => story.by(order.submitResult, 2, 'solved'))).toEqual([]);
  });

  test('a result that the desk’s head reviews → the head too', () => {
    const story = answered();
    for (const outcome of ['solved', 'solved'] as const) story.by(order.sendBack).by(order.submitResult, 1, outcome);
    story.by(order.sendBack);
    expect(after(story, () => story.by(order.submitResult, 1, 'solved'))).toEqual([
      'result-in → desk',
      'result-in → desk-head',
    ]);
    expect(after(story, () => story.by(order.sendBack, DESK_HEAD))).toEqual(['sent-back → finance/handler']);
  });

  test('a failed review → the lead’s handler', () => {
    expect(after(answered(), (story) => story.by(order.sendBack))).toEqual(['sent-back → finance/handler']);
  });

  test('approval → the enterprise; its proof of delivery → nobody', () => {
    expect(after(answered(), (story) => story.by(order.approve))).toEqual(['replied → enterprise']);
    expect(after(answered().by(order.approve), (story) => story.by(order.mailDelivered, story.now))).toEqual([]);
  });

  test('dissatisfied → the lead’s handler and head, and the enterprise', () => {
    expect(after(replied(), dissatisfied)).toEqual([
      'rework-ordered → finance/handler',
      'rework-ordered → finance/head',
      'reworking → enterprise',
    ]);
  });

  test('a second dissatisfied → desk and desk’s head owe a meeting, the enterprise hears of it', () => {
    const story = dissatisfied(replied()).by(order.submitResult, 1, 'solved').by(order.approve);
    expect(after(story, dissatisfied)).toEqual([
      'joint-meeting-due → desk',
      'joint-meeting-due → desk-head',
      'joint-meeting-called → enterprise',
    ]);
    expect(after(story, () => story.by(order.holdMeeting, story.now))).toEqual(['replied → enterprise']);
  });

  test('any other grade, acknowledgement, act, bounce and call → nobody', () => {
    expect(after(replied(), (story) => story.tell(order.grade(story.state, 'satisfied', story.now)))).toEqual([]);
    expect(after(dispatched(), (story) => story.by(order.acknowledge, 1).by(order.act, 1, story.now))).toEqual([]);
    expect(after(dispatched(), (story) => story.by(order.taskBounced, 1).by(order.unitTold, 1, story.now))).toEqual([]);
  });
});

describe('who hears of the ladder, nobody acting', () => {
  test('dispatch', () => {
    expect(after(received(), (story) => story.until('2027-02-01 10:00'))).toEqual([
      'prompt·dispatch → desk',
      'reminder·dispatch → desk',
      'reminder·dispatch → desk-head',
      'supervision·dispatch → inspector',
      'criticism·dispatch → inspector',
      'criticism·dispatch → leader',
    ]);
  });

  test('acknowledge and handle of one unit', () => {
    const story = received().by(order.dispatch, LEAD_UNIT, []);
    expect(after(story, () => story.until('2027-02-01 10:00'))).toEqual([
      'prompt·acknowledge → finance/handler',
      'reminder·acknowledge → finance/handler',
      'reminder·acknowledge → finance/backup',
      'prompt·handle → finance/handler',
      'reminder·handle → finance/handler',
      'reminder·handle → finance/backup',
      'overdue·handle → finance/handler',
      'overdue·handle → finance/head',
      'overdue·handle → desk',
      'supervision·handle → inspector',
      'supervision·handle → finance/head',
      'criticism·handle → inspector',
      'criticism·handle → leader',
    ]);
  });

  test('promise: two prompts, no reminder', () => {
    const story = received().by(order.dispatch, LEAD_UNIT, []).by(order.plan, 1, promised);
    expect(after(story, () => story.until('2027-01-20 10:00'))).toEqual([
      'prompt·promise → finance/handler',
      'prompt-day·promise → finance/handler',
      'overdue·promise → finance/handler',
      'overdue·promise → finance/head',
      'overdue·promise → desk',
      'supervision·promise → inspector',
      'supervision·promise → finance/head',
      'criticism·promise → inspector',
      'criticism·promise → leader',
    ]);
  });

  test('a review of the desk’s head prompts the head', () => {
    const story = answered();
    for (const outcome of ['solved', 'solved', 'solved'] as const)
      story.by(order.sendBack).by(order.submitResult, 1, outcome);
    expect(after(story, () => story.until('2026-11-24 10:00'))).toEqual(['prompt·review → desk-head']);
  });

  test('evaluate: one prompt; then the desk is prompted to telephone, and the enterprise hears of the closing', () => {
    expect(after(replied(), (story) => story.until('2027-02-01 10:00'))).toEqual([
      'evaluate-prompt → enterprise',
      'prompt·telephone → desk',
      'closed-ungraded → enterprise',
    ]);
  });
});

describe('every mail', () => {
  const silent = () => [
    received(),
    dispatched(),
    answered(),
    answered().by(order.approve),
    replied(),
    dissatisfied(replied()),
  ];
  const toTheEnd = () => silent().map((story) => story.until('2027-02-01 10:00'));

  test('goes out once per duty, step and person', () => {
    for (const { mails } of toTheEnd()) {
      const rungs = mails.flatMap((each) =>
        each.template === 'ladder' ? [`${each.duty} ${each.step} ${name(each.to)}`] : [],
      );
      expect(new Set(rungs).size).toBe(rungs.length);
    }
  });

  test('has a number of its own, which names case and event', () => {
    for (const { mails } of toTheEnd()) {
      expect(new Set(mails.map((each) => each.id)).size).toBe(mails.length);
      expect(mails.every((each) => /^CKQS-2026-000001-\d+-\d+$/.test(each.id))).toBe(true);
    }
  });

  test('about supervision never goes to the enterprise', () => {
    const toEnterprise = toTheEnd().flatMap(({ mails }) => mails.filter((each) => each.to.kind === 'enterprise'));
    expect(toEnterprise.length).toBeGreaterThan(0);
    expect(toEnterprise.filter((each) => each.template === 'ladder')).toEqual([]);
  });

  test('to an enterprise without an address is not ordered, whatever happens', () => {
    const story = new Story('2026-11-23 10:00', '').by(order.dispatch, LEAD_UNIT, []).by(order.plan, 1, promised);
    story.by(order.submitResult, 1, 'solved').by(order.approve).by(order.toldByPhone, story.now);
    dissatisfied(story).by(order.submitResult, 1, 'solved').by(order.approve).by(order.toldByPhone, story.now);
    dissatisfied(story).by(order.holdMeeting, story.now).by(order.toldByPhone, story.now).until('2027-02-01 10:00');
    expect(story.state.closed?.as).toBe('ungraded');
    expect(story.mails.filter((each) => each.to.kind === 'enterprise')).toEqual([]);
  });
});
