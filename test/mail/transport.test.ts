import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { compose } from '../../lambdas/mail/letter';
import { sesTransport } from '../../lambdas/mail/ses-transport';
import { smtpTransport, type SmtpSettings } from '../../lambdas/mail/smtp-transport';
import { caseMail, MailNotSentError, personalMail, type OutgoingMail } from '../../lambdas/mail/transport';
import { FROM } from './reading';
import { CASE_KEY, ORIGIN, Story } from './story';

const [told] = new Story().told;
const words = compose(told!.order, told!.facts);

function mailTo(address: string, ...others: string[]): OutgoingMail {
  const { id } = told!.order;
  return caseMail(words, {
    id,
    caseKey: CASE_KEY,
    to: [{ name: '李四', address }, ...others.map((each) => ({ name: '王五', address: each }))],
    origin: ORIGIN,
    now: told!.facts.now,
  });
}

/** A real server on a free port: it refuses `none@` for good, defers `later@`, and refuses what it reads for `spam@`. */
class Sink {
  readonly received: ParsedMail[] = [];
  readonly #server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'qishao' && password === 'right' ? done(null, { user: username }) : done(said(535, 'no')),
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('none@')) return done(said(550, '5.1.1 no such user'));
      if (address.startsWith('later@')) return done(said(451, '4.3.0 try again later'));
      done();
    },
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        if (session.envelope.rcptTo.some(({ address }) => address.startsWith('spam@')))
          return done(said(554, '5.7.1 refused'));
        this.received.push(mail);
        done();
      });
    },
  });

  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#server.on('error', () => undefined);
    return (this.#server.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }
}

function said(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

describe('SMTP', () => {
  const sink = new Sink();
  let settings: SmtpSettings;

  beforeAll(async () => {
    const port = await sink.open();
    settings = {
      host: '127.0.0.1',
      port,
      security: 'none',
      credentials: { kind: 'none' },
      acceptance: 'delivery',
      from: FROM,
    };
  });
  afterAll(() => sink.close());
  beforeEach(() => sink.received.splice(0));

  it('an accepted mail arrives with both parts and the headers that name it', async () => {
    const outcome = await smtpTransport(settings).send(mailTo('li@example.com'));

    expect(outcome).toEqual({ outcome: 'delivered', transportId: expect.stringMatching(/^250 /u) as string });
    const [mail] = sink.received;
    expect(mail?.subject).toBe(words.subject);
    expect(mail?.from?.value).toEqual([FROM]);
    expect([mail?.to].flat()[0]?.value).toEqual([{ name: '李四', address: 'li@example.com' }]);
    expect(mail?.text?.trim()).toBe(words.text.trim());
    expect(mail?.html).toBe(words.html);
    expect(mail?.messageId).toBe(`<${CASE_KEY}-1-1@qishao.example.gov.cn>`);
    expect(mail?.headers.get('x-qishao-mail')).toBe(`${CASE_KEY}-1-1`);
    expect(mail?.headers.get('x-qishao-case')).toBe(CASE_KEY);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.date?.toISOString()).toBe('2026-11-23T02:20:00.000Z');
  });

  it('acceptance is only the first step where the setting says so', async () => {
    expect(await smtpTransport({ ...settings, acceptance: 'sent' }).send(mailTo('li@example.com'))).toMatchObject({
      outcome: 'accepted',
    });
  });

  it('a repeat carries the same mail id', async () => {
    const transport = smtpTransport(settings);
    await transport.send(mailTo('li@example.com'));
    await transport.send(mailTo('li@example.com'));

    const ids = sink.received.map((mail) => [mail.messageId, mail.headers.get('x-qishao-mail')]);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toEqual(ids[1]);
  });

  it.each([
    ['an unknown recipient', 'none@example.com', /^550 5\.1\.1/u],
    ['a mail refused after reading', 'spam@example.com', /^554 5\.7\.1/u],
  ])('%s is a bounce with the server’s words', async (_, address, reason) => {
    const outcome = await smtpTransport(settings).send(mailTo(address));
    expect(outcome).toEqual({ outcome: 'bounced', reason: expect.stringMatching(reason) as string });
  });

  it.each(['', '张三', 'a@b@c', 'x\r\nRCPT TO:<y@example.com>'])(
    'the address %j is a bounce without asking anybody',
    async (address) => {
      const outcome = await smtpTransport({ ...settings, port: 1 }).send(mailTo(address));
      expect(outcome).toMatchObject({ outcome: 'bounced' });
    },
  );

  it('one letter goes to several readers, named in one header; it has come back only if none of them took it', async () => {
    const transport = smtpTransport(settings);
    await transport.send(mailTo('li@example.com', 'wang@example.com'));
    const [mail] = sink.received;
    expect([mail?.to].flat()[0]?.value.map((each) => each.address)).toEqual(['li@example.com', 'wang@example.com']);
    expect(await transport.send(mailTo('none@example.com', 'li@example.com'))).toMatchObject({ outcome: 'delivered' });
    expect(await transport.send(mailTo('张三', 'li@example.com'))).toMatchObject({ outcome: 'delivered' });
    expect(await transport.send(mailTo('none@example.com', 'none@example.org'))).toMatchObject({ outcome: 'bounced' });
    await expect(transport.send(mailTo('none@example.com', 'later@example.com'))).rejects.toThrow(MailNotSentError);
  });

  it('a deferral may be tried again', async () => {
    const failure = smtpTransport(settings).send(mailTo('later@example.com'));
    await expect(failure).rejects.toThrow(MailNotSentError);
    await expect(failure).rejects.toMatchObject({ cause: { responseCode: 451 } });
  });

  it('a dead server may be tried again', async () => {
    await expect(smtpTransport({ ...settings, port: 1 }).send(mailTo('li@example.com'))).rejects.toThrow(
      MailNotSentError,
    );
  });

  it('signs in where there are credentials; wrong ones are our fault, never a bounce', async () => {
    const as = (password: string) =>
      smtpTransport({ ...settings, credentials: { kind: 'password', user: 'qishao', password } });
    expect(await as('right').send(mailTo('li@example.com'))).toMatchObject({ outcome: 'delivered' });
    await expect(as('wrong').send(mailTo('li@example.com'))).rejects.toThrow(MailNotSentError);
  });

  it('refuses to speak in the clear where TLS is asked for', async () => {
    await expect(smtpTransport({ ...settings, security: 'starttls' }).send(mailTo('li@example.com'))).rejects.toThrow(
      MailNotSentError,
    );
    expect(sink.received).toEqual([]);
  });
});

