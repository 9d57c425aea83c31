import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { newPage } from '../../browser';

/** What is entered, by the control's name: text typed, a radio, box or option by its value. */
export type Entered = Readonly<Record<string, string>>;

/** Longer than any page takes on a busy machine. */
const PATIENCE_MS = 20_000;

/** Somebody with a browser of their own. */
export async function someone(width: number, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(width, options);
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

/** Opens an address of the site. */
export async function open(page: Page, origin: string, path: string): Promise<void> {
  await page.goto(`${origin}${path}`);
}

/** Fills in a form as a person sees it: hidden fields are not touched. */
export async function enter(page: Page, entered: Entered): Promise<void> {
  for (const [name, value] of Object.entries(entered)) await enterOne(control(page, name), value);
}

/** All visible controls of one name: several for radios and boxes. */
export const control = (page: Page, name: string): Locator => page.locator(`#main [name="${name}"]:not([type=hidden])`);

async function enterOne(controls: Locator, value: string): Promise<void> {
  const kind = await controls.first().evaluate(({ type }: { type: string }) => type);
  if (kind === 'radio' || kind === 'checkbox')
    await controls.and(controls.page().locator(`[value="${value}"]`)).check();
  else if (kind === 'select-one') await controls.selectOption(value);
  else await controls.fill(value);
}

/** What stands in a control, or which of its choices is taken. */
export async function valueIn(page: Page, name: string): Promise<string> {
  const controls = control(page, name);
  const kind = await controls.first().evaluate(({ type }: { type: string }) => type);
  if (kind !== 'radio' && kind !== 'checkbox') return controls.inputValue();
  const taken = controls.and(page.locator(':checked'));
  return (await taken.count()) === 0 ? '' : taken.inputValue();
}

/** Presses the button with this verb and waits for the page it leads to. */
export const press = (page: Page, verb: string | RegExp): Promise<void> =>
  leaving(page, () => page.getByRole('button', { name: verb, exact: true }).click());

/** Follows the link with these words and waits for the page it leads to. */
export const follow = (page: Page, words: string): Promise<void> =>
  leaving(page, () => page.locator('#main, .q-hero').getByRole('link', { name: words, exact: true }).click());

/** Does what leads to another document, and waits until that one can be read. */
export async function leaving(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), act()]);
}

/** Goes back as with the browser's own button. */
export const goBack = (page: Page): Promise<void> => leaving(page, () => page.goBack());

/** What is written in the content of the page. */
export const words = (page: Page): Promise<string> => page.locator('#main').innerText();

/** The page's only heading of the first degree. */
export const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
