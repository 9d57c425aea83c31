import type { Page } from 'playwright-core';
import { closeBrowser, PHONE_WIDTH } from '../../browser';
import { Client, instantNow, signIn, version, type Letter } from '../client';
import { system } from '../systems';
import { until } from '../until';
import { enter, follow, goBack, heading, leaving, open, press, someone, valueIn, words } from './hand';
import {
  enterDesk,
  fillWhistle,
  openEvaluationFrom,
  openTaskFrom,
  readReceipt,
  signInHere,
  WHISTLE,
  type Road,
} from './people';

const calendar = system('calendar');
const outside = new Client(calendar);
const newest = (to: string, subject: string, number: string): Promise<Letter> => outside.letter(to, subject, number);

afterAll(closeBrowser);

describe.each([
  { browser: 'with scripts', javaScriptEnabled: true, road: 'link' as Road, lead: 'economy-information' },
  { browser: 'without scripts', javaScriptEnabled: false, road: 'code' as Road, lead: 'finance' },
])('one whistle by hand, $browser', ({ javaScriptEnabled, road, lead }) => {
  const visitor = () => someone(PHONE_WIDTH, { javaScriptEnabled });
  const email = `${road}@example.com`;
  const contact = { ...WHISTLE.contact, 'contact.email': email };

  it('goes from the home page to the grade, each person by their own pages', async () => {
    const enterprise = await visitor();
    await fillWhistle(enterprise, calendar, contact);
    expect(await heading(enterprise)).toBe('提交前请核对');
    await press(enterprise, '提交吹哨事项');
    const { caseNumber, caseKey, lookupCode } = await readReceipt(enterprise);
    expect(caseNumber).toMatch(/^城企哨〔20\d\d〕\d+号$/);
    expect(lookupCode).toMatch(/^\d{8}$/);
    expect(await words(enterprise)).toMatch(/工作专班最迟交办到部门的时间\s+\d+年\d+月\d+日（周.）18:00/);
    await enterprise.getByText('为什么是这一天').click();
    expect(await words(enterprise)).toContain('当日不计入，自下一个工作日开始计算，第2个工作日下班时到期');

    const desk = await visitor();
    await open(desk, calendar.origin, '/desk');
    await signInHere(desk, calendar, 'desk@chengkou.example');
    await open(desk, calendar.origin, '/desk/cases?queue=dispatch');
    await followIn(desk, caseNumber, '受理并交办');
    await enter(desk, { lead });
    await desk.getByRole('checkbox', { name: '县商务委', exact: true }).check();
    await press(desk, '受理并交办');
    expect(await words(desk)).toContain('待签收');

    const unit = await visitor();
    await openTaskFrom(unit, await newest(`${lead}@chengkou.example`, '【交办】', caseNumber), road);
    await enter(unit, { name: '王一' });
    await press(unit, '签收');
    expect(await words(unit)).toContain('王一');
    await follow(unit, '登记办理');
    await enter(unit, { way: 'on-site', at: instantNow().slice(0, 16), people: '王一、李四', notes: '现场核实' });
    await press(unit, '登记办理');
    await follow(unit, '提交结果');
    await enter(unit, { outcome: 'solved', account: '同意扩容，12月20日前完成施工。', approvedBy: '赵主任' });
    await press(unit, '提交结果');
    expect(await words(unit)).toContain('谢谢，你单位的结果已提交');

    await open(desk, calendar.origin, '/desk/cases?queue=review');
    await followIn(desk, caseNumber, '审核');
    expect(await valueIn(desk, 'reply')).toContain('同意扩容，12月20日前完成施工。');
    await press(desk, '审核通过并回复');

    const letter = await newest(email, '请您评价', caseNumber);
    await until('proof of delivery', async () => (await progressOf(caseKey, lookupCode)).stage === 'evaluate');
    const grader = await visitor();
    await openEvaluationFrom(grader, letter, road);
    expect(await words(grader)).toContain('同意扩容，12月20日前完成施工。');
    await enter(grader, { grade: 'satisfied' });
    await press(grader, '提交评价');
    expect(await heading(grader)).toBe(WHISTLE.matter.title);
    expect(await words(grader)).toMatch(/您于.+评价：满意。/);

    await open(enterprise, calendar.origin, '/');
    await follow(enterprise, '进度查询');
    await enter(enterprise, { number: caseNumber, code: lookupCode });
    await press(enterprise, '查询');
    expect(await words(enterprise)).toContain('已办结');
    expect(await words(enterprise)).not.toContain('王一');
  });

  it('keeps everything typed on the way to the check page, back, and 更改', async () => {
    const page = await visitor();
    await fillWhistle(page, calendar);
    const summary = await words(page);
    for (const typed of ['91500229MA00DEM142', WHISTLE.matter.description, '供电服务窗口', '李四'])
      expect(summary).toContain(typed);

    await press(page, /^更改\s*标题\s*$/);
    for (const [name, value] of Object.entries(WHISTLE.matter))
      expect([name, await valueIn(page, name)]).toEqual([name, value]);
    await enter(page, { title: '厂区线路扩容' });
    await press(page, '继续核对');
    expect(await heading(page)).toBe('提交前请核对');
    expect(await words(page)).toContain('厂区线路扩容');

    await press(page, '返回上一步');
    for (const [name, value] of Object.entries(WHISTLE.contact))
      expect([name, await valueIn(page, name)]).toEqual([name, value]);
    await press(page, '继续核对');
    expect(await words(page)).toContain('厂区线路扩容');
  });

  it('hands in once, however often it is tapped, reloaded or gone back to', async () => {
    const page = await visitor();
    const before = await waiting();
    await fillWhistle(page, calendar);
    await page.getByRole('button', { name: '提交吹哨事项' }).dblclick();
    await page.waitForURL(/\/whistle\/received\//);
    const received = await readReceipt(page);

    await leaving(page, () => page.reload());
    expect(await readReceipt(page)).toEqual(received);
    await goBack(page);
    await press(page, '提交吹哨事项');
    expect(await readReceipt(page)).toEqual(received);
    expect(await waiting()).toBe(before + 1);
  });
});

it('lets nobody act twice by going back: the second 签收 says who was first, and changes nothing', async () => {
  const page = await someone(PHONE_WIDTH);
  const desk = await someone(PHONE_WIDTH);
  await fillWhistle(page, calendar);
  await press(page, '提交吹哨事项');
  const { caseNumber, caseKey } = await readReceipt(page);
  await enterDesk(desk, calendar);
  await open(desk, calendar.origin, `/desk/cases/${caseKey}/dispatch`);
  await enter(desk, { lead: 'justice' });
  await press(desk, '受理并交办');
  await goBack(desk);
  expect(await heading(desk)).toBe('现在不能办理这一步');
  const program = await officer();
  const seen = await version(program, caseKey);
  expect((await program.get(`/desk/cases/${caseKey}`)).body.assignments).toHaveLength(1);

  const unit = await someone(PHONE_WIDTH);
  await openTaskFrom(unit, await newest('justice@chengkou.example', '【交办】', caseNumber), 'link');
  await enter(unit, { name: '王一' });
  await unit.getByRole('button', { name: '签收', exact: true }).dblclick();
  await until('签收', async () => (await words(unit)).includes('王一'));
  expect(await version(program, caseKey)).toBe(seen + 1);
});

/** Turns the pages of a queue until the case's row is there, and follows its verb. */
async function followIn(desk: Page, caseNumber: string, verb: string): Promise<void> {
  const row = desk.getByRole('row').filter({ has: desk.getByText(new RegExp(`${caseNumber}(?!\\d)`)) });
  while ((await row.count()) === 0) await follow(desk, '下一页');
  await leaving(desk, () => row.getByRole('link', { name: verb }).click());
}

const progressOf = async (caseKey: string, code: string) =>
  (await outside.get(`/api/v1/cases/${caseKey}`, { 'lookup-code': code })).body;

let signedIn: Promise<Client> | undefined;

/** A desk officer's program, to look behind the pages. */
function officer(): Promise<Client> {
  signedIn ??= signIn(calendar, 'desk.head@chengkou.example');
  return signedIn;
}

const waiting = async (): Promise<number> =>
  (await (await officer()).get('/desk/cases?queue=dispatch')).body.counts.dispatch;
