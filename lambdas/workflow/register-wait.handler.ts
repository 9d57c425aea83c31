import { readHead } from '../ledger/head';
import { ledgerOf } from '../runtime/composition';
import { environment } from '../runtime/environment';
import { logger } from '../runtime/logger';
import { machineOf, waitsOf } from '../runtime/machine';
import type { WaitRequest } from './protocol';
import { registerWait } from './register-wait';

const env = environment(process.env, 'CASES_TABLE', 'WAITS_TABLE', 'MACHINE_ARN');
const ledger = ledgerOf(env);
const deps = { waits: waitsOf(env), machine: machineOf(env), readHead: (caseId: string) => readHead(ledger, caseId) };

/** Called by every stage of the machine when it begins to wait. */
export async function handler(request: WaitRequest): Promise<void> {
  const { caseId, gen, stage, wakeAt } = request;
  logger.info('wait', { case: caseId, gen, stage, wakeAt });
  await registerWait(deps, request);
}
