import { sendCaseMail } from '../../../lambdas/effects/mailer';
import { followLink } from '../../../lambdas/ledger/access/links';
import { mailRecord, mailsOf } from '../../../lambdas/ledger/mails';
import { approve, dispatch, submitResult } from '../../domain/case/orders';
import { mailIdOf, mailsAbout } from '../mailbox';
import { access, ledgerAt } from '../platform';
import { switchRelay } from '../relay-switch';
import { does, headOf, newCase } from '../whistles';
import { diesAfterAcceptance, mailerDeps } from './mail-out';

beforeAll(() => switchRelay('off'));
afterAll(() => switchRelay('on'));

const secretsIn = (text: string) => [...text.matchAll(/#([\w-]{43})/g)].map((each) => each[1] ?? '');

describe('a mailer that dies after the mail was accepted', () => {
  it('sends it again with the same number, and both links open the task', async () => {
    const caseKey = await newCase();
    await does(caseKey, dispatch, 'finance', []);
    const deps = await mailerDeps();
    const mail = `${caseKey}-2-1`;
    await expect(
      sendCaseMail({ ...deps, transport: diesAfterAcceptance(deps.transport) }, caseKey, mail),
    ).rejects.toThrow('killed');
    expect(await mailRecord(ledgerAt(), caseKey, mail)).toBeUndefined();
    expect(await sendCaseMail(deps, caseKey, mail)).toBe('delivered');
    const sent = await mailsAbout(caseKey);
    expect(sent.map(mailIdOf)).toEqual([mail, mail]);
    const secrets = sent.flatMap((each) => secretsIn(each.text));
    expect(new Set(secrets).size).toBe(2);
    for (const secret of secrets)
      expect(await followLink(access, secret)).toMatchObject({ kind: 'task', assignment: `${caseKey}-1` });
  });

  it('told again after its record sends nothing', async () => {
    const caseKey = await newCase();
    const deps = await mailerDeps();
    for (let n = 0; n < 3; n += 1) expect(await sendCaseMail(deps, caseKey, `${caseKey}-1-1`)).toBe('delivered');
    expect(await mailsAbout(caseKey)).toHaveLength(1);
  });

  it('told again after a death between its record and the case tells the case', async () => {
    const caseKey = await newCase();
    await does(caseKey, dispatch, 'finance', []);
    await does(caseKey, submitResult, 1, 'solved');
    await does(caseKey, approve);
    const deps = await mailerDeps();
    const reply =
      (await mailsOf(ledgerAt(), caseKey)).find(({ order }) => order.template === 'replied')?.order.id ?? '';
    let calls = 0;
    const dyingAfterRecord = () => {
      calls += 1;
      if (calls === 2) throw new Error('killed');
      return deps.contextNow();
    };
    await expect(sendCaseMail({ ...deps, contextNow: dyingAfterRecord }, caseKey, reply)).rejects.toThrow('killed');
    expect((await headOf(caseKey)).stage).toBe('reply');
    await sendCaseMail(deps, caseKey, reply);
    expect((await headOf(caseKey)).stage).toBe('evaluate');
    expect((await mailsAbout(caseKey)).filter((each) => mailIdOf(each) === reply)).toHaveLength(1);
  });
});

describe('a task mail that reaches nobody', () => {
  it('and bounces puts its case on top of the undelivered', async () => {
    const caseKey = await newCase();
    await does(caseKey, dispatch, 'finance', []);
    const deps = await mailerDeps();
    const bounces = { send: async () => ({ outcome: 'bounced' as const, reason: 'no such mailbox' }) };
    expect(await sendCaseMail({ ...deps, transport: bounces }, caseKey, `${caseKey}-2-1`)).toBe('bounced');
    expect(await headOf(caseKey)).toMatchObject({
      undelivered: 'undelivered',
      state: { undelivered: [{ mail: `${caseKey}-2-1`, about: 'task' }] },
    });
  });

  it('because the unit has no address any more counts as one that came back', async () => {
    const caseKey = await newCase();
    await does(caseKey, dispatch, 'finance', []);
    const deps = await mailerDeps();
    const contacts = await deps.readContacts();
    const withoutFinance = {
      ...contacts,
      units: Object.fromEntries(Object.entries(contacts.units).filter(([unit]) => unit !== 'finance')),
    };
    expect(await sendCaseMail({ ...deps, readContacts: async () => withoutFinance }, caseKey, `${caseKey}-2-1`)).toBe(
      'unaddressed',
    );
    expect((await headOf(caseKey)).undelivered).toBe('undelivered');
  });
});
