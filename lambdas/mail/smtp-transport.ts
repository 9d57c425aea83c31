import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { mimeOf } from './mime';
import { MailNotSentError, addressable, type MailTransport, type Sender, type SendOutcome } from './transport';

/** How to reach the mail server. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** `implicit` from the first byte (465) · `starttls`, refused if the server has none (587) · `none` (a local sink). */
  security: 'implicit' | 'starttls' | 'none';
  credentials: { kind: 'none' } | { kind: 'password'; user: string; password: string };
  /** Whether the server's acceptance is all the proof of delivery there is, or the first step. */
  acceptance: 'delivery' | 'sent';
  from: Sender;
}

/** Together well below the mailer's own timeout, so that the error is ours to tell. */
const TIMEOUTS_MS = { connectionTimeout: 5_000, greetingTimeout: 5_000, dnsTimeout: 5_000, socketTimeout: 15_000 };

/** What the server said for good, as nodemailer tells it: of several recipients, when it took none. */
interface Refusal {
  response: string;
}

/** Mail by SMTP, one connection a mail. */
export function smtpTransport(settings: SmtpSettings): MailTransport {
  return {
    async send(ordered) {
      const readable = addressable(ordered);
      if ('bounced' in readable) return readable.bounced;
      const { mail } = readable;
      // composed before anybody is called: a fault of ours is thrown here, not inside the conversation
      const message = mimeOf(mail, settings.from);
      try {
        const response = await conversation(
          settings,
          mail.to.map((each) => each.address),
          message,
        );
        return outcomeOf(settings, response);
      } catch (error) {
        if (refusesMail(error)) return { outcome: 'bounced', reason: error.response };
        throw new MailNotSentError(mail.id, error);
      }
    },
  };
}

function outcomeOf({ acceptance }: SmtpSettings, response: string): SendOutcome {
  switch (acceptance) {
    case 'delivery':
      return { outcome: 'delivered', transportId: response };
    case 'sent':
      return { outcome: 'accepted', transportId: response };
  }
}

/** Connects, signs in where asked to, and hands the mail over. Gives the server's last word, e.g. `250 2.0.0 Ok: queued as 4F2`. */
function conversation(settings: SmtpSettings, to: string[], message: string): Promise<string> {
  const { host, port, security, credentials, from } = settings;
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'implicit',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...TIMEOUTS_MS,
  });
  return new Promise<string>((resolve, reject) => {
    connection.once('error', reject);
    const send = () => {
      connection.send({ from: from.address, to }, message, (error, info) => {
        if (error !== null || info === undefined) return reject(error);
        connection.quit();
        resolve(info.response);
      });
    };
    connection.connect((error) => {
      if (error) return reject(error);
      if (credentials.kind === 'none') return send();
      const { user, password } = credentials;
      connection.login({ user, credentials: { user, pass: password } }, (refused) =>
        refused ? reject(refused) : send(),
      );
    });
  }).finally(() => connection.close());
}

/** A permanent word (5xx) about this recipient or this message; one about us (sign-in, sender) is a fault to repair. */
function refusesMail(error: unknown): error is Refusal {
  if (!(error instanceof Error) || !('permanent' in error) || !('command' in error)) return false;
  return error.permanent === true && (error.command === 'RCPT TO' || error.command === 'DATA') && 'response' in error;
}
