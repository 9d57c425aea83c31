import { blowWhistle, dispatch, instantNow, progress, secretIn, version, type Client, type Whistled } from '../client';
import { system } from '../systems';
import { problemOf } from '../wire';
import { AuditedClient, auditedSignIn, auditedTask } from './audited';

const calendar = system('calendar');
let desk: Client;
beforeAll(async () => {
  desk = await auditedSignIn(calendar, 'desk@chengkou.example');
});

const lookup = ({ lookupCode }: Whistled) => ({ 'lookup-code': lookupCode });
const act = async (caseKey: string, verb: string, more: object) =>
  desk.post(`/desk/cases/${caseKey}/${verb}`, { ...more, version: await version(desk, caseKey) });
const dutyOf = async (caseKey: string, kind: string) =>
  (await desk.get(`/desk/cases/${caseKey}`)).body.duties.find((each: { kind: string }) => each.kind === kind);

/** The desk has asked, and the letter with the link is there. */
async function asked(email: string): Promise<Whistled & { secret: string }> {
  const whistled = await blowWhistle(desk, { email });
  expect(await act(whistled.caseKey, 'ask', { question: '请提供扩容申请的受理编号' })).toMatchObject({
    status: 200,
    body: { stage: 'dispatch' },
  });
  const letter = await desk.letter(email, '请您补充材料', whistled.caseNumber);
  expect(letter.text).toContain('请提供扩容申请的受理编号');
  return { ...whistled, secret: secretIn(letter, '/supplement') };
}

describe('supplement (补充材料)', () => {
  it('asked by the desk, answered by the mailed link: the clock stands still, and goes on', async () => {
    const { caseKey, secret, ...whistled } = await asked('asked@example.com');
    expect(await dutyOf(caseKey, 'dispatch')).toMatchObject({ pausedSince: expect.any(String), late: false });
    expect(await progress(desk, { caseKey, ...whistled })).toMatchObject({
      status: 'to-supplement',
      owner: { kind: 'enterprise' },
      supplement: { by: '工作专班', question: '请提供扩容申请的受理编号' },
    });
    const waiting = (await desk.get('/desk/cases?queue=supplement')).body.items.map(
      (each: { caseKey: string }) => each.caseKey,
    );
    expect(waiting).toContain(caseKey);

    const client = new AuditedClient(calendar);
    expect(problemOf(await client.post(`/supplement/${caseKey}`, '{"ans'))).toBe('401 no-session');
    const opened = await client.post('/supplement/session', { secret });
    expect(opened).toMatchObject({ status: 200, body: { caseKey, location: `/supplement/${caseKey}` } });
    const [cookie = ''] = opened.headers.getSetCookie();
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/supplement'])
      expect(cookie).toContain(attribute);
    expect((await client.get(`/supplement/${caseKey}`)).body).toMatchObject({ supplement: { by: '工作专班' } });
    for (const wrong of [{}, { answer: '　' }, { answer: 'x'.repeat(5000) }])
      expect(problemOf(await client.post(`/supplement/${caseKey}`, wrong))).toBe('422 invalid');
    const key = { 'idempotency-key': `supplement-${caseKey}` };
    const answer = { answer: '受理编号2026-18' };
    const first = await client.post(`/supplement/${caseKey}`, answer, key);
    expect(first).toMatchObject({ status: 200, body: { stage: 'dispatch' } });
    expect((await client.post(`/supplement/${caseKey}`, answer, key)).body).toEqual(first.body);
    expect(problemOf(await client.post(`/supplement/${caseKey}`, answer))).toBe('409 wrong-stage');

    const letter = await desk.letter('desk@chengkou.example', '【已补充】', whistled.caseNumber);
    expect(letter.text).toContain('受理编号2026-18');
    const duty = await dutyOf(caseKey, 'dispatch');
    expect(duty.pausedSince).toBeUndefined();
    expect(problemOf(await act(caseKey, 'ask', { question: '再问一次' }))).toBe('409 already');
  });

  it('answered with number and code, and what the enterprise says by telephone written down by the desk', async () => {
    const byCode = await asked('by-code@example.com');
    const post = (headers?: Record<string, string>) =>
      new AuditedClient(calendar).post(`/api/v1/cases/${byCode.caseKey}/supplement`, { answer: '编号18' }, headers);
    expect(problemOf(await post())).toBe('401 no-session');
    expect(problemOf(await post({ 'lookup-code': '00000000' }))).toBe('404 not-found');
    expect((await post(lookup(byCode))).status).toBe(200);

    const { caseKey } = await asked('by-phone@example.com');
    const told = { answer: '编号19', person: '李四', number: '13800000000', at: instantNow() };
    expect(problemOf(await act(caseKey, 'supplemented', { ...told, number: '' }))).toBe('422 invalid');
    expect((await act(caseKey, 'supplemented', told)).status).toBe(200);
    const { timeline } = (await desk.get(`/desk/cases/${caseKey}`)).body;
    expect(timeline.at(-1)).toMatchObject({ type: 'supplement-answered', texts: { answer: '编号19', person: '李四' } });
  });

  it('asked by the unit: its task says so, and the answer comes to it', async () => {
    const whistled = await blowWhistle(desk, { email: 'of-unit@example.com' });
    await dispatch(desk, whistled.caseKey, 'commerce', ['justice']);
    const lead = await auditedTask(
      calendar,
      await desk.letter('commerce@chengkou.example', '【交办】', whistled.caseNumber),
    );
    const assist = await auditedTask(
      calendar,
      await desk.letter('justice@chengkou.example', '【协办】', whistled.caseNumber),
    );
    const question = { question: '请说明停电的时间' };
    const byAssist = await assist.client.post(`/task/${assist.task}/ask`, { ...question, version: assist.version });
    expect(problemOf(byAssist)).toBe('409 wrong-stage');
    expect(problemOf(await lead.client.post(`/task/${lead.task}/ask`, { version: lead.version }))).toBe('422 invalid');
    const done = await lead.client.post(`/task/${lead.task}/ask`, { ...question, version: lead.version });
    expect(done).toMatchObject({ status: 200, body: { stage: 'handle' } });
    const view = (await lead.client.get(`/task/${lead.task}`)).body;
    expect(view).toMatchObject({
      waitsForEnterprise: true,
      duty: { pausedSince: expect.any(String) },
      version: done.body.version,
    });
    const { secret } = {
      secret: secretIn(await desk.letter('of-unit@example.com', '请您补充材料', whistled.caseNumber), '/supplement'),
    };
    const enterprise = new AuditedClient(calendar);
    await enterprise.post('/supplement/session', { secret });
    expect((await enterprise.post(`/supplement/${whistled.caseKey}`, { answer: '每天18时至20时' })).status).toBe(200);
    const letter = await desk.letter('commerce@chengkou.example', '【已补充】', whistled.caseNumber);
    expect(letter.text).toContain('每天18时至20时');
    expect((await lead.client.get(`/task/${lead.task}`)).body).toMatchObject({
      waitsForEnterprise: false,
      supplements: [{ question: '请说明停电的时间', answered: { answer: '每天18时至20时' } }],
    });
  });

  it('a link of this kind opens nothing else, and no other link opens this', async () => {
    const { secret } = await asked('other-door@example.com');
    const client = new AuditedClient(calendar);
    for (const path of ['/task/session', '/evaluate/session'])
      expect(problemOf(await client.post(path, { secret }))).toBe('410 gone');
    expect(problemOf(await client.post('/supplement/session', { secret: 'C'.repeat(43) }))).toBe('410 gone');
  });
});

