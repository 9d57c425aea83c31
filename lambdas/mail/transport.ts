import type { Instant } from '../domain/time';
import { readEmail } from '../domain/identifiers/email';
import type { ComposedMail } from './letter';

/** Whom a mail goes to. */
export interface Addressee {
  name?: string;
  address: string;
}

/** One letter to everybody who holds an office: an officer on leave must not be the only one who knows. */
export type Addressees = readonly [Addressee, ...Addressee[]];

/** A mail ready to leave. The same `id` always gives the same headers but `Date`. */
export interface OutgoingMail extends ComposedMail {
  /** The order's number: letters, digits and hyphens. */
  id: string;
  to: Addressees;
  /** Printable ASCII; with `Message-ID` and `Date`. */
  headers: Record<string, string>;
}

/** `accepted`: on its way, feedback follows. `delivered`: acceptance counts as proof. `bounced`: it will never arrive. */
export type SendOutcome =
  | { outcome: 'accepted'; transportId: string }
  | { outcome: 'delivered'; transportId: string }
  | { outcome: 'bounced'; reason: string };

/** The way out. @throws MailNotSentError when trying again may help. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<SendOutcome>;
}

/** The mail did not leave, and may on a later attempt; `cause` is the transport's own error. */
export class MailNotSentError extends Error {
  override readonly name = 'MailNotSentError';

  constructor(mail: string, cause: unknown) {
    super(`mail ${mail} was not sent`, { cause });
  }
}

/** Who writes: the county's desk, at an address of the county's domain. */
export type Sender = Required<Addressee>;

interface Envelope {
  id: string;
  to: Addressees;
  /** Public origin: its host names us in `Message-ID`. */
  origin: string;
  now: Instant;
}

/** A mail of a case. */
export function caseMail(mail: ComposedMail, envelope: Envelope & { caseKey: string }): OutgoingMail {
  const outgoing = personalMail(mail, envelope);
  return { ...outgoing, headers: { ...outgoing.headers, 'X-Qishao-Case': envelope.caseKey } };
}

/** A mail outside any case: a sign-in code. */
export function personalMail(mail: ComposedMail, { id, to, origin, now }: Envelope): OutgoingMail {
  return {
    ...mail,
    id,
    to,
    headers: {
      // SES puts one of its own in its place: what tells a repeat from a new mail everywhere is X-Qishao-Mail
      'Message-ID': `<${id}@${new URL(origin).hostname}>`,
      Date: new Date(now).toUTCString().replace('GMT', '+0000'),
      'X-Qishao-Mail': id,
      'Auto-Submitted': 'auto-generated',
    },
  };
}

/** The mail to those of its readers whose address a server can be given: the contact list takes any text. With none it has bounced. */
export function addressable(mail: OutgoingMail): { mail: OutgoingMail } | { bounced: SendOutcome } {
  const read = mail.to.map((each) => ({ each, address: readEmail(each.address) }));
  const [first, ...others] = read.flatMap(({ each, address }) =>
    address.ok ? [{ ...each, address: address.value }] : [],
  );
  if (first !== undefined) return { mail: { ...mail, to: [first, ...others] } };
  const reasons = read.flatMap(({ address }) => (address.ok ? [] : [address.error.code]));
  return { bounced: { outcome: 'bounced', reason: `malformed address: ${reasons.join(', ')}` } };
}
