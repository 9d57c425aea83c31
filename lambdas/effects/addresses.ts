import type { MailOrder } from '../domain/announce/mail-order';
import type { Contacts, StaffRole } from '../domain/contacts';
import type { Addressee, Addressees } from '../mail/transport';

/**
 * Where a mail goes, looked up when it is sent: contacts change. A unit's handler without an address is reached
 * through the backup; what goes to an office goes to everybody who holds it. `undefined`: there is nowhere to send it.
 */
export function addresseesOf(
  order: MailOrder,
  contacts: Contacts,
  spoken: Partial<Record<'contactEmail' | 'contactName' | 'proxyEmail' | 'proxyName', string | undefined>>,
): Addressees | undefined {
  const { to } = order;
  switch (to.kind) {
    case 'enterprise':
      return listed([at(spoken.contactEmail, spoken.contactName)]);
    case 'proxy':
      return listed([at(spoken.proxyEmail, spoken.proxyName)]);
    case 'unit': {
      const people = contacts.units[to.unit];
      const found =
        people?.[to.person].email === undefined && to.person === 'handler' ? people?.backup : people?.[to.person];
      return listed([at(found?.email, found?.name)]);
    }
    default:
      return listed(holdersOf(contacts, to.kind));
  }
}

function holdersOf(contacts: Contacts, role: StaffRole): (Addressee | undefined)[] {
  return contacts.staff.filter((each) => each.role === role).map(({ email, name }) => at(email, name));
}

function listed(found: (Addressee | undefined)[]): Addressees | undefined {
  const [first, ...others] = found.filter((each) => each !== undefined);
  return first === undefined ? undefined : [first, ...others];
}

function at(address: string | undefined, name: string | undefined): Addressee | undefined {
  if (address === undefined) return undefined;
  return name === undefined ? { address } : { address, name };
}
