import type { Context } from 'hono';
import type { Via } from '../../domain/case/vocabulary';
import type { Keyed } from '../../ledger/idempotency';
import type { Input } from '../contract/inputs';
import type { WebDeps } from '../deps';
import { Problem } from '../http/problem';
import { submitWhistle, type Submitted } from '../http/receive';

/** 企业自己吹哨, on the online platform. @throws Problem those of `submitWhistle`. */
export async function submitOwn(
  deps: WebDeps,
  c: Context,
  input: Input<'whistle'>,
  keyed: Omit<Keyed, 'request'>,
  via: Extract<Via, 'web' | 'api'>,
): Promise<Submitted> {
  const actor = { kind: 'enterprise', id: 'enterprise', via, name: input.contact.name } as const;
  const heard = { actor, receivedAt: deps.ledger.now(), channel: 'online' } as const;
  const submitted = await submitWhistle(deps, c, input, heard, keyed);
  if ('field' in submitted) throw new Problem('invalid', { errors: [submitted] });
  return submitted;
}
