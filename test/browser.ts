/** A headless browser for tests that must see a page as a person does. One process per test file. */
import chromium from '@sparticuz/chromium';
import axeCore from 'axe-core';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Widths every page is looked at: a phone, and an office screen. */
export const PHONE_WIDTH = 390;
export const OFFICE_WIDTH = 1280;
const HEIGHTS: Record<number, number> = { [PHONE_WIDTH]: 844, [OFFICE_WIDTH]: 900 };
const DEFAULT_HEIGHT = 900;

let running: Promise<Browser> | undefined;

/** The browser of this test file, launched at first use; its own argument list makes pages die under playwright. */
export function browser(): Promise<Browser> {
  running ??= chromium
    .executablePath()
    .then((executablePath) =>
      playwright.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] }),
    );
  return running;
}

/** Call in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  await (await running)?.close();
  running = undefined;
}

/** A page in a profile of its own. Pass `{ javaScriptEnabled: false }` to look at it without scripts. */
export async function newPage(width: number, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (
    await browser()
  ).newContext({
    viewport: { width, height: HEIGHTS[width] ?? DEFAULT_HEIGHT },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  return context.newPage();
}

/** WCAG 2.2 AA, and the practices that do not depend on a page's purpose. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page: one line each, `rule: where`. Empty is good. */
export async function axe(page: Page): Promise<string[]> {
  // as a debugger's evaluation: the page's strict CSP would refuse a script tag
  await page.evaluate(axeCore.source);
  const violations = await page.evaluate<AxeViolation[]>(
    `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(RULES)} } }).then((found) => found.violations)`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

interface AxeViolation {
  id: string;
  nodes: { target: string[] }[];
}

/** How far content sticks out of the viewport sideways, in px. 0 is good. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
