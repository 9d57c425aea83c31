import { randomUUID } from 'node:crypto';
import { blowWhistle, whistle } from '../client';
import { system } from '../systems';
import { asJson, problemOf, someSource, wire } from '../wire';
import { AuditedClient } from './audited';

const calendar = system('calendar');
const client = new AuditedClient(calendar);
const keyed = (key: string = randomUUID()) => ({ 'idempotency-key': key });
const submit = (body: unknown, key?: string) => client.post('/api/v1/cases', body, keyed(key));
const fieldsOf = (answer: { body: any }) => answer.body.errors.map((each: { field: string }) => each.field);

describe('POST /api/v1/cases', () => {
  it('gives number, key, lookup code and the time by which the desk dispatches', async () => {
    const answer = await submit(whistle());
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.body).sort()).toEqual(['caseKey', 'caseNumber', 'dispatchDue', 'lookupCode']);
    const [, year, seq = ''] = /^城企哨〔(\d{4})〕(\d+)号$/.exec(answer.body.caseNumber) ?? [];
    expect(answer.body.caseKey).toBe(`CKQS-${year}-${seq.padStart(6, '0')}`);
    expect(answer.body.dispatchDue).toMatch(/T18:00:00\+08:00$/);
    expect(answer.headers.get('location')).toBe(`/api/v1/cases/${answer.body.caseKey}`);
  });

  it('takes the least that the contract asks for, and everything that it allows', async () => {
    const { name, creditCode, type, township } = whistle().enterprise;
    const least = {
      category: 'other',
      title: '一',
      description: '二',
      request: '三',
      urgent: true,
      enterprise: { name, creditCode, type, township },
      contact: { name: '李四', phone: '023-59221234' },
    };
    expect((await submit({ channel: 'online', ...least })).status).toBe(201);
    const all = {
      ...whistle({ email: 'all@example.com' }),
      urgent: true,
      enterprise: { ...least.enterprise, specialised: true, legalRepresentative: '王五' },
    };
    expect((await submit(all)).status).toBe(201);
    const { tried: _tried, ...neither } = whistle();
    const refused = await submit(neither);
    expect(problemOf(refused)).toBe('422 invalid');
    expect(fieldsOf(refused)).toEqual(['tried.where']);
  });

  it('counts code points: 30 characters of any kind fit into a title, 31 do not', async () => {
    expect((await submit(whistle({ title: '𠮷'.repeat(30) }))).status).toBe(201);
    expect(fieldsOf(await submit(whistle({ title: '𠮷'.repeat(31) })))).toEqual(['title']);
    expect((await submit({ ...whistle(), description: '字'.repeat(1000), request: '字'.repeat(1000) })).status).toBe(
      201,
    );
    expect(
      fieldsOf(await submit({ ...whistle(), description: '字'.repeat(1001), request: '字'.repeat(1001) })),
    ).toEqual(['description', 'request']);
  });

  it.each<[string, object, string]>([
    [
      'a wrong check digit',
      { enterprise: { ...whistle().enterprise, creditCode: '91500229MA00DEM143' } },
      'enterprise.creditCode',
    ],
    [
      'a letter O',
      { enterprise: { ...whistle().enterprise, creditCode: '91500229MAO0DEM142' } },
      'enterprise.creditCode',
    ],
    ['an unknown township', { enterprise: { ...whistle().enterprise, township: '500229999' } }, 'enterprise.township'],
    ['an unknown type', { enterprise: { ...whistle().enterprise, type: 'toString' } }, 'enterprise.type'],
    ['an unknown category', { category: '__proto__' }, 'category'],
    ['an unknown channel', { channel: 'hotline' }, 'channel'],
    ['half a phone', { contact: { name: '李四', phone: '1380000' } }, 'contact.phone'],
    ['no address', { contact: { name: '李四', phone: '13800000000', email: 'a@b' } }, 'contact.email'],
    ['blanks', { title: '　 \n' }, 'title'],
    ['half of what was tried', { tried: { where: '窗口' } }, 'tried.outcome'],
  ])('says at the field, in Chinese, what is wrong with %s', async (_what, more, field) => {
    const answer = await submit({ ...whistle(), ...more });
    expect(problemOf(answer)).toBe('422 invalid');
    expect(answer.body.errors).toEqual([
      { field, code: expect.any(String), message: expect.stringMatching(/\p{Script=Han}/u) },
    ]);
  });

  it('names the character of a credit code that looks confused', async () => {
    const { body } = await submit({
      ...whistle(),
      enterprise: { ...whistle().enterprise, creditCode: '91500229MAO0DEM142' },
    });
    expect(body.errors[0].message).toContain('第11位“O”可能是数字0');
  });

  it('looks at key, form and fields in that order, and writes nothing meanwhile', async () => {
    const before = await blowWhistle(client);
    expect(problemOf(await client.post('/api/v1/cases', {}))).toBe('400 missing-key');
    expect(problemOf(await submit('{"title":'))).toBe('400 malformed');
    expect(problemOf(await submit({}))).toBe('422 invalid');
    const after = await blowWhistle(client);
    expect(Number(after.caseKey.slice(-6))).toBe(Number(before.caseKey.slice(-6)) + 1);
  });
});

