import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Contacts } from '../domain/contacts';
import type { County } from '../domain/county';
import { claim, removeOthers, writeContacts } from './registry';

/** Makes the registry hold a county's contacts and nobody else's. Safe to repeat. @throws when a unit of the county has no contacts at all, or the registry is another county's. */
export async function loadCounty(
  db: DynamoDBDocumentClient,
  table: string,
  county: County,
  contacts: Contacts,
): Promise<void> {
  const missing = county.units.filter((unit) => contacts.units[unit.id] === undefined);
  if (missing.length > 0) throw new Error(`no contacts for ${missing.map((each) => each.id).join(', ')}`);
  await claim({ db, table }, county.id);
  await writeContacts({ db, table }, contacts);
  await removeOthers({ db, table }, contacts);
}
