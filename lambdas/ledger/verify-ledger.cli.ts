/** `npm run verify-ledger -- [--county chengkou] [--table NAME] [--case KEY]`: recomputes the ledger; ends with code 1 when it disagrees with itself. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { parseArgs } from 'node:util';
import { countyNamed } from '../../config/counties/named';
import { dateOf, instantOf } from '../domain/time';
import { caseKeys, FIRST_YEAR, verifyCases } from './verify-county';
import { paperFaults, readCounters } from './verify-papers';

/** The table of a local run; every other stage is named. */
const LOCAL_TABLE = 'qishao-local-cases';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      county: { type: 'string', default: 'chengkou' },
      table: { type: 'string', default: LOCAL_TABLE },
      case: { type: 'string' },
    },
  });
  const county = await countyNamed(values.county);
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const store = { db, table: values.table };
  const lastYear = Number(dateOf(instantOf(Date.now())).slice(0, 4));
  const only = values.case;
  // one case alone says nothing about a series
  const counters = async () =>
    only === undefined ? readCounters(store, county.series.case, FIRST_YEAR, lastYear) : new Map();
  const before = await counters();
  const keys = only === undefined ? caseKeys(store, county.series.case, lastYear) : [only];
  const { cases, events, faults, papers } = await verifyCases(store, keys);
  const wrong = only === undefined ? paperFaults(papers, before, await counters()) : [];
  for (const { caseKey, seq, kind } of faults)
    process.stdout.write(`${caseKey} ${seq === 0 ? 'head' : `event ${seq}`}: ${kind}\n`);
  for (const { kind, year, seq, fault } of wrong) process.stdout.write(`paper ${kind} ${year} ${seq}: ${fault}\n`);
  const count = faults.length + wrong.length;
  process.stdout.write(`${cases} cases, ${events} events, ${count} faults\n`);
  process.exitCode = count === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
