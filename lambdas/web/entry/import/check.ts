import { receive } from '../../../domain/case/decide/receiving';
import { caseOfSource } from '../../../ledger/source-number';
import { ORDER_COLUMNS } from '../../../texts/import';
import type { PageDeps } from '../../deps';
import { inputError, receiveCommand } from '../../http/receive-command';
import type { deskOnly } from '../../http/staff';
import { heardOf } from '../heard';
import { ordersOf, type Fault, type Order, type Table } from './orders';

type Checking = Pick<PageDeps, 'site' | 'inputs' | 'ledger' | 'contextNow'>;

/** 工单, and the case that it already is. */
export interface CheckedOrder extends Order {
  caseKey?: string | undefined;
}

/** All orders of a table with every fault, those of the rules included, and the cases of those that are registered already. */
export async function checkedOrders(
  deps: Checking,
  officer: ReturnType<typeof deskOnly>,
  table: Table,
): Promise<{ orders: CheckedOrder[]; faults: Fault[] }> {
  const { orders, faults } = ordersOf(table, deps.site.county, deps.inputs);
  const refused = orders.flatMap((order) => faultOf(deps, officer, order));
  const known = orders.map(async (order) => ({ ...order, caseKey: await caseOfOrder(deps, order) }));
  return { orders: await Promise.all(known), faults: [...faults, ...refused].sort((a, b) => a.row - b.row) };
}

/** What the rules would refuse of it now; nothing is written. */
function faultOf(deps: Checking, officer: ReturnType<typeof deskOnly>, { row, input }: Order): Fault[] {
  const nothing = { caseKey: '', number: { year: 0, seq: 0 }, spreadShare: 0 };
  const decision = receive({ ...receiveCommand(input, heardOf(input, officer)), ...nothing }, deps.contextNow());
  if (Array.isArray(decision)) return [];
  return [{ row, column: ORDER_COLUMNS.at, message: inputError(decision).message }];
}

const caseOfOrder = ({ ledger }: Checking, { input }: Order) =>
  caseOfSource(ledger, { series: input.channel, number: input.sourceNumber ?? '' });
