import { audienceOf } from '../../lambdas/domain/announce/ladder';
import type { MailOrder } from '../../lambdas/domain/announce/mail-order';
import { DUTY_KINDS, STEPS } from '../../lambdas/domain/case/vocabulary';
import type { OpenedDuty } from '../../lambdas/domain/case/state';
import { compose, linkOf } from '../../lambdas/mail/letter';
import { SUBJECT_WIDTH, widthOf } from '../../lambdas/mail/subject';
import { bare, linesOf, seen } from './reading';
import { everyLetter, nameOf } from './every-letter';
import { CREDIT_CODE, ORIGIN, SECRET, WHISTLE } from './story';

const NUMBER = '城企哨〔2026〕337号';
/** What is no longer its reader's. */
const OVER: MailOrder['template'][] = ['task-moved', 'withdrawn'];
const INSTANT = /\d{4}年\d{1,2}月\d{1,2}日（周[一二三四五六日]）\d{2}:\d{2}/u;

/** One letter of each name; the first one told. */
const letters = new Map(
  everyLetter()
    .reverse()
    .map(({ order, facts }) => [nameOf(order), { order, facts, mail: compose(order, facts) }] as const),
);
const table = [...letters.entries()];

function letter(name: string) {
  const found = letters.get(name);
  if (found === undefined) throw new Error(`no letter ${name}`);
  return found;
}

describe('the stories', () => {
  it('tell every template, and every rung of the ladder to everybody on it', () => {
    const rungs = DUTY_KINDS.filter((kind) => kind !== 'evaluate' && kind !== 'supplement').flatMap((kind) =>
      STEPS.flatMap((step) =>
        audienceOf({ kind, owner: { kind: 'unit', id: 'education' } } as OpenedDuty, step).map((to) =>
          nameOf({ template: 'ladder', id: '', duty: '', kind, step, to }),
        ),
      ),
    );
    const templates = [
      'received → enterprise',
      'refused → enterprise',
      'assigned → handler',
      'dispatched → enterprise',
      'planned → enterprise',
      'result-in → desk',
      'sent-back → handler',
      'replied → enterprise',
      'evaluate-prompt → enterprise',
      'rework-ordered → handler',
      'rework-ordered → head',
      'reworking → enterprise',
      'joint-meeting-due → desk',
      'joint-meeting-due → desk-head',
      'joint-meeting-called → enterprise',
      'closed-ungraded → enterprise',
      'return-asked → desk',
      'return-asked → desk-head',
      'return-upheld → handler',
      'task-moved → handler',
      'lead-changed → enterprise',
      'reply-copy → proxy',
      'supplement-asked → enterprise',
      'supplement-prompt → enterprise',
      'supplement-in → desk',
      'supplement-in → handler',
      'no-answer → enterprise',
      'withdrawn → handler',
      'withdrawn → desk',
      'withdrawn → inspector',
    ];
    expect([...letters.keys()].sort()).toEqual([...rungs, ...templates].sort());
  });
});

