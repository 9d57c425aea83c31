import { conduct } from '../../../lambdas/workflow/conduct';
import { answer, start } from '../../../lambdas/workflow/machine';
import { dispatch, grade } from '../../domain/case/orders';
import { inStep, statesEntered, statusOf } from '../machine-watch';
import { generationDeps as deps, machine, now } from '../platform';
import { switchRelay } from '../relay-switch';
import { does, headOf, newCase, repliedCase } from '../whistles';

beforeAll(() => switchRelay('off'));
afterAll(() => switchRelay('on'));

describe('the conductor', () => {
  it('told twice to start at once starts one execution', async () => {
    const caseKey = await newCase();
    await Promise.all([1, 2, 3].map(() => conduct(deps, { caseId: caseKey, kind: 'start' })));
    await inStep(caseKey);
    await conduct(deps, { caseId: caseKey, kind: 'start' });
    expect(await statesEntered(caseKey, 1)).toEqual(['Route', 'Dispatch']);
    expect(await statusOf(caseKey, 2)).toBe('NONE');
  });

  it('starts nothing for a case that is already closed', async () => {
    const caseKey = await repliedCase();
    await does(caseKey, grade, 'satisfied', now());
    await conduct(deps, { caseId: caseKey, kind: 'start' });
    expect(await statusOf(caseKey, 1)).toBe('NONE');
  });

  it('starts a case where it is by now, however late the hint', async () => {
    const caseKey = await newCase();
    await does(caseKey, dispatch, 'finance', []);
    await conduct(deps, { caseId: caseKey, kind: 'start' });
    await inStep(caseKey);
    expect(await statesEntered(caseKey, 1)).toEqual(['Route', 'Handle']);
  });

  it('wakes with what the ledger says now, once', async () => {
    const caseKey = await newCase();
    await conduct(deps, { caseId: caseKey, kind: 'start' });
    await inStep(caseKey);
    await does(caseKey, dispatch, 'finance', []);
    await Promise.all([1, 2, 3].map(() => conduct(deps, { caseId: caseKey, kind: 'wake' })));
    await inStep(caseKey);
    expect(await statesEntered(caseKey, 1)).toEqual(['Route', 'Dispatch', 'Route', 'Handle']);
  });

  it('told of a case that has not registered leaves it to RegisterWait', async () => {
    const caseKey = await newCase();
    await conduct(deps, { caseId: caseKey, kind: 'wake' });
    expect(await statusOf(caseKey, 1)).toBe('NONE');
  });

  it('takes a token of which nobody knows any more for done, and every other error for one', async () => {
    const caseKey = await newCase();
    await conduct(deps, { caseId: caseKey, kind: 'start' });
    const { token } = await inStep(caseKey);
    await does(caseKey, dispatch, 'finance', []);
    await conduct(deps, { caseId: caseKey, kind: 'wake' });
    await inStep(caseKey);
    expect(await answer(machine, token, await headOf(caseKey))).toBe('nobody');
    expect(await answer(machine, 'no token at all', await headOf(caseKey))).toBe('nobody');
    await expect(
      start({ ...machine, arn: `${machine.arn}-of-another-county` }, caseKey, 9, await headOf(caseKey)),
    ).rejects.toThrow();
  });
});
