import type { Story } from '../../domain/case/story';
import * as order from '../../domain/case/orders';
import { date } from '../ui/sample';
import { markup, textOf } from '../ui/rendering';
import { EMPTY_FORM } from '../../../lambdas/web/ui/form';
import { TaskPage } from '../../../lambdas/web/task/pages/task';
import { acknowledged, answered, ASSIST, dispatched, LEAD, sheetOf, type Retold } from './told';

const PROMISED = date('2026-12-11');

interface Seen {
  html: string;
  text: string;
  /** Acts that the page offers, by the last part of their address, in the order of the page. */
  acts: string[];
}

function seen(story: Story, n = LEAD, retold?: Retold): Seen {
  const html = markup(<TaskPage {...sheetOf(story, n, retold)} form={EMPTY_FORM} />);
  const acts = [...html.matchAll(/(?:href|action)="\/task\/[\w-]+\/(\w+)"/g)].map((each) => each[1] ?? '');
  return { html, text: textOf(html), acts };
}

describe('to acknowledge', () => {
  const page = seen(dispatched());

  it('says what it is and until when', () => {
    expect(page.text).toContain('主办　城企哨〔2026〕1号　金融服务');
    expect(page.text).toContain('待签收　工作专班交你单位主办');
    expect(page.text).toContain('请最迟办结并反馈2026年11月30日（周一）18:00剩余3个工作日');
    expect(page.text).toContain('办不完的，最迟12月2日（周三）18:00报送办理计划和承诺时限。');
  });

  it('asks for a name first, and offers the acts that acknowledge by themselves', () => {
    expect(page.text).toContain('现在请签收最迟11月26日（周四）18:00。');
    expect(page.text).toContain('签收人姓名');
    expect(page.acts).toEqual(['acknowledge', 'act', 'plan', 'result', 'ask', 'return']);
  });

  it('carries version and key in the form', () => {
    expect(page.html).toContain('name="version" value="2"');
    expect(page.html).toContain('name="key" value="key-of-this-form"');
  });

  it('shows whom to call about what, and never the credit code', () => {
    expect(page.text).toContain('某公司');
    expect(page.text).toContain('银行抽贷');
    expect(page.text).toContain('请主动联系企业');
    expect(page.html).not.toContain('91500229MA00DEM142');
  });

  it('is late after a working day, and says that it is still taken', () => {
    expect(seen(dispatched().until('2026-11-27 10:00')).text).toContain('签收时限已过，现在签收照常接收，记为超期');
  });
});

it('a stored number can be called with one thumb', () => {
  const { html } = seen(dispatched(), LEAD, (texts) => ({ ...texts, contactPhone: '+8602359221234;ext=801' }));
  expect(html).toContain('>+8602359221234;ext=801<');
  const { html: landline } = seen(dispatched(), LEAD, (texts) => ({ ...texts, contactPhone: '+862359221234;ext=801' }));
  expect(landline).toContain('href="tel:+862359221234;ext=801"');
  expect(landline).toContain('023-59221234转801');
});

describe('handling', () => {
  it('on day 3 is due today, and the result is the one button', () => {
    const { text, acts, html } = seen(acknowledged().until('2026-11-30 10:00'));
    expect(text).toContain('办理中　李四已于11月25日（周三）15:20签收');
    expect(text).toContain('2026年11月30日（周一）18:00今日到期');
    expect(text).toContain('办完后请提交结果');
    expect(acts).toEqual(['result', 'act', 'plan', 'ask']);
    expect(html.match(/class="govuk-button"/g)).toHaveLength(1);
  });

  it('between day 3 and day 5 asks for a result or a plan, and calls nobody late', () => {
    const { text, html } = seen(acknowledged().until('2026-12-01 10:00'));
    expect(text).toContain('请最迟反馈结果或报送办理计划2026年12月2日（周三）18:00剩余1个工作日');
    expect(text).toContain(
      '原定办结时限11月30日（周一）18:00已过，已发催办。在上面的时刻之前提交结果或者报送计划，不算超期。',
    );
    expect(html).not.toContain('q-due--late');
  });

  it('after day 5 is late in working days, and still open', () => {
    const { text, html, acts } = seen(acknowledged().until('2026-12-04 10:00'));
    expect(html).toContain('q-due--late');
    expect(text).toContain('超期2个工作日');
    expect(text).toContain('请尽早提交结果或报送办理计划');
    expect(text).toContain('时限已过。现在提交照常接收，记为超期。');
    expect(acts).toEqual(['result', 'act', 'plan', 'ask']);
  });

  it('with a plan filed shows the promise and offers no second one', () => {
    const { text, acts } = seen(acknowledged().until('2026-11-30 10:00').by(order.plan, LEAD, PROMISED));
    expect(text).toContain('按计划办理');
    expect(text).toContain('你单位承诺最迟办结2026年12月11日（周五）18:00');
    expect(text).toContain('每周对接');
    expect(acts).toEqual(['result', 'act', 'ask']);
  });

  it('a promise on a day off says to what day it moves', () => {
    const { text } = seen(acknowledged().by(order.plan, LEAD, date('2026-12-12')));
    expect(text).toContain('2026年12月12日（周六），当天不是工作日，顺延到2026年12月14日（周一）');
  });

  it('an act is kept under the unit’s own records', () => {
    const story = acknowledged();
    const { text } = seen(story.by(order.act, LEAD, story.now));
    expect(text).toContain('登记办理李四');
    expect(text).toContain('到现场了解情况');
  });
});

