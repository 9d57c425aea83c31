import * as z from 'zod/mini';
import type { Feedback } from './mail-feedback';

const bounce = z.object({ bounceType: z.string(), bounceSubType: z.optional(z.string()) });
type Bounce = z.infer<typeof bounce>;

/** What SES tells, in both of its shapes: event publishing (`eventType`) and identity notifications (`notificationType`). */
const notice = z.object({
  eventType: z.optional(z.string()),
  notificationType: z.optional(z.string()),
  bounce: z.optional(bounce),
  mail: z.object({
    tags: z.optional(z.record(z.string(), z.array(z.string()))),
    headers: z.optional(z.array(z.object({ name: z.string(), value: z.string() }))),
  }),
});

/** The mail of ours that a notice is about, and what it says; `undefined` for what does not matter to a case. */
export function readNotice(body: string): { mailId: string; feedback: Feedback } | undefined {
  const outer = JSON.parse(body) as { Message?: string };
  const parsed = notice.parse(outer.Message === undefined ? outer : JSON.parse(outer.Message));
  const mailId =
    parsed.mail.tags?.['mail']?.[0] ??
    parsed.mail.headers?.find((each) => each.name.toLowerCase() === 'x-qishao-mail')?.value;
  const feedback = feedbackOf(parsed);
  return mailId === undefined || feedback === undefined ? undefined : { mailId, feedback };
}

/** An automatic answer after a delivery looks like this to SES; every other bounce says that the mail did not arrive. */
const MAYBE_AN_ANSWER = { bounceType: 'Transient', bounceSubType: 'General' };

function feedbackOf({ eventType, notificationType, bounce }: z.infer<typeof notice>): Feedback | undefined {
  switch ((eventType ?? notificationType ?? '').toLowerCase()) {
    case 'delivery':
      return 'delivered';
    case 'bounce':
      return bounce === undefined || maybeAnAnswer(bounce) ? undefined : 'bounced';
    case 'reject':
    case 'rendering failure':
      return 'bounced';
    default:
      return undefined;
  }
}

function maybeAnAnswer({ bounceType, bounceSubType = MAYBE_AN_ANSWER.bounceSubType }: Bounce): boolean {
  return bounceType === MAYBE_AN_ANSWER.bounceType && bounceSubType === MAYBE_AN_ANSWER.bounceSubType;
}
