import type { Context } from 'hono';
import type { StaffContact } from '../../../domain/contacts';
import { forgive, countFailure, lockedUntil, type Counted } from '../../../ledger/access/attempts';
import { closeSession, openSession } from '../../../ledger/access/sessions';
import { useSignInCode } from '../../../ledger/access/sign-in-codes';
import { orderSignIn } from '../../../ledger/outbox';
import { ENTRANCE } from '../../../texts/desk';
import { answerErrors } from '../../http/act';
import { notLocked, wrongCode } from '../../http/attempts';
import { readBody } from '../../http/body';
import { dropCookie, giveCookie, takeCookie } from '../../http/cookies';
import { wantsJson } from '../../http/negotiation';
import { frameOf } from '../../http/site';
import { DESK_COOKIE, DESK_PATH } from '../../http/staff';
import { validate } from '../../http/validate';
import { EMPTY_FORM, type FormState } from '../../ui/form';
import type { DeskDeps } from '../deps';
import { CodePage, SignInPage } from '../pages/sign-in';
import { DESK_PATHS, wantedPage, withWanted } from '../paths';

/** Codes mailed to one mailbox, and asked for from one source, in the window of wrong codes: nobody's mailbox is flooded. */
export const ORDERS_PER_MAILBOX = 5;
const ORDERS_PER_SOURCE = 20;

/** Carries the typed address from the first page to the second, so that no address stands in an URL. */
const MAILBOX_COOKIE = 'qs-mailbox';

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;

/** `GET /desk/sign-in`. */
export function showSignIn(deps: DeskDeps, c: Context): Response | Promise<Response> {
  return signInPage(deps, c, wantedPage(c.req.query('next')), EMPTY_FORM);
}

/** `POST /desk/sign-in`: the answer is the same for every address. */
export async function askForCode(deps: DeskDeps, c: Context): Promise<Response> {
  const sent = await readBody(c);
  const wanted = wantedPage(sent.raw['next']);
  const read = validate(deps.inputs.signIn, sent.raw);
  if (!read.ok) return answerErrors(c, sent, read.errors, (form) => signInPage(deps, c, wanted, form));
  const mailbox = sameMailbox(read.value.email);
  await order(deps, mailbox, deps.sourceOf(c));
  const validMinutes = deps.policy.signInCodeMinutes;
  if (wantsJson(c)) return c.json({ validMinutes }, 202);
  giveCookie(c, MAILBOX_COOKIE, mailbox, DESK_PATHS.session, validMinutes * SECONDS_PER_MINUTE);
  return c.redirect(withWanted(DESK_PATHS.session, wanted), 303);
}

/** `GET /desk/session`: asks for the code. */
export function showCode(deps: DeskDeps, c: Context): Response | Promise<Response> {
  return codePage(deps, c, takeCookie(c, MAILBOX_COOKIE), wantedPage(c.req.query('next')), EMPTY_FORM);
}

/** `POST /desk/session`: address and code for the desk's cookie. @throws Problem too-many. */
export async function openDesk(deps: DeskDeps, c: Context): Promise<Response> {
  const sent = await readBody(c);
  const wanted = wantedPage(sent.raw['next']);
  const read = validate(deps.inputs.session, sent.raw);
  const again = (form: FormState) =>
    codePage(deps, c, read.ok ? read.value.email : takeCookie(c, MAILBOX_COOKIE), wanted, form);
  if (!read.ok) return answerErrors(c, sent, read.errors, again);
  const staff = await staffByCode(deps, sameMailbox(read.value.email), read.value.code, deps.sourceOf(c));
  if (staff === undefined) {
    const message = ENTRANCE.wrong(deps.policy.signInCodeMinutes);
    return answerErrors(c, sent, [{ field: 'code', code: 'wrong-code', message }], again);
  }
  const { email, name, role } = staff;
  const seconds = deps.policy.deskSessionHours * SECONDS_PER_HOUR;
  giveCookie(c, DESK_COOKIE, await openSession(deps.access, { kind: 'staff', email }, seconds), DESK_PATH, seconds);
  dropCookie(c, MAILBOX_COOKIE, DESK_PATHS.session);
  return wantsJson(c) ? c.json({ name, role }) : c.redirect(wanted, 303);
}

