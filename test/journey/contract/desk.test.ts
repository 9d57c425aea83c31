import { randomUUID } from 'node:crypto';
import {
  answered,
  blowWhistle,
  codeIn,
  codeLetter,
  dispatch,
  instantNow,
  openTask,
  RESULT,
  version,
  whistle,
  type Answer,
  type Client,
} from '../client';
import { system } from '../systems';
import { problemOf } from '../wire';
import { AuditedClient, auditedSignIn } from './audited';

const calendar = system('calendar');
let desk: Client;
beforeAll(async () => {
  desk = await auditedSignIn(calendar, 'desk@chengkou.example');
});

const BY_DUE = 'ruling dispatch handle review reply evaluate telephone supplement promised'.split(' ');
const QUEUES = [...BY_DUE, 'soon', 'overdue', 'undelivered'];
const ACTS: Record<string, object> = {
  dispatch: { lead: 'finance', assist: [], requirement: '请联系企业' },
  refuse: { reason: '违法', legalBasis: '《土地管理法》第七十四条' },
  approve: { reply: '答复' },
  rework: { reason: '没有依据' },
  delivered: { by: 'in-person', person: '李四', at: instantNow() },
  evaluation: { grade: 'satisfied', person: '李四', number: '13800000000', at: instantNow() },
};
const act = (client: Client, caseKey: string, verb: string, more: object) =>
  client.post(`/desk/cases/${caseKey}/${verb}`, { ...ACTS[verb], ...more });

