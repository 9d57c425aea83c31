/** What the system may cost; where no other origin is given, the figure is the project's first requirement. */
import { COUNT_CAP, PAGE_SIZE, QUEUES } from '../lambdas/ledger/queues';

export const BUDGETS = {
  /** Of one function, minified, with the AWS SDK inside. */
  bundleBytes: 500_000,
  /** Of importing one function, as a multiple of an empty handler's; reported, never enforced: it is a duration. */
  importRatio: 12,
  /** State transitions of a plain case. */
  transitions: 14,
  /** Items that one command writes; the submission, which also gives a number, is not among them. */
  itemsPerCommand: 4,
  /** On top, when a case is dispatched. */
  itemsPerAssistingUnit: 1,
  /** Items read for a page of the desk: index entries, their heads and first payloads, and nine capped counts. */
  deskPageItems: PAGE_SIZE + 2 * PAGE_SIZE + QUEUES.length * COUNT_CAP,
} as const;
