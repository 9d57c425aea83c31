import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { caseOfMail, isOfCase } from '../ledger/keys';
import { mailsOf, recordMail } from '../ledger/mails';
import { ledgerOf } from '../runtime/composition';
import { contextNow } from '../runtime/context';
import { environment } from '../runtime/environment';
import { logger } from '../runtime/logger';
import { eachRecord } from './batch';
import { tellCase } from './mail-feedback';
import { readNotice } from './ses-feedback';

const ledger = ledgerOf(environment(process.env, 'CASES_TABLE'));

/** Writes what SES says of a mail beside it, and tells the case where it matters. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachRecord(event, async ({ body }) => {
    const notice = readNotice(body);
    if (notice === undefined || !isOfCase(notice.mailId)) return;
    const caseKey = caseOfMail(notice.mailId);
    const found = (await mailsOf(ledger, caseKey)).find(({ order }) => order.id === notice.mailId);
    if (found?.record === undefined) throw new Error(`${notice.mailId}: feedback before our record of it`);
    await recordMail(ledger, caseKey, { ...found.record, state: notice.feedback, at: ledger.now() });
    await tellCase(ledger, () => contextNow(), caseKey, found.order, notice.feedback);
    logger.info('mail feedback', { mail: notice.mailId, feedback: notice.feedback });
  });
}
