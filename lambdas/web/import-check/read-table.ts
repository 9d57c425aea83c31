import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import type { Table } from '../entry/import/orders';

/** A workbook may not grow to more than this when it is unpacked, in bytes. */
const UNPACKED_MAX = 20_000_000;
const ZIP_BEGINS = [0x50, 0x4b];
const FORM_MINUTE = 16;
const MS_PER_SECOND = 1000;

/** Reads an .xlsx workbook's first sheet, or CSV in UTF-8 or GB 18030, told by content and not by name. @throws where it is neither. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const table = ZIP_BEGINS.every((each, index) => bytes[index] === each) ? await readWorkbook(bytes) : readCsv(bytes);
  return table.filter((row) => row.some((cell) => cell.trim() !== ''));
}

async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  let unpacked = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      if (unpacked > UNPACKED_MAX) throw new Error('a workbook that grows too large');
      return false;
    },
  });
  const copy = new Uint8Array(bytes);
  const rows = await readSheet(copy.buffer);
  return rows.map((row) => row.map(cellText));
}

/** Dates of a workbook have no zone: they say what the clock showed, as a fraction of days that may miss it by a hair. */
function cellText(cell: unknown): string {
  if (cell instanceof Date)
    return new Date(Math.round(cell.getTime() / MS_PER_SECOND) * MS_PER_SECOND).toISOString().slice(0, FORM_MINUTE);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

function readCsv(bytes: Uint8Array): Table {
  const { data, errors } = Papa.parse<string[]>(decoded(bytes), { skipEmptyLines: 'greedy' });
  const broken = errors.find((each) => each.type === 'Quotes');
  if (broken !== undefined) throw new Error(broken.message);
  return data;
}

/** Spreadsheets of this country still save CSV in GB 18030. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
