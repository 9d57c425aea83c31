import { Contention, LedgerBusy } from './errors';
import type { Ledger } from './ledger';

/** design: jittered retry, at most eight. */
const TRIES = 8;
const FIRST_PAUSE_MS = 20;

/** Tries again while the ledger is contended: full jitter, doubling. @throws LedgerBusy after the eighth try. */
export async function whileContended<T>(ledger: Pick<Ledger, 'random' | 'sleep'>, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Contention)) throw error;
      if (attempt === TRIES) throw new LedgerBusy('too many at once', { cause: error });
      await ledger.sleep(Math.ceil(ledger.random() * FIRST_PAUSE_MS * 2 ** attempt));
    }
  }
}
