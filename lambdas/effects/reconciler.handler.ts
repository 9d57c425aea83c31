import { SQSClient } from '@aws-sdk/client-sqs';
import { daysBetween } from '../domain/calendar/days';
import { dateOf } from '../domain/time';
import { readHead } from '../ledger/head';
import { ledgerOf, now } from '../runtime/composition';
import { contextNow } from '../runtime/context';
import { newestNotice } from '../runtime/county';
import { environment } from '../runtime/environment';
import { logger } from '../runtime/logger';
import { machineOf, waitsOf } from '../runtime/machine';
import { dailyWalk, sweep, type Mended } from './reconcile';

const env = environment(
  process.env,
  'CASES_TABLE',
  'WAITS_TABLE',
  'MACHINE_ARN',
  'SIGNALS_QUEUE_URL',
  'MAILS_QUEUE_URL',
);
const ledger = ledgerOf(env);
const deps = {
  ledger,
  waits: waitsOf(env),
  machine: machineOf(env),
  readHead: (caseId: string) => readHead(ledger, caseId),
  now,
  contextNow: () => contextNow(),
  relay: { sqs: new SQSClient({}), signalsQueueUrl: env.SIGNALS_QUEUE_URL, mailsQueueUrl: env.MAILS_QUEUE_URL, ledger },
};

/** Run by schedules. What it mended is a metric that should be zero: the case's own clock needs no poller. */
export async function handler({ task }: { task: 'sweep' | 'daily' }): Promise<Mended> {
  if (task === 'daily')
    logger.info('calendar', { calendarDaysLeft: daysBetween(dateOf(now()), newestNotice.knownUntil) });
  const found = task === 'daily' ? await dailyWalk(deps) : await sweep(deps);
  const mended = found.resent + found.enforced + found.restarted;
  logger.info('reconciled', { task, ...found, mended });
  if (found.failed.length > 0) throw new Error(`${found.failed.length} cases could not be mended`);
  return found;
}