describe('SES', () => {
  const ses = mockClient(SESv2Client);
  const transport = sesTransport({ configurationSet: 'qishao-feedback', from: FROM });
  beforeEach(() => ses.reset());

  it('sends the same MIME raw, tagged with the mail id, and waits for the feedback', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: '0101' });

    expect(await transport.send(mailTo('li@example.com'))).toEqual({ outcome: 'accepted', transportId: '0101' });
    const { input } = ses.commandCalls(SendEmailCommand)[0]!.args[0];
    expect(input).toMatchObject({
      FromEmailAddress: FROM.address,
      Destination: { ToAddresses: ['li@example.com'] },
      ConfigurationSetName: 'qishao-feedback',
      EmailTags: [{ Name: 'mail', Value: `${CASE_KEY}-1-1` }],
    });
    const mail = await simpleParser(Buffer.from(input.Content!.Raw!.Data!));
    expect(mail.subject).toBe(words.subject);
    expect(mail.html).toBe(words.html);
    expect(mail.headers.get('x-qishao-mail')).toBe(`${CASE_KEY}-1-1`);
  });

  it('throttling may be tried again', async () => {
    ses.on(SendEmailCommand).rejects(Object.assign(new Error('slow down'), { name: 'TooManyRequestsException' }));
    await expect(transport.send(mailTo('li@example.com'))).rejects.toMatchObject({
      name: 'MailNotSentError',
      cause: { name: 'TooManyRequestsException' },
    });
  });

  it('an address that is none is a bounce', async () => {
    expect(await transport.send(mailTo('张三'))).toMatchObject({ outcome: 'bounced' });
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(0);
  });
});

it('a mail outside any case names none', () => {
  const mail = personalMail(words, {
    id: 'SIGNIN-1',
    to: [{ address: 'desk@example.com' }],
    origin: ORIGIN,
    now: told!.facts.now,
  });
  expect(mail.headers).not.toHaveProperty('X-Qishao-Case');
  expect(mail.headers['X-Qishao-Mail']).toBe('SIGNIN-1');
});

it('no header of ours can be broken: what is not printable ASCII is a fault', async () => {
  const mail = mailTo('li@example.com');
  const broken = { ...mail, headers: { ...mail.headers, 'X-Qishao-Case': 'x\r\nBcc: y@example.com' } };
  await expect(sesTransport({ configurationSet: 'x', from: FROM }).send(broken)).rejects.toThrow('printable ASCII');
});
