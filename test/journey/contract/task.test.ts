import { blowWhistle, dispatch, instantNow, RESULT, secretIn, type Client, type Task } from '../client';
import { system } from '../systems';
import { problemOf } from '../wire';
import { AuditedClient, auditedSignIn, auditedTask } from './audited';

const calendar = system('calendar');
let desk: Client;
beforeAll(async () => {
  desk = await auditedSignIn(calendar, 'desk@chengkou.example');
});

const ACT = { way: 'phone', people: '王一', notes: '已联系企业' };
const inDays = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

async function dispatched(lead: string, assist: string[] = []) {
  const whistled = await blowWhistle(desk, { email: 'task@example.com' });
  expect((await dispatch(desk, whistled.caseKey, lead, assist)).status).toBe(200);
  const letter = await desk.letter(`${lead}@chengkou.example`, '【交办】', whistled.caseNumber);
  return { ...whistled, letter };
}

async function opened(lead: string): Promise<Task & { caseKey: string }> {
  const { letter, caseKey } = await dispatched(lead);
  return { ...(await auditedTask(calendar, letter)), caseKey };
}

const acting = ({ client, task }: Task) => ({
  post: (verb: string, body: object) => client.post(`/task/${task}/${verb}`, body),
  get: () => client.get(`/task/${task}`),
});

describe('POST /task/session', () => {
  it('takes the secret again and again, and number with code, for a cookie of that task alone', async () => {
    const { letter, caseKey } = await dispatched('education');
    const secret = secretIn(letter, '/task');
    expect(letter.text).toContain(`${calendar.origin}/task#${secret}`);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const client = new AuditedClient(calendar);
    for (let times = 0; times < 2; times += 1) {
      const answer = await client.post('/task/session', { secret });
      expect(answer).toMatchObject({ status: 200, body: { task: `${caseKey}-1`, stage: 'handle' } });
      const [cookie = ''] = answer.headers.getSetCookie();
      expect(cookie).toMatch(new RegExp(`^qs-task-${caseKey}-1=[\\w-]{43};.*Path=/task/${caseKey}-1(;|$)`));
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(attribute);
    }
    const code = /任务码[:：]?\s*(\d{4}\s?\d{4})/.exec(letter.text)?.[1];
    const typed = await new AuditedClient(calendar).post('/task/session', { task: `${caseKey}-1`, code });
    expect(typed).toMatchObject({ status: 200, body: { task: `${caseKey}-1`, version: expect.any(Number) } });
  });

  it('answers 410 to a secret that opens nothing, 422 to none at all', async () => {
    const client = new AuditedClient(calendar);
    expect(problemOf(await client.post('/task/session', { secret: 'A'.repeat(43) }))).toBe('410 gone');
    expect(problemOf(await client.post('/task/session', { secret: '' }))).toBe('422 invalid');
    expect(problemOf(await client.post('/task/session', {}))).toBe('422 invalid');
  });
});

