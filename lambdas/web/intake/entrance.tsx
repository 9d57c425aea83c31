import type { Context } from 'hono';
import type { CaseState } from '../../domain/case/state';
import type { Input } from '../contract/inputs';
import type { WebDeps } from '../deps';
import { answerErrors } from '../http/act';
import { onlyPost, type WebApp } from '../http/app';
import { readBody } from '../http/body';
import { wantsJson } from '../http/negotiation';
import { Problem } from '../http/problem';
import { frameOf } from '../http/site';
import { validate } from '../http/validate';
import { EMPTY_FORM, type FormState } from '../ui/form';
import { foundByCode, wrongLookup } from './lookup';
import { EntrancePage, type EntranceTexts } from './pages/entrance';

/** Where a mailed link arrives: it opens with the link's secret, or without one with number and code. */
export interface Entrance {
  /** Address of the page; secret and code are exchanged below it, at `/session`. */
  path: string;
  texts: EntranceTexts;
  /** The case of a secret. @throws Problem gone. */
  byLink(deps: WebDeps, secret: string): Promise<CaseState>;
  opened(deps: WebDeps, c: Context, state: CaseState): Promise<Response>;
}

/** The page, and the exchange. */
export function entranceRoutes(app: WebApp, deps: WebDeps, entrance: Entrance): void {
  const session = sessionOf(entrance);
  app.get(entrance.path, (c) => page(deps, c, entrance, EMPTY_FORM));
  app.post(session, (c) => enter(deps, c, entrance));
  app.all(session, onlyPost);
}

/** For whoever has not come in yet. @throws Problem no-session, for programs. */
export function notEntered(deps: WebDeps, c: Context, entrance: Entrance): Response | Promise<Response> {
  if (wantsJson(c)) throw new Problem('no-session');
  c.status(401);
  return page(deps, c, entrance, EMPTY_FORM);
}

const sessionOf = ({ path }: Entrance) => `${path}/session`;

function page(deps: WebDeps, c: Context, entrance: Entrance, form: FormState) {
  return c.html(
    <EntrancePage frame={frameOf(deps.site, c)} form={form} texts={entrance.texts} action={sessionOf(entrance)} />,
  );
}

/** Exchanges the link's secret, or number and code, for a session. Nothing else happens. */
async function enter(deps: WebDeps, c: Context, entrance: Entrance): Promise<Response> {
  const sent = await readBody(c);
  const { secret } = sent.raw;
  if (typeof secret === 'string' && secret !== '') return entrance.opened(deps, c, await entrance.byLink(deps, secret));
  const again = (form: FormState) => page(deps, c, entrance, form);
  const read = validate(deps.inputs.lookup, sent.raw);
  if (!read.ok) return answerErrors(c, sent, read.errors, again);
  const { number, code } = read.value as Input<'lookup'>;
  const state = await foundByCode(deps, c, number, code);
  if (state !== undefined) return entrance.opened(deps, c, state);
  c.status(404);
  return again(wrongLookup(number));
}
