import type { Context } from 'hono';
import type { StaffContact } from '../../../domain/contacts';
import { wantsJson } from '../../http/negotiation';
import { frameOf } from '../../http/site';
import { staffAudience } from '../../http/staff';
import type { PapersDeps } from '../deps';
import { paperListView } from '../list-view';
import { ListPage } from '../pages/list';
import { sourcesOf } from './sources';

/** `GET /desk/papers/{caseKey}`. @throws Problem not-found. */
export async function showList(deps: PapersDeps, c: Context, staff: StaffContact, caseKey: string): Promise<Response> {
  const view = paperListView(await sourcesOf(deps, caseKey), staff.role);
  if (wantsJson(c)) return c.json(view);
  return c.html(<ListPage frame={frameOf(deps.site, c)} audience={staffAudience(staff)} view={view} />);
}
