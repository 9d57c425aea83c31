import { smtpSettings } from '../mail/smtp-settings';
import { smtpTransport } from '../mail/smtp-transport';
import { readSecret } from '../runtime/secrets';
import { mailFunction } from './mail-function';

/** Sends what the outbox ordered, in order within a case, by SMTP. */
export const handler = mailFunction(async (from) => smtpTransport(await smtpSettings(process.env, from, readSecret)));
