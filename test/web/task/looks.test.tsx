import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { ActPage, firstValues } from '../../../lambdas/web/task/pages/act';
import { EntrancePage } from '../../../lambdas/web/task/pages/entrance';
import { TaskPage } from '../../../lambdas/web/task/pages/task';
import { script } from '../../../lambdas/web/ui/assets/script';
import { stylesheet } from '../../../lambdas/web/ui/assets/stylesheet';
import { EMPTY_FORM } from '../../../lambdas/web/ui/form';
import { axe, closeBrowser, newPage, OFFICE_WIDTH, overflow, PHONE_WIDTH } from '../../browser';
import * as order from '../../domain/case/orders';
import type { Story } from '../../domain/case/story';
import { frame } from '../ui/sample';
import { acknowledged, answered, dispatched, LEAD, sheetOf } from './told';

const unpacked = ({ gzipBase64 }: { gzipBase64: string }) => gunzipSync(Buffer.from(gzipBase64, 'base64')).toString();

async function visit(width: number, html: string): Promise<Page> {
  const page = await newPage(width);
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === stylesheet.path) return route.fulfill({ contentType: 'text/css', body: unpacked(stylesheet) });
    if (pathname === script.path) return route.fulfill({ contentType: 'text/javascript', body: unpacked(script) });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto('http://qishao.test/task');
  return page;
}

const task = (story: Story) => <TaskPage {...sheetOf(story)} form={EMPTY_FORM} />;
const act = (story: Story, which: 'act' | 'plan' | 'result') => (
  <ActPage {...sheetOf(story)} act={which} form={{ values: firstValues(which, story.now), errors: [] }} />
);

function rework(): Story {
  const story = answered(acknowledged());
  return story.by(order.grade, 'dissatisfied', story.now, '利率没有变');
}

const documents = {
  entrance: <EntrancePage frame={frame} reason="opened" form={EMPTY_FORM} typed={[]} />,
  'lost entrance': (
    <EntrancePage frame={frame} reason="lost" form={EMPTY_FORM} typed={[{ term: '办理内容', value: '已到现场' }]} />
  ),
  'to acknowledge': task(dispatched()),
  late: task(acknowledged().until('2026-12-04 10:00')),
  rework: task(rework()),
  done: task(acknowledged().by(order.submitResult, LEAD, 'solved')),
  act: act(acknowledged(), 'act'),
  plan: act(acknowledged(), 'plan'),
  result: act(acknowledged().until('2026-12-04 10:00'), 'result'),
};

/** Everything within the content that a thumb must hit. */
const TARGETS =
  '#main button, #main input:not([type=hidden]), #main select, #main textarea, #main .govuk-button-group a, #main a[href^="tel:"]';
const TARGET_PX = 44;

jest.setTimeout(60_000);
afterAll(closeBrowser);

describe.each([PHONE_WIDTH, OFFICE_WIDTH])('at %d px', (width) => {
  it.each(Object.entries(documents))('%s is accessible and fits', async (_, document) => {
    const page = await visit(width, String(document));
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});

it.each(Object.entries(documents))('%s can be worked with one thumb', async (_, document) => {
  const page = await visit(PHONE_WIDTH, String(document));
  const small = await page.locator(TARGETS).evaluateAll(
    (found, least) =>
      found
        .map((each) => ({
          what: each.outerHTML.slice(0, 80),
          height: Math.round(each.getBoundingClientRect().height),
        }))
        .filter(({ height }) => height < least),
    TARGET_PX,
  );
  expect(small).toEqual([]);
});
