/** The three kinds of people at their pages: who blows, the desk, a unit. */
import type { Page } from 'playwright-core';
import { Client, codeIn, codeLetter, type Letter, type Whistled } from '../client';
import type { System } from '../systems';
import { enter, follow, open, press, words, type Entered } from './hand';

/** The three pages of the whistle form as a well-meaning clerk fills them in. */
export const WHISTLE = {
  enterprise: {
    'enterprise.creditCode': '91500229MA00DEM142',
    'enterprise.name': '城口县示例山地食品有限公司',
    'enterprise.type': 'industrial-other',
    'enterprise.township': '500229001',
  },
  matter: {
    category: 'factors-of-production',
    title: '厂区10千伏线路扩容申请两个月未答复',
    description: '9月21日提交扩容申请，10月中旬补交了负荷计算书，至今没有答复。',
    request: '明确能否扩容、什么时候完成。',
    urgent: 'no',
    'tried.where': '供电服务窗口',
    'tried.outcome': '答复等通知',
  },
  contact: { 'contact.name': '李四', 'contact.phone': '13800000000' },
} as const satisfies Record<string, Entered>;

/** From the home page to the check page; nothing is handed in yet. */
export async function fillWhistle(page: Page, system: System, contact: Entered = WHISTLE.contact): Promise<void> {
  await open(page, system.origin, '/');
  await follow(page, '我要吹哨');
  await enter(page, WHISTLE.enterprise);
  await press(page, '继续');
  await enter(page, WHISTLE.matter);
  await press(page, '继续');
  await enter(page, contact);
  await press(page, '继续核对');
}

export interface Received {
  caseNumber: string;
  caseKey: string;
  lookupCode: string;
}

/** What the confirmation gives to take home. */
export async function readReceipt(page: Page): Promise<Received> {
  const text = await words(page);
  return {
    caseNumber: /城企哨〔20\d\d〕\d+号/.exec(text)?.[0] ?? '',
    caseKey: new URL(page.url()).pathname.split('/').at(-1) ?? '',
    lookupCode: /\d{4} \d{4}/.exec(text)?.[0].replace(' ', '') ?? '',
  };
}

/** Opens a case's progress, with number and code. */
export async function lookUp(page: Page, system: System, { caseNumber, lookupCode }: Whistled): Promise<void> {
  await open(page, system.origin, '/progress');
  await enter(page, { number: caseNumber, code: lookupCode });
  await press(page, '查询');
}

/** Signs in with the code from the mail, beginning where the page stands. */
export async function signInHere(page: Page, system: System, email: string): Promise<void> {
  const letter = await codeLetter(new Client(system), email, async () => {
    await enter(page, { email });
    await press(page, '发送验证码');
  });
  await enter(page, { code: codeIn(letter) });
  await press(page, '登录');
}

/** Opens the desk, by the entrance. */
export async function enterDesk(page: Page, system: System, email = 'desk@chengkou.example'): Promise<void> {
  await open(page, system.origin, '/desk/sign-in');
  await signInHere(page, system, email);
}

/** How somebody comes from a mail to its page: the link needs scripts, number and code do not. */
export type Road = 'link' | 'code';

/** Opens a unit's task from its mail. */
export async function openTaskFrom(page: Page, letter: Letter, road: Road): Promise<void> {
  if (road === 'link') return leavingByLink(page, linkIn(letter, '/task'), /\/task\/CKQS/);
  await page.goto(linkIn(letter, '/task').replace(/#.*/, ''));
  await enter(page, { task: noted(letter, '任务号'), code: noted(letter, '任务码') });
  await press(page, '打开任务');
}

/** Opens the evaluation from its mail. */
export async function openEvaluationFrom(page: Page, letter: Letter, road: Road): Promise<void> {
  if (road === 'link') return leavingByLink(page, linkIn(letter, '/evaluate'), /\/evaluate\/CKQS/);
  await page.goto(linkIn(letter, '/evaluate').replace(/#.*/, ''));
  await enter(page, { number: noted(letter, '编号'), code: noted(letter, '查询码') });
  await press(page, '进入评价');
}

/** The script takes the secret and goes on by itself. */
async function leavingByLink(page: Page, link: string, where: RegExp): Promise<void> {
  await page.goto(link);
  await page.waitForURL(where);
}

/** The whole address in a letter's text, secret included. */
export function linkIn(letter: Letter, path: string): string {
  const found = new RegExp(`http\\S+${path}#[\\w-]+`).exec(letter.text)?.[0];
  if (found === undefined) throw new Error(`no ${path} link in ${letter.subject}`);
  return found;
}

/** The number or code that a letter prints for those who cannot use its link. */
export function noted(letter: Letter, label: string): string {
  const found = new RegExp(`^\\s*${label}：(.+)$`, 'm').exec(letter.text)?.[1];
  if (found === undefined) throw new Error(`no ${label} in ${letter.subject}`);
  return found.trim();
}
