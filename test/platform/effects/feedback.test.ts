import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { mailRecord, recordMail, type MailState } from '../../../lambdas/ledger/mails';
import { approve, dispatch, submitResult } from '../../domain/case/orders';
import { ledgerAt, now, output, sqs, until } from '../platform';
import { switchRelay } from '../relay-switch';
import { does, headOf, newCase } from '../whistles';

beforeAll(() => switchRelay('off'));
afterAll(() => switchRelay('on'));

const ORDER = { template: 'assigned', to: 'finance@chengkou.example', subject: '【交办】' };
const recorded = (caseKey: string, id: string, state: MailState) =>
  recordMail(ledgerAt(), caseKey, { ...ORDER, id, state, at: now() });
const stateOf = async (caseKey: string, id: string) => (await mailRecord(ledgerAt(), caseKey, id))?.state;

/** As SES tells it through SNS, by configuration set (`eventType`) or by identity (`notificationType`). */
async function tell(mail: string, notice: object): Promise<void> {
  const Message = JSON.stringify({
    mail: { tags: { mail: [mail] }, headers: [{ name: 'X-Qishao-Mail', value: mail }] },
    ...notice,
  });
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: output('MailFeedbackQueueUrl'),
      MessageBody: JSON.stringify({ Type: 'Notification', Message }),
    }),
  );
}

async function dispatchedCase(): Promise<{ caseKey: string; mail: string }> {
  const caseKey = await newCase();
  await does(caseKey, dispatch, 'finance', []);
  const mail = `${caseKey}-2-1`;
  await recorded(caseKey, mail, 'sent');
  return { caseKey, mail };
}

describe('what SES says of a mail', () => {
  it.each(['eventType', 'notificationType'])(
    'a permanent bounce of a task mail makes it undelivered (%s)',
    async (shape) => {
      const { caseKey, mail } = await dispatchedCase();
      await tell(mail, { [shape]: 'Bounce', bounce: { bounceType: 'Permanent' } });
      await until('undelivered', async () => (await headOf(caseKey)).undelivered);
      expect(await stateOf(caseKey, mail)).toBe('bounced');
    },
  );

  it('a transient bounce may be an automatic answer: it changes nothing', async () => {
    const { caseKey, mail } = await dispatchedCase();
    await tell(mail, { eventType: 'Bounce', bounce: { bounceType: 'Transient' } });
    await tell(mail, { eventType: 'Delivery' });
    await until('the delivery that came after it', async () => (await stateOf(caseKey, mail)) === 'delivered');
    expect((await headOf(caseKey)).undelivered).toBeUndefined();
  });

  it('a delivery of the reply proves it: the enterprise may grade', async () => {
    const caseKey = await newCase();
    await does(caseKey, dispatch, 'finance', []);
    await does(caseKey, submitResult, 1, 'solved');
    await does(caseKey, approve);
    const reply = `${caseKey}-4-1`;
    await recorded(caseKey, reply, 'sent');
    await tell(reply, { notificationType: 'Delivery' });
    await tell(reply, { notificationType: 'Delivery' });
    await until('evaluate', async () => (await headOf(caseKey)).stage === 'evaluate');
    expect((await headOf(caseKey)).state.rounds[0]?.reply?.delivered).toMatchObject({ by: 'mail' });
  });
});

describe('the record of a mail', () => {
  it.each([
    ['bounced', 'delivered', 'bounced'],
    ['bounced', 'sent', 'bounced'],
    ['delivered', 'sent', 'delivered'],
    ['delivered', 'bounced', 'bounced'],
    ['sent', 'delivered', 'delivered'],
  ] as const)('that says %s and is told %s says %s', async (first, then, last) => {
    const id = `CKQS-2025-000001-1-${Math.floor(Math.random() * 1e9)}`;
    await recorded('CKQS-2025-000001', id, first);
    await recorded('CKQS-2025-000001', id, then);
    expect(await stateOf('CKQS-2025-000001', id)).toBe(last);
  });
});
