import { readNotice } from '../../lambdas/effects/ses-feedback';

const MAIL = 'CKQS-2026-000001-2-1';
const byTag = { mail: { tags: { mail: [MAIL] } } };
const byHeader = { mail: { headers: [{ name: 'X-Qishao-Mail', value: MAIL }] } };
const throughSns = (notice: object) => JSON.stringify({ Type: 'Notification', Message: JSON.stringify(notice) });

describe('what SES says', () => {
  it.each([
    ['of a configuration set', { eventType: 'Delivery', ...byTag }],
    ['of an identity', { notificationType: 'Delivery', ...byHeader }],
  ])('is read in the shape %s, with and without SNS around it', (_shape, notice) => {
    expect(readNotice(JSON.stringify(notice))).toEqual({ mailId: MAIL, feedback: 'delivered' });
    expect(readNotice(throughSns(notice))).toEqual({ mailId: MAIL, feedback: 'delivered' });
  });

  it.each([
    ['Permanent', 'General', 'bounced'],
    ['Permanent', 'NoEmail', 'bounced'],
    ['Undetermined', 'Undetermined', 'bounced'],
    ['Transient', 'MailboxFull', 'bounced'],
    ['Transient', 'MessageTooLarge', 'bounced'],
    ['Transient', 'ContentRejected', 'bounced'],
    ['Transient', 'General', undefined],
    ['Transient', undefined, undefined],
  ])('is a bounce unless it may be an automatic answer: %s, %s', (bounceType, bounceSubType, feedback) => {
    const said = readNotice(throughSns({ eventType: 'Bounce', bounce: { bounceType, bounceSubType }, ...byTag }));
    expect(said?.feedback).toBe(feedback);
  });

  it('of a mail that is not ours, or that does not matter to a case, is left alone', () => {
    expect(readNotice(throughSns({ eventType: 'Delivery', mail: {} }))).toBeUndefined();
    expect(readNotice(throughSns({ eventType: 'Open', ...byTag }))).toBeUndefined();
  });

  it('in no known shape is an error, so that it ends in the dead-letter queue', () => {
    expect(() => readNotice('{}')).toThrow();
  });
});
