import type { Context } from 'hono';
import type { DecideContext } from '../domain/case/context';
import type { Contacts } from '../domain/contacts';
import type { Policy } from '../domain/county';
import type { WorkingTime } from '../domain/working-time';
import type { Access } from '../ledger/access/access';
import type { Ledger } from '../ledger/ledger';
import type { Inputs } from './contract/inputs';
import type { Site } from './http/site';

/** What every route works with; put together once per function. */
export interface PageDeps {
  site: Site;
  ledger: Ledger;
  access: Access;
  inputs: Inputs;
  policy: Policy;
  time: WorkingTime;
  contextNow(contacts?: Contacts): DecideContext;
  /** A new unguessable id: correlation, idempotency keys of forms. */
  newId(): string;
  log(message: string, details: Record<string, unknown>): void;
}

/** The same for those who also check codes. */
export interface WebDeps extends PageDeps {
  countyKey(): Promise<string>;
  /** Where a request comes from, for counting wrong codes. */
  sourceOf(c: Context): string;
}
