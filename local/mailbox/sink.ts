import type { AddressInfo } from 'node:net';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream } from 'smtp-server';
import { instantOf } from '../../lambdas/domain/time';
import type { Letters } from './letters';

/** A running SMTP sink: takes every mail and delivers none. */
export interface MailSink {
  readonly port: number;
  stop(): Promise<void>;
}

/** Addresses whose local part starts so are refused, to show what a bounce does. */
const BOUNCING = /^bounce/i;

const MAILBOX_UNAVAILABLE = 550;

/** Starts the sink on a free port of the loopback interface. `now` is epoch milliseconds. */
export async function startSink(letters: Letters, now: () => number): Promise<MailSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: (auth, _session, done) => done(null, { user: auth.username }),
    onRcptTo: (address, _session, done) => done(refusalOf(address)),
    onData: (stream, session, done) => {
      receive(stream, session.envelope.rcptTo, letters, now).then(() => done(), done);
    },
  });
  server.on('error', () => undefined); // a sender that hangs up is the sender's affair
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

function refusalOf({ address }: SMTPServerAddress): Error | null {
  if (!BOUNCING.test(address)) return null;
  return Object.assign(new Error('5.1.1 mailbox does not exist'), { responseCode: MAILBOX_UNAVAILABLE });
}

async function receive(
  stream: SMTPServerDataStream,
  recipients: readonly SMTPServerAddress[],
  letters: Letters,
  now: () => number,
): Promise<void> {
  // Both parts exactly as sent: nothing is derived from the other one.
  const mail = await simpleParser(stream, { skipHtmlToText: true, skipTextToHtml: true, keepCidLinks: true });
  letters.add({
    to: recipients.map(({ address }) => address),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    headers: readableHeaders(mail),
    sentAt: instantOf(now()),
    wireHeaders: mail.headerLines.map(({ line }) => line).join('\r\n'),
  });
}

function readableHeaders(mail: ParsedMail): Record<string, string> {
  const readable: Record<string, string> = {};
  for (const { key, line } of mail.headerLines) {
    const value =
      decoded(mail, key) ??
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\r?\n\s*/g, ' ')
        .trim();
    const before = readable[key];
    readable[key] = before === undefined || before === value ? value : `${before}, ${value}`;
  }
  return readable;
}

/** Text and address headers with their encoded words resolved; `undefined` for structured ones. */
function decoded(mail: ParsedMail, key: string): string | undefined {
  const value = mail.headers.get(key);
  if (typeof value === 'string') return value;
  const addresses = Array.isArray(value) ? value : [value];
  const texts = addresses.flatMap((each) => (isAddress(each) ? [each.text] : []));
  return texts.length === 0 ? undefined : texts.join(', ');
}

function isAddress(value: unknown): value is AddressObject {
  return typeof value === 'object' && value !== null && 'text' in value && 'html' in value;
}
