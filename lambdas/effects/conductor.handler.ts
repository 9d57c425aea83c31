import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readHead } from '../ledger/head';
import { ledgerOf, now } from '../runtime/composition';
import { environment } from '../runtime/environment';
import { machineOf, waitsOf } from '../runtime/machine';
import { conduct } from '../workflow/conduct';
import { eachRecord } from './batch';
import type { Signal } from './messages';

const env = environment(process.env, 'CASES_TABLE', 'WAITS_TABLE', 'MACHINE_ARN');
const ledger = ledgerOf(env);
const deps = {
  waits: waitsOf(env),
  machine: machineOf(env),
  readHead: (caseId: string) => readHead(ledger, caseId),
  now,
};

/** Makes the machine follow the ledger: a hint says only where to look. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachRecord(event, async ({ body }) => conduct(deps, JSON.parse(body) as Signal));
}
