import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { createHash } from 'node:crypto';
import { demoContacts } from '../../config/counties/chengkou/contacts';
import type { UnitContacts } from '../../lambdas/domain/contacts';
import { writeContacts } from '../../lambdas/ledger/registry';
import { localClient } from '../../local/aws';
import type { System } from './systems';

/** What an operator sees of a running county: its tables and its machine. */
export interface Inside {
  db: DynamoDBDocumentClient;
  sfn: SFNClient;
  /** Every item of a partition of the cases table, as one text that changes when anything does. */
  dump(pk: string): Promise<string>;
  /** Changes the people of one unit, as an administrator would; others stay. */
  setContacts(unit: string, contacts: UnitContacts): Promise<void>;
  close(): void;
}

export function insideOf({ endpoint, casesTable }: System): Inside {
  const client = localClient(endpoint);
  const dynamo = new DynamoDBClient(client);
  const db = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  const sfn = new SFNClient(client);
  const registry = { db, table: casesTable.replace(/cases$/, 'registry') };
  return {
    db,
    sfn,
    dump: async (pk) => {
      const found = await db.send(
        new QueryCommand({
          TableName: casesTable,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ConsistentRead: true,
        }),
      );
      return JSON.stringify(found.Items, null, 1);
    },
    setContacts: (unit, contacts) =>
      writeContacts(registry, { origin: demoContacts.origin, staff: [], units: { [unit]: contacts } }),
    close: () => {
      dynamo.destroy();
      sfn.destroy();
    },
  };
}

/** For comparing texts too long to print. */
export const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
