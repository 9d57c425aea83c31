import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { ActPage } from '../../../lambdas/web/desk-acts/pages/act';
import { CasePage } from '../../../lambdas/web/desk/pages/case';
import { QueueListPage } from '../../../lambdas/web/desk/pages/queue';
import { CodePage } from '../../../lambdas/web/desk/pages/sign-in';
import { script } from '../../../lambdas/web/ui/assets/script';
import { stylesheet } from '../../../lambdas/web/ui/assets/stylesheet';
import { EMPTY_FORM } from '../../../lambdas/web/ui/form';
import { axe, closeBrowser, newPage, OFFICE_WIDTH, overflow, PHONE_WIDTH } from '../../browser';
import * as order from '../../domain/case/orders';
import { instant } from '../../domain/case/world';
import { frame } from '../ui/sample';
import * as told from './told';

const unpacked = ({ gzipBase64 }: { gzipBase64: string }) => gunzipSync(Buffer.from(gzipBase64, 'base64')).toString();

async function visit(width: number, html: string): Promise<Page> {
  const page = await newPage(width);
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === stylesheet.path) return route.fulfill({ contentType: 'text/css', body: unpacked(stylesheet) });
    if (pathname === script.path) return route.fulfill({ contentType: 'text/javascript', body: unpacked(script) });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto('http://qishao.test/desk');
  return page;
}

const { audience } = told.sheetOf(told.received());
const horizon = { now: instant('2026-11-25 09:30'), soonUntil: instant('2026-11-26 18:00') };
const rows = [told.STAGES.late(), told.received().until('2026-11-27 10:00'), told.toTelephone(), told.received()];
const wrong = { values: { lead: '', assist: ['taxation'] }, errors: [{ field: 'lead', message: '请选择主办单位' }] };

const documents = {
  queue: (
    <QueueListPage
      frame={frame}
      audience={audience}
      reader="desk"
      view={told.queueOf(rows, 'overdue', { overdue: 100, soon: 2 }, 'next')}
      horizon={horizon}
    />
  ),
  'late case': <CasePage {...told.sheetOf(told.STAGES.late())} />,
  'case with a bounced mail': <CasePage {...told.sheetOf(told.taskBounced())} />,
  'closed case': <CasePage {...told.sheetOf(told.closed())} />,
  dispatch: <ActPage {...told.actSheet(told.received(), 'dispatch', wrong)} />,
  approve: <ActPage {...told.actSheet(told.resultIn(), 'approve')} />,
  ruling: <ActPage {...told.actSheet(told.dispatched().by(order.returnTask, 1, 'health'), 'ruling')} />,
  replacing: <ActPage {...told.actSheet(told.dispatched(), 'replace-unit')} />,
  evaluation: <ActPage {...told.actSheet(told.toTelephone(), 'evaluation')} />,
  code: (
    <CodePage
      frame={frame}
      email="desk@chengkou.example"
      limits={{ minutes: 10, times: 5, windowMinutes: 15 }}
      wanted="/desk"
      form={EMPTY_FORM}
    />
  ),
};

jest.setTimeout(60_000);
afterAll(closeBrowser);

describe.each([PHONE_WIDTH, OFFICE_WIDTH])('at %d px', (width) => {
  it.each(Object.entries(documents))('%s is accessible and fits', async (_, document) => {
    const page = await visit(width, String(document));
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});
