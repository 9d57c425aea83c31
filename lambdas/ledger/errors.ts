/** What can go wrong at the edge of DynamoDB, with the original as `cause`. */
export abstract class LedgerError extends Error {
  override readonly name = this.constructor.name;
}

/** Somebody else appended first: the case must be read and decided again. */
export class VersionConflict extends LedgerError {}

/** The serial counter, or an item of ours, was in another transaction: worth another try. */
export class Contention extends LedgerError {}

/** The idempotency key is already in the ledger. */
export class KeyTaken extends LedgerError {}

/** No try of a bounded number got through; nothing was written. */
export class LedgerBusy extends LedgerError {}

/** A cursor that no page of the queue gave. */
export class BadCursor extends LedgerError {}

/** The ledger does not agree with itself. */
export class BrokenLedger extends LedgerError {}
