import type { Context } from 'hono';
import type { StaffContact } from '../../domain/contacts';
import type { Actor } from '../../domain/case/events';
import { readSession } from '../../ledger/access/sessions';
import type { WebDeps } from '../deps';
import { STAFF_ROLES } from '../../texts/desk';
import type { Audience } from '../ui/header';
import { takeCookie } from './cookies';
import { Problem } from './problem';

export const DESK_COOKIE = 'qs-desk';
export const DESK_PATH = '/desk';

/** Who is of the county's staff, asked at every request. */
export interface StaffDirectory {
  /** A member of staff as they are now; `undefined` for whoever has left. */
  readStaff(email: string): Promise<StaffContact | undefined>;
}

/** The member of staff who asks, as they are now: who signed in this morning may have another role since, or have left. */
export async function staffNow(
  deps: StaffDirectory & Pick<WebDeps, 'access'>,
  c: Context,
): Promise<StaffContact | undefined> {
  const token = takeCookie(c, DESK_COOKIE);
  const session = token === undefined ? undefined : await readSession(deps.access, token);
  return session?.kind === 'staff' ? deps.readStaff(session.email) : undefined;
}

/** The page's head for a member of staff: office and name. */
export const staffAudience = ({ role, name }: StaffContact) =>
  ({ kind: 'desk', who: `${STAFF_ROLES[role]}　${name}` }) satisfies Audience;

/** Who may change a case: the desk and its head. Inspector, leader and administrator read. @throws Problem forbidden. */
export function deskOnly(staff: StaffContact): StaffContact & { role: 'desk' | 'desk-head' } {
  const { role } = staff;
  if (role !== 'desk' && role !== 'desk-head') throw new Problem('forbidden');
  return { ...staff, role };
}

export function staffActor(
  { role, name }: StaffContact & { role: 'desk' | 'desk-head' },
  via: 'web' | 'phone' = 'web',
): Actor {
  return { kind: role, id: role, name, via };
}
