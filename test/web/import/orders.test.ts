import { zipSync } from 'fflate';
import { county } from '../../../config/counties/chengkou';
import { policyOf } from '../../../lambdas/domain/county';
import { inputsOf } from '../../../lambdas/web/contract/inputs';
import { ordersOf } from '../../../lambdas/web/entry/import/orders';
import { readTable } from '../../../lambdas/web/import-check/read-table';
import { csv, HEADER, orderRow, workbook } from './workbook';

const inputs = inputsOf(county, policyOf(county));
const AT = '2026-11-25 09:30';
const read = (rows: string[][]) => ordersOf(rows, county, inputs);
/** 诉求主题 in GB 18030. */
const IN_GB = Uint8Array.from([0xcb, 0xdf, 0xc7, 0xf3, 0xd6, 0xf7, 0xcc, 0xe2]);

describe('a table', () => {
  const rows = [HEADER, orderRow('12345-1', AT), orderRow('12345-2', AT, { 诉求内容: '第一行\n"第二行", 有逗号' })];

  it('is read from .xlsx and from CSV alike, told by content', async () => {
    expect(await readTable(await workbook(rows))).toEqual(rows);
    expect(await readTable(csv(rows))).toEqual(rows);
  });

  it('is read in GB 18030, as spreadsheets here save it', async () => {
    expect(await readTable(IN_GB)).toEqual([['诉求主题']]);
  });

  it('has dates that are what the clock showed', async () => {
    const [[cell] = []] = await readTable(await workbook([[new Date('2026-11-25T09:30:00Z')]]));
    expect(cell).toBe('2026-11-25T09:30');
  });

  it('is not read from a file that grows without measure, nor from one that is none', async () => {
    const grown = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) });
    expect(grown.length).toBeLessThan(1_000_000);
    await expect(readTable(grown)).rejects.toThrow('too large');
    await expect(readTable(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).rejects.toThrow();
  });
});

describe('orders of the hotline', () => {
  it('become whistles of channel 2, with their own number and the time they were handed on', () => {
    const { orders, faults } = read([HEADER, orderRow('12345-1', AT)]);
    expect(faults).toEqual([]);
    expect(orders).toMatchObject([
      {
        row: 2,
        input: {
          channel: 'hotline',
          sourceNumber: '12345-1',
          at: '2026-11-25T09:30:00+08:00',
          category: 'factors-of-production',
          urgent: true,
          enterprise: { type: 'industrial-other', township: '500229001', creditCode: '91500229MA00DEM142' },
          contact: { name: '李四', phone: '+8613800000000', email: 'orders@example.com' },
        },
      },
    ]);
  });

  it('every fault is named by row and column', () => {
    const rows = [
      HEADER,
      orderRow('12345-1', AT),
      orderRow('12345-2', '下周', { 统一社会信用代码: '91500229MA00DEM143', 事项大类: '供电' }),
      orderRow('', AT, { 诉求人电话: '12' }),
      orderRow('12345-1', AT),
    ];
    const found = read(rows).faults.map(({ row, column }) => [row, column]);
    expect(found).toEqual(
      expect.arrayContaining([
        [3, '派发时间'],
        [3, '统一社会信用代码'],
        [3, '事项大类'],
        [4, '诉求人电话'],
        [5, '办件编号'],
      ]),
    );
    expect(read([HEADER, orderRow('', AT)]).faults).toMatchObject([{ row: 2, column: '办件编号' }]);
  });

  it('a column that is missing is named, and so is a table without orders', () => {
    const names = HEADER.filter((each) => each !== '企业名称');
    expect(read([names, orderRow('1', AT)])).toMatchObject({ orders: [], faults: [{ row: 1, column: '企业名称' }] });
    expect(read([HEADER]).faults).toMatchObject([{ message: '表格里没有工单' }]);
    expect(read([]).faults).not.toEqual([]);
  });

  it('too many are refused, because all of them have to fit into one request', () => {
    const rows = Array.from({ length: 101 }, (_, n) => orderRow(`12345-${n}`, AT));
    expect(read([HEADER, ...rows]).faults).toMatchObject([{ message: '有101件，一次最多100件，请分开上传' }]);
  });
});
