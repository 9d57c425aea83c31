import type { Page } from 'playwright-core';
import { closeBrowser } from '../../browser';
import type { Client } from '../client';
import { system } from '../systems';
import * as cases from './cases';
import { enter, follow, open, press, valueIn, words } from './hand';
import { lookUp, openTaskFrom, WHISTLE } from './people';
import { looksRight, onlookers } from './right';

const calendar = system('calendar');

let page: Page;
let desk: Page;
let officer: Client;

beforeAll(async () => {
  ({ page, desk, officer } = await onlookers(calendar));
});
afterAll(closeBrowser);

describe('beside the road', () => {
  it('what is asked, the answer, and the withdrawal', async () => {
    const { whistled, letter } = await cases.asked(officer, 'market-regulation', 'asked-looks@example.com');
    await openTaskFrom(page, letter, 'link');
    await looksRight(page, '待补充');
    await open(desk, calendar.origin, `/desk/cases/${whistled.caseKey}`);
    await looksRight(desk, '');
    await open(desk, calendar.origin, `/desk/cases/${whistled.caseKey}/supplemented`);
    await looksRight(desk, '登记企业补充');
    await press(desk, '登记企业补充');
    await looksRight(desk, /^错误：/);
    await lookUp(page, calendar, whistled);
    await looksRight(page, '事项进度');
    await follow(page, '去补充');
    await looksRight(page, '补充材料');
    await press(page, '提交补充');
    await looksRight(page, /^错误：补充材料/);
    await enter(page, { answer: '受理编号2026-18' });
    await press(page, '提交补充');
    await looksRight(page, '补充材料');
    await lookUp(page, calendar, whistled);
    await looksRight(page, '事项进度');
    await follow(page, '撤回这件事');
    await looksRight(page, '撤回这件事');
    await press(page, '确认撤回');
    await looksRight(page, /^错误：撤回这件事/);
    await enter(page, { reason: '问题已经解决', pressed: 'no' });
    await press(page, '确认撤回');
    await looksRight(page, '事项进度');
    await open(desk, calendar.origin, '/desk/cases?queue=supplement');
    await looksRight(desk, '工作台');
  });
});

describe('代录吹哨', () => {
  it('one form with the keyboard alone, refused and saved; the next one comes by itself', async () => {
    await open(desk, calendar.origin, '/desk/entry');
    await looksRight(desk, '代录吹哨');
    await press(desk, '登记');
    await looksRight(desk, /^错误：代录吹哨/);
    await open(desk, calendar.origin, '/desk/entry');
    await enter(desk, { channel: 'centre', ...WHISTLE.enterprise, ...WHISTLE.matter, ...WHISTLE.contact });
    await desk.locator('#main [name="enterprise.legalRepresentative"]').focus();
    await Promise.all([desk.waitForEvent('domcontentloaded'), desk.keyboard.press('Enter')]);
    await looksRight(desk, '代录吹哨');
    expect(await words(desk)).toMatch(/已登记城企哨〔\d{4}〕\d+号/);
    expect(await words(desk)).toContain('录下一件');
    expect(await valueIn(desk, 'channel')).toBe('centre');
    expect(await valueIn(desk, 'title')).toBe('');
  });
});
