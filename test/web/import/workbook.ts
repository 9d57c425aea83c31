import writeExcelFile from 'write-excel-file/node';

/** The 18 columns of an export of 12345 orders, and those that a county adds to hand them on. */
export const HEADER = [
  ...['序号', '办件编号', '办件来源', '市级编号', '诉求主题', '诉求内容', '办理单位', '办理科室', '诉求人'],
  ...['诉求人电话', '处理结果', '事项大类', '事项小类', '派发时间', '承诺完成时间', '办件状态', '派单员', '预警状态'],
  ...['企业名称', '统一社会信用代码', '企业类型', '所属乡镇（街道）', '诉求人邮箱'],
];

/** One order, row by row as the hotline writes it; `change` by the column's name. */
export function orderRow(number: string, at: string, change: Record<string, string> = {}): string[] {
  const cells: Record<string, string> = {
    序号: '1',
    办件编号: number,
    办件来源: '电话',
    诉求主题: '厂区停电影响生产',
    诉求内容: '近一周每天停电两小时，冷库温度升高。',
    诉求人: '李四',
    诉求人电话: '13800000000',
    事项大类: '要素保障',
    派发时间: at,
    企业名称: '城口县示例山地食品有限公司',
    统一社会信用代码: '91500229MA00DEM142',
    企业类型: '其他工业',
    '所属乡镇（街道）': '葛城街道',
    诉求人邮箱: 'orders@example.com',
    ...change,
  };
  return HEADER.map((name) => cells[name] ?? '');
}

/** As .xlsx; every cell text, as exports are. */
export async function workbook(rows: readonly (readonly (string | Date)[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd hh:mm' } : { value, type: String },
    ),
  );
  return new Uint8Array(await writeExcelFile(cells as never).toBuffer());
}

/** As CSV in UTF-8 with the mark that spreadsheets put before it. */
export const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    `\uFEFF${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join()).join('\r\n')}`,
  );