describe('withdrawal (撤回)', () => {
  it('ends the case; pressed for, the inspector hears; the mailed link of a question cannot', async () => {
    const whistled = await asked('withdrawn@example.com');
    const path = `/api/v1/cases/${whistled.caseKey}/withdrawal`;
    const byLink = new AuditedClient(calendar);
    await byLink.post('/supplement/session', { secret: whistled.secret });
    expect(problemOf(await byLink.post(path, { reason: '不办了', pressed: 'no' }))).toBe('401 no-session');
    for (const wrong of [{ reason: '不办了' }, { pressed: 'yes' }, { reason: ' ', pressed: 'no' }])
      expect(problemOf(await desk.post(path, wrong, lookup(whistled)))).toBe('422 invalid');
    const done = await desk.post(path, { reason: '有人让我撤回', pressed: 'yes' }, lookup(whistled));
    expect(done).toMatchObject({ status: 200, body: { stage: 'closed' } });
    expect(await progress(desk, whistled)).toMatchObject({ closedAs: 'withdrawn', due: null, withdrawable: false });
    const letter = await desk.letter('inspector@chengkou.example', '【撤回】', whistled.caseNumber);
    expect(letter.text).toContain('有人让我撤回');
    expect(problemOf(await desk.post(path, { reason: '再撤一次', pressed: 'no' }, lookup(whistled)))).toBe(
      '409 wrong-stage',
    );
    expect(JSON.stringify((await progress(desk, whistled)).timeline)).not.toContain('有人要求');
  });
});
