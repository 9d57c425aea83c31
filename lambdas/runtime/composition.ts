import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { instantOf } from '../domain/time';
import type { Access } from '../ledger/access/access';
import type { Ledger } from '../ledger/ledger';
import type { Registry } from '../ledger/registry';
import type { Environment } from './environment';

/** Where the pure parts meet the clock, chance and AWS: once per function, at start-up. Knows no county: see context.ts. */

export const now = () => instantOf(Date.now());
export const db = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});

const SALT_BYTES = 16;
const SECRET_BYTES = 32;

export function ledgerOf({ CASES_TABLE }: Environment<'CASES_TABLE'>): Ledger {
  return {
    db,
    table: CASES_TABLE,
    now,
    salt: () => randomBytes(SALT_BYTES).toString('hex'),
    random: Math.random,
    sleep: (ms) => sleep(ms),
  };
}

export function accessOf({ ACCESS_TABLE }: Environment<'ACCESS_TABLE'>): Access {
  return { db, table: ACCESS_TABLE, now, secret: () => randomBytes(SECRET_BYTES).toString('base64url') };
}

export function registryOf({ REGISTRY_TABLE }: Environment<'REGISTRY_TABLE'>): Registry {
  return { db, table: REGISTRY_TABLE };
}
