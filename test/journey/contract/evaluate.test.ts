import { answered, blowWhistle, instantNow, progress, secretIn, version, type Client, type Whistled } from '../client';
import { system } from '../systems';
import { until } from '../until';
import { problemOf } from '../wire';
import { AuditedClient, auditedSignIn } from './audited';

const calendar = system('calendar');
let desk: Client;
beforeAll(async () => {
  desk = await auditedSignIn(calendar, 'desk@chengkou.example');
});

/** A case that waits for its grade, and the link that was mailed with the reply. */
async function replied(email: string): Promise<Whistled & { secret: string }> {
  const whistled = await blowWhistle(desk, { email });
  await answered(desk, whistled, 'culture-tourism');
  const letter = await desk.letter(email, '请您评价', whistled.caseNumber);
  await until('proof of delivery', async () => (await progress(desk, whistled)).stage === 'evaluate');
  return { ...whistled, secret: secretIn(letter, '/evaluate') };
}

const lookup = ({ lookupCode }: Whistled) => ({ 'lookup-code': lookupCode });

describe('the mailed link', () => {
  it('opens its case; without it nothing is graded', async () => {
    const { caseKey, caseNumber, secret } = await replied('link@example.com');
    const client = new AuditedClient(calendar);
    expect(problemOf(await client.post('/evaluate', '{"bro'))).toBe('401 no-session');
    const opened = await client.post('/evaluate/session', { secret });
    expect(opened).toMatchObject({ status: 200, body: { caseKey, caseNumber, round: 1, evaluationOpen: true } });
    const [cookie = ''] = opened.headers.getSetCookie();
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/evaluate'])
      expect(cookie).toContain(attribute);
    expect(problemOf(await client.post('/evaluate', '{"grade"'))).toBe('400 malformed');
    for (const wrong of [{}, { grade: 'good' }, { grade: 'dissatisfied' }, { grade: 'dissatisfied', reason: '　' }])
      expect(problemOf(await client.post('/evaluate', wrong))).toBe('422 invalid');
    expect(await client.post('/evaluate', { grade: 'satisfied' })).toMatchObject({
      status: 200,
      body: { stage: 'closed', grade: 'satisfied' },
    });
    expect(problemOf(await client.post('/evaluate', { grade: 'dissatisfied' }))).toBe('422 invalid');
    expect(problemOf(await client.post('/evaluate', { grade: 'satisfied' }))).toBe('409 already');
  });

  it('answers 410 when it is nobody’s', async () => {
    const client = new AuditedClient(calendar);
    expect(problemOf(await client.post('/evaluate/session', { secret: 'B'.repeat(43) }))).toBe('410 gone');
  });

  it('asks which case is meant when two are open in one browser', async () => {
    const [one, two] = await Promise.all([replied('one@example.com'), replied('two@example.com')]);
    const client = new AuditedClient(calendar);
    for (const { secret } of [one, two]) await client.post('/evaluate/session', { secret });
    expect(problemOf(await client.post('/evaluate', { grade: 'satisfied' }))).toBe('409 which-task');
    expect((await client.post('/evaluate', { grade: 'acceptable', case: two.caseKey })).body.stage).toBe('closed');
    expect((await progress(desk, one)).stage).toBe('evaluate');
  });
});

describe('POST /api/v1/cases/{caseKey}/evaluation', () => {
  it('grades with the lookup code, once, in its round', async () => {
    const whistled = await replied('api@example.com');
    const grade = (body: unknown, headers = lookup(whistled)) =>
      desk.post(`/api/v1/cases/${whistled.caseKey}/evaluation`, body, headers);
    expect(problemOf(await grade({ grade: 'satisfied' }, {} as never))).toBe('401 no-session');
    expect(problemOf(await grade({ grade: 'satisfied', round: 2 }))).toBe('410 gone');
    expect(problemOf(await grade({ grade: 'satisfied', round: 'x' }))).toBe('422 invalid');
    const twice = await Promise.all([grade({ grade: 'satisfied' }), grade({ grade: 'acceptable' })]);
    expect(twice.map(problemOf).sort()).toEqual(['200', '409 already']);
    expect(await progress(desk, whistled)).toMatchObject({ stage: 'closed', closedAs: 'graded', due: null });
  });

  it('is too early before the reply', async () => {
    const whistled = await blowWhistle(desk);
    const early = await desk.post(
      `/api/v1/cases/${whistled.caseKey}/evaluation`,
      { grade: 'satisfied' },
      lookup(whistled),
    );
    expect(problemOf(early)).toBe('409 wrong-stage');
  });
});

describe('a second dissatisfied grade', () => {
  it('leads to a joint meeting and a last reply, whatever is said of that', async () => {
    const whistled = await replied('twice@example.com');
    const dissatisfied = (reason: string) =>
      desk.post(`/api/v1/cases/${whistled.caseKey}/evaluation`, { grade: 'dissatisfied', reason }, lookup(whistled));
    expect((await dissatisfied('没有时间表')).body.stage).toBe('handle');
    const order = await desk.letter('culture-tourism@chengkou.example', '【重新办理】', whistled.caseNumber);
    const unit = new AuditedClient(calendar);
    const { body } = await unit.post('/task/session', { secret: secretIn(order, '/task') });
    const result = { outcome: 'explained', account: '已说明', approvedBy: '王一', version: body.version };
    expect((await unit.post(`/task/${body.task}/result`, result)).body.stage).toBe('review');
    const act = async (verb: string, more: object) =>
      desk.post(`/desk/cases/${whistled.caseKey}/${verb}`, { ...more, version: await version(desk, whistled.caseKey) });
    expect((await act('approve', { reply: '再次答复' })).body.stage).toBe('reply');
    const told = { by: 'phone', person: '李四', number: '13800000000', at: instantNow() };
    await act('delivered', told);
    expect((await dissatisfied('还是没有')).body.stage).toBe('review');
    const { duties } = (await desk.get(`/desk/cases/${whistled.caseKey}`)).body;
    expect(duties.filter((each: { settled?: object }) => each.settled === undefined)).toMatchObject([
      { kind: 'joint-meeting' },
    ]);
    expect(problemOf(await act('approve', { reply: '不开会' }))).toBe('409 wrong-stage');
  });
});
