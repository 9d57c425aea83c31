import { answered, blowWhistle, Client, codeIn, codeLetter, dispatch, progress, secretIn, signIn } from '../client';
import { system } from '../systems';
import { asForm, asJson, problemOf, someSource, wire } from '../wire';

const calendar = system('calendar');
/** Where nobody else signs in as the leader, who stays locked out. */
const elsewhere = system('demo');
const WRONG = '00000000';
const QUARTER_HOUR_SECONDS = 15 * 60;
const client = new Client(calendar);

const lookUp = (caseKey: string, code: string, from: string, headers: Record<string, string> = {}) =>
  wire(calendar, `/api/v1/cases/${caseKey}`, { headers: { 'lookup-code': code, ...headers }, from });

function expectLocked(answer: { status: number; body: any; headers: Record<string, unknown> }): void {
  expect(problemOf(answer)).toBe('429 too-many');
  const seconds = Number(answer.headers['retry-after']);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(QUARTER_HOUR_SECONDS);
}

describe('five wrong lookup codes', () => {
  it('for a number lock it for everybody who types, from wherever; sessions and mailed links go on', async () => {
    const desk = await signIn(calendar, 'desk@chengkou.example');
    const whistled = await blowWhistle(client, { email: 'locked@example.com' });
    const { caseKey, lookupCode, caseNumber } = whistled;
    const inside = new Client(calendar);
    await inside.post('/progress', { number: caseKey, code: lookupCode });
    await answered(desk, whistled, 'planning-resources');
    const link = await client.letter('locked@example.com', '请您评价', caseNumber);

    for (let times = 0; times < 5; times += 1)
      expect(problemOf(await lookUp(caseKey, WRONG, someSource()))).toBe('404 not-found');
    expectLocked(await lookUp(caseKey, WRONG, someSource()));
    expectLocked(await lookUp(caseKey, lookupCode, someSource()));
    const page = await wire(calendar, '/progress', {
      ...asForm(calendar, { number: caseNumber, code: lookupCode }),
      from: someSource(),
    });
    expect([page.status, page.headers['content-type']]).toEqual([429, expect.stringMatching(/^text\/html/)]);

    expect((await inside.get(`/progress/${caseKey}`)).status).toBe(200);
    expect((await inside.get(`/api/v1/cases/${caseKey}`)).status).toBe(200);
    const mailed = new Client(calendar);
    expect((await mailed.post('/evaluate/session', { secret: secretIn(link, '/evaluate') })).status).toBe(200);
    expect((await mailed.post('/evaluate', { grade: 'satisfied' })).status).toBe(200);
  });

  it('from one source lock it for every number, whatever source it claims; others go on', async () => {
    const from = someSource();
    const whistled = await blowWhistle(client);
    for (let n = 1; n <= 5; n += 1)
      expect((await lookUp(`CKQS-2025-00000${n}`, WRONG, from, { 'x-forwarded-for': `10.0.0.${n}` })).status).toBe(404);
    expectLocked(await lookUp(whistled.caseKey, whistled.lookupCode, from, { 'x-forwarded-for': '10.0.0.9' }));
    expectLocked(await lookUp(whistled.caseKey, whistled.lookupCode, from, { 'x-qishao-source': '10.0.0.9' }));
    expect((await progress(client, whistled)).stage).toBe('dispatch');
  });

  it('sent all at once get no more answers than five in a row', async () => {
    const { caseKey } = await blowWhistle(client);
    const from = someSource();
    const burst = await Promise.all(Array.from({ length: 12 }, (_, n) => lookUp(caseKey, `1000000${n % 10}`, from)));
    expect(burst.filter((each) => each.status === 404).length).toBeLessThanOrEqual(5);
    expect(burst.filter((each) => each.status === 429).length).toBeGreaterThanOrEqual(7);
  });
});

describe('five wrong task codes', () => {
  it('lock the number for typing; the mailed link goes on', async () => {
    const desk = await signIn(calendar, 'desk@chengkou.example');
    const { caseKey, caseNumber } = await blowWhistle(client);
    await dispatch(desk, caseKey, 'planning-resources');
    const letter = await desk.letter('planning-resources@chengkou.example', '【交办】', caseNumber);
    const code = /任务码[:：]?\s*(\d{4}\s?\d{4})/.exec(letter.text)?.[1] ?? '';
    const enter = (task: string, typed: string) =>
      wire(calendar, '/task/session', { ...asJson({ task, code: typed }), from: someSource() });
    const [wrong, unknown] = [await enter(`${caseKey}-1`, WRONG), await enter('CKQS-2026-999999-1', WRONG)];
    expect([wrong.status, wrong.text]).toEqual([404, unknown.text]);
    for (let times = 0; times < 4; times += 1) expect((await enter(`${caseKey}-1`, WRONG)).status).toBe(404);
    expectLocked(await enter(`${caseKey}-1`, code));
    expect((await client.post('/task/session', { secret: secretIn(letter, '/task') })).status).toBe(200);
  });
});

describe('five wrong sign-in codes', () => {
  it('lock the mailbox, known or not, in a row or all at once; who is inside stays inside', async () => {
    const inside = await signIn(elsewhere, 'leader@chengkou.example');
    const enter = (email: string, code: string) =>
      wire(elsewhere, '/desk/session', { ...asJson({ email, code }), from: someSource() });
    const leader = { email: 'leader@chengkou.example' };
    const asking = new Client(elsewhere);
    const code = codeIn(await codeLetter(asking, leader.email, () => asking.post('/desk/sign-in', leader)));
    const other = code === '111111' ? '222222' : '111111';
    const burst = await Promise.all(Array.from({ length: 12 }, () => enter('leader@chengkou.example', other)));
    expect(burst.filter((each) => each.status === 422).length).toBeLessThanOrEqual(5);
    expectLocked(await enter('leader@chengkou.example', code));
    expect((await inside.get('/desk/cases')).status).toBe(200);
    for (let times = 0; times < 5; times += 1)
      expect((await enter('nobody@chengkou.example', other)).text).toBe(
        burst.find((each) => each.status === 422)?.text,
      );
    expectLocked(await enter('nobody@chengkou.example', other));
  });
});
