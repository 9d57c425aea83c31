import type { EventBridgeEvent } from 'aws-lambda';
import { readHead } from '../ledger/head';
import { ledgerOf, now } from '../runtime/composition';
import { environment } from '../runtime/environment';
import { logger } from '../runtime/logger';
import { machineOf, waitsOf } from '../runtime/machine';
import { keepRunning } from './generations';

const env = environment(process.env, 'CASES_TABLE', 'WAITS_TABLE', 'MACHINE_ARN');
const ledger = ledgerOf(env);
const deps = {
  waits: waitsOf(env),
  machine: machineOf(env),
  readHead: (caseId: string) => readHead(ledger, caseId),
  now,
};

/** Rule 9: an execution ended; if its case is open, the next generation takes over at once. */
export async function handler(event: EventBridgeEvent<string, { name: string; status: string }>): Promise<void> {
  const { name, status } = event.detail;
  const caseId = name.slice(0, name.lastIndexOf('-'));
  const kept = await keepRunning(deps, caseId);
  logger.info('execution ended', { case: caseId, execution: name, status, kept });
}
