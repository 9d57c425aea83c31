import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { script } from '../../../lambdas/web/ui/assets/script';
import { stylesheet } from '../../../lambdas/web/ui/assets/stylesheet';
import { ExchangeForm } from '../../../lambdas/web/ui/exchange';
import { TextField } from '../../../lambdas/web/ui/fields';
import { Actions, EMPTY_FORM } from '../../../lambdas/web/ui/form';
import { Page as Document } from '../../../lambdas/web/ui/page';
import { ProblemPage } from '../../../lambdas/web/ui/problem';
import { axe, closeBrowser, newPage, OFFICE_WIDTH, overflow, PHONE_WIDTH } from '../../browser';
import { frame } from './sample';
import { CasePage, FormPage, ProgressPage, QueuePage } from './sample-pages';

const ORIGIN = 'http://qishao.test';
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; " +
  "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
const unpacked = ({ gzipBase64 }: { gzipBase64: string }) => gunzipSync(Buffer.from(gzipBase64, 'base64')).toString();

/** What the site received, and what it answers to a POST. */
interface Site {
  posts: { path: string; body: string }[];
  answer: { status: number; body: object };
}

/** A browser page at a site that serves one document, its assets, and a fixed answer to each POST. */
async function visit(
  width: number,
  html: string,
  address = '/page',
  answer: Site['answer'] = { status: 204, body: {} },
): Promise<Site & { page: Page }> {
  const page = await newPage(width);
  const site: Site = { posts: [], answer };
  await page.route('**/*', async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    if (request.method() === 'POST') {
      site.posts.push({ path: pathname, body: request.postData() ?? '' });
      const { status, body } = site.answer;
      return route.fulfill(status === 204 ? { status } : { status, json: body });
    }
    if (pathname === stylesheet.path) return route.fulfill({ contentType: 'text/css', body: unpacked(stylesheet) });
    if (pathname === script.path) return route.fulfill({ contentType: 'text/javascript', body: unpacked(script) });
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
    return route.fulfill({ headers, body: html });
  });
  await page.goto(`${ORIGIN}${address}`);
  return Object.assign(site, { page });
}

const refused = {
  values: { title: '长'.repeat(41) },
  errors: [{ field: 'title', message: '标题最多30字，现在是41字' }],
};
const documents = {
  case: <CasePage title="中药材冷链仓库环评批复迟迟不下，影响项目投产" />,
  queue: <QueuePage />,
  form: <FormPage form={refused} />,
  progress: <ProgressPage />,
  problem: <ProblemPage frame={frame} audience={{ kind: 'public' }} problem={{ code: 'gone' }} />,
};

jest.setTimeout(60_000);
afterAll(closeBrowser);

describe.each([PHONE_WIDTH, OFFICE_WIDTH])('at %d px', (width) => {
  it.each(Object.entries(documents))('the %s page is accessible and fits', async (_, document) => {
    const { page } = await visit(width, String(document));
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});

describe('the form page', () => {
  it('puts the focus on the error summary', async () => {
    const { page } = await visit(PHONE_WIDTH, String(documents.form));
    expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary');
  });

  it('counts what is left in characters as people count them', async () => {
    const { page } = await visit(PHONE_WIDTH, String(documents.form));
    await page.fill('#description', '吹哨𠮷');
    await page.getByText('还可以输入997字').waitFor();
    await page.fill('#description', '长'.repeat(1002));
    await page.getByText('已超出2字，请删减').waitFor();
  });

  it('sends a double tap once', async () => {
    const { page, posts } = await visit(PHONE_WIDTH, String(documents.form));
    const button = page.getByRole('button', { name: '提交' });
    await Promise.all([page.waitForResponse(`${ORIGIN}/whistle`), button.click()]);
    // the document stays, as on a slow line: the second tap must not reach the site
    await button.dispatchEvent('click');
    await page.evaluate("fetch('/after', { method: 'POST' })");
    expect(posts.map(({ path }) => path)).toEqual(['/whistle', '/after']);
  });
});

describe('the page a mailed link opens', () => {
  const SECRET = 'Zm9yLXRlc3RzLW9ubHktbm90LWEtc2VjcmV0LWF0LWFsbA';
  const document = String(
    <Document title="打开任务" frame={frame} audience={{ kind: 'entrance' }}>
      <h1 class="q-title">打开任务</h1>
      <ExchangeForm action="/task/session">
        <TextField form={EMPTY_FORM} name="task" label="任务编号" />
        <Actions submit="打开" />
      </ExchangeForm>
    </Document>,
  );

  it('exchanges the secret once and goes where the answer says, without a trace in the address', async () => {
    const answer = { status: 200, body: { location: '/task/CKQS-2026-000001-1' } };
    const site = await visit(PHONE_WIDTH, document, `/page#${SECRET}`, answer);
    await site.page.waitForURL(`${ORIGIN}/task/CKQS-2026-000001-1`);
    expect(site.posts).toEqual([{ path: '/task/session', body: JSON.stringify({ secret: SECRET }) }]);
  });

  it('shows the other way when the link is dead, also one pasted into an open page', async () => {
    const site = await visit(PHONE_WIDTH, document);
    site.answer = { status: 410, body: { detail: '链接已过期。' } };
    await site.page.goto(`${ORIGIN}/page#${SECRET}`);
    await site.page.getByRole('alert').getByText('链接已过期。').waitFor();
    expect(await site.page.getByLabel('任务编号').isVisible()).toBe(true);
    expect(site.page.url()).toBe(`${ORIGIN}/page`);
  });

  it('does nothing with an ordinary anchor', async () => {
    const { page, posts } = await visit(PHONE_WIDTH, document, '/page#main');
    expect(await page.getByLabel('任务编号').isVisible()).toBe(true);
    expect(posts).toEqual([]);
  });
});
