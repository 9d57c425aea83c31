/** Mail gateways open each link in a browser, run its scripts, follow its links and press its buttons. */
import type { Page } from 'playwright-core';
import { closeBrowser, PHONE_WIDTH } from '../../browser';
import type { Client } from '../client';
import { answered, blowWhistle, dispatch, progress, signIn, type Letter, type Whistled } from '../client';
import { insideOf } from '../inside';
import { system } from '../systems';
import { until } from '../until';
import { enter, press, someone, words } from './hand';
import { openEvaluationFrom, openTaskFrom } from './people';

const calendar = system('calendar');
const inside = insideOf(calendar);
let desk: Client;
beforeAll(async () => {
  desk = await signIn(calendar, 'desk@chengkou.example');
});
afterAll(async () => {
  inside.close();
  await closeBrowser();
});

const BUTTONS = 'button:visible, input[type=submit]:visible';

const linksIn = ({ html, text }: Letter) => [
  ...new Set(`${html}\n${text}`.match(/http:\/\/localhost[^\s"<>，。；）]*/g)),
];

/** Opens the link and all that its page links to, and on each page presses every button; types nothing. Gives the pages seen. */
async function scan(link: string): Promise<string[]> {
  const page = await someone(PHONE_WIDTH);
  const seen = [await arrive(page, link)];
  const linked = await hrefs(page);
  await pressAll(page, link);
  for (const url of linked) {
    seen.push(await arrive(page, url));
    await pressAll(page, url);
  }
  await page.context().close();
  return seen;
}

/** Opens an address as if it were typed; behind a link's # the page's script goes on by itself. */
async function arrive(page: Page, url: string): Promise<string> {
  await page.goto('about:blank'); // otherwise an address that differs behind # alone would not be loaded
  await page.goto(url);
  if (/#[\w-]{32,}$/.test(url)) await page.waitForURL(/\/CKQS-/);
  return new URL(page.url()).pathname;
}

/** Where the page's links lead, each page once; the choice of a font is none. */
async function hrefs(page: Page): Promise<string[]> {
  const found = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((each) => (each as unknown as { href: string }).href.replace(/[?#].*/, '')));
  return [...new Set(found)].filter((each) => each.startsWith(calendar.origin) && each !== page.url());
}

async function pressAll(page: Page, url: string): Promise<void> {
  const count = await page.locator(BUTTONS).count();
  for (let n = 0; n < count; n += 1) {
    if (n > 0) await arrive(page, url);
    await page.locator(BUTTONS).nth(n).click();
    await page.waitForLoadState();
  }
}

/** The case's items once every mail of it is recorded. */
async function settled({ caseKey }: Whistled): Promise<string> {
  await until('the mails to be recorded', async () =>
    (await desk.get(`/desk/cases/${caseKey}`)).body.mails.every(
      (each: { state: string }) => each.state === 'delivered',
    ),
  );
  return inside.dump(caseKey);
}

async function scanAll(letters: Letter[]): Promise<string[]> {
  const seen: string[] = [];
  for (const link of letters.flatMap(linksIn)) seen.push(...(await scan(link)));
  return seen;
}

it('of a unit’s mail changes nothing, and the same mail then opens the task with scripts and without', async () => {
  const whistled = await blowWhistle(desk, { email: 'scanned@example.com' });
  await dispatch(desk, whistled.caseKey, 'planning-resources');
  const letter = await desk.letter('planning-resources@chengkou.example', '【交办】', whistled.caseNumber);
  const before = await settled(whistled);
  const task = `/task/${whistled.caseKey}-1`;
  const seen = await scanAll([letter]);
  expect(seen).toEqual(expect.arrayContaining([task, `${task}/act`, `${task}/plan`, `${task}/result`]));
  expect(await inside.dump(whistled.caseKey)).toBe(before);

  const unit = await someone(PHONE_WIDTH);
  await openTaskFrom(unit, letter, 'link');
  await enter(unit, { name: '王一' });
  await press(unit, '签收');
  expect(await words(unit)).toContain('王一');
  const withoutScripts = await someone(PHONE_WIDTH, { javaScriptEnabled: false });
  await openTaskFrom(withoutScripts, letter, 'code');
  expect(await words(withoutScripts)).toContain('王一');
});

it('of an enterprise’s mails grades nothing, and the same mail then takes the grade', async () => {
  const whistled = await blowWhistle(desk, { email: 'scanned-2@example.com' });
  await answered(desk, whistled, 'planning-resources');
  const letter = await desk.letter('scanned-2@example.com', '请您评价', whistled.caseNumber);
  await until('proof of delivery', async () => (await progress(desk, whistled)).stage === 'evaluate');
  const before = await settled(whistled);
  const mine = (await desk.letters()).filter((each) => each.to.includes('scanned-2@example.com'));
  expect(mine.length).toBeGreaterThanOrEqual(3);
  expect(await scanAll(mine)).toContain(`/evaluate/${whistled.caseKey}`);
  expect(await inside.dump(whistled.caseKey)).toBe(before);

  const withoutScripts = await someone(PHONE_WIDTH, { javaScriptEnabled: false });
  await openEvaluationFrom(withoutScripts, letter, 'code');
  expect(await words(withoutScripts)).toContain('您对办理结果满意吗');
  const enterprise = await someone(PHONE_WIDTH);
  await openEvaluationFrom(enterprise, letter, 'link');
  await enter(enterprise, { grade: 'satisfied' });
  await press(enterprise, '提交评价');
  expect(await words(enterprise)).toMatch(/您于.+评价：满意。/);
});
