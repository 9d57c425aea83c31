/** The desk's first page, by the desk's own app in this process, over the local table: what it reads, how long it takes. */
import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { localToolEnvironment } from '../local/aws';
import { outputNamed } from '../local/outputs';
import { openSession } from '../lambdas/ledger/access/sessions';
import { DESK_COOKIE } from '../lambdas/web/http/staff';
import type { BenchCounty } from './county';
import { median } from './figures';

/** The fullest queue of the seeded cases, and the one with the most to say. */
const PAGE = '/desk/cases?queue=handle';
const VISITS = 9;
const STAFF = { kind: 'staff', email: 'desk@chengkou.example' } as const;
const SESSION_SECONDS = 60 * 60;

export interface DeskPage {
  /** Items that the store read for one page, the session's included. */
  readonly items: number;
  readonly rows: number;
  readonly ms: number;
  /** The control: asking an index of these cases for one item. DynamoDB takes the same time whatever their number. */
  readonly oneItemMs: number;
}

export type VisitDesk = () => Promise<DeskPage>;

/** A member of the desk, signed in, who opens the page some times. */
export async function deskVisitor(county: BenchCounty): Promise<VisitDesk> {
  const { open, read } = await deskHere(county);
  const visit = async () => {
    const [before, begun] = [read(), performance.now()];
    await (await open('text/html')).text();
    return { items: read() - before, ms: performance.now() - begun };
  };
  return async () => {
    const { items: rows } = (await (await open('application/json')).json()) as { items: unknown[] };
    const visits: { items: number; ms: number }[] = [];
    for (let n = 0; n < VISITS; n += 1) visits.push(await visit());
    const controls: number[] = [];
    for (let n = 0; n < VISITS; n += 1) controls.push(await oneItemMs(county));
    return {
      oneItemMs: median(controls),
      rows: rows.length,
      items: Math.max(...visits.map(({ items }) => items)),
      ms: median(visits.map(({ ms }) => ms)),
    };
  };
}

async function oneItemMs({ db, system }: BenchCounty): Promise<number> {
  const begun = performance.now();
  await db.send(
    new QueryCommand({
      TableName: system.casesTable,
      IndexName: 'openByBreach',
      KeyConditionExpression: '#open = :open',
      ExpressionAttributeNames: { '#open': 'open' },
      ExpressionAttributeValues: { ':open': 'open' },
      Limit: 1,
    }),
  );
  return performance.now() - begun;
}

/** The desk's function in this process, composed as its handler composes it, and a count of what its store reads. */
async function deskHere({ local, system }: BenchCounty) {
  Object.assign(process.env, localToolEnvironment(local.endpoint), {
    STAGE: 'local',
    PUBLIC_ORIGIN: system.origin,
    CASES_TABLE: system.casesTable,
    REGISTRY_TABLE: outputNamed(local.outputs, 'RegistryTableName'),
    ACCESS_TABLE: outputNamed(local.outputs, 'AccessTableName'),
    SECRET_ID: outputNamed(local.outputs, 'SecretId'),
  });
  // only now: a function composes itself from the environment when it is imported
  const { deskApp } = await import('../lambdas/web/desk/app');
  const { webDeps } = await import('../lambdas/runtime/web');
  const { db } = await import('../lambdas/runtime/composition');
  const { newestNotice } = await import('../lambdas/runtime/county');
  const { readContacts, readStaff } = await import('../lambdas/ledger/registry');
  const registry = { db, table: outputNamed(local.outputs, 'RegistryTableName') };
  const deps = {
    ...webDeps(),
    notice: newestNotice,
    readContacts: () => readContacts(registry),
    readStaff: (email: string) => readStaff(registry, email),
  };
  const app = deskApp(deps);
  const token = await openSession(deps.access, STAFF, SESSION_SECONDS);
  const open = async (accept: string): Promise<Response> => {
    const response = await app.request(PAGE, { headers: { cookie: `${DESK_COOKIE}=${token}`, accept } });
    if (response.status !== 200) throw new Error(`${PAGE} was answered ${response.status}`);
    return response;
  };
  return { open, read: countReads(db) };
}

/** Counts what the store says it has read for answers to this client, items of indexes and of batches alike. */
function countReads(db: DynamoDBDocumentClient): () => number {
  let items = 0;
  db.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      items += itemsIn(answer.output as ReadOutput);
      return answer;
    },
    { step: 'initialize', name: 'countReads' },
  );
  return () => items;
}

interface ReadOutput {
  ScannedCount?: number;
  Item?: object;
  Responses?: Record<string, readonly object[]>;
}

function itemsIn(output: ReadOutput): number {
  const batch = Object.values(output.Responses ?? {}).reduce((sum, found) => sum + found.length, 0);
  return (output.ScannedCount ?? 0) + batch + (output.Item === undefined ? 0 : 1);
}