describe.each(table)('%s', (_, { order, facts, mail }) => {
  const lines = mail.text.split('\n');

  it('has the number in a subject short enough, without pressure', () => {
    expect(mail.subject).toMatch(/^【[^】]+】/u);
    expect(mail.subject).toContain(NUMBER);
    expect(widthOf(mail.subject)).toBeLessThanOrEqual(SUBJECT_WIDTH);
    expect(`${mail.subject}${mail.text}`).not.toMatch(/紧急|立即/u);
  });

  it('names the matter, the enterprise and an instant with year and weekday', () => {
    expect(lines).toContain(WHISTLE.title);
    expect(lines).toContain(`编号：${NUMBER}`);
    expect(lines).toContain(`企业：${WHISTLE.enterpriseName}`);
    expect(mail.text).toMatch(INSTANT);
  });

  it('says the same in both parts', () => {
    const html = seen(mail.html);
    for (const line of linesOf(mail.text)) expect(html).toContain(bare(line));
  });

  it('says who writes, when, and how to check that it is we', () => {
    expect(lines).toContain('城口县“企业吹哨·部门报到”工作专班');
    expect(mail.text).toContain('本邮件没有附件，不会要求您提供密码、验证码或转账。');
    expect(mail.text).toContain('023-00000000（演示数据），服务时间：工作日9:00—18:00（演示数据）。');
    expect(lines).toContain(`我们的网址都以 ${ORIGIN}/ 开头。`);
  });

  it('is HTML that mail clients leave alone', () => {
    expect(mail.html).toMatch(/^<!doctype html><html lang="zh-CN">/u);
    expect(mail.html).not.toMatch(/<(?:style|link|img|script|form)\b|class=|colspan|rowspan|undefined|\[object/u);
    expect(mail.html.match(/<td(?![^>]*style=)/gu)).toBeNull();
  });

  it('opens exactly what its reader may do', () => {
    const urls = lines.filter((line) => line.startsWith(ORIGIN));
    switch (linkOf(order)?.kind) {
      case 'task':
        expect(urls).toEqual([`${ORIGIN}/task#${SECRET}`, `${ORIGIN}/task`]);
        expect(mail.text).toMatch(/^任务号：CKQS-2026-000337-[12]\n任务码：\d{4} \d{4}$/mu);
        break;
      case 'evaluate':
        expect(urls).toEqual([`${ORIGIN}/evaluate#${SECRET}`, `${ORIGIN}/progress`]);
        break;
      case 'supplement':
        expect(urls).toEqual([`${ORIGIN}/supplement#${SECRET}`, `${ORIGIN}/progress`]);
        break;
      case undefined:
        expect(mail.text + mail.html).not.toContain('#k7');
        expect(urls).toEqual(secretless(order, facts.state.caseKey));
    }
    for (const url of urls.slice(0, 1)) expect(mail.html).toContain(`href="${url}"`);
  });

  it('keeps to itself what its reader must not see', () => {
    expect(mail.text + mail.html).not.toContain(CREDIT_CODE);
    if (order.to.kind !== 'enterprise') {
      expect(mail.text).not.toContain('4729 6058');
      return;
    }
    expect(mail.subject + mail.text).not.toMatch(/督办|督查|催办|超期|通报|扣\d+分|演示·/u);
    expect(lines).toContain('联系电话尾号：4321');
    expect(lines).toContain('查询码：4729 6058');
  });

  it('gives a unit the enterprise’s contact, as long as the matter is its own', () => {
    if (OVER.includes(order.template)) expect(mail.text).not.toContain('13800004321');
    else if (order.to.kind === 'unit') expect(mail.text).toContain('李四（经理），13800004321');
  });
});

function secretless(order: MailOrder, caseKey: string): string[] {
  switch (order.to.kind) {
    case 'unit':
    case 'proxy':
      return [];
    case 'enterprise':
      return [`${ORIGIN}/progress`, `${ORIGIN}/progress`];
    default:
      return [`${ORIGIN}/desk/cases/${caseKey}`, `${ORIGIN}/desk`];
  }
}

describe('交办', () => {
  const { mail } = letter('assigned → handler');

  it('names the day in the subject, and shortens the title to make room', () => {
    expect(mail.subject).toBe('【交办】城企哨〔2026〕337号 厂区10千伏…（最迟12月4日办结）');
  });

  it('gives result, plan and acknowledgement each their instant', () => {
    expect(mail.text).toContain('请最迟办结并反馈：2026年12月4日（周五）18:00\n');
    expect(mail.text).toContain('办不完的，最迟报送办理计划和承诺时限：2026年12月8日（周二）18:00\n');
    expect(mail.text).toContain('请最迟签收：2026年12月2日（周三）18:00\n');
  });

  it('addresses the unit, sets typed lines apart, and names the partner', () => {
    expect(mail.text).toMatch(/^县经济信息委（县科技局）：\n/u);
    expect(mail.text).toContain('基本情况：\n　　9月21日提交扩容申请，至今没有答复。\n　　新增冷冻车间无法通电。\n');
    expect(mail.text).toContain('办理要求：\n　　请现场核实\n');
    expect(mail.text).toMatch(/协办单位：\n县发展改革委，演示·.+，023-/u);
  });

  it('asks an assisting unit for its opinion, and names the lead', () => {
    const assist = everyLetter().find(({ order }) => order.template === 'assigned' && order.assignment.endsWith('-2'));
    const { subject, text } = compose(assist!.order, assist!.facts);
    expect(subject).toMatch(/^【协办】城企哨〔2026〕337号 .+（最迟12月4日反馈）$/u);
    expect(text).toContain('请最迟反馈协办意见：2026年12月4日（周五）18:00');
    expect(text).toMatch(/主办单位：\n县经济信息委（县科技局），演示·/u);
    expect(text).toContain('任务号：CKQS-2026-000337-2\n任务码：5000 1234');
  });
});

describe('the ladder’s subjects', () => {
  it.each([
    ['dispatch prompt → desk', '【提醒·交办】城企哨〔2026〕337号 今日18:00到期'],
    ['dispatch reminder → desk-head', '【催办·交办】城企哨〔2026〕337号 时限已过'],
    ['dispatch supervision → inspector', '【督办·交办】城企哨〔2026〕337号 工作专班超期，请督查'],
    ['acknowledge prompt → handler', '【提醒·签收】城企哨〔2026〕337号 今日18:00到期'],
    ['acknowledge reminder → backup', '【催办·签收】城企哨〔2026〕337号 请签收'],
    ['handle prompt → handler', '【提醒·办理】城企哨〔2026〕337号 今日18:00到期'],
    ['handle reminder → handler', '【催办·办理】城企哨〔2026〕337号 请反馈结果或报送计划'],
    ['handle overdue → head', '【超期·办理】城企哨〔2026〕337号 已超过办理时限'],
    ['handle overdue → desk', '【超期·办理】城企哨〔2026〕337号 县经济信息委已超过时限'],
    ['handle supervision → inspector', '【督办·办理】城企哨〔2026〕337号 县经济信息委超期，请督查'],
    ['handle criticism → leader', '【通报批评候选·办理】城企哨〔2026〕337号 县经济信息委超期'],
    ['promise prompt → handler', '【提醒·承诺】城企哨〔2026〕337号 12月22日（周二）18:00到期'],
    ['promise prompt-day → handler', '【提醒·承诺】城企哨〔2026〕337号 今日18:00到期'],
    ['promise overdue → handler', '【超期·承诺】城企哨〔2026〕337号 已超过承诺时限'],
    ['review prompt → desk', '【提醒·审核】城企哨〔2026〕337号 今日18:00到期'],
    ['rework reminder → handler', '【催办·重办】城企哨〔2026〕337号 请反馈结果或报送计划'],
    ['reply prompt → desk', '【提醒·回复】城企哨〔2026〕337号 今日18:00到期'],
    ['telephone prompt → desk', '【提醒·回访】城企哨〔2026〕337号 今日18:00到期'],
    ['joint-meeting reminder → desk', '【催办·联席会议】城企哨〔2026〕337号 时限已过'],
  ])('%s', (name, subject) => {
    expect(letter(name).mail.subject).toBe(subject);
  });

  it('tell a late unit when the next rung comes, and the inspector what was sent before', () => {
    expect(letter('handle overdue → handler').mail.text).toContain(
      '仍未反馈的，转政府督查室督办：2026年12月10日（周四）09:00',
    );
    const { text } = letter('handle supervision → inspector').mail;
    expect(text).toContain('责任单位：县经济信息委（县科技局）\n交办时间：2026年12月1日（周二）10:00');
    expect(text).toMatch(/已发通知：\n提醒：.+\n催办：.+\n超期：.+\n\n/u);
  });
});

it('the head is told whom to ask, and gets nothing that acts', () => {
  const { mail } = letter('rework-ordered → head');
  expect(mail.text).toContain('办理网址只发给联络员');
  expect(mail.text).toMatch(/本单位联络员：\n演示·.+，023-/u);
  expect(mail.text).toContain('按规定，主办单位扣1分。');
});
