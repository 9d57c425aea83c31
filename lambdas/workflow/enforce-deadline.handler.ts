import { ledgerOf } from '../runtime/composition';
import { contextNow } from '../runtime/context';
import { environment } from '../runtime/environment';
import { logger } from '../runtime/logger';
import { enforceDeadline } from './enforce-deadline';
import { executionName, type Position } from './protocol';

const ledger = ledgerOf(environment(process.env, 'CASES_TABLE'));

/** Called by the machine when a stage's time is up, or when a stage failed. */
export async function handler({ caseId, gen }: { caseId: string; gen: number }): Promise<Position> {
  const execution = executionName(caseId, gen);
  const position = await enforceDeadline(ledger, async () => contextNow(), caseId, {
    correlationId: execution,
    causationId: 'timer',
  });
  logger.info('deadline', { case: caseId, gen, ...position });
  return position;
}
