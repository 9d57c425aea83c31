import type { Context } from 'hono';
import type { StaffContact } from '../../../domain/contacts';
import { readSession } from '../../../ledger/access/sessions';
import type { Inputs } from '../../contract/inputs';
import { readBody } from '../../http/body';
import { takeCookie } from '../../http/cookies';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import { DESK_COOKIE } from '../../http/staff';
import { keepTyped, keptTyped } from '../../http/typed';
import { EMPTY_FORM } from '../../ui/form';
import type { DeskDeps } from '../deps';
import { SignInPage } from '../pages/sign-in';
import { wantedPage } from '../paths';

type Inside = (staff: StaffContact) => Promise<Response> | Response;

/** Shows or does something for a member of staff; whoever is not signed in may sign in and come back. @throws Problem no-session. */
export async function signedIn(deps: DeskDeps, c: Context, work: Inside, sent?: keyof Inputs): Promise<Response> {
  const staff = await staffNow(deps, c);
  return staff === undefined ? signInFirst(deps, c, sent) : work(staff);
}

/** The member of staff who asks, as they are now: who signed in this morning may have another role since, or have left. */
async function staffNow(deps: DeskDeps, c: Context): Promise<StaffContact | undefined> {
  const token = takeCookie(c, DESK_COOKIE);
  const session = token === undefined ? undefined : await readSession(deps.access, token);
  return session?.kind === 'staff' ? deps.readStaff(session.email) : undefined;
}

/** 401 as the entrance itself; what a form had sent is shown for copying. */
async function signInFirst(deps: DeskDeps, c: Context, sent: keyof Inputs | undefined): Promise<Response> {
  if (wantsJson(c)) throw new Problem('no-session');
  if (sent !== undefined) await keepSent(deps, c, sent);
  const { pathname, search } = new URL(c.req.url);
  c.status(401);
  const wanted = wantedPage(`${pathname}${search}`);
  const reason = sent === undefined ? 'lost' : 'lost-typed';
  return c.html(
    <SignInPage
      frame={frameOf(deps.site, c)}
      origin={deps.site.publicOrigin}
      reason={reason}
      wanted={wanted}
      form={EMPTY_FORM}
      typed={keptTyped(c)}
    />,
  );
}

/** Whatever is wrong with the body is not said here: without a session, that comes first. */
async function keepSent(deps: DeskDeps, c: Context, input: keyof Inputs): Promise<void> {
  try {
    keepTyped(c, deps.inputs[input], (await readBody(c)).typed);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}
