import { ListExecutionsCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { blowWhistle, dispatch, openTask, RESULT, signIn, type Answer, type Client } from '../client';
import { insideOf } from '../inside';
import { system } from '../systems';
import { until } from '../until';

const demo = system('demo');
const inside = insideOf(demo);
afterAll(() => inside.close());
let desk: Client;
beforeAll(async () => {
  desk = await signIn(demo, 'desk@chengkou.example');
});

interface Duty {
  kind: string;
  due: string;
  final?: string;
  breachedAt?: string;
  settled?: { at: string; how: string };
  reached: { step: string; at: string }[];
}
const dutiesOf = async (caseKey: string): Promise<Duty[]> => (await desk.get(`/desk/cases/${caseKey}`)).body.duties;
const dutyOf = async (caseKey: string, kind: string) => (await dutiesOf(caseKey)).find((each) => each.kind === kind);
const instantReached = (at: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, at - Date.now())));

describe('a task answer that races the timeout', () => {
  /**
   * Around the instant of the breach, in milliseconds. The first does not wait, so that one is in time on a machine
   * that needs seconds for an answer; the last is late on every machine. How those between fall is the race.
   */
  const OFFSETS = [-Infinity, -600, -150, 0, 50, 150, 400, 900];
  const UNITS = 'education public-security justice finance human-resources ecology-environment transport health'.split(
    ' ',
  );

  async function raced(unit: string, offset: number): Promise<{ caseKey: string; caseNumber: string; answer: Answer }> {
    const { caseKey, caseNumber } = await blowWhistle(desk);
    await dispatch(desk, caseKey, unit);
    const { client, task, version } = await openTask(
      demo,
      await desk.letter(`${unit}@chengkou.example`, '【交办】', caseNumber),
    );
    const breach = (await dutyOf(caseKey, 'handle'))?.final ?? '';
    await instantReached(Date.parse(breach) + offset);
    return { caseKey, caseNumber, answer: await client.post(`/task/${task}/result`, { ...RESULT, version }) };
  }

  it('is taken once, and the duty says the same thing as its breach', async () => {
    const races = await Promise.all(UNITS.map((unit, index) => raced(unit, OFFSETS[index] ?? 0)));
    expect(races.map(({ answer }) => [answer.status, answer.body.stage])).toEqual(UNITS.map(() => [200, 'review']));
    const seen: string[] = [];
    for (const { caseKey, caseNumber } of races) {
      const handle = await dutyOf(caseKey, 'handle');
      const steps = handle?.reached.map(({ step }) => step) ?? [];
      expect(new Set(steps).size).toBe(steps.length);
      const breached = handle?.breachedAt !== undefined;
      expect([caseNumber, breached && handle?.settled?.how !== 'late']).toEqual([caseNumber, false]);
      seen.push(handle?.settled?.how ?? 'open');
      const types = JSON.parse(await inside.dump(caseKey)) as { type?: string }[];
      expect(types.filter((each) => each.type === 'result-submitted@1')).toHaveLength(1);
    }
    expect([...new Set(seen)].sort()).toEqual(['late', 'met']);
    const letters = await desk.letters();
    for (const { caseNumber } of races)
      for (const step of ['【提醒·办理】', '【催办·办理】', '【超期·办理】']) {
        const sent = letters.filter((each) => each.subject.startsWith(step) && each.subject.includes(caseNumber));
        expect(new Set(sent.map((each) => String(each.to))).size).toBe(sent.length);
      }
  });
});

describe('an execution stopped from outside', () => {
  const runs = async (caseKey: string) =>
    (await inside.sfn.send(new ListExecutionsCommand({ stateMachineArn: demo.machineArn }))).executions?.filter(
      (each) => each.name?.startsWith(`${caseKey}-`),
    ) ?? [];

  it('is taken over at once, and the ladder goes on, each step once', async () => {
    const { caseKey, caseNumber } = await blowWhistle(desk);
    const [first] = await until('the execution', async () => {
      const found = await runs(caseKey);
      return found.length > 0 && found;
    });
    await inside.sfn.send(new StopExecutionCommand({ executionArn: first?.executionArn, cause: 'by hand' }));
    await until('the next generation', async () =>
      (await runs(caseKey)).some((each) => each.name === `${caseKey}-2` && each.status === 'RUNNING'),
    );
    const breached = await until('the breach of the dispatch', async () => {
      const duty = await dutyOf(caseKey, 'dispatch');
      return duty?.breachedAt !== undefined && duty;
    });
    expect(breached.reached.map(({ step }) => step)).toEqual(expect.arrayContaining(['prompt', 'reminder', 'breach']));
    const reminders = await until('the reminder', async () => {
      const sent = (await desk.letters()).filter(
        (each) =>
          each.subject.startsWith('【催办') &&
          each.subject.includes(caseNumber) &&
          each.to.includes('desk@chengkou.example'),
      );
      return sent.length > 0 && sent;
    });
    expect(reminders).toHaveLength(1);
    expect((await dispatch(desk, caseKey, 'commerce')).body.stage).toBe('handle');
  });
});
