import type { Context } from 'hono';
import type { StaffContact } from '../../../domain/contacts';
import { numberTextOf } from '../../../domain/identifiers/case-number';
import { readBody } from '../../http/body';
import { Problem } from '../../http/problem';
import { submitWhistle } from '../../http/receive';
import { frameOf } from '../../http/site';
import { deskOnly, staffAudience } from '../../http/staff';
import type { EntryDeps } from '../deps';
import { heardOf } from '../heard';
import { checkedOrders, type CheckedOrder } from './check';
import type { Table } from './orders';
import { CheckedPage, DonePage, type Registered } from './pages';

type Officer = ReturnType<typeof deskOnly>;

/** `POST /desk/entry/import/all`: all of them or none; what is registered already is skipped, so it may be repeated. */
export async function importAll(deps: EntryDeps, c: Context, staff: StaffContact): Promise<Response> {
  const officer = deskOnly(staff);
  const table = tableOf((await readBody(c)).raw['table']);
  const { orders, faults } = await checkedOrders(deps, officer, table);
  if (faults.length > 0) {
    c.status(422);
    return c.html(<CheckedPage {...frames(deps, c, staff)} faults={faults} fresh={0} known={0} table={table} />);
  }
  const registered: Registered[] = [];
  for (const order of orders) registered.push(await register(deps, c, officer, order));
  return c.html(<DonePage {...frames(deps, c, staff)} registered={registered} />);
}

/** What the page before sent along. @throws Problem malformed. */
function tableOf(sent: unknown): Table {
  try {
    const table: unknown = JSON.parse(String(sent));
    if (Array.isArray(table) && table.every(isRow)) return table;
  } catch {
    // said below
  }
  throw new Problem('malformed');
}

const isRow = (row: unknown): row is string[] => Array.isArray(row) && row.every((cell) => typeof cell === 'string');

async function register(deps: EntryDeps, c: Context, officer: Officer, order: CheckedOrder): Promise<Registered> {
  const { input, caseKey } = order;
  const number = input.sourceNumber ?? '';
  if (caseKey !== undefined) {
    const caseNumber = numberTextOf(deps.site.county.series.case, caseKey);
    return { order: number, caseKey, caseNumber, fresh: false };
  }
  const submitted = await submitWhistle(deps, c, input, heardOf(input, officer), { scope: 'import', key: number });
  if ('field' in submitted) throw new Problem('invalid', { errors: [submitted] });
  return { order: number, caseKey: submitted.caseKey, caseNumber: submitted.caseNumber, fresh: true };
}

const frames = (deps: EntryDeps, c: Context, staff: StaffContact) => ({
  frame: frameOf(deps.site, c),
  audience: { ...staffAudience(staff), here: 'entry' as const },
});
