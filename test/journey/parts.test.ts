import { blowWhistle, Client, dispatch, openTask, progress, RESULT, signIn, version } from './client';
import { system } from './systems';
import { until } from './until';

const demo = system('demo');
const county = system('calendar');
const address = (unit: string) => `${unit}@chengkou.example`;

describe('who has a part of a case', () => {
  it('return upheld, return accepted: the old link is dead, the new unit answers, the enterprise hears who leads', async () => {
    const desk = await signIn(county, 'desk@chengkou.example');
    const enterprise = new Client(county);
    const whistled = await blowWhistle(enterprise, { email: 'returned@example.com' });
    const { caseKey, caseNumber } = whistled;
    await dispatch(desk, caseKey, 'emergency', ['justice']);
    const post = async (act: string, body: object) =>
      desk.post(`/desk/cases/${caseKey}/${act}`, { ...body, version: await version(desk, caseKey) });

    const assist = await openTask(county, await desk.letter(address('justice'), '【协办】', caseNumber));
    const why = { reason: '不属本单位职责', basis: '三定方案第二条', proposedUnit: 'health' };
    expect((await assist.client.post(`/task/${assist.task}/return`, { ...why, version: assist.version })).status).toBe(
      200,
    );
    await desk.letter('desk@chengkou.example', '【退单】', caseNumber);
    const [waiting] = (await desk.get('/desk/cases?queue=ruling')).body.items.filter(
      (each: { caseKey: string }) => each.caseKey === caseKey,
    );
    expect(waiting).toMatchObject({ act: 'ruling', owner: '工作专班' });
    expect(await post('ruling', { assignment: assist.task, ruling: 'upheld', reason: '属你单位职责' })).toMatchObject({
      status: 200,
      body: { stage: 'handle' },
    });
    await desk.letter(address('justice'), '【退单裁定】', caseNumber);
    const again = await assist.client.get(`/task/${assist.task}`);
    expect(again.body).toMatchObject({ returned: { ruling: 'upheld', reason: '属你单位职责' } });

    const lead = await openTask(county, await desk.letter(address('emergency'), '【交办】', caseNumber));
    expect((await lead.client.post(`/task/${lead.task}/return`, { ...why, version: lead.version })).status).toBe(200);
    const ruled = { assignment: lead.task, ruling: 'accepted', reason: '按职责改派' };
    expect((await post('ruling', ruled)).status).toBe(422);
    expect((await post('ruling', { ...ruled, unit: 'health' })).status).toBe(200);
    expect((await lead.client.get(`/task/${lead.task}`)).status).toBe(410);
    const gone = await lead.client.post(`/task/${lead.task}/result`, { ...RESULT, version: lead.version + 1 });
    expect(gone.status).toBe(410);

    await desk.letter(address('emergency'), '【改派】', caseNumber);
    await desk.letter('returned@example.com', '改由县卫生健康委办理', caseNumber);
    const next = await openTask(county, await desk.letter(address('health'), '【交办】', caseNumber));
    expect((await next.client.get(`/task/${next.task}`)).body).toMatchObject({
      role: 'lead',
      requirement: '请主动联系企业。',
    });
    const { body } = await desk.get(`/desk/cases/${caseKey}`);
    expect(body.assignments).toMatchObject([{ released: 'returned' }, { role: 'assist' }, { unit: { id: 'health' } }]);
    expect(
      (await next.client.post(`/task/${next.task}/result`, { ...RESULT, version: next.version })).body,
    ).toMatchObject({
      stage: 'review',
    });
    expect(JSON.stringify(await progress(enterprise, whistled))).not.toContain('退单');
  });

  it('two units with a late assistant: the lead’s result closes the stage, and it counts for the assistant', async () => {
    const desk = await signIn(demo, 'desk@chengkou.example');
    const whistled = await blowWhistle(new Client(demo));
    const { caseKey, caseNumber } = whistled;
    await dispatch(desk, caseKey, 'emergency', ['justice']);
    const lead = await openTask(demo, await desk.letter(address('emergency'), '【交办】', caseNumber));
    const plan = { reason: '设备到货晚', measures: '分两步施工', promisedDate: '2027-01-08', version: lead.version };
    const planned = await lead.client.post(`/task/${lead.task}/plan`, plan);
    expect(planned.status).toBe(200);
    const duties = async () =>
      (await desk.get(`/desk/cases/${caseKey}`)).body.duties as {
        kind: string;
        owner: { name: string };
        breachedAt?: string;
      }[];
    const late = () =>
      until(
        'the breach of the assistant',
        async () =>
          (await duties()).some((each) => each.kind === 'handle' && each.owner.name === '县司法局' && each.breachedAt),
        60,
      );
    await late();
    const result = await lead.client.post(`/task/${lead.task}/result`, { ...RESULT, version: planned.body.version });
    expect(result).toMatchObject({ status: 200, body: { stage: 'review' } });
    const settled = (await desk.get(`/desk/cases/${caseKey}`)).body.duties.find(
      (each: { kind: string; owner: { name: string } }) => each.kind === 'handle' && each.owner.name === '县司法局',
    );
    expect(settled).toMatchObject({ settled: { how: 'unanswered' }, breachedAt: expect.any(String) });
    const letter = await desk.letter('desk@chengkou.example', '【待审核】', caseNumber);
    expect(letter.text).toContain('县司法局');
    const assist = await openTask(demo, await desk.letter(address('justice'), '【协办】', caseNumber));
    const afterwards = await assist.client.post(`/task/${assist.task}/result`, { ...RESULT, version: assist.version });
    expect(afterwards.status).toBe(200);
  });
});
