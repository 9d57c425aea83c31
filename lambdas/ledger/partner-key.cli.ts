/** `npm run partner-key -- --table NAME --id hotline --name 12345政务服务便民热线 --channel hotline`, or `-- --table NAME --revoke hotline`. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CHANNELS } from '../domain/case/vocabulary';
import { instantOf } from '../domain/time';
import { givePartnerKey, revokePartnerKey, type Partner } from './partners';

const USAGE =
  'usage: npm run partner-key -- --table NAME (--id ID --name NAME --channel hotline|centre|representatives|associations | --revoke ID)';
const SECRET_BYTES = 32;
const ID = /^[a-z0-9-]{1,40}$/;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      table: { type: 'string' },
      id: { type: 'string' },
      name: { type: 'string' },
      channel: { type: 'string' },
      revoke: { type: 'string' },
    },
  });
  if (values.table === undefined) throw new Error(USAGE);
  const registry = { db: DynamoDBDocumentClient.from(new DynamoDBClient({})), table: values.table };
  if (values.revoke !== undefined) {
    await revokePartnerKey(registry, values.revoke, instantOf(Date.now()));
    process.stdout.write(`${values.revoke}: its key is over\n`);
    return;
  }
  const key = await givePartnerKey(registry, partnerIn(values), randomBytes(SECRET_BYTES).toString('base64url'));
  process.stdout.write(`${key}\n`);
}

function partnerIn({ id, name, channel }: { id?: string; name?: string; channel?: string }): Partner {
  const known = CHANNELS.find((each) => each === channel);
  if (id === undefined || !ID.test(id) || name === undefined || known === undefined || known === 'online')
    throw new Error(USAGE);
  return { id, name, channel: known };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
