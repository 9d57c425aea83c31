import { contactsSchema, type Contacts } from '../../lambdas/domain/contacts';
import type { County } from '../../lambdas/domain/county';
import { readEmail } from '../../lambdas/domain/identifiers/email';
import { countySchema } from '../../lambdas/domain/county-schema';
import { ConfigurationError, parsed } from '../parsed';
import { contactProblems } from './contact-problems';
import { countyProblems } from './county-problems';

/** The county of its files; a `ConfigurationError` names every field at fault, first of shape, then of sense. */
export function parseCounty(raw: unknown): County {
  const county = parsed('county', countySchema, raw);
  return withoutProblems('county', county, countyProblems(county));
}

/** The contacts of a county; every unit of it needs its three. */
export function parseContacts(raw: unknown, county: County): Contacts {
  const contacts = parsed('contacts', contactsSchema, raw);
  return normalised(withoutProblems('contacts', contacts, contactProblems(contacts, county)));
}

/** Addresses as mail servers take them: somebody typed this file. */
function normalised({ origin, staff, units }: Contacts): Contacts {
  const people = Object.entries(units).map(([id, each]) => [
    id,
    { handler: reachable(each.handler), backup: reachable(each.backup), head: reachable(each.head) },
  ]);
  return { origin, staff: staff.map(reachable), units: Object.fromEntries(people) as Contacts['units'] };
}

function reachable<Person extends { email?: string | undefined }>(person: Person): Person {
  const read = person.email === undefined ? undefined : readEmail(person.email);
  return read?.ok === true ? { ...person, email: read.value } : person;
}

function withoutProblems<Value>(source: string, value: Value, problems: string[]): Value {
  if (problems.length > 0) throw new ConfigurationError(source, problems);
  return value;
}
