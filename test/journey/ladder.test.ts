import {
  answered,
  blowWhistle,
  Client,
  dispatch,
  openTask,
  progress,
  RESULT,
  signIn,
  version,
  type Letter,
} from './client';
import { system } from './systems';
import { until } from './until';

const demo = system('demo');
const UNIT = 'emergency@chengkou.example';

describe('the ladder, with every schedule off and nobody acting', () => {
  it('sends 提醒, 催办, 超期, 督办 in this order, once each, and the case finishes when the unit wakes up', async () => {
    const desk = await signIn(demo, 'desk@chengkou.example');
    const enterprise = new Client(demo);
    const whistled = await blowWhistle(enterprise, { email: 'ladder@example.com' });
    await dispatch(desk, whistled.caseKey, 'emergency');

    const ours = async () => (await desk.letters()).filter((each) => each.subject.includes(whistled.caseNumber));
    await until(
      '督办',
      async () =>
        (await ours()).some(
          (each) => each.subject.startsWith('【督办·办理】') && each.to.includes('inspector@chengkou.example'),
        ),
      60,
    );
    const letters = await ours();
    const at = (words: string, to: string) => {
      const found = letters.filter((each) => each.subject.startsWith(words) && each.to.includes(to));
      expect([words, to, found.length]).toEqual([words, to, 1]);
      return letters.indexOf(found[0] as Letter);
    };
    const rungs = [
      at('【提醒·办理】', UNIT),
      at('【催办·办理】', UNIT),
      at('【超期·办理】', UNIT),
      at('【督办·办理】', 'inspector@chengkou.example'),
    ];
    expect([...rungs].sort((a, b) => a - b)).toEqual(rungs);
    at('【催办·办理】', 'emergency.backup@chengkou.example');
    at('【超期·办理】', 'emergency.head@chengkou.example');
    at('【提醒·签收】', UNIT);
    at('【催办·签收】', UNIT);
    expect(
      letters
        .filter((each) => each.to.includes('ladder@example.com'))
        .every((each) => !/督办|超期|催办/.test(each.subject + each.text)),
    ).toBe(true);

    const task = await openTask(demo, await desk.letter(UNIT, '【交办】', whistled.caseNumber));
    const late = await task.client.post(`/task/${task.task}/result`, { ...RESULT, version: task.version });
    expect(late).toMatchObject({ status: 200, body: { stage: 'review' } });
    const duties = (await desk.get(`/desk/cases/${whistled.caseKey}`)).body.duties as {
      kind: string;
      settled?: { how: string };
      breachedAt?: string;
    }[];
    expect(duties.find((each) => each.kind === 'handle')).toMatchObject({
      settled: { how: 'late' },
      breachedAt: expect.any(String),
    });
    await desk.post(`/desk/cases/${whistled.caseKey}/approve`, {
      reply: '已办结。',
      version: await version(desk, whistled.caseKey),
    });
    await until('the reply', async () => (await progress(enterprise, whistled)).stage === 'evaluate');
  });

  it('ends in silence as 未评价, never as satisfied: one prompt, a telephone duty, then closed', async () => {
    const desk = await signIn(demo, 'desk@chengkou.example');
    const enterprise = new Client(demo);
    const whistled = await blowWhistle(enterprise, { email: 'silent@example.com' });
    await answered(desk, whistled, 'justice');
    await until(
      'the telephone duty',
      async () => {
        const { duties } = (await desk.get(`/desk/cases/${whistled.caseKey}`)).body as { duties: { kind: string }[] };
        return duties.some((each) => each.kind === 'telephone');
      },
      60,
    );
    const end = await until(
      'the end',
      async () => {
        const now = await progress(enterprise, whistled);
        return now.stage === 'closed' && now;
      },
      60,
    );
    expect(end).toMatchObject({ closedAs: 'ungraded' });
    const prompts = (await desk.letters()).filter(
      (each) => each.to.includes('silent@example.com') && each.subject.includes('请评价'),
    );
    expect(prompts).toHaveLength(1);
  });

  it('says on every page that the demo clock runs', async () => {
    const page = await fetch(`${demo.origin}/`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain(`${demo.workdaySeconds}秒`);
  });
});
