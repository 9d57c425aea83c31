import type { Context } from 'hono';
import type { StaffContact } from '../../domain/contacts';
import { IMPORT } from '../../texts/import';
import type { PageDeps } from '../deps';
import { checkedOrders } from '../entry/import/check';
import type { Table } from '../entry/import/orders';
import { CheckedPage } from '../entry/import/pages';
import { MAX_BODY_BYTES } from '../http/body';
import { Problem } from '../http/problem';
import { frameOf } from '../http/site';
import { deskOnly, staffAudience } from '../http/staff';
import { EMPTY_FORM, type FormState } from '../ui/form';
import { ImportPage } from './page';
import { readTable } from './read-table';

/** `GET /desk/entry/import`. @throws Problem forbidden. */
export function showImport(deps: PageDeps, c: Context, staff: StaffContact): Response | Promise<Response> {
  deskOnly(staff);
  return uploadPage(deps, c, staff, EMPTY_FORM);
}

/** `POST /desk/entry/import`: the dry run. Nothing is registered. @throws Problem forbidden, too-large, unsupported-type. */
export async function check(deps: PageDeps, c: Context, staff: StaffContact): Promise<Response> {
  const officer = deskOnly(staff);
  const table = await tableIn(c);
  if (typeof table === 'string') {
    c.status(422);
    return uploadPage(deps, c, staff, { values: {}, errors: [{ field: 'file', message: table }] });
  }
  const { orders, faults } = await checkedOrders(deps, officer, table);
  if (faults.length > 0) c.status(422);
  const known = orders.filter(({ caseKey }) => caseKey !== undefined).length;
  const found = { faults, fresh: orders.length - known, known, table };
  return c.html(<CheckedPage {...framesOf(deps, c, staff)} {...found} />);
}

/** The rows of the file; a sentence where there is none that can be read. */
async function tableIn(c: Context): Promise<Table | string> {
  if (!(c.req.header('content-type') ?? '').startsWith('multipart/form-data')) throw new Problem('unsupported-type');
  if ((await c.req.arrayBuffer()).byteLength > MAX_BODY_BYTES) throw new Problem('too-large');
  const { file } = await c.req.parseBody();
  if (!(file instanceof File) || file.size === 0) return IMPORT.problems.file;
  try {
    return await readTable(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return IMPORT.problems.unreadable;
  }
}

const framesOf = (deps: PageDeps, c: Context, staff: StaffContact) => ({
  frame: frameOf(deps.site, c),
  audience: { ...staffAudience(staff), here: 'entry' as const },
});

function uploadPage(deps: PageDeps, c: Context, staff: StaffContact, form: FormState) {
  return c.html(<ImportPage {...framesOf(deps, c, staff)} form={form} />);
}
