import type { StaffContact } from '../../domain/contacts';
import type { Actor } from '../../domain/case/events';
import { Problem } from './problem';

export const DESK_COOKIE = 'qs-desk';
export const DESK_PATH = '/desk';

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
