import { registerWait } from '../../../lambdas/workflow/register-wait';
import { start } from '../../../lambdas/workflow/machine';
import { readWait } from '../../../lambdas/workflow/waits';
import { approve, dispatch, grade, submitResult, toldInPerson } from '../../domain/case/orders';
import { inStep, statesEntered, statusOf } from '../machine-watch';
import { generationDeps, machine, now, readingHead, until, waits } from '../platform';
import { switchRelay } from '../relay-switch';
import { does, headOf, newCase } from '../whistles';

/** A case whose machine sleeps in step, and of which nobody hears any more: the test alone moves things. */
async function quietCase(): Promise<string> {
  await switchRelay('on');
  const caseKey = await newCase({ email: '' });
  await inStep(caseKey);
  await switchRelay('off');
  return caseKey;
}

afterAll(() => switchRelay('on'));

const deps = generationDeps;

describe('RegisterWait', () => {
  it('of a slow call does not disturb the retry that came after it', async () => {
    const caseKey = await quietCase();
    const slow = await inStep(caseKey);
    const retry = { ...slow, seq: slow.seq + 1, token: `${slow.token}-of-the-retry` };
    await registerWait(deps, retry);
    await does(caseKey, dispatch, 'finance', []);
    await registerWait(deps, slow);
    expect(await readWait(waits, caseKey)).toMatchObject({ seq: retry.seq, token: retry.token });
    expect(await statesEntered(caseKey, 1)).toEqual(['Route', 'Dispatch']);
  });

  it('of an older generation is told that it is superseded, and ends', async () => {
    const caseKey = await quietCase();
    const old = await inStep(caseKey);
    await start(machine, caseKey, 2, await headOf(caseKey));
    await until('generation 2 registered', async () => (await readWait(waits, caseKey))?.gen === 2);
    await registerWait(deps, { ...old, seq: old.seq + 5 });
    await until('generation 1 ended', async () => (await statusOf(caseKey, 1)) === 'SUCCEEDED');
    expect((await statesEntered(caseKey, 1)).at(-1)).toBe('Superseded');
    expect(await statusOf(caseKey, 2)).toBe('RUNNING');
    expect((await readWait(waits, caseKey))?.gen).toBe(2);
  });

  it('finds what changed between its put and its read (3b), without any hint', async () => {
    const caseKey = await quietCase();
    const wait = await inStep(caseKey);
    const readHead = async (caseId: string) => {
      await does(caseId, dispatch, 'finance', []);
      return readingHead(caseId);
    };
    await registerWait({ ...deps, readHead }, { ...wait, seq: wait.seq + 1 });
    expect((await inStep(caseKey)).stage).toBe('handle');
  });

  it('finds a case that was closed meanwhile', async () => {
    const caseKey = await quietCase();
    const wait = await inStep(caseKey);
    await does(caseKey, dispatch, 'finance', []);
    await does(caseKey, submitResult, 1, 'solved');
    await does(caseKey, approve);
    await does(caseKey, toldInPerson, now());
    await does(caseKey, grade, 'satisfied', now());
    await registerWait(deps, { ...wait, seq: wait.seq + 1 });
    await until('execution ended', async () => (await statusOf(caseKey, 1)) === 'SUCCEEDED');
    expect((await statesEntered(caseKey, 1)).at(-1)).toBe('Closed');
  });

  it('that fails after its put (3c) fails the token, and the machine registers again', async () => {
    const caseKey = await quietCase();
    const wait = await inStep(caseKey);
    const readHead = () => Promise.reject(new Error('DynamoDB is away'));
    await expect(registerWait({ ...deps, readHead }, { ...wait, seq: wait.seq })).rejects.toMatchObject({
      name: 'RegisterWaitFailed',
    });
    const again = await until('a retry', async () => {
      const found = await readWait(waits, caseKey);
      return found !== undefined && found.seq > wait.seq && found;
    });
    expect(again.seq).toBe(wait.seq + 1);
    await does(caseKey, dispatch, 'finance', []);
    await switchRelay('on');
    expect((await inStep(caseKey)).stage).toBe('handle');
  });

  it('of a case that the ledger does not know ends its execution', async () => {
    const nobody = 'CKQS-2025-999999';
    await start(machine, nobody, 1, { stage: 'dispatch', wakeAt: now() });
    await until('execution ended', async () => (await statusOf(nobody, 1)) === 'SUCCEEDED');
    expect((await statesEntered(nobody, 1)).at(-1)).toBe('Superseded');
    expect(await statusOf(nobody, 2)).toBe('NONE');
  });
});
