import { blowWhistle, Client, whistle } from '../client';
import { system } from '../systems';
import { asForm, asJson, problemOf, wire } from '../wire';

const calendar = system('calendar');
const POSTS = [
  '/whistle',
  '/whistle/submit',
  '/progress',
  '/evaluate',
  '/evaluate/session',
  '/api/v1/cases',
  '/api/v1/cases/CKQS-2026-000001/evaluation',
  '/task/session',
  '/task/CKQS-2026-000001-1/acknowledge',
  '/desk/sign-in',
  '/desk/session',
  '/desk/sign-out',
  '/desk/cases/CKQS-2026-000001/dispatch',
];

describe.each(POSTS)('POST %s', (path) => {
  it.each<[string, Record<string, string>]>([
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a foreign page in another browser', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['a page that hides its origin', { origin: 'null' }],
    ['a foreign page that names us', { origin: calendar.origin, 'sec-fetch-site': 'cross-site' }],
    ['a look-alike', { origin: `${calendar.origin}.evil.example` }],
  ])('is refused from %s, whatever it sends', async (_who, headers) => {
    expect(problemOf(await wire(calendar, path, asJson({}, headers)))).toBe('403 forbidden');
    const form = await wire(calendar, path, asForm(calendar, { a: 'b' }, { origin: '', ...headers }));
    expect(form.status).toBe(403);
  });

  it('from nowhere is taken as JSON only', async () => {
    expect((await wire(calendar, path, asJson({}))).status).not.toBe(403);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])
      expect(
        (await wire(calendar, path, { method: 'POST', headers: { 'content-type': type }, body: 'a' })).status,
      ).toBe(403);
  });
});

describe('whoever says another host', () => {
  it('finds it neither in pages nor in answers nor in mails', async () => {
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      forwarded: 'host=evil.example',
      'x-original-url': 'https://evil.example/',
    };
    for (const path of [
      '/',
      '/whistle',
      '/progress',
      '/evaluate',
      '/task',
      '/desk',
      '/desk/sign-in',
      '/openapi.json',
      '/nope',
    ])
      expect((await wire(calendar, path, { headers })).text).not.toMatch(/evil\.example|gopher/);
    const client = new Client(calendar);
    const key = { 'idempotency-key': `host-${Date.now()}` };
    const sent = await wire(
      calendar,
      '/api/v1/cases',
      asJson(whistle({ email: 'host@example.com' }), { ...headers, ...key }),
    );
    expect(sent.status).toBe(201);
    expect(sent.headers['location']).toBe(`/api/v1/cases/${sent.body.caseKey}`);
    const letter = await client.letter('host@example.com', sent.body.caseNumber);
    expect(letter.text).toContain(calendar.origin);
    expect(JSON.stringify(letter)).not.toContain('evil.example');
  });
});

describe('the way back after signing in', () => {
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/desk/../../evil',
    '/desk\r\nLocation: https://evil.example',
    '/desk@evil.example',
    'javascript:alert(1)',
    '/desk/sign-out',
  ])('never leads to %j', async (next) => {
    const page = await wire(calendar, `/desk/sign-in?next=${encodeURIComponent(next)}`);
    expect(page.status).toBe(200);
    expect(/name="next" value="([^"]*)"/.exec(page.text)?.[1]).toBe('/desk');
    const ways = [...page.text.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, way = '']) => way);
    expect(ways.filter((way) => !/^(\/(?![\/\\])|#|data:image)/.test(way))).toEqual([]);
    const email = 'nobody@chengkou.example';
    const asked = await wire(calendar, '/desk/sign-in', asForm(calendar, { email, next }));
    expect([asked.status, asked.headers['location']]).toEqual([303, '/desk/session']);
  });

  it('leads to the page that was wanted', async () => {
    const { caseKey } = await blowWhistle(new Client(calendar));
    const wanted = `/desk/cases/${caseKey}`;
    const page = await wire(calendar, wanted, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(401);
    expect(page.text).toContain(`value="${wanted}"`);
  });
});
