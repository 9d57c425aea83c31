import { Story } from '../../domain/case/story';
import { LEAD_UNIT } from '../../domain/case/world';
import * as order from '../../domain/case/orders';
import { textOf } from '../ui/rendering';
import { evaluationOf, progressOf, supplementOf } from './told';

/** Dispatched on Tuesday 29 September 2026, asked on the 30th, before the National Day holiday. */
const asked = () =>
  new Story('2026-09-28 10:00')
    .until('2026-09-29 10:00')
    .by(order.dispatch, LEAD_UNIT, [])
    .until('2026-09-30 15:00')
    .by(order.ask, 1);
const answered = () => {
  const story = asked().until('2026-10-09 11:00');
  return story.by(order.supplement, story.now);
};
const stepsOf = (html: string) => [...html.matchAll(/q-step__name">([^<]+)/g)].map(([, name]) => name);

describe('the enterprise is asked', () => {
  it('progress says so first: what is asked, by whom, until when, and that the clock stands still', () => {
    const text = textOf(progressOf(asked()));
    expect(text).toContain('需要您补充材料，补充前暂停计时');
    expect(text).toContain('请您最迟补充');
    expect(text).toContain('县财政局需要了解：');
    expect(text).toContain('请提供贷款合同');
    expect(progressOf(asked())).toContain('href="/supplement/CKQS-2026-000001"');
  });

  it('its page has the question before the one field', () => {
    const html = supplementOf(asked());
    expect(html.indexOf('请提供贷款合同')).toBeLessThan(html.indexOf('name="answer"'));
    expect(textOf(html)).toContain('到期没有补充的，这件事按未补充办结，仍可再次吹哨');
  });

  it('answered: thanks, what was answered, and no field any more', () => {
    const html = supplementOf(answered());
    expect(textOf(html)).toContain('谢谢，您已于');
    expect(textOf(html)).toContain('合同编号2026-1');
    expect(html).not.toContain('name="answer"');
    expect(progressOf(answered())).not.toContain('/supplement/');
    expect(textOf(progressOf(answered()))).toContain('10月12日');
  });

  it('in vain: why it ends, and that it may whistle again; there is nothing to grade', () => {
    const story = asked().until('2026-10-13 18:00');
    const ended = story.by(order.mailDelivered, story.now);
    expect(textOf(progressOf(ended))).toContain('欢迎随时再次吹哨');
    expect(stepsOf(progressOf(ended))).toEqual(['吹哨', '交办', '未收到补充材料', '告知']);
    expect(textOf(evaluationOf(ended))).toContain('未补充材料而办结的事项不作评价');
  });
});

describe('the enterprise withdraws', () => {
  it('is offered until there is a reply', () => {
    const link = '/progress/CKQS-2026-000001/withdraw';
    expect(progressOf(asked())).toContain(link);
    expect(progressOf(asked().by(order.submitResult, 1, 'solved').by(order.approve))).not.toContain(link);
  });

  it('is the end, told as its own', () => {
    const html = progressOf(asked().tell(order.withdraw(true)));
    expect(stepsOf(html)).toEqual(['吹哨', '交办', '您已撤回']);
    expect(textOf(html)).toContain('您已撤回');
    expect(textOf(html)).not.toContain('有人要求');
  });
});