describe('the result is in', () => {
  it('thanks, says what happens next, and offers nothing', () => {
    const { text, acts } = seen(acknowledged().by(order.submitResult, LEAD, 'solved'));
    expect(text).toContain('谢谢，你单位的结果已提交工作专班正在审核。');
    expect(text).toContain('已协调银行');
    expect(acts).toEqual([]);
  });

  it('late is said in words', () => {
    expect(seen(acknowledged().until('2026-12-04 10:00').by(order.submitResult, LEAD, 'solved')).text).toContain(
      '超期提交',
    );
  });

  it('a promise that stays open is not forgotten', () => {
    const story = acknowledged().by(order.plan, LEAD, PROMISED).by(order.submitResult, LEAD, 'partly');
    const { text, acts } = seen(story);
    expect(text).toContain('你单位的承诺仍然有效，到期前还要提交最后结果');
    expect(text).toContain('2026年12月11日（周五）18:00');
    expect(acts).toEqual([]);
  });
});

describe('again', () => {
  it('after dissatisfied stands the enterprise’s word before the next act', () => {
    const story = answered(acknowledged());
    story.by(order.grade, 'dissatisfied', story.now, '利率没有变');
    const { text, acts, html } = seen(story);
    expect(text).toContain('重新办理');
    expect(text).toContain('企业评价不满意，请重新办理企业的意见利率没有变');
    expect(html.indexOf('利率没有变')).toBeLessThan(html.indexOf('请重新办理后再提交结果'));
    expect(acts).toEqual(['result', 'act', 'plan']);
  });

  it('after a failed review stands the desk’s', () => {
    const { text } = seen(acknowledged().by(order.submitResult, LEAD, 'solved').by(order.sendBack));
    expect(text).toContain('审核未通过，请重新办理工作专班的审核意见未说明依据');
  });

  it('a second dissatisfied is with the joint meeting', () => {
    const story = answered(acknowledged());
    answered(story.by(order.grade, 'dissatisfied', story.now, '不行').until('2026-11-26 10:00'));
    const { text, acts } = seen(story.until('2026-11-26 11:00').by(order.grade, 'dissatisfied', story.now, '还是不行'));
    expect(text).toContain('已提交联席会议研究');
    expect(text).toContain('还是不行');
    expect(acts).toEqual([]);
  });
});

describe('closed', () => {
  const story = answered(acknowledged());
  const { text, acts } = seen(story.by(order.grade, 'acceptable', story.now, '还可以'));

  it('thanks, and shows grade and words', () => {
    expect(text).toContain('谢谢，这件事已办结企业已评价。');
    expect(text).toContain('30天');
    expect(text).toContain('基本满意');
    expect(text).toContain('还可以');
  });

  it('is read-only', () => expect(acts).toEqual([]));
});

describe('an assisting unit', () => {
  it('is asked for its own part', () => {
    const { text, acts } = seen(acknowledged(), ASSIST);
    expect(text).toContain('协办　城企哨〔2026〕1号');
    expect(text).toContain('待签收　工作专班交你单位协办');
    expect(text).toContain('请最迟反馈协办意见');
    expect(text).toContain('主办单位县财政局（未反馈）');
    expect(acts).toEqual(['acknowledge', 'act', 'plan', 'result', 'return']);
  });

  it('may still add something after the lead’s result', () => {
    const { text, acts } = seen(acknowledged().by(order.submitResult, LEAD, 'solved'), ASSIST);
    expect(text).toContain('主办单位已提交结果');
    expect(acts).toEqual(['act', 'result']);
  });
});

it('hostile text stays text everywhere', () => {
  const hostile = '<script>alert(1)</script>"\'&';
  const story = acknowledged();
  const { html } = seen(story.by(order.act, LEAD, story.now).by(order.plan, LEAD, PROMISED), LEAD, (texts) =>
    Object.fromEntries(Object.keys(texts).map((key) => [key, hostile])),
  );
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

describe('a return (退单)', () => {
  const asked = () => dispatched().by(order.returnTask, LEAD, 'education');

  it('is offered while there is time, and not after', () => {
    expect(seen(dispatched()).acts).toContain('return');
    expect(seen(dispatched().until('2026-11-27 10:00')).acts).not.toContain('return');
  });

  it('waits for the ruling, and says that the clock goes on', () => {
    const { text, acts } = seen(asked());
    expect(text).toContain('你单位已申请退单，建议由县教委办理。');
    expect(text).toContain('请最迟办结并反馈2026年11月30日（周一）18:00');
    expect(acts).not.toContain('return');
  });

  it('upheld: says why', () => {
    expect(seen(asked().by(order.rule)).text).toContain('工作专班不同意退单，请继续办理，时限不变。裁定理由按职责');
  });
});

it('the lead reads what the assisting units answered; they do not read each other', () => {
  const story = acknowledged().by(order.submitResult, ASSIST, 'explained');
  expect(seen(story).text).toContain('协办单位的反馈');
  expect(seen(story).text).toContain('已协调银行');
  expect(seen(acknowledged().by(order.act, LEAD, acknowledged().now), ASSIST).text).not.toContain('协办单位的反馈');
});

describe('waiting for the enterprise', () => {
  it('the clock stands still, says so, and shows question and answer', () => {
    const story = acknowledged().by(order.ask, LEAD);
    const waiting = seen(story);
    expect(waiting.text).toContain('等待企业补充，暂停计时');
    expect(waiting.text).toContain('请提供贷款合同');
    expect(waiting.html).toContain('q-due--held');
    expect(waiting.acts).toEqual(['result', 'act', 'plan']);
    story.until('2026-11-27 10:00');
    story.by(order.supplement, story.now);
    const after = seen(story);
    expect(after.text).toContain('合同编号2026-1');
    expect(after.text).toContain('2026年12月2日（周三）18:00');
  });

  it('after a withdrawal there is nothing to do', () => {
    expect(seen(acknowledged().tell(order.withdraw())).text).toContain('企业已撤回');
  });
});
