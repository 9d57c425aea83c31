import type { Context } from 'hono';
import type { CaseState } from '../../domain/case/state';
import type { Input } from '../contract/inputs';
import type { WebDeps } from '../deps';
import { answerErrors } from '../http/act';
import { readBody } from '../http/body';
import { validate } from '../http/validate';
import type { FormState } from '../ui/form';
import { foundByCode, wrongLookup } from './lookup';

/** A page that opens with a mailed secret, or without one with number and code. */
export interface Entrance {
  /** The case of a secret. @throws Problem gone. */
  byLink(secret: string): Promise<CaseState>;
  opened(state: CaseState): Promise<Response>;
  /** The form for number and code. */
  again(form: FormState): Response | Promise<Response>;
}

/** Exchanges the link's secret, or number and code, for a session. Nothing else happens. */
export async function enter(deps: WebDeps, c: Context, entrance: Entrance): Promise<Response> {
  const sent = await readBody(c);
  const { secret } = sent.raw;
  if (typeof secret === 'string' && secret !== '') return entrance.opened(await entrance.byLink(secret));
  const read = validate(deps.inputs.lookup, sent.raw);
  if (!read.ok) return answerErrors(c, sent, read.errors, (form) => entrance.again(form));
  const { number, code } = read.value as Input<'lookup'>;
  const state = await foundByCode(deps, c, number, code);
  if (state !== undefined) return entrance.opened(state);
  c.status(404);
  return entrance.again(wrongLookup(number));
}
