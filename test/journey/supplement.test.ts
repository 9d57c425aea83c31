import { blowWhistle, Client, dispatch, openTask, progress, RESULT, secretIn, signIn } from './client';
import { system } from './systems';
import { until } from './until';

const demo = system('demo');
const address = (unit: string) => `${unit}@chengkou.example`;
const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;

describe('waiting for the enterprise, by the machine’s own clock', () => {
  it('in the middle of handling: the days that passed meanwhile are not the unit’s', async () => {
    const desk = await signIn(demo, 'desk@chengkou.example');
    const whistled = await blowWhistle(new Client(demo), { email: 'waiting@example.com' });
    await dispatch(desk, whistled.caseKey, 'emergency');
    const lead = await openTask(demo, await desk.letter(address('emergency'), '【交办】', whistled.caseNumber));
    const duty = async () => (await lead.client.get(`/task/${lead.task}`)).body.duty;
    const before = await duty();
    const asked = await lead.client.post(`/task/${lead.task}/ask`, {
      question: '请说明停电的时间',
      version: lead.version,
    });
    const { pausedSince } = await duty();
    const letter = await desk.letter('waiting@example.com', '请您补充材料', whistled.caseNumber);
    const day = (demo.workdaySeconds ?? 0) * 1000;
    await until('a working day of the demonstration', async () => Date.now() > Date.parse(pausedSince) + day);
    const enterprise = new Client(demo);
    await enterprise.post('/supplement/session', { secret: secretIn(letter, '/supplement') });
    expect((await enterprise.post(`/supplement/${whistled.caseKey}`, { answer: '每天18时至20时' })).status).toBe(200);
    const after = await duty();
    const { timeline } = await progress(enterprise, whistled);
    const answeredAt = timeline.findLast((each: { type: string }) => each.type === 'supplement-answered').at;
    const stood = secondsBetween(pausedSince, answeredAt);
    expect(stood).toBeGreaterThanOrEqual(demo.workdaySeconds ?? Infinity);
    expect([secondsBetween(before.due, after.due), secondsBetween(before.final, after.final)]).toEqual([stood, stood]);
    expect(after.breachedAt).toBeUndefined();
    const result = await lead.client.post(`/task/${lead.task}/result`, { ...RESULT, version: asked.body.version });
    expect(result).toMatchObject({ status: 200, body: { stage: 'review' } });
  });

  it('no answer: the machine closes the case once the enterprise has been told, with the offer to whistle again', async () => {
    const desk = await signIn(demo, 'desk@chengkou.example');
    const whistled = await blowWhistle(new Client(demo), { email: 'silent@example.com' });
    const { version } = (await desk.get(`/desk/cases/${whistled.caseKey}`)).body;
    expect(
      (await desk.post(`/desk/cases/${whistled.caseKey}/ask`, { question: '请提供受理编号', version })).status,
    ).toBe(200);
    const client = new Client(demo);
    const letter = await until(
      'the letter that says it ends',
      async () =>
        (await client.letters()).find(
          (each) => each.to.includes('silent@example.com') && each.subject.includes('未收到补充材料'),
        ),
      240,
    );
    expect(letter.text).toContain('欢迎随时再次吹哨');
    await until('the end', async () => (await progress(client, whistled)).stage === 'closed', 60);
    expect(await progress(client, whistled)).toMatchObject({ closedAs: 'no-answer', evaluationOpen: false });
  });
});
