/** `npm run load-county -- --county chengkou --contacts FILE --table NAME`: makes a registry hold a county's contacts, and nobody else's. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { countyNamed } from '../../config/counties/named';
import { parseContacts } from '../../config/counties/parse';
import { loadCounty } from './load-county';

const USAGE = 'usage: npm run load-county -- --county chengkou --contacts contacts.json --table NAME';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { county: { type: 'string' }, contacts: { type: 'string' }, table: { type: 'string' } },
  });
  if (values.county === undefined || values.contacts === undefined || values.table === undefined)
    throw new Error(USAGE);
  const county = await countyNamed(values.county);
  const contacts = parseContacts(JSON.parse(await readFile(values.contacts, 'utf8')), county);
  await loadCounty(DynamoDBDocumentClient.from(new DynamoDBClient({})), values.table, county, contacts);
  process.stdout.write(
    `${county.name}: ${contacts.staff.length} staff, ${Object.keys(contacts.units).length} units in ${values.table}\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