describe('signing in', () => {
  it('answers 202 alike whoever asks, and mails six digits on a line of their own', async () => {
    const client = new AuditedClient(calendar);
    let known: Answer | undefined;
    await codeLetter(client, 'leader@chengkou.example', async () => {
      known = await client.post('/desk/sign-in', { email: 'Leader@Chengkou.Example' });
    });
    const unknown = await client.post('/desk/sign-in', { email: 'nobody@chengkou.example' });
    expect([known?.status, known?.body]).toEqual([202, unknown.body]);
    expect((await client.letters()).some((each) => each.to.includes('nobody@chengkou.example'))).toBe(false);
    expect(problemOf(await client.post('/desk/sign-in', { email: 'nobody' }))).toBe('422 invalid');
  });

  it('gives a cookie for /desk, which signing out ends', async () => {
    const client = await auditedSignIn(calendar, 'admin@chengkou.example');
    expect((await client.get('/desk/cases')).status).toBe(200);
    expect((await client.post('/desk/sign-out', {})).status).toBe(200);
    expect(problemOf(await client.get('/desk/cases'))).toBe('401 no-session');
  });

  it('takes each code once', async () => {
    const client = new AuditedClient(calendar);
    const email = 'desk.head@chengkou.example';
    const code = codeIn(await codeLetter(client, email, () => client.post('/desk/sign-in', { email })));
    const both = await Promise.all(
      [0, 1].map(() => new AuditedClient(calendar).post('/desk/session', { email, code })),
    );
    expect(both.map((each) => each.status).sort()).toEqual([200, 422]);
    const opened = both.find((each) => each.status === 200);
    const [cookie = ''] = opened?.headers.getSetCookie() ?? [];
    for (const attribute of ['qs-desk=', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/desk'])
      expect(cookie).toContain(attribute);
  });
});

describe('who may do what', () => {
  it.each(['inspector', 'leader', 'admin'])('%s reads everything and changes nothing', async (name) => {
    const reader = await auditedSignIn(calendar, `${name}@chengkou.example`);
    const { caseKey } = await blowWhistle(desk);
    expect((await reader.get('/desk/cases?queue=dispatch')).status).toBe(200);
    const seen = await reader.get(`/desk/cases/${caseKey}`);
    expect(seen).toMatchObject({ status: 200, body: { allowed: [], version: 1 } });
    for (const verb of Object.keys(ACTS))
      expect([verb, problemOf(await act(reader, caseKey, verb, { version: 1 }))]).toEqual([verb, '403 forbidden']);
    expect(await version(desk, caseKey)).toBe(1);
  });

  it('nobody does anything without signing in, whatever is sent', async () => {
    const { caseKey } = await blowWhistle(desk);
    const stranger = new AuditedClient(calendar);
    for (const path of ['/desk/cases', `/desk/cases/${caseKey}`, '/desk/cases/CKQS-2026-999999'])
      expect(problemOf(await stranger.get(path))).toBe('401 no-session');
    for (const verb of Object.keys(ACTS))
      expect(problemOf(await stranger.post(`/desk/cases/${caseKey}/${verb}`, '{"bro'))).toBe('401 no-session');
  });
});

describe('an act of the desk', () => {
  it('is read, then its fields, then its version, then the rule', async () => {
    const { caseKey } = await blowWhistle(desk);
    expect(problemOf(await desk.post(`/desk/cases/${caseKey}/dispatch`, '{"lead"'))).toBe('400 malformed');
    expect(problemOf(await act(desk, caseKey, 'dispatch', { lead: 'nobody', version: 0 }))).toBe('422 invalid');
    expect(problemOf(await act(desk, caseKey, 'dispatch', { version: 0 }))).toBe('409 stale');
    expect(problemOf(await act(desk, caseKey, 'approve', { version: 0 }))).toBe('409 stale');
    expect(problemOf(await act(desk, caseKey, 'approve', { version: 1 }))).toBe('409 wrong-stage');
    const silent = { grade: 'dissatisfied', version: 0 };
    expect(problemOf(await act(desk, caseKey, 'evaluation', silent))).toBe('422 invalid');
    expect(problemOf(await act(desk, caseKey, 'delivered', { by: 'phone', version: 0 }))).toBe('422 invalid');
    expect(problemOf(await act(desk, 'CKQS-2026-999999', 'dispatch', { version: 1 }))).toBe('404 not-found');
    for (const twice of [{ assist: ['finance'] }, { assist: ['justice', 'justice'] }, { assist: 'nobody' }])
      expect((await act(desk, caseKey, 'dispatch', { ...twice, version: 1 })).body.errors[0].field).toBe('assist');
    expect(await version(desk, caseKey)).toBe(1);
  });

  it('of two officers at once is one 200 and one 409 that names the other', async () => {
    const head = await auditedSignIn(calendar, 'desk.head@chengkou.example');
    const { caseKey } = await blowWhistle(desk);
    const both = await Promise.all([
      act(desk, caseKey, 'dispatch', { version: 1 }),
      act(head, caseKey, 'dispatch', { lead: 'justice', version: 1 }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual([200, 409]);
    expect(both.find((each) => each.status === 409)?.body).toMatchObject({
      code: 'stale',
      by: expect.stringMatching(/\p{Script=Han}/u),
      at: expect.stringMatching(/\+08:00$/),
    });
    expect((await desk.get(`/desk/cases/${caseKey}`)).body.assignments).toHaveLength(1);
  });

  it('sends back with reasons and approves what comes again', async () => {
    const { caseKey, caseNumber } = await blowWhistle(desk);
    await dispatch(desk, caseKey, 'ecology-environment');
    const task = await desk.letter('ecology-environment@chengkou.example', '【交办】', caseNumber);
    expect(task.text).not.toContain('undefined');
    expect(problemOf(await act(desk, caseKey, 'refuse', { version: await version(desk, caseKey) }))).toBe(
      '409 wrong-stage',
    );
  });
});

describe('GET /desk/cases', () => {
  it.each(QUEUES)('%s: 20 a page by due time, and the counts of all', async (queue) => {
    const { status, body } = await desk.get(`/desk/cases?queue=${queue}`);
    expect([status, body.queue]).toEqual([200, queue]);
    expect(Object.keys(body.counts)).toEqual(QUEUES);
    expect(body.items.length).toBeLessThanOrEqual(20);
    const dues = body.items.map((each: { due: string }) => each.due);
    if (BY_DUE.includes(queue)) expect(dues).toEqual([...dues].sort());
  });

  it('挂账: an open promise is shown with its age until it is kept', async () => {
    const { caseKey, caseNumber } = await blowWhistle(desk);
    await dispatch(desk, caseKey, 'commerce');
    const task = await openTask(calendar, await desk.letter('commerce@chengkou.example', '【交办】', caseNumber));
    const promisedDate = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const plan = { reason: '设备到货晚', measures: '分两步施工', promisedDate, version: task.version };
    const planned = await task.client.post(`/task/${task.task}/plan`, plan);
    const own = async () =>
      (await desk.get('/desk/cases?queue=promised')).body.items.find(
        (each: { caseKey: string }) => each.caseKey === caseKey,
      );
    expect(await own()).toMatchObject({ status: 'planned', age: 0, owner: '县商务委' });
    await task.client.post(`/task/${task.task}/result`, { ...RESULT, version: planned.body.version });
    expect(await own()).toBeUndefined();
  });

  it('turns the page by cursor until every case was shown once', async () => {
    const missing = 21 - ((await desk.get('/desk/cases?queue=dispatch')).body.counts.dispatch as number);
    await Promise.all(Array.from({ length: Math.max(0, missing) }, () => blowWhistle(desk)));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const next: string = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await desk.get(`/desk/cases?queue=dispatch${next}`);
      if (body.next !== undefined) expect(body.items).toHaveLength(20);
      seen.push(...body.items.map((each: { caseKey: string }) => each.caseKey));
      cursor = body.next;
    } while (cursor !== undefined);
    const { counts } = (await desk.get('/desk/cases')).body;
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(counts.dispatch);
  });

  it('takes no queue and no cursor that it did not give', async () => {
    expect(problemOf(await desk.get('/desk/cases?queue=everything'))).toBe('422 invalid');
    for (const cursor of ['x', 'e30', Buffer.from('{"pk":"CKQS-2026-000001","sk":"HEAD"}').toString('base64url')])
      expect(problemOf(await desk.get(`/desk/cases?queue=handle&cursor=${cursor}`))).toBe('400 malformed');
  });
});

describe('GET /desk/cases/{caseKey}', () => {
  it('explains each deadline day by day and shows every mail', async () => {
    const email = `${randomUUID()}@example.com`;
    const whistled = await blowWhistle(desk, { email });
    await answered(desk, whistled, 'market-regulation');
    await desk.letter(email, '请您评价');
    const { body } = await desk.get(`/desk/cases/${whistled.caseKey}`);
    expect(body).toMatchObject({
      caseKey: whistled.caseKey,
      title: whistle().title,
      version: expect.any(Number),
      assignments: [{ id: `${whistled.caseKey}-1`, role: 'lead', unit: { id: 'market-regulation' } }],
    });
    const kinds = body.duties.map((each: { kind: string }) => each.kind);
    expect(kinds).toEqual(expect.arrayContaining(['dispatch', 'acknowledge', 'handle', 'review', 'reply']));
    for (const duty of body.duties) {
      expect(duty.explanation.at(-1).date).toBe((duty.final ?? duty.due).slice(0, 10));
      expect(duty.explanation.filter((each: { counted: boolean }) => each.counted).length).toBeGreaterThan(0);
    }
    for (const mail of body.mails) {
      expect(mail).toMatchObject({ id: expect.any(String), subject: expect.stringContaining(whistled.caseNumber) });
      expect(['sent', 'delivered']).toContain(mail.state);
    }
    expect(body.mails.map((each: { to: string }) => each.to)).toEqual(
      expect.arrayContaining([email, 'market-regulation@chengkou.example']),
    );
    expect(problemOf(await desk.get('/desk/cases/CKQS-2026-999999'))).toBe('404 not-found');
    expect(problemOf(await desk.get(`/desk/cases/${'x'.repeat(3000)}`))).toBe('404 not-found');
  });
});
