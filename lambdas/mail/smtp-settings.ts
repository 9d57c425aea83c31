import * as z from 'zod/mini';
import type { SmtpSettings } from './smtp-transport';
import type { Sender } from './transport';

const settings = z.object({
  STAGE: z.string(),
  SMTP_HOST: z.string().check(z.minLength(1)),
  SMTP_PORT: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(65_535)),
  SMTP_ACCEPTANCE: z.enum(['delivery', 'sent']),
  SMTP_SECRET_ID: z.optional(z.string()),
});
const login = z.object({ user: z.string(), password: z.string() });

const LOCAL = 'local';
const IMPLICIT_TLS_PORT = 465;

/**
 * The mail server that the environment names; nothing goes over a network unencrypted.
 * @param readSecret the text of a secret: `{"user": …, "password": …}`
 * @throws an error that names the variable that is missing or malformed, never its value.
 */
export async function smtpSettings(
  source: Record<string, string | undefined>,
  from: Sender,
  readSecret: (id: string) => Promise<string>,
): Promise<SmtpSettings> {
  const parsed = settings.safeParse(source);
  if (!parsed.success)
    throw new Error(`environment variable ${parsed.error.issues[0]?.path.join('.')} is missing or malformed`);
  const { STAGE, SMTP_HOST: host, SMTP_PORT: port, SMTP_ACCEPTANCE: acceptance, SMTP_SECRET_ID: secret } = parsed.data;
  return {
    host,
    port,
    acceptance,
    from,
    security: port === IMPLICIT_TLS_PORT ? 'implicit' : STAGE === LOCAL ? 'none' : 'starttls',
    credentials:
      secret === undefined
        ? { kind: 'none' }
        : { kind: 'password', ...login.parse(JSON.parse(await readSecret(secret))) },
  };
}
