import { textOf } from '../ui/rendering';
import { Story } from '../../domain/case/story';
import { ASSIST_UNIT, LEAD_UNIT } from '../../domain/case/world';
import * as order from '../../domain/case/orders';
import { evaluationOf, progressOf, receiptOf } from './told';

const LEAD = 1;
const received = () => new Story('2026-11-25 09:30');
const dispatched = () => received().until('2026-11-25 10:20').by(order.dispatch, LEAD_UNIT, [ASSIST_UNIT]);
const approved = () => dispatched().until('2026-11-27 15:00').by(order.submitResult, LEAD, 'solved').by(order.approve);
function delivered(): Story {
  const story = approved();
  return story.by(order.mailDelivered, story.now);
}
function graded(grade: 'satisfied' | 'dissatisfied', reason?: string): Story {
  const story = delivered();
  return story.by(order.grade, grade, story.now, reason);
}

/** Words that the enterprise's pages never hold: staff by name, and supervision. */
const NEVER = ['王五', '李四', '赵六', '局长', '督办', '催办', '通报批评', '扣分'];

describe('receipt › handed in on Wednesday 25 November 2026', () => {
  const html = receiptOf(received());
  const text = textOf(html);

  it('shows number, code in two groups, and the instant by which it will be dispatched', () => {
    expect(text).toContain('城企哨〔2026〕1号');
    expect(text).toContain('4729 6058');
    expect(html).toContain('datetime="2026-11-27T18:00:00+08:00"');
    expect(text).toContain('还有2个工作日');
  });

  it('says why that day, and masks telephone and address', () => {
    expect(text).toContain('当日不计入');
    expect(text).toContain('138****5678');
    expect(text).toContain('bo***@firm.example');
    expect(text).not.toContain('13812345678');
  });

  it('has no deadline of the desk any more once it is dispatched', () => {
    expect(textOf(receiptOf(dispatched()))).not.toContain('最迟交办');
  });

  it('marks a deadline that the calendar is not sure of', () => {
    expect(textOf(receiptOf(new Story('2026-12-31 09:30')))).toContain('（暂定）');
  });
});

describe('progress', () => {
  it('says who owes the next step, and until when', () => {
    const html = progressOf(dispatched());
    expect(textOf(html)).toContain('县财政局最迟反馈结果');
    expect(html).toContain('datetime="2026-11-30T18:00:00+08:00"');
    expect(textOf(html)).toContain('到时确实办不完的，最迟12月2日（周三）18:00');
  });

  it('asks for the plan once the day of the result is past, and flags the breach in working days', () => {
    expect(textOf(progressOf(dispatched().until('2026-12-01 10:00')))).toContain('最迟给出办理计划和承诺时限');
    expect(textOf(progressOf(dispatched().until('2026-12-04 10:00')))).toContain('超期2个工作日');
  });

  it('has seven steps, of which one is on', () => {
    const html = progressOf(dispatched());
    const names = ['吹哨', '受理', '交办', '办理', '审核', '回复', '评价'];
    expect([...html.matchAll(/q-step__name">([^<]+)/g)].map(([, name]) => name)).toEqual(names);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });

  it('names lead and assisting units on 交办', () => {
    expect(textOf(progressOf(dispatched()))).toContain('主办：县财政局；协办：县税务局');
  });

  it('does not show an old result as the present work of a new round', () => {
    const handled = (html: string) => /办理<span.*?<\/li>/s.exec(html.slice(html.indexOf('q-steps')))?.[0] ?? '';
    expect(handled(progressOf(delivered()))).toContain('反馈办理结果');
    expect(handled(progressOf(graded('dissatisfied', '利率没有变')))).not.toContain('反馈办理结果');
  });

  it('has no reply before the desk has answered, and the reply in its own words after', () => {
    expect(textOf(progressOf(dispatched()))).toContain('暂无公开回复');
    expect(textOf(progressOf(approved()))).toContain('已续贷');
  });

  it('offers the evaluation only while it is open', () => {
    const link = 'href="/evaluate/CKQS-2026-000001"';
    expect(progressOf(dispatched())).not.toContain(link);
    expect(progressOf(delivered())).toContain(link);
    expect(progressOf(graded('satisfied'))).not.toContain(link);
  });

  it('tells a refusal with its reason and clause, in three steps', () => {
    const html = progressOf(received().until('2026-11-25 11:00').by(order.refuseCase));
    expect(textOf(html)).toContain('《某条例》第三条');
    expect(html.match(/class="q-step[ "]/g)).toHaveLength(3);
  });

  it('says that silence is not satisfaction', () => {
    expect(textOf(progressOf(delivered().until('2026-12-31 18:30')))).toContain('未收到评价，不算满意');
  });

  it('shows HTML as text', () => {
    expect(progressOf(dispatched(), '<img src=x onerror=alert(1)>')).not.toContain('<img');
  });

  it.each([
    ['received', received()],
    ['dispatched', dispatched()],
    ['late', dispatched().until('2026-12-10 10:00')],
    ['delivered', delivered()],
    ['reworked', graded('dissatisfied', '利率没有变')],
  ])('names no member of staff and no supervision › %s', (_stage, story) => {
    const pages = progressOf(story) + evaluationOf(story) + receiptOf(story);
    for (const word of NEVER) expect(pages).not.toContain(word);
  });
});

describe('evaluation', () => {
  it('asks one question with no answer chosen beforehand, for a stated case and round', () => {
    const html = evaluationOf(delivered());
    expect(html.match(/type="radio"/g)).toHaveLength(3);
    expect(html).not.toContain('checked');
    expect(html).toContain('name="case" value="CKQS-2026-000001"');
    expect(html).toContain('name="round" value="1"');
    expect(textOf(html)).toContain('事项将退回部门重新办理');
  });

  it('shows the reply, who handled it, how long it took and whether in time', () => {
    const text = textOf(evaluationOf(delivered()));
    for (const each of ['已续贷', '已解决', '县财政局，用时2个工作日，按期']) expect(text).toContain(each);
  });

  it('cannot be given before there is a reply, nor for a refusal', () => {
    expect(textOf(evaluationOf(dispatched()))).toContain('事项尚未回复，暂不能评价');
    expect(textOf(evaluationOf(received().until('2026-11-25 11:00').by(order.refuseCase)))).toContain(
      '不予受理的事项不作评价',
    );
  });

  it('shows the grade once given, and no form', () => {
    const html = evaluationOf(graded('satisfied'));
    expect(textOf(html)).toContain('评价：满意');
    expect(html).not.toContain('<form');
  });

  it('shows after 不满意 what was said and that it is done again', () => {
    const text = textOf(evaluationOf(graded('dissatisfied', '利率没有变'), 1));
    for (const each of ['评价：不满意', '利率没有变', '退回部门重新办理']) expect(text).toContain(each);
  });

  it('says in the second round that the next step is the joint meeting', () => {
    const story = graded('dissatisfied', '利率没有变').by(order.submitResult, LEAD, 'solved').by(order.approve);
    expect(textOf(evaluationOf(story.by(order.mailDelivered, story.now)))).toContain('事项将提交联席会议研究');
  });

  it('keeps what was typed beside what is wrong', () => {
    const form = {
      values: { grade: 'dissatisfied', reason: '<b>' },
      errors: [{ field: 'reason', message: '请填写原因' }],
    };
    const html = evaluationOf(delivered(), 1, form);
    expect(html).toMatch(/value="dissatisfied"[^>]* checked|checked[^>]* value="dissatisfied"/);
    expect(html).toContain('&lt;b&gt;</textarea>');
    expect(html).toContain('href="#reason"');
  });
});