describe('the Idempotency-Key of a whistle', () => {
  it('gives the same 201, lookup code included, to the same content however it is spelt', async () => {
    const key = randomUUID();
    const first = await submit(whistle(), key);
    const spelt = {
      ...whistle(),
      enterprise: { ...whistle().enterprise, creditCode: '９１５００２２９ｍａ００ｄｅｍ１４２' },
      contact: { ...whistle().contact, phone: '１３８-００００-００００' },
    };
    const again = await submit(spelt, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
  });

  it('answers 409 key-reused to other content', async () => {
    const key = randomUUID();
    await submit(whistle(), key);
    expect(problemOf(await submit(whistle({ title: '另一件事' }), key))).toBe('409 key-reused');
  });

  it('is not used up by a request that was rejected', async () => {
    const key = randomUUID();
    expect((await submit({ ...whistle(), title: '' }, key)).status).toBe(422);
    expect((await submit(whistle(), key)).status).toBe(201);
  });

  it('makes one case of eight requests at once, and gapless numbers of eight cases at once', async () => {
    const key = randomUUID();
    const same = await Promise.all(Array.from({ length: 8 }, () => submit(whistle(), key)));
    expect(same.map((each) => each.status)).toEqual(Array(8).fill(201));
    expect(new Set(same.map((each) => each.body.caseKey)).size).toBe(1);
    const others = await Promise.all(Array.from({ length: 8 }, () => submit(whistle())));
    const seqs = others.map((each) => Number(each.body.caseKey.slice(-6))).sort((a, b) => a - b);
    const first = Number(same[0]?.body.caseKey.slice(-6)) + 1;
    expect(seqs).toEqual(Array.from({ length: 8 }, (_, index) => first + index));
  });
});

describe('GET /api/v1/cases/{caseKey}', () => {
  it('shows what the contract names, and no more about people', async () => {
    const whistled = await blowWhistle(client);
    const { status, body } = await client.get(`/api/v1/cases/${whistled.caseKey}`, {
      'lookup-code': whistled.lookupCode,
      accept: '*/*',
    });
    expect([status, body]).toEqual([
      200,
      {
        caseNumber: whistled.caseNumber,
        caseKey: whistled.caseKey,
        title: whistle().title,
        stage: 'dispatch',
        status: 'to-screen',
        statusText: '待受理',
        owner: { kind: expect.any(String), name: expect.any(String) },
        due: whistled.dispatchDue,
        provisional: false,
        round: 1,
        timeline: [{ at: expect.any(String), type: 'received', text: expect.any(String) }],
        evaluationOpen: false,
        withdrawable: true,
      },
    ]);
  });

  it('answers an unknown number and a wrong code alike, and no code at all with 401', async () => {
    const from = someSource();
    const { caseKey } = await blowWhistle(client);
    const ask = (path: string, headers: Record<string, string>) => wire(calendar, path, { headers, from });
    const wrong = await ask(`/api/v1/cases/${caseKey}`, { 'lookup-code': '00000000' });
    const unknown = await ask('/api/v1/cases/CKQS-2026-999999', { 'lookup-code': '00000000' });
    expect([wrong.status, wrong.text]).toEqual([404, unknown.text]);
    expect(unknown.status).toBe(404);
    expect(problemOf(await ask(`/api/v1/cases/${caseKey}`, {}))).toBe('401 no-session');
  });

  it('opens to number and code however they are written, once, for a browser', async () => {
    const { caseNumber, caseKey, lookupCode } = await blowWhistle(client);
    const opened = await client.post('/progress', {
      number: caseNumber.replace('〔', '（').replace('〕', '）'),
      code: `${lookupCode.slice(0, 4)} ${lookupCode.slice(4)}`,
    });
    expect(opened.status).toBe(200);
    const [cookie = ''] = opened.headers.getSetCookie();
    expect(cookie).toMatch(new RegExp(`^qs-case-${caseKey}=[\\w-]{43};`));
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
    expect((await client.get(`/api/v1/cases/${caseKey}`)).status).toBe(200);
  });

  it('reads a JSON body and a form alike', async () => {
    const { caseKey, lookupCode } = await blowWhistle(client);
    const answer = await wire(calendar, '/progress', asJson({ number: caseKey, code: lookupCode }));
    expect(answer.status).toBe(200);
    const form = await wire(calendar, '/progress', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: calendar.origin },
      body: `number=${caseKey}&code=${lookupCode}`,
    });
    expect([form.status, form.headers['location']]).toEqual([303, `/progress/${caseKey}`]);
  });
});
