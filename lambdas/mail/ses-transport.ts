import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { mimeOf } from './mime';
import { addressable, MailNotSentError, type MailTransport, type Sender } from './transport';

export interface SesSettings {
  /** Sends feedback (delivery, bounce, complaint) to the queue. */
  configurationSet: string;
  from: Sender;
}

/** Tag by which SES's feedback names the mail; the id keeps to the letters that tags may have. */
export const MAIL_TAG = 'mail';

/** Mail by SES: acceptance proves nothing yet, the feedback does. */
export function sesTransport({ configurationSet, from }: SesSettings, client = new SESv2Client({})): MailTransport {
  return {
    async send(ordered) {
      const readable = addressable(ordered);
      if ('bounced' in readable) return readable.bounced;
      const { mail } = readable;
      const command = new SendEmailCommand({
        FromEmailAddress: from.address,
        Destination: { ToAddresses: mail.to.map((each) => each.address) },
        Content: { Raw: { Data: Buffer.from(mimeOf(mail, from)) } },
        ConfigurationSetName: configurationSet,
        EmailTags: [{ Name: MAIL_TAG, Value: mail.id }],
      });
      const { MessageId } = await client.send(command).catch((error: unknown) => {
        throw new MailNotSentError(mail.id, error);
      });
      return { outcome: 'accepted', transportId: MessageId ?? mail.id };
    },
  };
}
