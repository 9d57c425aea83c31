import { townshipsOf, type County } from '../../../domain/county';
import { IMPORT, ORDER_COLUMNS } from '../../../texts/import';
import type { Input, Inputs } from '../../contract/inputs';
import { validate } from '../../http/validate';

/** A table as typed: rows of cells, the first row with the names of the columns. */
export type Table = string[][];

/** 工单 as it will be registered. */
export interface Order {
  /** Row of the spreadsheet, the header being 1. */
  row: number;
  input: Input<'entry'>;
}

/** What is wrong, and where. */
export interface Fault {
  row: number;
  column: string;
  message: string;
}

export interface Orders {
  orders: Order[];
  faults: Fault[];
}

/** Each order is a transaction of its own, and all of them have to fit into one request. */
export const ORDERS_MAX = 100;

type Field = keyof typeof ORDER_COLUMNS;
const FIELDS = Object.keys(ORDER_COLUMNS) as Field[];
const OPTIONAL: readonly Field[] = ['request', 'contact.email', 'tried.where', 'tried.outcome'];
const columnsOf = (optional: boolean) =>
  FIELDS.filter((each) => OPTIONAL.includes(each) === optional).map((each) => ORDER_COLUMNS[each]);
export const NEEDED_COLUMNS = columnsOf(false);
export const OPTIONAL_COLUMNS = columnsOf(true);

/** All orders of a table, and every fault by row and column: with one fault nothing is registered. */
export function ordersOf(table: Table, county: County, inputs: Inputs): Orders {
  const [header = [], ...rows] = table;
  const names = header.map((each) => each.normalize('NFKC').replace(/\s/g, '').replace('(', '（').replace(')', '）'));
  const missing = NEEDED_COLUMNS.filter((each) => !names.includes(each));
  if (missing.length > 0)
    return only(missing.map((column) => ({ row: 1, column, message: IMPORT.problems.missingColumn })));
  if (rows.length === 0) return only([{ row: 1, column: '', message: IMPORT.problems.empty }]);
  if (rows.length > ORDERS_MAX)
    return only([{ row: 1, column: '', message: IMPORT.problems.tooMany(rows.length, ORDERS_MAX) }]);
  const read = rows.map((cells, index) => orderOf(cells, names, index + 2, { county, inputs }));
  const orders = read.flatMap(({ order }) => order ?? []);
  return { orders, faults: [...read.flatMap((each) => each.faults), ...twice(orders)] };
}

const only = (faults: Fault[]): Orders => ({ orders: [], faults });

interface Known {
  county: County;
  inputs: Inputs;
}

function orderOf(cells: string[], names: string[], row: number, { county, inputs }: Known) {
  const cell = (field: Field) => (cells[names.indexOf(ORDER_COLUMNS[field])] ?? '').trim();
  const read = validate(inputs.entry, rawOf(cell, county));
  if (read.ok) return { order: { row, input: read.value as Input<'entry'> }, faults: [] };
  const faults = read.errors.map(({ field, message }) => ({
    row,
    column: columnOf(field),
    message: field === 'category' ? IMPORT.problems.category(county.categories.map(({ name }) => name)) : message,
  }));
  return { order: undefined, faults };
}

/** The order in the form's own fields: names of choices become their ids. */
function rawOf(cell: (field: Field) => string, county: County): Record<string, unknown> {
  const chosen = (choices: readonly { id: string; name: string }[], field: Field) =>
    choices.find(({ name }) => name === cell(field))?.id ?? cell(field);
  const tried = cell('tried.where') !== '' || cell('tried.outcome') !== '';
  return {
    channel: 'hotline',
    sourceNumber: cell('sourceNumber'),
    at: cell('at'),
    title: cell('title'),
    description: cell('description'),
    request: cell('request') || IMPORT.request,
    category: chosen(county.categories, 'category'),
    urgent: !tried,
    ...(tried ? { tried: { where: cell('tried.where'), outcome: cell('tried.outcome') } } : {}),
    enterprise: {
      name: cell('enterprise.name'),
      creditCode: cell('enterprise.creditCode'),
      type: chosen(county.enterpriseTypes, 'enterprise.type'),
      township: chosen(townshipsOf(county), 'enterprise.township'),
    },
    contact: { name: cell('contact.name'), phone: cell('contact.phone'), email: cell('contact.email') },
  };
}

function columnOf(field: string): string {
  return FIELDS.includes(field as Field) ? ORDER_COLUMNS[field as Field] : field;
}

/** One order stands in the table once. */
function twice(orders: Order[]): Fault[] {
  return orders.flatMap(({ row, input }, index) => {
    const first = orders.findIndex((each) => each.input.sourceNumber === input.sourceNumber);
    if (input.sourceNumber === undefined)
      return [{ row, column: ORDER_COLUMNS.sourceNumber, message: IMPORT.problems.missingColumn }];
    const before = orders[first];
    return first === index || before === undefined
      ? []
      : [{ row, column: ORDER_COLUMNS.sourceNumber, message: IMPORT.problems.twice(before.row) }];
  });
}
