import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { county } from '#county';
import { demoContacts } from '../config/counties/chengkou/contacts';
import type { Site } from '../lambdas/web/http/site';
import { loadCounty } from '../lambdas/ledger/load-county';
import { localClient } from './aws';

/** Name of the county for the progress lines. */
export const countyName = county.name;

/** Writes the county's demonstration contacts and settings into a fresh registry. */
export async function loadDemonstrationCounty(endpoint: string, registryTable: string): Promise<void> {
  const client = new DynamoDBClient(localClient(endpoint));
  await loadCounty(DynamoDBDocumentClient.from(client), registryTable, county, demoContacts);
  client.destroy();
}

/** What surrounds the mailbox's pages: the same as around the system's own. */
export function siteOf(publicOrigin: string, workdaySeconds: number | undefined): Site {
  return { county, publicOrigin, stage: 'local', workdaySeconds };
}

/** Whom one can be in a demonstration: what they are, and the address that signs in or gets the mails. */
export function demonstrationPeople(): readonly { readonly role: string; readonly email: string }[] {
  const staff = demoContacts.staff.map(({ role, email }) => ({ role, email }));
  return [
    ...staff,
    { role: 'a unit, for example', email: demoContacts.units['economy-information']?.handler.email ?? '' },
  ];
}
