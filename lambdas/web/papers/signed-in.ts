import type { Context } from 'hono';
import type { StaffContact } from '../../domain/contacts';
import { readSession } from '../../ledger/access/sessions';
import { takeCookie } from '../http/cookies';
import { wantsJson } from '../http/negotiation';
import { Problem } from '../http/problem';
import { DESK_COOKIE } from '../http/staff';
import { PATHS } from '../ui/paths';
import type { PapersDeps } from './deps';

type Inside = (staff: StaffContact) => Promise<Response> | Response;

/**
 * Shows or does something for a member of staff, as they are now. Whoever opens a page without a session is led to the
 * desk's entrance and comes back. @throws Problem no-session for programs and for what a form sent.
 */
export async function signedIn(deps: PapersDeps, c: Context, work: Inside): Promise<Response> {
  const token = takeCookie(c, DESK_COOKIE);
  const session = token === undefined ? undefined : await readSession(deps.access, token);
  const staff = session?.kind === 'staff' ? await deps.readStaff(session.email) : undefined;
  if (staff !== undefined) return work(staff);
  if (c.req.method === 'POST' || wantsJson(c)) throw new Problem('no-session');
  return c.redirect(`${PATHS.desk}/sign-in?next=${encodeURIComponent(c.req.path)}`, 303);
}