/** `POST /desk/sign-out`. */
export async function closeDesk(deps: DeskDeps, c: Context): Promise<Response> {
  const token = takeCookie(c, DESK_COOKIE);
  if (token !== undefined) await closeSession(deps.access, token);
  dropCookie(c, DESK_COOKIE, DESK_PATH);
  return wantsJson(c) ? c.json({}) : c.redirect(DESK_PATHS.signIn, 303);
}

/** People type their own address in any case. */
const sameMailbox = (email: string) => email.normalize('NFKC').toLowerCase();

async function staffAt(deps: DeskDeps, mailbox: string): Promise<StaffContact | undefined> {
  const { staff } = await deps.readContacts();
  return staff.find((each) => sameMailbox(each.email) === mailbox);
}

/** What asking for codes is counted for, apart from wrong codes. */
const ordersOf = (mailbox: string, source: string): [Counted, Counted] => [
  `mailbox:order ${mailbox}`,
  `source:order ${source}`,
];

/** Orders a code for a known mailbox, while it and the source are within bounds; counts for unknown ones too. */
async function order(deps: DeskDeps, mailbox: string, source: string): Promise<void> {
  const windowMinutes = deps.policy.wrongCodesWindowMinutes;
  const [ofMailbox, ofSource] = ordersOf(mailbox, source);
  const [staff, ...full] = await Promise.all([
    staffAt(deps, mailbox),
    lockedUntil(deps.access, [ofMailbox], { allowed: ORDERS_PER_MAILBOX, windowMinutes }),
    lockedUntil(deps.access, [ofSource], { allowed: ORDERS_PER_SOURCE, windowMinutes }),
  ]);
  if (full.some((each) => each !== undefined)) return;
  await countFailure(deps.access, [ofMailbox, ofSource], { allowed: ORDERS_PER_MAILBOX, windowMinutes });
  if (staff !== undefined) await orderSignIn(deps.ledger, deps.newId(), staff.email);
}

/** `undefined` for an unknown address as for a wrong, used or expired code; a right one forgives what was counted. @throws Problem too-many. */
async function staffByCode(
  deps: DeskDeps,
  mailbox: string,
  code: string,
  source: string,
): Promise<StaffContact | undefined> {
  const counted = `mailbox:${mailbox}` as const;
  await notLocked(deps, [counted]);
  const staff = await staffAt(deps, mailbox);
  const allowed = deps.policy.wrongCodesAllowed;
  const right = await useSignInCode(deps.access, await deps.countyKey(), staff?.email ?? mailbox, code, allowed);
  if (staff === undefined || !right) {
    await wrongCode(deps, [counted]);
    return undefined;
  }
  await Promise.all([counted, ...ordersOf(mailbox, source)].map((each) => forgive(deps.access, each)));
  return staff;
}

function signInPage(deps: DeskDeps, c: Context, wanted: string, form: FormState): Response | Promise<Response> {
  return c.html(
    <SignInPage
      frame={frameOf(deps.site, c)}
      origin={deps.site.publicOrigin}
      reason="opened"
      wanted={wanted}
      form={form}
      typed={[]}
    />,
  );
}

function codePage(
  deps: DeskDeps,
  c: Context,
  email: string | undefined,
  wanted: string,
  form: FormState,
): Response | Promise<Response> {
  const { signInCodeMinutes, wrongCodesWindowMinutes } = deps.policy;
  const limits = { minutes: signInCodeMinutes, times: ORDERS_PER_MAILBOX, windowMinutes: wrongCodesWindowMinutes };
  return c.html(<CodePage frame={frameOf(deps.site, c)} email={email} limits={limits} wanted={wanted} form={form} />);
}
