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
export interface WebDeps {
  site: Site;
  ledger: Ledger;
  access: Access;
  inputs: Inputs;
  policy: Policy;
  time: WorkingTime;
  countyKey(): Promise<string>;
  contextNow(contacts?: Contacts): DecideContext;
  /** Where a request comes from, for counting wrong codes. */
  sourceOf(c: Context): string;
  /** A new unguessable id: correlation, idempotency keys of forms. */
  newId(): string;
  log(message: string, details: Record<string, unknown>): void;
}
