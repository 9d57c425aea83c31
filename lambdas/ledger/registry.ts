import { PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Directory } from '../domain/case/context';
import type { Contacts, StaffContact, UnitContacts } from '../domain/contacts';
import { unitOf, type County } from '../domain/county';

/** The `registry` table: the county's people, who change without a deployment. */
export interface Registry {
  db: DynamoDBDocumentClient;
  table: string;
}

const PARTITION = 'CONTACTS';
const UNIT = 'UNIT#';
const STAFF = 'STAFF#';

/** 通讯录 as it is now: one small partition (some fifty items), read at once. */
export async function readContacts({ db, table }: Registry): Promise<Contacts> {
  const found = await db.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': PARTITION },
    }),
  );
  const items = found.Items ?? [];
  const origin = String(items.find((each) => each['sk'] === 'ORIGIN')?.['origin'] ?? '');
  const staff = items
    .filter((each) => String(each['sk']).startsWith(STAFF))
    .map((each) => each['contact'] as StaffContact);
  const units = items
    .filter((each) => String(each['sk']).startsWith(UNIT))
    .map((each) => [String(each['sk']).slice(UNIT.length), each['contacts'] as UnitContacts] as const);
  return { origin, staff, units: Object.fromEntries(units) };
}

/** Replaces the contacts that `contacts` names; others stay. Safe to repeat. */
export async function writeContacts({ db, table }: Registry, contacts: Contacts): Promise<void> {
  const put = (sk: string, item: object) =>
    db.send(new PutCommand({ TableName: table, Item: { pk: PARTITION, sk, ...item } }));
  await Promise.all([
    put('ORIGIN', { origin: contacts.origin }),
    ...contacts.staff.map((contact) => put(`${STAFF}${contact.email}`, { contact })),
    ...Object.entries(contacts.units).map(([unit, each]) => put(`${UNIT}${unit}`, { contacts: each })),
  ]);
}

/** What the Decider asks of the county's units. Without contacts no unit can be reached. */
export function directoryOf(county: County, contacts?: Contacts): Directory {
  return {
    exists: (unit) => unitOf(county, unit) !== undefined,
    hasAddress: (unit) => {
      const people = contacts?.units[unit];
      return people?.handler.email !== undefined || people?.backup.email !== undefined;
    },
  };
}
