import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { county } from '#county';
import { demoContacts } from '../../../config/counties/chengkou/contacts';
import type { MailerDeps } from '../../../lambdas/effects/mailer';
import { smtpTransport } from '../../../lambdas/mail/smtp-transport';
import type { MailTransport } from '../../../lambdas/mail/transport';
import { access, contextAt, lambda, ledgerAt, output, secretText } from '../platform';

/** The mailer as it is deployed: the same sink, the same county key. */
export async function mailerDeps(): Promise<MailerDeps> {
  const { Environment } = await lambda.send(
    new GetFunctionConfigurationCommand({ FunctionName: output('MailerFunctionName') }),
  );
  const set = Environment?.Variables ?? {};
  const transport = smtpTransport({
    host: set['SMTP_HOST'] ?? '',
    port: Number(set['SMTP_PORT']),
    acceptance: 'delivery',
    from: { name: '企哨', address: set['MAIL_FROM'] ?? '' },
    security: 'none',
    credentials: { kind: 'none' },
  });
  return {
    ledger: ledgerAt(),
    access,
    transport,
    county,
    origin: set['PUBLIC_ORIGIN'] ?? '',
    readContacts: async () => demoContacts,
    countyKey: () => secretText(output('SecretId')),
    contextNow: contextAt(),
  };
}

/** Hands the mail over, and dies before it can say so. */
export function diesAfterAcceptance(transport: MailTransport): MailTransport {
  return {
    send: async (mail) => {
      await transport.send(mail);
      throw new Error('killed');
    },
  };
}
