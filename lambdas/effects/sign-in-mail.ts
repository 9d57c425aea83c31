import { randomInt } from 'node:crypto';
import { keepSignInCode } from '../ledger/access/sign-in-codes';
import { readStaffMail } from '../ledger/outbox';
import { composeSignIn } from '../mail/letter';
import { personalMail } from '../mail/transport';
import type { MailerDeps } from './mailer';

const CODE_DIGITS = 6;

/** Makes a sign-in code and mails it. A repetition makes a new one; the newest mail is right. */
export async function sendSignIn(deps: MailerDeps, id: string): Promise<'delivered' | 'accepted' | 'bounced'> {
  const item = await readStaffMail(deps.ledger, id);
  if (item === undefined) throw new Error(`${id} was never ordered`);
  const { email } = item.staffMail;
  const { now, policy } = deps.contextNow();
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  await keepSignInCode(deps.access, await deps.countyKey(), email, code, policy.signInCodeMinutes);
  const composed = composeSignIn({
    county: deps.county,
    origin: deps.origin,
    code,
    now,
    minutes: policy.signInCodeMinutes,
  });
  const { outcome } = await deps.transport.send(
    personalMail(composed, { id, to: [{ address: email }], origin: deps.origin, now }),
  );
  return outcome;
}
