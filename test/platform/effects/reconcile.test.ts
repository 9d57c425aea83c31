import { dailyWalk, sweep, type Mended } from '../../../lambdas/effects/reconcile';
import { plusSeconds } from '../../../lambdas/domain/time';
import { inStep, statusOf } from '../machine-watch';
import { mailsAbout } from '../mailbox';
import { contextAt, generationDeps, ledgerAt, now, relayDeps, until } from '../platform';
import { switchRelay } from '../relay-switch';
import { headOf, newCase, secondsAgo } from '../whistles';

afterAll(() => switchRelay('on'));

const DAY = 24 * 60 * 60;
const at = (clock: () => ReturnType<typeof now>) => ({
  ...generationDeps,
  now: clock,
  ledger: ledgerAt(),
  relay: relayDeps(),
  contextNow: contextAt(),
});
const minutesLater = () => plusSeconds(now(), 3 * 60);
const mendedIn = ({ resent, enforced, restarted, failed }: Mended) => ({ resent, enforced, restarted, failed });

describe('the sweep', () => {
  it('hands on what was written and never sent: the machine starts and the mail goes out', async () => {
    await switchRelay('off');
    const caseKey = await newCase();
    expect((await sweep(at(minutesLater))).resent).toBeGreaterThanOrEqual(1);
    await inStep(caseKey);
    await until('mail', async () => (await mailsAbout(caseKey)).length === 1);
    await switchRelay('on');
  });

  it('enforces a wake that was lost, and gives the case its clock back', async () => {
    await switchRelay('off');
    const caseKey = await newCase({ receivedAt: secondsAgo(20 * DAY) });
    expect((await headOf(caseKey)).version).toBe(1);
    const { enforced, failed } = await sweep(at(now));
    expect(enforced).toBeGreaterThanOrEqual(1);
    expect(failed).toEqual([]);
    expect((await headOf(caseKey)).state.duties[0]?.breachedAt).toBeDefined();
    expect(await statusOf(caseKey, 1)).toBe('RUNNING');
    await inStep(caseKey);
    await switchRelay('on');
  });

  it('goes on behind a case that cannot be mended', async () => {
    await switchRelay('off');
    const [first, second] = [
      await newCase({ receivedAt: secondsAgo(25 * DAY) }),
      await newCase({ receivedAt: secondsAgo(20 * DAY) }),
    ];
    const readHead = (caseId: string) =>
      caseId === first ? Promise.reject(new Error('unreadable')) : generationDeps.readHead(caseId);
    const { failed } = await sweep({ ...at(now), readHead });
    expect(failed).toEqual([`${first}: unreadable`]);
    for (const caseKey of [first, second]) expect((await headOf(caseKey)).version).toBe(2);
    await switchRelay('on');
  });
});

it('one outbox item that cannot be handed on does not keep back those behind it', async () => {
  await switchRelay('off');
  const [stuck, free] = [await newCase(), await newCase()];
  const { sqs, ...relay } = relayDeps();
  const send = (command: Parameters<typeof sqs.send>[0]) =>
    JSON.stringify(command.input).includes(stuck) ? Promise.reject(new Error('refused')) : sqs.send(command as never);
  const { failed } = await sweep({ ...at(minutesLater), relay: { ...relay, sqs: { send } as unknown as typeof sqs } });
  expect(failed).toEqual([`${stuck} OUT#000001: refused`]);
  await until('mail', async () => (await mailsAbout(free)).length === 1);
  expect((await sweep(at(minutesLater))).failed).toEqual([]);
  await until('mail', async () => (await mailsAbout(stuck)).length === 1);
  await switchRelay('on');
});

describe('the daily walk', () => {
  it('starts what was never started, and after it a healthy county needs no mending', async () => {
    await sweep(at(minutesLater));
    await switchRelay('off');
    const caseKey = await newCase();
    expect((await dailyWalk(at(now))).restarted).toBeGreaterThanOrEqual(1);
    await inStep(caseKey);
    await switchRelay('on');
    const nothing = { resent: 0, enforced: 0, restarted: 0, failed: [] };
    expect(mendedIn(await sweep(at(now)))).toEqual(nothing);
    expect(mendedIn(await dailyWalk(at(now)))).toEqual(nothing);
  });
});
