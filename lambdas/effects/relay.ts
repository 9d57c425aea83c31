import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { OutboxItem } from '../ledger/append';
import type { Ledger } from '../ledger/ledger';
import { markSent, type StaffOutboxItem } from '../ledger/outbox';
import type { MailMessage, Signal } from './messages';

export interface RelayDeps {
  sqs: SQSClient;
  signalsQueueUrl: string;
  mailsQueueUrl: string;
  ledger: Pick<Ledger, 'db' | 'table' | 'now'>;
}

/** SQS takes ten messages a batch. */
const BATCH = 10;

/**
 * Copies one outbox item to its queues, then marks it sent. It decides nothing. Dying in between repeats the copy:
 * hints are idempotent, and a mail's number is its deduplication id here and its record's key at the mailer.
 */
export async function relay(deps: RelayDeps, item: OutboxItem | StaffOutboxItem): Promise<void> {
  if ('staffMail' in item) {
    await sendMails(deps, [{ kind: 'staff', id: item.staffMail.id }]);
  } else {
    await sendMails(
      deps,
      item.mails.map(({ id }) => ({ kind: 'case', caseKey: item.caseKey, mail: id })),
    );
    if (item.hint !== undefined) await sendSignal(deps, { caseId: item.caseKey, kind: item.hint });
  }
  await markSent(deps.ledger, { pk: item.pk, sk: item.sk }, deps.ledger.now());
}

async function sendSignal({ sqs, signalsQueueUrl }: RelayDeps, signal: Signal): Promise<void> {
  await sqs.send(new SendMessageCommand({ QueueUrl: signalsQueueUrl, MessageBody: JSON.stringify(signal) }));
}

async function sendMails({ sqs, mailsQueueUrl }: RelayDeps, messages: MailMessage[]): Promise<void> {
  for (let from = 0; from < messages.length; from += BATCH) {
    const entries = messages.slice(from, from + BATCH).map((message, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(message),
      MessageGroupId: message.kind === 'case' ? message.caseKey : message.id,
      MessageDeduplicationId: message.kind === 'case' ? message.mail : message.id,
    }));
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: mailsQueueUrl, Entries: entries }));
    if (Failed.length > 0)
      throw new Error(`the mail queue refused ${Failed.length} of ${entries.length}: ${Failed[0]?.Code}`);
  }
}
