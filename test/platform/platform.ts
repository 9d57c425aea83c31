import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { county } from '#county';
import { demoContacts } from '../../config/counties/chengkou/contacts';
import { calendar } from '../../config/calendar';
import { calendarTime } from '../../lambdas/domain/calendar/calendar-time';
import { demoTime } from '../../lambdas/domain/calendar/demo-time';
import type { DecideContext } from '../../lambdas/domain/case/context';
import { policyOf } from '../../lambdas/domain/county';
import { instantOf, type Instant } from '../../lambdas/domain/time';
import type { WorkingTime } from '../../lambdas/domain/working-time';
import type { Access } from '../../lambdas/ledger/access/access';
import { readHead } from '../../lambdas/ledger/head';
import type { Ledger } from '../../lambdas/ledger/ledger';
import { directoryOf } from '../../lambdas/ledger/registry';
import { localClient } from '../../local/aws';
import { outputNamed } from '../../local/outputs';
import { announced } from './deployment';

/** The real functions' code, called from here with clients that point at the shared deployment. */

export const { endpoint, origin, outputs } = announced();
export const output = (name: string) => outputNamed(outputs, name);

const client = localClient(endpoint);
export const dynamo = new DynamoDBClient(client);
export const db = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
export const sfn = new SFNClient(client);
export const sqs = new SQSClient(client);
export const lambda = new LambdaClient(client);
const secrets = new SecretsManagerClient(client);

export const now = () => instantOf(Date.now());
export const machine = { sfn, arn: output('MachineArn') };
export const waits = { db, table: output('WaitsTableName') };
export const relayDeps = () => ({
  sqs,
  signalsQueueUrl: output('SignalsQueueUrl'),
  mailsQueueUrl: output('MailsQueueUrl'),
  ledger: ledgerAt(),
});

/** The ledger as it is; `clock` tells it the time. Wakes are not spread. */
export function ledgerAt(clock: () => Instant = now): Ledger {
  return {
    db,
    table: output('CasesTableName'),
    now: clock,
    salt: () => randomBytes(16).toString('hex'),
    random: Math.random,
    sleep: (ms) => sleep(ms),
  };
}

export const access: Access = {
  db,
  table: output('AccessTableName'),
  now,
  secret: () => randomBytes(32).toString('base64url'),
};

export async function secretText(id: string): Promise<string> {
  return (await secrets.send(new GetSecretValueCommand({ SecretId: id }))).SecretString ?? '';
}

/** The working days of the deployed functions. */
export const realDays: WorkingTime = calendarTime({ calendar, officeHours: county.officeHours });
/** Short ones, for duties that come due while a test looks on. The deployed functions obey whatever a duty says. */
export const shortDays: WorkingTime = demoTime({ workdaySeconds: 2 });

export function contextAt(clock: () => Instant = now, time: WorkingTime = realDays): () => DecideContext {
  const policy = { ...policyOf(county), wakeSpreadSeconds: 0 };
  return () => ({ now: clock(), time, policy, directory: directoryOf(county, demoContacts) });
}

export const readingHead = (caseId: string) => readHead(ledgerAt(), caseId);
export const generationDeps = { waits, machine, readHead: readingHead, now };

const ASK_EVERY_MS = 50;

/** Waits until `ask` gives something. @throws when it never does. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>, seconds = 60): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
    await sleep(ASK_EVERY_MS);
  }
}

afterAll(() => {
  for (const each of [dynamo, sfn, sqs, lambda, secrets]) each.destroy();
});
