/** Where things lie in the tables. Sequence numbers are padded so that keys sort as numbers do. */

const SEQUENCE_DIGITS = 6;
const padded = (n: number) => String(n).padStart(SEQUENCE_DIGITS, '0');

export const HEAD = 'HEAD' as const;
export const EVENT_PREFIX = 'EVT#';
export const PAYLOAD_PREFIX = 'PAY#';
export const OUTBOX_PREFIX = 'OUT#';
export const MAIL_PREFIX = 'MAIL#';

export const headKey = (caseKey: string) => ({ pk: caseKey, sk: HEAD });
export const eventKey = (caseKey: string, seq: number) => ({ pk: caseKey, sk: `${EVENT_PREFIX}${padded(seq)}` });
export const payloadKey = (caseKey: string, seq: number) => ({ pk: caseKey, sk: `${PAYLOAD_PREFIX}${padded(seq)}` });
export const outboxKey = (caseKey: string, seq: number) => ({ pk: caseKey, sk: `${OUTBOX_PREFIX}${padded(seq)}` });
export const mailKey = (caseKey: string, mailId: string) => ({ pk: caseKey, sk: `${MAIL_PREFIX}${mailId}` });
export const assistKey = (caseKey: string, assignment: string) => ({ pk: caseKey, sk: `UNIT#${assignment}` });
export const counterKey = (series: string, year: number) => ({ pk: `COUNTER#${series}#${year}`, sk: 'COUNTER' });
export const idempotencyKey = (digest: string) => ({ pk: `KEY#${digest}`, sk: 'KEY' });
/** 来源编号 of a series: one order of others is one case of ours. */
export const sourceKey = (series: string, number: string) => ({ pk: `SOURCE#${series}#${number}`, sk: 'SOURCE' });
/** Cases of one enterprise, by a digest of its credit code, the newest last. */
export const enterpriseKey = (digest: string, caseKey: string) => ({ pk: `ENTERPRISE#${digest}`, sk: caseKey });
/** Outbox items that belong to no case (sign-in codes) live in a partition of their own each. */
export const staffOutboxKey = (id: string) => ({ pk: `STAFF#${id}`, sk: `${OUTBOX_PREFIX}${padded(1)}` });

/** Whether a mail's number is that of a case's mail; others are sign-in codes. */
export const isOfCase = (mailId: string): boolean => /^[A-Z]+-\d{4}-\d{6,}-\d+-\d+$/.test(mailId);

/** The case that a mail belongs to: `CKQS-2026-000001-4-1` → `CKQS-2026-000001`. */
export function caseOfMail(mailId: string): string {
  return mailId.split('-').slice(0, -2).join('-');
}

/** The event that ordered a mail: `CKQS-2026-000001-4-1` → 4. */
export function seqOfMail(mailId: string): number {
  return Number(mailId.split('-').at(-2));
}
