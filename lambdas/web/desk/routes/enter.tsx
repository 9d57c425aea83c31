import type { Context } from 'hono';
import type { StaffContact } from '../../../domain/contacts';
import type { Inputs } from '../../contract/inputs';
import { readBody } from '../../http/body';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import { staffNow } from '../../http/staff';
import { keepTyped, keptTyped } from '../../http/typed';
import { EMPTY_FORM } from '../../ui/form';
import type { PageDeps } from '../../deps';
import type { StaffDirectory } from '../../http/staff';
import { SignInPage } from '../pages/sign-in';
import { wantedPage } from '../paths';

type EntranceDeps = PageDeps & StaffDirectory;
type Inside = (staff: StaffContact) => Promise<Response> | Response;

/** Shows or does something for a member of staff; whoever is not signed in may sign in and come back. @throws Problem no-session. */
export async function signedIn(deps: EntranceDeps, c: Context, work: Inside, sent?: keyof Inputs): Promise<Response> {
  const staff = await staffNow(deps, c);
  return staff === undefined ? signInFirst(deps, c, sent) : work(staff);
}

/** 401 as the entrance itself; what a form had sent is shown for copying. */
async function signInFirst(deps: EntranceDeps, c: Context, sent: keyof Inputs | undefined): Promise<Response> {
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
async function keepSent(deps: EntranceDeps, c: Context, input: keyof Inputs): Promise<void> {
  try {
    keepTyped(c, deps.inputs[input], (await readBody(c)).typed);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}
