import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { plusSeconds } from '../../../lambdas/domain/time';
import { enforceDeadline } from '../../../lambdas/workflow/enforce-deadline';
import { keepRunning } from '../../../lambdas/workflow/generations';
import { start } from '../../../lambdas/workflow/machine';
import { raiseGeneration, readWait } from '../../../lambdas/workflow/waits';
import { dispatch, grade } from '../../domain/case/orders';
import { inStep, statesEntered, statusOf, stop } from '../machine-watch';
import { contextAt, db, generationDeps as deps, ledgerAt, machine, now, shortDays, until, waits } from '../platform';
import { switchRelay } from '../relay-switch';
import { does, headOf, newCase, repliedCase, TRACE } from '../whistles';

const DAY = 24 * 60 * 60;
const running = (caseKey: string, gen: number) =>
  until(`generation ${gen} runs`, async () => (await statusOf(caseKey, gen)) === 'RUNNING');

describe('an execution that is stopped from outside', () => {
  it('is followed by the next generation at once, which enforces the deadline', async () => {
    const caseKey = await newCase({ time: shortDays, email: '' });
    await inStep(caseKey);
    await stop(caseKey, 1);
    await running(caseKey, 2);
    await until('breach', async () => (await headOf(caseKey)).state.duties[0]?.breachedAt !== undefined, 20);
    expect((await readWait(waits, caseKey))?.gen).toBe(2);
  });

  it('is followed by one only, whoever looks at the same time', async () => {
    const caseKey = await newCase();
    await inStep(caseKey);
    await stop(caseKey, 1);
    await Promise.all([1, 2, 3, 4].map(() => keepRunning(deps, caseKey)));
    await inStep(caseKey);
    expect((await readWait(waits, caseKey))?.gen).toBe(2);
    expect(await statusOf(caseKey, 3)).toBe('NONE');
  });

  it('is followed under the next free name, where a name is taken by one that ended', async () => {
    const caseKey = await newCase();
    await inStep(caseKey);
    await start(machine, caseKey, 2, { stage: 'Superseded', wakeAt: now() });
    await until('generation 2 ended', async () => (await statusOf(caseKey, 2)) === 'SUCCEEDED');
    await stop(caseKey, 1);
    await running(caseKey, 3);
    expect((await inStep(caseKey)).gen).toBe(3);
  });
});

describe('an execution with an old definition', () => {
  it('that does not know its stage ends as superseded, and is followed while the case is open', async () => {
    await switchRelay('off');
    const caseKey = await newCase();
    await start(machine, caseKey, 1, { stage: 'supplement' as 'dispatch', wakeAt: now() });
    await running(caseKey, 2);
    await switchRelay('on');
    expect(await statesEntered(caseKey, 1)).toEqual(['Route', 'Superseded']);
    expect((await inStep(caseKey)).stage).toBe('dispatch');
  });
});

describe('a generation that somebody raised', () => {
  it('is started by whoever comes next, if its raiser died before the start', async () => {
    const caseKey = await newCase();
    await inStep(caseKey);
    await raiseGeneration(waits, caseKey, 1, now());
    expect(await keepRunning(deps, caseKey)).toBe('started');
    expect((await inStep(caseKey)).gen).toBe(2);
  });

  it('is given time to register before it is taken for dead, however long ago its case moved', async () => {
    const caseKey = await newCase();
    await inStep(caseKey);
    const minutesLater = (minutes: number) => ({ ...deps, now: () => plusSeconds(now(), minutes * 60) });
    const raised = { caseId: caseKey, gen: 1, seq: 0, raisedAt: plusSeconds(now(), 10 * 60) };
    await db.send(new PutCommand({ TableName: waits.table, Item: raised }));
    expect(await keepRunning(minutesLater(11), caseKey)).toBe('in-step');
    expect(await keepRunning(minutesLater(16), caseKey)).toBe('taken-over');
  });

  it('and that ended at once is not followed at once, so that nothing spins', async () => {
    const caseKey = await newCase();
    await inStep(caseKey);
    await raiseGeneration(waits, caseKey, 1, now());
    await start(machine, caseKey, 2, { stage: 'Superseded', wakeAt: now() });
    await until('generation 2 ended', async () => (await statusOf(caseKey, 2)) === 'SUCCEEDED');
    await expect(keepRunning(deps, caseKey)).rejects.toThrow('ended at once');
    expect(await keepRunning({ ...deps, now: () => plusSeconds(now(), 11) }, caseKey)).toBe('taken-over');
    expect((await inStep(caseKey)).gen).toBe(3);
  });
});

describe('an execution that runs and does not follow', () => {
  it('is woken if its token is good', async () => {
    await switchRelay('off');
    const caseKey = await newCase();
    expect(await keepRunning(deps, caseKey)).toBe('started');
    await inStep(caseKey);
    await does(caseKey, dispatch, 'finance', []);
    expect(await keepRunning(deps, caseKey)).toBe('woken');
    await switchRelay('on');
    expect((await inStep(caseKey)).stage).toBe('handle');
    expect(await statusOf(caseKey, 2)).toBe('NONE');
  });

  it('is taken over after five minutes if it has none, and ends when it comes back', async () => {
    const caseKey = await newCase();
    const wait = await inStep(caseKey);
    await db.send(new PutCommand({ TableName: waits.table, Item: { ...wait, stage: 'handle', token: 'lost' } }));
    expect(await keepRunning(deps, caseKey)).toBe('in-step');
    const later = () => plusSeconds(now(), 6 * 60);
    expect(await keepRunning({ ...deps, now: later }, caseKey)).toBe('taken-over');
    expect((await inStep(caseKey)).gen).toBe(2);
    expect(await statusOf(caseKey, 1)).toBe('RUNNING');
  });
});

describe('a case that is closed', () => {
  it('needs no execution', async () => {
    const caseKey = await repliedCase();
    await does(caseKey, grade, 'satisfied', now());
    await until('execution ended', async () => (await statusOf(caseKey, 1)) === 'SUCCEEDED');
    expect(await keepRunning(deps, caseKey)).toBe('closed');
    expect(await statusOf(caseKey, 2)).toBe('NONE');
  });

  it('gets its next generation when a late grade opens it again', async () => {
    const caseKey = await repliedCase();
    for (const days of [10, 20]) {
      const later = () => plusSeconds(now(), days * DAY);
      await enforceDeadline(ledgerAt(later), async () => contextAt(later)(), caseKey, TRACE);
    }
    await until('execution ended', async () => (await statusOf(caseKey, 1)) === 'SUCCEEDED');
    await does(caseKey, grade, 'dissatisfied', now(), '未解决');
    await running(caseKey, 2);
    expect((await inStep(caseKey)).stage).toBe('handle');
  });
});
