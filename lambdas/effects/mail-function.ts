import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readContacts } from '../ledger/registry';
import { senderName } from '../mail/letter';
import type { MailTransport, Sender } from '../mail/transport';
import { accessOf, ledgerOf, registryOf } from '../runtime/composition';
import { contextNow } from '../runtime/context';
import { county } from '../runtime/county';
import { environment } from '../runtime/environment';
import { logger } from '../runtime/logger';
import { countyKeyFrom } from '../runtime/secrets';
import { eachRecordInOrder } from './batch';
import { sendCaseMail, type MailerDeps } from './mailer';
import type { MailMessage } from './messages';
import { sendSignIn } from './sign-in-mail';

/** The mailer with a transport: one entry each, so that a function carries only the library it uses. */
export function mailFunction(
  transportOf: (from: Sender) => Promise<MailTransport>,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const env = environment(
    process.env,
    'CASES_TABLE',
    'REGISTRY_TABLE',
    'ACCESS_TABLE',
    'SECRET_ID',
    'PUBLIC_ORIGIN',
    'MAIL_FROM',
  );
  const registry = registryOf(env);
  const deps: Promise<MailerDeps> = transportOf({ name: senderName(county), address: env.MAIL_FROM }).then(
    (transport) => ({
      ledger: ledgerOf(env),
      access: accessOf(env),
      transport,
      county,
      origin: env.PUBLIC_ORIGIN,
      readContacts: () => readContacts(registry),
      countyKey: countyKeyFrom(env.SECRET_ID),
      contextNow: () => contextNow(),
    }),
  );
  return (event) =>
    eachRecordInOrder(event, async ({ body }) => {
      const message = JSON.parse(body) as MailMessage;
      const outcome =
        message.kind === 'case'
          ? await sendCaseMail(await deps, message.caseKey, message.mail)
          : await sendSignIn(await deps, message.id);
      logger.info('mail', { mail: message.kind === 'case' ? message.mail : message.id, outcome });
    });
}
