import type { Context } from 'hono';
import type { StaffContact } from '../../domain/contacts';
import { wantsJson } from '../http/negotiation';
import { Problem } from '../http/problem';
import { staffNow } from '../http/staff';
import { PATHS } from '../ui/paths';
import type { PapersDeps } from './deps';

type Inside = (staff: StaffContact) => Promise<Response> | Response;

/**
 * Shows or does something for a member of staff, as they are now. Whoever opens a page without a session is led to the
 * desk's entrance and comes back. @throws Problem no-session for programs and for what a form sent.
 */
export async function signedIn(deps: PapersDeps, c: Context, work: Inside): Promise<Response> {
  const staff = await staffNow(deps, c);
  if (staff !== undefined) return work(staff);
  if (c.req.method === 'POST' || wantsJson(c)) throw new Problem('no-session');
  return c.redirect(`${PATHS.desk}/sign-in?next=${encodeURIComponent(c.req.path)}`, 303);
}
