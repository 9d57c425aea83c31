import type { OutboxItem } from '../../../lambdas/ledger/append';
import { outboxKey } from '../../../lambdas/ledger/keys';
import { readOutbox } from '../../../lambdas/ledger/outbox';
import { relay } from '../../../lambdas/effects/relay';
import { dispatch } from '../../domain/case/orders';
import { inStep, statesEntered } from '../machine-watch';
import { mailIdOf, mailsAbout } from '../mailbox';
import { ledgerAt, relayDeps, until } from '../platform';
import { switchRelay } from '../relay-switch';
import { does, newCase } from '../whistles';

afterAll(() => switchRelay('on'));

const outboxOf = async (caseKey: string, seq: number) =>
  (await readOutbox(ledgerAt(), outboxKey(caseKey, seq))) as OutboxItem;

describe('what a command sends out', () => {
  it('is written with it, and marked once it is on its way', async () => {
    await switchRelay('off');
    const caseKey = await newCase();
    expect(await outboxOf(caseKey, 1)).toMatchObject({
      unsent: 'unsent',
      hint: 'start',
      mails: [{ id: `${caseKey}-1-1`, template: 'received' }],
    });
    await switchRelay('on');
    await until('sent', async () => (await outboxOf(caseKey, 1)).sentAt);
    expect(await outboxOf(caseKey, 1)).not.toHaveProperty('unsent');
  });

  it('told twice by the stream is copied twice, mailed once, and signalled to no effect', async () => {
    const caseKey = await newCase();
    await inStep(caseKey);
    await switchRelay('off');
    await does(caseKey, dispatch, 'finance', ['taxation']);
    const item = await outboxOf(caseKey, 2);
    await relay(relayDeps(), item);
    await relay(relayDeps(), item);
    await inStep(caseKey);
    await until('three mails more', async () => (await mailsAbout(caseKey)).length >= 4);
    // FIFO by case: when the next mail is there, no second copy of the earlier ones is on its way any more.
    await switchRelay('on');
    const another = await newCase();
    await until('mail of another case', async () => (await mailsAbout(another)).length === 1);
    const ids = (await mailsAbout(caseKey)).map(mailIdOf);
    expect(ids).toEqual([`${caseKey}-1-1`, `${caseKey}-2-1`, `${caseKey}-2-2`, `${caseKey}-2-3`]);
    expect(await statesEntered(caseKey, 1)).toEqual(['Route', 'Dispatch', 'Route', 'Handle']);
  });
});
