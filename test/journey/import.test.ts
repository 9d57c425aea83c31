import { randomUUID } from 'node:crypto';
import { closeBrowser, OFFICE_WIDTH } from '../browser';
import { HEADER, orderRow, workbook } from '../web/import/workbook';
import { open, press, someone, words } from './browser/hand';
import { enterDesk } from './browser/people';
import { looksRight } from './browser/right';
import { instantNow, signIn, type Client } from './client';
import { system } from './systems';

const calendar = system('calendar');
let desk: Client;
beforeAll(async () => {
  desk = await signIn(calendar, 'desk@chengkou.example');
});
afterAll(closeBrowser);

const casesOfQueue = async () => (await desk.get('/desk/cases?queue=dispatch')).body.counts.dispatch as number;

describe('12345 orders from a spreadsheet', () => {
  it('one bad row: it is named by row and column, and none is registered; mended, all are, and once', async () => {
    const at = instantNow().slice(0, 16).replace('T', ' ');
    const numbers = [1, 2, 3].map(() => `12345-${randomUUID()}`);
    const rows = numbers.map((each) => orderRow(each, at));
    const bad = rows.map((row, index) => (index === 1 ? orderRow(numbers[1]!, at, { 诉求人电话: '12' }) : row));
    const before = await casesOfQueue();

    const page = await someone(OFFICE_WIDTH);
    await enterDesk(page, calendar);
    const upload = async (table: string[][]) => {
      await open(page, calendar.origin, '/desk/entry/import');
      const buffer = Buffer.from(await workbook([HEADER, ...table]));
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      await page.locator('input[type=file]').setInputFiles({ name: '工单.xlsx', mimeType, buffer });
      await press(page, '检查');
    };
    await open(page, calendar.origin, '/desk/entry/import');
    await looksRight(page, '导入12345工单');
    await press(page, '检查');
    await looksRight(page, /^错误：导入12345工单/);

    await upload(bad);
    await looksRight(page, '检查结果');
    expect(await words(page)).toMatch(/1处需要改正[^]*3\s+诉求人电话/);
    expect(await casesOfQueue()).toBe(before);

    await upload(rows);
    await looksRight(page, '检查结果');
    expect(await words(page)).toContain('3件可以登记');
    await press(page, '全部登记');
    await looksRight(page, '导入12345工单');
    expect(await words(page)).toContain('已登记3件');
    for (const each of numbers) expect(await words(page)).toContain(each);
    expect(await casesOfQueue()).toBe(before + 3);

    await upload(rows);
    expect(await words(page)).toContain('没有需要登记的工单');
    await desk.letter('orders@example.com', '已为贵企业登记事项');
  });
});
