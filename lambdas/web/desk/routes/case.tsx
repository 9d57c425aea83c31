import type { Context } from 'hono';
import type { StaffContact } from '../../../domain/contacts';
import { wantsJson } from '../../http/negotiation';
import type { CaseDeskDeps } from '../deps';
import { CasePage } from '../pages/case';
import { readerOf, viewFor } from '../reader';
import { sheetOf, viewOf } from '../sources';

/** `GET /desk/cases/{caseKey}`: everything about a case, as a page or as JSON. @throws Problem not-found. */
export async function showCase(
  deps: CaseDeskDeps,
  c: Context,
  staff: StaffContact,
  caseKey: string,
): Promise<Response> {
  const view = viewFor(readerOf(staff), await viewOf(deps, caseKey, await deps.readContacts(), 'with-others'));
  return wantsJson(c) ? c.json(view) : c.html(<CasePage {...sheetOf(deps, c, staff, view)} />);
}
