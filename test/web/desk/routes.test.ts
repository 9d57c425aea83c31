import { DESK_ACTS } from '../../../lambdas/web/views/desk-case';
import { app, cookieOf, LEFT, logged, MOVED, ORIGIN } from './app';

const CASE = '/desk/cases/CKQS-2026-000001';
const JSON_TYPE = { 'Content-Type': 'application/json', Accept: 'application/json' };
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' };
const HERE = { Origin: ORIGIN };

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const post = (path: string, body: string, headers: Record<string, string>) =>
  app.request(path, { method: 'POST', body, headers });
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

afterAll(() => expect(logged).toEqual([]));

describe('without a session', () => {
  it.each(['/desk', '/desk/cases?queue=reply', CASE, ...DESK_ACTS.map((each) => `${CASE}/${each}`)])(
    'GET %s is the entrance, with 401',
    async (path) => {
      const answer = await get(path);
      const html = await answer.text();
      expect(answer.status).toBe(401);
      expect(html).toContain('请先登录');
      expect(html).toContain(`name="next" value="${path}"`);
      expect(html).toContain('action="/desk/sign-in"');
    },
  );

  it('a program hears no-session, and so it does for a cookie that is none', async () => {
    for (const headers of [{}, { Cookie: 'qs-desk=made-up' }]) {
      const answer = await get('/desk/cases?queue=dispatch', { Accept: 'application/json', ...headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({ status: 401, code: 'no-session' });
    }
  });

  it('signing out is a POST', async () => {
    const answer = await get('/desk/sign-out');
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'POST']);
  });

  it.each(DESK_ACTS)('POST %s is 401 before the body is looked at', async (act) => {
    expect((await post(`${CASE}/${act}`, '{', JSON_TYPE)).status).toBe(401);
  });

  it('shows what was typed for copying, and comes back to the form', async () => {
    const typed = { reply: '已续贷<b>一年</b>', checked: '', version: '7', key: 'secret-key' };
    const answer = await post(`${CASE}/approve`, form(typed), { ...FORM_TYPE, ...HERE });
    const html = await answer.text();
    expect(answer.status).toBe(401);
    expect(html).toContain('已续贷&lt;b&gt;一年&lt;/b&gt;');
    expect(html).toContain(`name="next" value="${CASE}/approve"`);
    expect(html).not.toContain('secret-key');
  });
});

describe('who looks on', () => {
  it.each(['inspector', 'leader', 'admin'] as const)('%s may change nothing', async (role) => {
    const headers = { Cookie: cookieOf(role) };
    for (const act of DESK_ACTS) {
      expect((await post(`${CASE}/${act}`, '{}', { ...JSON_TYPE, ...headers })).status).toBe(403);
      expect((await get(`${CASE}/${act}`, headers)).status).toBe(403);
    }
  });
});

describe('who signed in before the contacts changed', () => {
  it('is nobody when they have left', async () => {
    expect((await post(`${CASE}/approve`, '{}', { ...JSON_TYPE, Cookie: LEFT })).status).toBe(401);
    expect((await get('/desk/cases?queue=reply', { Cookie: LEFT })).status).toBe(401);
  });

  it('may do what their role allows now', async () => {
    expect((await post(`${CASE}/approve`, '{}', { ...JSON_TYPE, Cookie: MOVED })).status).toBe(403);
  });
});

describe('the desk', () => {
  const desk = { Cookie: cookieOf('desk') };

  it('hears of an unknown queue at its field', async () => {
    const answer = await get('/desk/cases?queue=nothing', { Accept: 'application/json', ...desk });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'invalid', errors: [{ field: 'queue', code: 'unknown' }] });
  });
});

describe('every POST comes from our own pages', () => {
  it.each([
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['nobody knows where', {}],
    ['a cross-site page', { Origin: ORIGIN, 'Sec-Fetch-Site': 'cross-site' }],
  ])('not from %s', async (_, headers) => {
    for (const path of ['/desk/sign-in', '/desk/session', '/desk/sign-out', `${CASE}/dispatch`]) {
      expect((await post(path, form({ email: 'desk@chengkou.example' }), { ...FORM_TYPE, ...headers })).status).toBe(
        403,
      );
    }
  });
});

describe('bodies of the entrance', () => {
  it.each([
    ['malformed JSON', '{', 400, 'malformed'],
    ['a list', '[]', 400, 'malformed'],
    ['too much', JSON.stringify({ email: 'x'.repeat(1_000_001) }), 413, 'too-large'],
    ['no address', '{}', 422, 'invalid'],
    ['no code', '{"email":"desk@chengkou.example"}', 422, 'invalid'],
  ])('%s', async (_, body, status, code) => {
    const answer = await post('/desk/session', body, JSON_TYPE);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });

  it('no other type', async () => {
    const answer = await post('/desk/sign-in', 'x', {
      ...HERE,
      'Content-Type': 'text/plain',
      Accept: 'application/json',
    });
    expect(answer.status).toBe(415);
  });

  it('shows a person the form again with what was typed', async () => {
    const answer = await post('/desk/sign-in', form({ email: 'nobody', next: CASE }), { ...FORM_TYPE, ...HERE });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('value="nobody"');
    expect(html).toContain(`name="next" value="${CASE}"`);
    expect(html).toContain('邮箱格式不对');
  });
});

describe('the wanted page', () => {
  it.each([CASE, `${CASE}/dispatch`, '/desk/cases?queue=reply', '/desk/cases?queue=reply&cursor=ab-_9'])(
    'is kept: %s',
    async (next) => {
      const html = await (await get(`/desk/sign-in?next=${encodeURIComponent(next)}`)).text();
      expect(html).toContain(`name="next" value="${next.replace('&', '&amp;')}"`);
    },
  );

  it.each([
    'https://elsewhere.example/desk',
    '//elsewhere.example/desk',
    '/desk/../whistle',
    '/desk\\@elsewhere.example',
    '/desk//elsewhere.example',
    '/desktop',
    '/desk/sign-out',
    '/desk/cases?queue=a\r\nSet-Cookie: a=b',
    'javascript:alert(1)',
  ])('is ours, or the desk: %s', async (next) => {
    const html = await (await get(`/desk/sign-in?next=${encodeURIComponent(next)}`)).text();
    expect(html).toContain('name="next" value="/desk"');
  });
});

describe('signing out', () => {
  it('takes the cookie away and leads to the entrance, also where nobody was signed in', async () => {
    const answer = await post('/desk/sign-out', '', { ...FORM_TYPE, ...HERE });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/desk/sign-in');
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^qs-desk=; Max-Age=0; Path=\/desk; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});
