import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { logger } from '../runtime/logger';

/** Works off a batch; what failed is returned to the queue, the rest is done. */
export async function eachRecord(
  event: SQSEvent,
  work: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> {
  return gather(event, work, () => undefined);
}

/** The same in order: once a record fails, all later ones of its group are returned too, so that order holds. */
export async function eachRecordInOrder(
  event: SQSEvent,
  work: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> {
  return gather(event, work, (record) => record.attributes.MessageGroupId);
}

async function gather(
  event: SQSEvent,
  work: (record: SQSRecord) => Promise<void>,
  groupOf: (record: SQSRecord) => string | undefined,
): Promise<SQSBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  const stopped = new Set<string>();
  for (const record of event.Records) {
    const group = groupOf(record);
    try {
      if (group !== undefined && stopped.has(group)) throw new Error('waits for an earlier message of its group');
      await work(record);
    } catch (error) {
      logger.error('message failed', {
        record: record.messageId,
        error: error instanceof Error ? error.name : 'unknown',
        reason: reasonOf(error),
      });
      batchItemFailures.push({ itemIdentifier: record.messageId });
      if (group !== undefined) stopped.add(group);
    }
  }
  return { batchItemFailures };
}

/** AWS errors and ours carry no personal data in their message; mail servers' may quote an address. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/[^\s<>"]+@[^\s<>"]+/g, '<address>');
}
