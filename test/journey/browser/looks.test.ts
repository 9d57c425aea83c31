import type { Page } from 'playwright-core';
import { axe, closeBrowser, OFFICE_WIDTH, overflow, PHONE_WIDTH } from '../../browser';
import type { Client } from '../client';
import { signIn, type Letter, type Whistled } from '../client';
import { system } from '../systems';
import { until } from '../until';
import * as cases from './cases';
import { enter, leaving, open, press, someone } from './hand';
import { HEIGHT, looksRight, onlookers } from './right';
import { enterDesk, fillWhistle, linkIn, lookUp, openEvaluationFrom, openTaskFrom, WHISTLE } from './people';

const calendar = system('calendar');
const demo = system('demo');

let page: Page;
let desk: Page;
let officer: Client;

beforeAll(async () => {
  ({ page, desk, officer } = await onlookers(calendar));
});
afterAll(closeBrowser);

const at = async (path: string, title: string | RegExp) => {
  await open(page, calendar.origin, path);
  await looksRight(page, title);
};
const atDesk = async (path: string, title: string | RegExp) => {
  await open(desk, calendar.origin, path);
  await looksRight(desk, title);
};

async function atProgress(whistled: Whistled, title: string | RegExp): Promise<void> {
  await lookUp(page, calendar, whistled);
  await looksRight(page, title);
}

async function atTask(letter: Letter, title: string | RegExp): Promise<void> {
  await openTaskFrom(page, letter, 'link');
  await looksRight(page, title);
}

describe('for the public', () => {
  it.each([
    ['/', '遇到困难，吹哨找部门'],
    ['/privacy', '个人信息保护说明'],
    ['/accessibility', '无障碍说明'],
    ['/help', '使用帮助'],
    ['/progress', '进度查询'],
    ['/evaluate', '评价办理结果'],
    ['/supplement', '补充材料'],
    ['/task', '打开办理任务'],
    ['/desk/sign-in', '工作人员登录'],
    ['/desk/session', '填写验证码'],
    ['/no-such-page', '没有找到您要的内容'],
    ['/whistle/received/CKQS-2026-000001', '城企哨'],
    ['/progress/CKQS-2026-000001', '进度查询'],
    ['/task/CKQS-2026-000001-1', '请重新进入'],
    ['/whistle/submit', '不能这样打开这一页'],
    ['/mailbox', '演示邮箱'],
  ])('%s', at);

  it('the form, step by step, empty and refused', async () => {
    await open(page, calendar.origin, '/whistle');
    await looksRight(page, '第1步');
    await press(page, '继续');
    await looksRight(page, /^错误：.*第1步/);
    await enter(page, WHISTLE.enterprise);
    await press(page, '继续');
    await looksRight(page, '第2步');
    await press(page, '继续');
    await looksRight(page, /^错误：.*第2步/);
    await enter(page, WHISTLE.matter);
    await press(page, '继续');
    await looksRight(page, '第3步');
    await press(page, '继续核对');
    await looksRight(page, /^错误：.*第3步/);
    await enter(page, WHISTLE.contact);
    await press(page, '继续核对');
    await looksRight(page, '提交前请核对');
    await press(page, '提交吹哨事项');
    await looksRight(page, '已提交');
  });

  it('progress and grade, from received to closed', async () => {
    const [waiting, given, again, refused] = await Promise.all([
      cases.handling(officer, 'transport'),
      cases.replied(officer, 'health', 'looks@example.com'),
      cases.reworked(officer, 'education'),
      cases.refused(officer),
    ]);
    await atProgress(waiting.whistled, '事项进度');
    await atProgress(again.whistled, '事项进度');
    await atProgress(refused, '事项进度');
    await atProgress(given.whistled, '事项进度');
    await openEvaluationFrom(page, given.letter, 'link');
    await looksRight(page, '请您评价办理结果');
    await press(page, '提交评价');
    await looksRight(page, /^错误：请您评价办理结果/);
    await enter(page, { grade: 'satisfied' });
    await press(page, '提交评价');
    await looksRight(page, '您已评价');
    await atProgress(given.whistled, '事项进度');
    await page.goto(linkIn(again.letter, '/evaluate'));
    await page.getByText('这个链接已经失效').or(page.getByText('链接已过期')).first().waitFor();
    await looksRight(page, '评价办理结果');
  });
});

describe('for a unit', () => {
  it('its task in every state', async () => {
    const [fresh, busy, promised, again, done] = await Promise.all([
      cases.dispatched(officer, 'transport'),
      cases.handling(officer, 'agriculture'),
      cases.planned(officer, 'commerce'),
      cases.reworked(officer, 'culture-tourism'),
      cases.closed(officer, 'emergency'),
    ]);
    await atTask(fresh.letter, '待签收');
    await press(page, '签收');
    await looksRight(page, /^错误：/);
    await atTask(promised.letter, '按计划办理');
    await atTask(
      await officer.letter('culture-tourism@chengkou.example', '【重新办理】', again.whistled.caseNumber),
      '重新办理',
    );
    await atTask(await officer.letter('emergency@chengkou.example', '【交办】', done.whistled.caseNumber), '已办结');
    await atTask(busy.letter, '办理中');
    for (const act of ['登记办理', '报送办理计划', '提交结果']) {
      await leaving(page, () => page.locator('#main').getByRole('link', { name: act, exact: true }).click());
      await looksRight(page, act.slice(0, 2));
      await press(page, act);
      await looksRight(page, /^错误：/);
      await openTaskFrom(page, busy.letter, 'link');
    }
  });
});

