import { ActPage } from '../../../lambdas/web/desk-acts/pages/act';
import { CasePage } from '../../../lambdas/web/desk/pages/case';
import * as order from '../../domain/case/orders';
import { Story } from '../../domain/case/story';
import { LEAD_UNIT } from '../../domain/case/world';
import { markup, textOf } from '../ui/rendering';
import * as told from './told';

const page = (...args: Parameters<typeof told.sheetOf>) => markup(<CasePage {...told.sheetOf(...args)} />);

describe('a case', () => {
  const TURNS: Record<keyof typeof told.STAGES, string[]> = {
    received: ['轮到工作专班受理并交办', '工作专班最迟交办'],
    dispatched: ['轮到县财政局签收', '县财政局最迟办结并反馈'],
    'past the result': ['轮到县财政局签收', '县财政局最迟反馈结果或报送办理计划'],
    late: ['超期2个工作日', '时限已过'],
    planned: ['轮到县财政局按承诺办结', '县财政局承诺最迟办结'],
    'result in': ['轮到工作专班审核', '审核通过并回复', '退回重办'],
    approved: ['轮到工作专班把回复送达企业', '登记送达'],
    refused: ['轮到工作专班把回复送达企业', '不予受理。理由：违反规定'],
    delivered: ['轮到企业评价', '登记电话评价'],
    'to telephone': ['轮到工作专班电话回访', '登记未接通'],
    'to meet': ['轮到工作专班召开联席会议', '登记联席会议答复', '县财政局1分'],
    'task bounced': ['有邮件没有送达', '登记已告知'],
    closed: ['这件事已办结', '企业已评价'],
  };

  it.each(Object.entries(TURNS))('%s: says whose turn it is', (stage, said) => {
    const text = textOf(page(told.STAGES[stage as keyof typeof told.STAGES]()));
    for (const each of said) expect(text).toContain(each);
  });

  it('explains its deadline with rule, source and notice', () => {
    const text = textOf(page(told.received()));
    expect(text).toContain('收到吹哨后2个工作日内交办。来源：方案五（三）1');
    expect(text).toContain('国办发明电〔2025〕7号');
    expect(text).toContain('覆盖到2026年12月31日（周四）');
    expect(text).toContain('18:00　时限');
  });

  it('says that a date past the calendar is provisional', () => {
    expect(textOf(page(new Story('2026-12-30 10:00')))).toContain('（暂定）');
  });

  it('folds deadlines that are over, and keeps the one that a plan replaced', () => {
    const text = textOf(page(told.planned()));
    expect(text).toContain('已结束的时限');
    expect(text).toContain('原办理时限2026年11月30日（周一）18:00，按期完成。');
  });

  it('shows the newest step first, with its words', () => {
    const text = textOf(page(told.resultIn()));
    expect(text.indexOf('提交结果')).toBeLessThan(text.indexOf('交办县财政局主办'));
    expect(text).toContain('办理情况：已协调银行');
    expect(text).toContain('审签人：局长');
  });

  it('shows whether mails arrived, addresses masked', () => {
    const text = textOf(page(told.dispatched()));
    expect(text).toContain('县财政局联络员 fi***@chengkou.example');
    expect(text).toContain('已送达');
    expect(text).not.toContain('finance@chengkou.example');
  });

  it('tops a bounced task mail with the telephone of its unit', () => {
    const text = textOf(page(told.taskBounced()));
    expect(text).toMatch(/发给县财政局的任务邮件没有送达，请打电话告知：演示·\S+ 023-\d{8}/);
    expect(text.indexOf('有邮件没有送达')).toBeLessThan(text.indexOf('最迟办结'));
  });

  it('shows the telephone to the desk, and hides it from those who look on', () => {
    expect(textOf(page(told.dispatched()))).toContain('13800001234');
    const looking = page(told.taskBounced(), 'inspector');
    expect(textOf(looking)).toContain('138****1234');
    expect(looking).not.toContain('13800001234');
    expect(looking).not.toContain('href="/desk/cases/CKQS-2026-000001/');
    expect(JSON.stringify(told.viewOf(told.taskBounced(), 'leader'))).not.toContain('13800001234');
  });

  it('leaves a review after repeated failures to the head', () => {
    const story = told.resultIn();
    for (let n = 0; n < 3; n += 1) story.by(order.sendBack).by(order.submitResult, told.LEAD, 'solved');
    expect(told.viewOf(story, 'desk').allowed).toEqual([]);
    expect(told.viewOf(story, 'desk-head').allowed).toEqual(['approve', 'rework', 'ask']);
    expect(textOf(page(story))).toContain('轮到专班负责人审核');
  });

  it('shows hostile text as text', () => {
    const html = page(told.approved(), 'desk', told.hostile);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)');
  });

  it('gives programs what the contract names', () => {
    const view = told.viewOf(told.dispatched());
    expect(view).toMatchObject({ version: 2, enterprise: '某公司', late: false, stage: 'handle' });
    expect(view.assignments.map((each) => each.unit.id)).toEqual(['finance', 'taxation']);
    const duty = view.duties.find((each) => each.kind === 'handle');
    expect(Object.keys(duty ?? {})).toEqual(
      expect.arrayContaining(['id', 'kind', 'owner', 'start', 'due', 'provisional', 'explanation']),
    );
    expect(duty?.explanation[0]).toEqual({ date: '2026-11-25', counted: false, reason: 'start' });
    expect(Object.keys(view.mails[1] ?? {})).toEqual(expect.arrayContaining(['id', 'to', 'subject', 'state', 'at']));
  });
});

