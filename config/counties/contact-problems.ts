import type { Contacts, StaffRole } from '../../lambdas/domain/contacts';
import type { County } from '../../lambdas/domain/county';
import { readEmail } from '../../lambdas/domain/identifiers/email';
import { readPhone } from '../../lambdas/domain/identifiers/phone';

/** What a schema can't say of contacts; each line names the field. Empty when all holds. */
export function contactProblems(contacts: Contacts, county: County): string[] {
  return [...unitProblems(contacts, county), ...addressProblems(contacts), ...staffProblems(contacts)];
}

function unitProblems({ units }: Contacts, county: County): string[] {
  const known = new Set(county.units.map((each) => each.id));
  return [
    ...county.units.filter((each) => units[each.id] === undefined).map((each) => `units.${each.id}: missing`),
    ...Object.keys(units)
      .filter((id) => !known.has(id))
      .map((id) => `units.${id}: no such unit`),
  ];
}

function addressProblems({ units }: Contacts): string[] {
  return Object.entries(units).flatMap(([id, persons]) =>
    Object.entries(persons).flatMap(([person, { email, phone }]) => [
      ...(email === undefined || readEmail(email).ok ? [] : [`units.${id}.${person}.email: no e-mail address`]),
      ...(readPhone(phone).ok ? [] : [`units.${id}.${person}.phone: no telephone number`]),
    ]),
  );
}

/** Who hears of the ladder: without somebody in each of these a mail would have nowhere to go. */
const NEEDED: readonly StaffRole[] = ['desk', 'desk-head', 'inspector', 'leader'];

/** One address is one sign-in, so it has one role. */
function staffProblems({ staff }: Contacts): string[] {
  const emails = staff.map((each) => each.email.toLowerCase());
  return [
    ...staff.flatMap((each, index) => [
      ...(readEmail(each.email).ok ? [] : [`staff[${index}].email: no e-mail address`]),
      ...(emails.indexOf(each.email.toLowerCase()) < index ? [`staff[${index}].email: stands there twice`] : []),
    ]),
    ...NEEDED.filter((role) => staff.every((each) => each.role !== role)).map((role) => `staff: nobody is ${role}`),
  ];
}