describe('for the desk', () => {
  it('the form that gives a whistle to units, and what follows', async () => {
    const { caseKey } = await cases.received(calendar);
    await atDesk(`/desk/cases/${caseKey}`, cases.LONG_TITLE);
    for (const [act, verb] of [
      ['dispatch', '受理并交办'],
      ['refuse', '不予受理'],
    ] as const) {
      await atDesk(`/desk/cases/${caseKey}/${act}`, verb);
      await enter(desk, act === 'dispatch' ? { requirement: '' } : {});
      await press(desk, verb);
      await looksRight(desk, /^错误：/);
    }
    await atDesk(`/desk/cases/${caseKey}/approve`, '现在不能办理这一步');
  });

  it.each([
    ['reported', 'approve', '审核通过并回复', () => cases.reported(officer, 'finance').then((each) => each.whistled)],
    ['reported', 'rework', '退回重办', () => cases.reported(officer, 'justice').then((each) => each.whistled)],
    ['answered without e-mail', 'delivered', '登记送达', () => cases.untold(officer, 'taxation')],
    [
      'replied',
      'evaluation',
      '登记电话评价',
      () => cases.replied(officer, 'planning-resources', 'looks-2@example.com').then((each) => each.whistled),
    ],
    ['twice dissatisfied', 'meeting', '登记联席会议答复', () => cases.toMeeting(officer, 'public-security')],
  ])('a case that was %s, and %s', async (_, act, verb, bring) => {
    const { caseKey } = await bring();
    await atDesk(`/desk/cases/${caseKey}`, '');
    await atDesk(`/desk/cases/${caseKey}/${act}`, verb);
    if (act === 'approve') await enter(desk, { reply: '' });
    await press(desk, verb);
    await looksRight(desk, /^错误：/);
  });

  it.each(['dispatch', 'handle', 'review', 'reply', 'evaluate', 'telephone', 'soon', 'overdue'])(
    'the queue %s',
    async (queue) => atDesk(`/desk/cases?queue=${queue}`, '工作台'),
  );

  it('a closed case, an unknown one, an unknown queue', async () => {
    const { whistled } = await cases.closed(officer, 'human-resources');
    await atDesk(`/desk/cases/${whistled.caseKey}`, '');
    await atDesk('/desk/cases/CKQS-2026-999999', '没有找到您要的内容');
    await atDesk('/desk/cases?queue=nothing', '填写的内容有误');
  });

  it('cases whose mail came back, from the enterprise and from a unit', async () => {
    const [reply, order] = await Promise.all([
      cases.unreached(officer, 'finance'),
      cases.unheard(officer, 'banking-insurance'),
    ]);
    await atDesk('/desk/cases?queue=undelivered', '未送达');
    await atDesk(`/desk/cases/${reply.caseKey}`, '');
    await atDesk(`/desk/cases/${order.caseKey}`, '');
    await atDesk(`/desk/cases/${order.caseKey}/notified`, '登记已告知');
  });

  it('is shut to those who only look on', async () => {
    const leader = await someone(OFFICE_WIDTH);
    await enterDesk(leader, calendar, 'leader@chengkou.example');
    const { caseKey } = await cases.received(calendar);
    await open(leader, calendar.origin, `/desk/cases/${caseKey}`);
    await looksRight(leader, cases.LONG_TITLE);
    await open(leader, calendar.origin, `/desk/cases/${caseKey}/dispatch`);
    await looksRight(leader, '您无权办理这一步');
  });
});

describe('under the demo clock', () => {
  it('says so; what is late shows it, and the telephone form opens', async () => {
    const theirs = await signIn(demo, 'desk@chengkou.example');
    const [{ letter, whistled }, silent] = await Promise.all([
      cases.dispatched(theirs, 'transport'),
      cases.replied(theirs, 'health', 'looks@example.com'),
    ]);
    const shown = await someone(OFFICE_WIDTH);
    await enterDesk(shown, demo);
    await until('the telephone duty', async () => {
      const { stage, allowed } = (await theirs.get(`/desk/cases/${silent.whistled.caseKey}`)).body;
      return stage === 'evaluate' && allowed.includes('call');
    });
    await open(shown, demo.origin, `/desk/cases/${silent.whistled.caseKey}/call`);
    await looksRight(shown, '登记未接通');
    await until('超期', async () => (await theirs.get('/desk/cases?queue=overdue')).body.counts.overdue > 0);
    await open(shown, demo.origin, '/desk/cases?queue=overdue');
    await looksRight(shown, '超期');
    await open(shown, demo.origin, `/desk/cases/${whistled.caseKey}`);
    await looksRight(shown, cases.LONG_TITLE);
    await openTaskFrom(shown, letter, 'link');
    await looksRight(shown, '待签收');
  });
});

describe('大字版 on a phone', () => {
  it.each(['large', 'larger'])('%s: the form, the check page and the queue still fit', async (font) => {
    const reader = await someone(PHONE_WIDTH);
    await open(reader, calendar.origin, `/?font=${font}`);
    await fillWhistle(reader, calendar);
    for (const [step, title] of [
      [/^更改\s*标题/, '第2步'],
      ['继续核对', '提交前请核对'],
    ] as const) {
      await press(reader, step);
      expect([await reader.title(), await overflow(reader), await axe(reader)]).toEqual([
        expect.stringContaining(title),
        0,
        [],
      ]);
    }
    await open(desk, calendar.origin, `/desk/cases?queue=handle&font=${font}`);
    await desk.setViewportSize({ width: PHONE_WIDTH, height: HEIGHT });
    expect([await overflow(desk), await axe(desk)]).toEqual([0, []]);
  });
});
