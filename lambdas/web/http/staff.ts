import type { Context } from 'hono';
import { readSession, type Session } from '../../ledger/access/sessions';
import type { Actor } from '../../domain/case/events';
import type { WebDeps } from '../deps';
import { takeCookie } from './cookies';
import { Problem } from './problem';

export const DESK_COOKIE = 'qs-desk';
export const DESK_PATH = '/desk';

export type StaffSession = Extract<Session, { kind: 'staff' }>;

/** The member of staff who asks. @throws Problem no-session. */
export async function staffOf(deps: WebDeps, c: Context): Promise<StaffSession> {
  const token = takeCookie(c, DESK_COOKIE);
  const session = token === undefined ? undefined : await readSession(deps.access, token);
  if (session?.kind !== 'staff') throw new Problem('no-session');
  return session;
}

/** Who may change a case: the desk and its head. Inspector, leader and administrator read. @throws Problem forbidden. */
export function deskOnly(session: StaffSession): StaffSession & { role: 'desk' | 'desk-head' } {
  const { role } = session;
  if (role !== 'desk' && role !== 'desk-head') throw new Problem('forbidden');
  return { ...session, role };
}

export function staffActor(
  { role, name }: StaffSession & { role: 'desk' | 'desk-head' },
  via: 'web' | 'phone' = 'web',
): Actor {
  return { kind: role, id: role, name, via };
}
