import { app, logged, ORIGIN } from './app';

const TASK = '/task/CKQS-2026-000001-1';
const JSON_TYPE = { 'Content-Type': 'application/json', Accept: 'application/json' };
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' };
const HERE = { Origin: ORIGIN };

const post = (path: string, body: string, headers: Record<string, string>) =>
  app.request(path, { method: 'POST', body, headers });
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

afterAll(() => expect(logged).toEqual([]));

describe('GET /task', () => {
  it('is a page with a form that changes nothing until somebody sends it', async () => {
    const answer = await app.request('/task');
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('action="/task/session"');
    expect(html).toContain('任务号');
    expect(html).toContain('任务码');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('answers HEAD alike, without a body', async () => {
    const answer = await app.request('/task', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });
});

describe('without a session', () => {
  it.each(['', '/acknowledge', '/act', '/plan', '/result'])('GET %s is 401, with the way back in', async (path) => {
    const answer = await app.request(TASK + path);
    const html = await answer.text();
    expect(answer.status).toBe(401);
    expect(html).toContain('再次打开邮件里的链接');
    expect(html).toContain('value="CKQS-2026-000001-1"');
  });

  it('HEAD is 401', async () => {
    expect((await app.request(TASK, { method: 'HEAD' })).status).toBe(401);
  });

  it('a program hears no-session', async () => {
    const answer = await app.request(TASK, { headers: { Accept: 'application/json' } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 401, code: 'no-session' });
  });

  it.each(['acknowledge', 'act', 'plan', 'result'])('POST %s is 401 before the body is looked at', async (act) => {
    expect((await post(`${TASK}/${act}`, '{', { ...JSON_TYPE })).status).toBe(401);
  });

  it('what was typed is shown for copying, choices and keys are not', async () => {
    const typed = { way: 'phone', people: '李四', notes: '已联系<b>企业</b>', version: '7', key: 'k-1' };
    const answer = await post(`${TASK}/act`, form(typed), { ...FORM_TYPE, ...HERE });
    const html = await answer.text();
    expect(answer.status).toBe(401);
    expect(html).toContain('已联系&lt;b&gt;企业&lt;/b&gt;');
    expect(html).toContain('参加人员');
    expect(html).not.toContain('k-1');
  });

  it('a task that does not read as one is not written into the form', async () => {
    const html = await (await app.request('/task/%3Cscript%3E')).text();
    expect(html).not.toContain('script&gt;');
    expect(html).not.toContain('<script>');
  });
});

describe('POST /task/session', () => {
  it.each([
    ['malformed JSON', '{', 400, 'malformed'],
    ['a list', '[]', 400, 'malformed'],
    ['too much', JSON.stringify({ secret: 'x'.repeat(1_000_001) }), 413, 'too-large'],
  ])('answers %s', async (_, body, status, code) => {
    const answer = await post('/task/session', body, JSON_TYPE);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });

  it('takes no other type', async () => {
    const answer = await post('/task/session', 'task=1', {
      ...HERE,
      'Content-Type': 'text/plain',
      Accept: 'application/json',
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ code: 'unsupported-type' });
  });

  it.each([
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['nobody knows where', {}],
    ['a cross-site page', { Origin: ORIGIN, 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses a form from %s', async (_, headers) => {
    const answer = await post('/task/session', form({ task: '1', code: '2' }), { ...FORM_TYPE, ...headers });
    expect(answer.status).toBe(403);
  });

  it('names each empty field to a program', async () => {
    const answer = await post('/task/session', '{}', JSON_TYPE);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'invalid',
      errors: [
        { field: 'task', code: 'required', message: '请填写任务号' },
        { field: 'code', code: 'required', message: '请填写任务码' },
      ],
    });
  });

  it('shows a person the form again with what was typed', async () => {
    const answer = await post('/task/session', form({ task: '2026-1-1', code: '' }), { ...FORM_TYPE, ...HERE });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('value="2026-1-1"');
    expect(html).toContain('请填写任务码');
    expect(html).toContain('<title>错误：');
  });

  it('asks for the secret where it is empty', async () => {
    const answer = await post('/task/session', JSON.stringify({ secret: '' }), JSON_TYPE);
    expect(await answer.json()).toMatchObject({ status: 422, errors: [{ field: 'secret', code: 'required' }] });
  });
});
