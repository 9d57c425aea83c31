import type { MailOrder } from '../domain/announce/mail-order';
import type { Contacts, StaffRole } from '../domain/contacts';
import type { Addressee } from '../mail/transport';

/**
 * Where a mail goes, looked up when it is sent: contacts change. A unit's handler without an address is reached
 * through the backup. `undefined`: there is nowhere to send it.
 */
export function addresseeOf(
  order: MailOrder,
  contacts: Contacts,
  enterprise: { email?: string | undefined; name?: string | undefined },
): Addressee | undefined {
  const { to } = order;
  switch (to.kind) {
    case 'enterprise':
      return at(enterprise.email, enterprise.name);
    case 'unit': {
      const people = contacts.units[to.unit];
      const found =
        people?.[to.person].email === undefined && to.person === 'handler' ? people?.backup : people?.[to.person];
      return at(found?.email, found?.name);
    }
    default:
      return staff(contacts, to.kind);
  }
}

function staff(contacts: Contacts, role: StaffRole): Addressee | undefined {
  const found = contacts.staff.find((each) => each.role === role);
  return at(found?.email, found?.name);
}

function at(address: string | undefined, name: string | undefined): Addressee | undefined {
  if (address === undefined) return undefined;
  return name === undefined ? { address } : { address, name };
}
