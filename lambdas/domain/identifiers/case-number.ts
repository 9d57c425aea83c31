import { serialText, type SerialNumber } from './serial-number';
import { asMeant } from './text';

/** 事项编号系列 of a county: 城企哨 for people, CKQS for machines. */
export interface CaseSeries {
  prefix: string;
  keyPrefix: string;
}

const KEY_DIGITS = 6;

/** 城企哨〔2026〕1号. */
export function caseNumberText(series: CaseSeries, number: SerialNumber): string {
  return serialText(series.prefix, number);
}

/** CKQS-2026-000001: for files, URLs and exchange. */
export function caseKeyOf(series: CaseSeries, { year, seq }: SerialNumber): string {
  return `${series.keyPrefix}-${year}-${String(seq).padStart(KEY_DIGITS, '0')}`;
}

/** CKQS-2026-000001-1: the n-th task (交办) of a case. */
export function taskIdOf(caseKey: string, n: number): string {
  return `${caseKey}-${n}`;
}

/** The case of a task id in its stored form. */
export function caseKeyOfTask(taskId: string): string {
  return taskId.slice(0, taskId.lastIndexOf('-'));
}

/** Reads a typed case number or key in any of its written forms; `undefined` when it is none. */
export function readCaseNumber(series: CaseSeries, typed: string): SerialNumber | undefined {
  const [, year, seq] = caseForm(series, '').exec(simplified(typed)) ?? [];
  return numberOf(year, seq);
}

/** Reads a typed task number, e.g. `CKQS-2026-000001-1`, `2026-1-1`, `城企哨〔2026〕1号-1`. */
export function readTaskNumber(series: CaseSeries, typed: string): (SerialNumber & { task: number }) | undefined {
  const [, year, seq, task] = caseForm(series, '-0*([1-9]\\d{0,3})').exec(simplified(typed)) ?? [];
  const number = numberOf(year, seq);
  return number === undefined || task === undefined ? undefined : { ...number, task: Number(task) };
}

/** One spelling: NFKC, upper case, no spaces, every bracket round, every dash a hyphen. */
function simplified(typed: string): string {
  return asMeant(typed)
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[〔[【〖{<〈《]/g, '(')
    .replace(/[〕\]】〗}>〉》]/g, ')')
    .replace(/[\p{Pd}−]/gu, '-');
}

/** `(2026)1号`, `-2026-000001`, `2026年1号`, with or without the series before it, and `tail` behind. */
function caseForm(series: CaseSeries, tail: string): RegExp {
  const name = `(?:${series.prefix}|${series.keyPrefix})?-?`;
  const year = '(?:\\((?=2\\d{3}\\))|(?=2\\d{3}[-年]))(2\\d{3})[)年-]';
  return new RegExp(`^${name}${year}第?0*([1-9]\\d{0,8})号?${tail}$`);
}

function numberOf(year: string | undefined, seq: string | undefined): SerialNumber | undefined {
  return year === undefined || seq === undefined ? undefined : { year: Number(year), seq: Number(seq) };
}

/** 编号 of a case's key, as people read it; a key of no such series stays as it is. */
export function numberTextOf(series: CaseSeries, caseKey: string): string {
  const number = readCaseNumber(series, caseKey);
  return number === undefined ? caseKey : caseNumberText(series, number);
}
