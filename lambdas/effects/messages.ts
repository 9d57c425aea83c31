import type { Hint } from '../ledger/append';

/** What travels in queues: ids only. Texts and names stay in the ledger. */

/** To the conductor. */
export interface Signal {
  caseId: string;
  kind: Hint;
}

/** To the mailer: a mail of a case, or one to a member of staff that belongs to no case. */
export type MailMessage = { kind: 'case'; caseKey: string; mail: string } | { kind: 'staff'; id: string };
