import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { insertedOutboxItem } from '../ledger/outbox-stream';
import { ledgerOf } from '../runtime/composition';
import { environment } from '../runtime/environment';
import { logger } from '../runtime/logger';
import { relay } from './relay';

const env = environment(process.env, 'CASES_TABLE', 'SIGNALS_QUEUE_URL', 'MAILS_QUEUE_URL');
const deps = {
  sqs: new SQSClient({}),
  signalsQueueUrl: env.SIGNALS_QUEUE_URL,
  mailsQueueUrl: env.MAILS_QUEUE_URL,
  ledger: ledgerOf(env),
};

/** The stream's only reader. A failure fails the batch: the stream keeps it and the order. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  for (const record of event.Records) {
    const item = insertedOutboxItem(record);
    if (item === undefined) continue;
    await relay(deps, item);
    logger.info('relayed', { item: item.pk, item_key: item.sk });
  }
}
