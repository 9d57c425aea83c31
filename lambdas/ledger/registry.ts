import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { Directory } from '../domain/case/context';
import type { Contacts, StaffContact, UnitContacts } from '../domain/contacts';
import { unitOf, type County } from '../domain/county';

/** The `registry` table: the county's people, who change without a deployment. */
export interface Registry {
  db: DynamoDBDocumentClient;
  table: string;
}

const PARTITION = 'CONTACTS';
const ORIGIN = 'ORIGIN';
const COUNTY = 'COUNTY';
const UNIT = 'UNIT#';
const STAFF = 'STAFF#';

/** 通讯录 as it is now: one small partition (some fifty items), read at once. */
export async function readContacts(registry: Registry): Promise<Contacts> {
  const items = await readItems(registry);
  const origin = String(items.find((each) => each['sk'] === ORIGIN)?.['origin'] ?? '');
  const staff = items
    .filter((each) => String(each['sk']).startsWith(STAFF))
    .map((each) => each['contact'] as StaffContact);
  const units = items
    .filter((each) => String(each['sk']).startsWith(UNIT))
    .map((each) => [String(each['sk']).slice(UNIT.length), each['contacts'] as UnitContacts] as const);
  return { origin, staff, units: Object.fromEntries(units) };
}

async function readItems({ db, table }: Registry): Promise<Record<string, unknown>[]> {
  const found = await db.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': PARTITION },
      ConsistentRead: true,
    }),
  );
  return found.Items ?? [];
}

/** The member of staff with this address, in the role that they have now. */
export async function readStaff({ db, table }: Registry, email: string): Promise<StaffContact | undefined> {
  const found = await db.send(
    new GetCommand({ TableName: table, Key: { pk: PARTITION, sk: `${STAFF}${email}` }, ConsistentRead: true }),
  );
  return found.Item?.['contact'] as StaffContact | undefined;
}

/** Replaces the contacts that `contacts` names; others stay. Safe to repeat. */
export async function writeContacts({ db, table }: Registry, contacts: Contacts): Promise<void> {
  const put = (sk: string, item: object) =>
    db.send(new PutCommand({ TableName: table, Item: { pk: PARTITION, sk, ...item } }));
  await Promise.all([
    put(ORIGIN, { origin: contacts.origin }),
    ...contacts.staff.map((contact) => put(`${STAFF}${contact.email}`, { contact })),
    ...Object.entries(contacts.units).map(([unit, each]) => put(`${UNIT}${unit}`, { contacts: each })),
  ]);
}

/** Marks a registry as one county's. @throws when it is another's: its mails would go to strangers. Safe to repeat. */
export async function claim({ db, table }: Registry, county: string): Promise<void> {
  const marked = new PutCommand({
    TableName: table,
    Item: { pk: PARTITION, sk: COUNTY, county },
    ConditionExpression: 'attribute_not_exists(pk) OR county = :county',
    ExpressionAttributeValues: { ':county': county },
  });
  await db.send(marked).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    throw new Error(`${table} is another county's`);
  });
}

/** Removes whoever `contacts` does not name. Safe to repeat. */
export async function removeOthers(registry: Registry, contacts: Contacts): Promise<void> {
  const named = new Set([
    ORIGIN,
    COUNTY,
    ...contacts.staff.map(({ email }) => `${STAFF}${email}`),
    ...Object.keys(contacts.units).map((unit) => `${UNIT}${unit}`),
  ]);
  const { db, table } = registry;
  const others = (await readItems(registry)).map((each) => String(each['sk'])).filter((sk) => !named.has(sk));
  await Promise.all(others.map((sk) => db.send(new DeleteCommand({ TableName: table, Key: { pk: PARTITION, sk } }))));
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