describe('a task', () => {
  it('asks for a session before it looks at anything', async () => {
    const { task } = await opened('justice');
    const stranger = new AuditedClient(calendar);
    expect(problemOf(await stranger.get(`/task/${task}`))).toBe('401 no-session');
    for (const verb of ['acknowledge', 'act', 'plan', 'result'])
      expect(problemOf(await stranger.post(`/task/${task}/${verb}`, '{"bro'))).toBe('401 no-session');
  });

  it('then reads, then checks fields, then version, then the rule', async () => {
    const task = await opened('health');
    const { post } = acting(task);
    expect(problemOf(await task.client.post(`/task/${task.task}/acknowledge`, '{"name"'))).toBe('400 malformed');
    expect(problemOf(await post('acknowledge', { name: '', version: 0 }))).toBe('422 invalid');
    expect(problemOf(await post('acknowledge', { name: '王一' }))).toBe('422 invalid');
    expect(problemOf(await post('acknowledge', { name: '王一', version: task.version - 1 }))).toBe('409 stale');
    const done = await post('acknowledge', { name: '王一', version: task.version });
    expect(done).toMatchObject({ status: 200, body: { stage: 'handle', version: expect.any(Number) } });
    const unfounded = { outcome: 'unsolved', account: '无法解决', approvedBy: '王一', version: task.version };
    expect(problemOf(await post('result', unfounded))).toBe('422 invalid');
    expect(problemOf(await post('acknowledge', { name: '王一', version: done.body.version }))).toBe('409 already');
  });

  it('names who came first, and when', async () => {
    const task = await opened('transport');
    const { post } = acting(task);
    await post('acknowledge', { name: '赵六', version: task.version });
    const { status, body } = await post('act', { ...ACT, at: instantNow(), version: task.version });
    expect({ status, ...body }).toMatchObject({
      status: 409,
      code: 'stale',
      by: '赵六',
      at: expect.stringMatching(/\+08:00$/),
    });
  });

  it('is planned once, for a day after today and at most 60 calendar days from dispatch', async () => {
    const task = await opened('commerce');
    const { post, get } = acting(task);
    const plan = { reason: '涉及招标', measures: '分两步', version: task.version };
    for (const promisedDate of [inDays(0), inDays(61)]) {
      const refused = await post('plan', { ...plan, promisedDate });
      expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'promisedDate']);
    }
    expect(problemOf(await post('result', { ...RESULT, outcome: 'planned', version: task.version }))).toBe(
      '422 invalid',
    );
    const filed = await post('plan', { ...plan, promisedDate: inDays(60) });
    expect(filed).toMatchObject({ status: 200, body: { stage: 'handle' } });
    expect((await get()).body).toMatchObject({ status: 'planned', plan: { promisedDate: inDays(60) } });
    const again = { ...plan, promisedDate: inDays(30), version: filed.body.version };
    expect(problemOf(await post('plan', again))).toBe('409 already');
    expect((await post('result', { ...RESULT, outcome: 'planned', version: filed.body.version })).body.stage).toBe(
      'review',
    );
  });

  it('takes no act once the desk reviews', async () => {
    const task = await opened('taxation');
    const { post } = acting(task);
    const done = await post('result', { ...RESULT, version: task.version });
    expect(done.body.stage).toBe('review');
    const late = await post('act', { ...ACT, at: instantNow(), version: done.body.version });
    expect(problemOf(late)).toBe('409 wrong-stage');
    expect(late.body).toMatchObject({ at: expect.stringMatching(/\+08:00$/) });
  });

  it('tells a time in the future from one before the whistle, and takes neither', async () => {
    const task = await opened('agriculture');
    for (const at of ['2099-01-01T09:00:00+08:00', '2020-01-01T09:00:00+08:00', 'gestern', 20261124]) {
      const refused = await acting(task).post('act', { ...ACT, at, version: task.version });
      expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'at']);
    }
  });

  it('never mixes with another one open in the same browser', async () => {
    const { letter, caseKey, caseNumber } = await dispatched('finance', ['housing-construction']);
    const browser = new AuditedClient(calendar);
    const one = await auditedOpen(browser, secretIn(letter, '/task'));
    const assisting = await desk.letter('housing-construction@chengkou.example', '【协办】', caseNumber);
    const two = await auditedOpen(browser, secretIn(assisting, '/task'));
    expect([one.task, two.task]).toEqual([`${caseKey}-1`, `${caseKey}-2`]);
    await browser.post(`/task/${two.task}/acknowledge`, { name: '协办人', version: two.version });
    const views = await Promise.all([one, two].map(({ task }) => browser.get(`/task/${task}`)));
    expect(views.map(({ body }) => [body.unit.id, body.acknowledgedBy])).toEqual([
      ['finance', undefined],
      ['housing-construction', '协办人'],
    ]);
    const closed = await browser.post(`/task/${one.task}/result`, { ...RESULT, version: one.version });
    expect(closed.body.stage).toBe('review');
    expect((await desk.get(`/desk/cases/${caseKey}`)).body.assignments).toMatchObject([
      { role: 'lead', answered: true },
      { role: 'assist', answered: false },
    ]);
  });

  it('repeats its answer to the same key, and refuses the key for something else', async () => {
    const task = await opened('emergency');
    const send = (name: string, at: number) =>
      task.client.post(`/task/${task.task}/acknowledge`, { name, version: at }, { 'idempotency-key': 'tap' });
    const first = await send('王一', task.version);
    const again = await send(' 王一 ', task.version);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(problemOf(await send('李二', first.body.version))).toBe('409 key-reused');
  });

  async function auditedOpen(client: AuditedClient, secret: string) {
    return (await client.post('/task/session', { secret })).body as { task: string; version: number };
  }
});
