import type { Partner } from '../../ledger/partners';
import type { WebDeps } from '../deps';

/** Programs come with a lookup code, or as a partner with a key. */
export interface ApiDeps extends WebDeps {
  /** The partner whose key this is; `undefined` for one that is none. */
  readPartner(key: string): Promise<Partner | undefined>;
}
