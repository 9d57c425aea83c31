import { GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import { conduct } from '../../../lambdas/workflow/conduct';
import { approve, dispatch, grade, submitResult, toldInPerson } from '../../domain/case/orders';
import { mailsAbout } from '../mailbox';
import { executionArn, inStep, statesEntered, statusOf } from '../machine-watch';
import { generationDeps, now, sfn, shortDays, until } from '../platform';
import { does, headOf, newCase } from '../whistles';

const MOST_TRANSITIONS = 14; // of a plain case

describe('the machine follows the ledger', () => {
  it('through a plain case, stage by stage, and ends with it', async () => {
    const caseKey = await newCase();
    await inStep(caseKey);
    const step = async (act: () => Promise<unknown>) => {
      await act();
      await inStep(caseKey);
    };
    await step(() => does(caseKey, dispatch, 'finance', []));
    await step(() => does(caseKey, submitResult, 1, 'solved'));
    await does(caseKey, approve);
    await until('the reply is out', async () => (await headOf(caseKey)).stage === 'evaluate');
    await inStep(caseKey);
    await does(caseKey, grade, 'satisfied', now());
    await until('execution ended', async () => (await statusOf(caseKey, 1)) === 'SUCCEEDED');
    const entered = await statesEntered(caseKey, 1);
    expect(entered.filter((each) => each !== 'Route')).toEqual([
      'Dispatch',
      'Handle',
      'Review',
      ...(entered.includes('Reply') ? ['Reply'] : []),
      'Evaluate',
      'Closed',
    ]);
    expect(entered.length).toBeLessThanOrEqual(MOST_TRANSITIONS);
    expect(await statusOf(caseKey, 2)).toBe('NONE');
  });

  it('up the ladder when nobody acts and no schedule runs: each rung once, in order', async () => {
    const caseKey = await newCase({ time: shortDays, email: '' });
    const rungs = () =>
      headOf(caseKey).then(
        ({ state }) => state.duties[0]?.milestones.filter((each) => each.reached !== undefined) ?? [],
      );
    await until('criticism', async () => (await rungs()).some((each) => each.step === 'criticism'), 30);
    expect((await rungs()).map((each) => each.step).slice(0, 5)).toEqual([
      'prompt',
      'breach',
      'reminder',
      'supervision',
      'criticism',
    ]);
    const subjects = await until('mails of the ladder', async () => {
      const mails = await mailsAbout(caseKey);
      return (
        mails.filter((each) => each.subject.includes('通报')).length > 0 &&
        mails.map((each) => `${each.to.join()} ${each.subject}`)
      );
    });
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('and a hint that comes late, twice, or in vain wakes nobody', async () => {
    const caseKey = await newCase();
    await inStep(caseKey);
    const length = async () =>
      (await sfn.send(new GetExecutionHistoryCommand({ executionArn: executionArn(caseKey, 1), maxResults: 1000 })))
        .events?.length;
    const before = await length();
    for (const kind of ['wake', 'start', 'wake', 'reopen'] as const)
      await conduct(generationDeps, { caseId: caseKey, kind });
    expect(await length()).toBe(before);
    expect(await statusOf(caseKey, 2)).toBe('NONE');
  });

  it('when the enterprise has no address: the proof is taken in person', async () => {
    const caseKey = await newCase({ email: '' });
    await inStep(caseKey); // a case that is closed before its start is followed never gets an execution
    await does(caseKey, dispatch, 'finance', []);
    await does(caseKey, submitResult, 1, 'solved');
    await does(caseKey, approve);
    await does(caseKey, toldInPerson, now());
    await does(caseKey, grade, 'satisfied', now());
    await until('execution ended', async () => (await statusOf(caseKey, 1)) === 'SUCCEEDED');
    expect((await statesEntered(caseKey, 1)).at(-1)).toBe('Closed');
  });
});