describe('a return (退单)', () => {
  const asked = () => told.dispatched().by(order.returnTask, 1, 'education');

  it('comes before whoever else has to do something, and names who should have it', () => {
    const html = page(asked());
    expect(textOf(html)).toContain('县财政局申请退单，轮到工作专班裁定');
    expect(textOf(html)).toContain('县财政局申请退单，建议由县教委办理');
    expect(html).toContain('/ruling"');
  });

  it('accepted: the unit that had it stays named', () => {
    const text = textOf(page(asked().by(order.rule, 'health')));
    expect(text).toContain('原承办单位县财政局（退单）');
    expect(text).toContain('同意县财政局退单，改由县卫生健康委办理');
  });

  it('the ruling has the unit’s words before the officer’s eyes, and its proposal chosen', () => {
    const html = markup(<ActPage {...told.actSheet(asked(), 'ruling')} />);
    expect(textOf(html)).toContain('理由不属本单位职责');
    expect(textOf(html)).toContain('职责依据三定方案第二条');
    expect(html).toMatch(/<option value="education" selected=""/);
  });
});

describe('units while it runs', () => {
  it('the deadline of the unit that was replaced stays on record', () => {
    const replaced = new Story('2026-09-28 10:00').until('2026-09-29 10:00').by(order.dispatch, LEAD_UNIT, []);
    replaced.until('2026-09-30 10:00').by(order.replaceUnit, 1, 'health');
    expect(textOf(page(replaced))).toContain('原县财政局办理时限2026年10月9日（周五）18:00');
  });

  const together = () => told.received().by(order.dispatch, 'finance', ['taxation']);

  it('asks which one is replaced, and offers nobody who has a part', () => {
    const html = markup(<ActPage {...told.actSheet(together(), 'replace-unit')} />);
    expect(html.match(/name="assignment"/g)).toHaveLength(2);
    expect(html).not.toContain('<option value="taxation"');
    expect(html).toContain('<option value="health"');
  });

  it('offers only assisting units for release', () => {
    const html = markup(<ActPage {...told.actSheet(together(), 'release-unit')} />);
    expect(html).toContain('<input type="hidden" name="assignment" value="CKQS-2026-000001-2"');
  });
});

describe('waiting for the enterprise', () => {
  const asked = () => {
    const story = new Story('2026-09-28 10:00').until('2026-09-29 10:00').by(order.dispatch, LEAD_UNIT, []);
    return story.until('2026-09-30 15:00').by(order.ask, 1);
  };

  it('is the enterprise’s turn, and the desk may write down what it says by telephone', () => {
    const text = textOf(page(asked()));
    expect(text).toContain('轮到企业补充材料');
    expect(text).toContain('登记企业补充');
    expect(text).toContain('最迟补充材料');
  });

  it('the deadline is explained day by day: the pause, and the holiday in it', () => {
    const story = asked().until('2026-10-09 11:00');
    story.by(order.supplement, story.now);
    const view = told.viewOf(story, 'desk');
    const handle = view.duties.find((each) => each.kind === 'handle');
    expect(handle).toMatchObject({ due: '2026-10-12T18:00:00+08:00', final: '2026-10-14T18:00:00+08:00', late: false });
    const reasons = Object.fromEntries(handle?.explanation.map((each) => [each.date, each.reason]) ?? []);
    expect(reasons).toMatchObject({ '2026-09-30': 'paused', '2026-10-01': 'holiday', '2026-10-08': 'paused' });
    expect(textOf(page(story))).toContain('暂停计时（等待企业补充材料）');
    expect(textOf(page(story))).toContain(
      '2026年9月30日（周三）15:00至2026年10月9日（周五）11:00等待企业补充材料，暂停计时',
    );
  });

  it('a withdrawal under pressure says so to the desk', () => {
    expect(textOf(page(asked().tell(order.withdraw(true))))).toContain('企业反映有人要求撤回');
  });
});

describe('whoever spoke for the enterprise', () => {
  const retold = (texts: Record<string, string | undefined>) =>
    texts['title'] === undefined
      ? texts
      : { ...texts, proxyName: '县中药材商会', proxyPhone: '+8613900001111', proxyEmail: 'chamber@example.com' };

  it('is named, and only the desk can call or write to them', () => {
    const [seen, read] = (['desk', 'leader'] as const).map((role) =>
      textOf(page(told.STAGES.received(), role, retold)),
    );
    expect(seen).toContain('县中药材商会');
    expect(seen).toContain('chamber@example.com');
    expect(read).toContain('县中药材商会');
    expect(read).not.toMatch(/13900001111|chamber@/);
  });
});
