import { get, postForm, postJson, problemOf } from './app';

const WHISTLE = {
  category: 'finance',
  title: '贷款到期无法续贷',
  description: '银行抽贷',
  request: '请协调续贷',
  urgent: true,
  enterprise: { name: '示例公司', creditCode: '91500229MA00DEM142', type: 'other', township: '500229001' },
  contact: { name: '张三', phone: '13800000000' },
};

describe('POST /api/v1/cases', () => {
  const post = (body: unknown, headers: Record<string, string> = { 'Idempotency-Key': 'k1' }) =>
    postJson('/api/v1/cases', body, headers);

  it('needs an Idempotency-Key, before anything else is looked at', async () => {
    expect(await problemOf(await post(WHISTLE, {}))).toBe('400 missing-key');
    expect(await problemOf(await post({ ...WHISTLE, key: 'in the body' }, {}))).toBe('400 missing-key');
  });

  it.each([[''], ['a b'], ['x'.repeat(201)]])('takes no key like %j', async (key) => {
    expect(await problemOf(await post(WHISTLE, { 'Idempotency-Key': key }))).toBe('400 malformed');
  });

  it.each([['{"title'], ['[]'], ['null'], ['"text"'], ['']])('cannot read %j', async (body) => {
    expect(await problemOf(await post(body))).toBe('400 malformed');
  });

  it('takes no more than a megabyte', async () => {
    expect(await problemOf(await post({ ...WHISTLE, description: 'x'.repeat(1_000_001) }))).toBe('413 too-large');
  });

  it('takes no other type, even from our own pages', async () => {
    const headers = { 'Content-Type': 'text/plain', Origin: 'https://qishao.example', 'Idempotency-Key': 'k1' };
    expect(await problemOf(await post('x', headers))).toBe('415 unsupported-type');
  });

  it('names each field with a code and a Chinese sentence', async () => {
    const response = await post({
      ...WHISTLE,
      title: '',
      enterprise: { ...WHISTLE.enterprise, creditCode: '91500229MAO0DEM142' },
    });
    expect(response.status).toBe(422);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({
      code: 'invalid',
      errors: [
        { field: 'title', code: 'required', message: '请填写标题' },
        {
          field: 'enterprise.creditCode',
          code: 'character',
          message: '统一社会信用代码第11位“O”可能是数字0，请核对营业执照',
        },
      ],
    });
  });
});

describe('who may ask', () => {
  it.each([['/api/v1/cases/CKQS-2026-000001'], ['/evaluate/CKQS-2026-000001'], ['/progress/CKQS-2026-000001']])(
    '%s is 401 without code or session',
    async (path) => {
      expect(await problemOf(await get(path, { Accept: 'application/json' }))).toBe('401 no-session');
    },
  );

  it('grades nothing without a session, whatever the body', async () => {
    expect(await problemOf(await postJson('/evaluate', '{"gra'))).toBe('401 no-session');
    expect(await problemOf(await postJson('/api/v1/cases/CKQS-2026-000001/evaluation', {}))).toBe('401 no-session');
  });

  it('asks a person for number and code instead', async () => {
    for (const path of ['/evaluate/CKQS-2026-000001', '/progress/CKQS-2026-000001']) {
      const response = await get(path, { Accept: 'text/html' });
      expect(response.status).toBe(401);
      expect(await response.text()).toContain('查询码');
    }
  });

  it('tells of a number without a session only how to get its code, and does not look it up', async () => {
    const page = await (await get('/whistle/received/CKQS-2026-000777')).text();
    expect(page).toContain('城企哨〔2026〕777号');
    expect(page).toContain('请致电工作专班');
    expect((await get('/whistle/received/2026-777')).status).toBe(404);
    expect((await get('/whistle/received/%3Cscript%3E')).status).toBe(404);
  });
});

describe('a POST from elsewhere', () => {
  it.each([['/whistle'], ['/whistle/submit'], ['/progress'], ['/evaluate'], ['/evaluate/session']])(
    'does nothing at %s',
    async (path) => {
      expect((await postForm(path, { step: 'enterprise' }, { Origin: 'https://other.example' })).status).toBe(403);
      expect((await postForm(path, { step: 'enterprise' }, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    },
  );
});

describe('what is served to whom', () => {
  it.each([['/'], ['/whistle'], ['/progress'], ['/evaluate'], ['/privacy'], ['/accessibility'], ['/help']])(
    '%s is a page for everybody',
    async (path) => {
      const response = await get(path, { Accept: '*/*' });
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toContain('text/html');
    },
  );

  it('answers what browsers and robots ask for', async () => {
    expect((await get('/favicon.ico')).status).toBe(204);
    expect(await (await get('/robots.txt')).text()).toContain('Disallow: /evaluate');
  });

  it('says that some addresses only take a POST', async () => {
    for (const path of ['/whistle/submit', '/evaluate/session', '/api/v1/cases']) {
      const response = await get(path);
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('POST');
    }
  });

  it('says that some addresses are only to be read', async () => {
    for (const path of ['/progress/CKQS-2026-000001', '/openapi.json', '/privacy', '/robots.txt']) {
      const response = await postJson(path, {});
      expect([path, response.status, response.headers.get('Allow')]).toEqual([path, 405, 'GET, HEAD']);
    }
    expect((await postJson('/nowhere', {})).status).toBe(404);
  });

  it('answers a problem document to a program that asks for nothing else', async () => {
    const answer = await get('/nowhere', { Accept: 'application/problem+json' });
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  });

  it('is JSON under /api for any Accept, problems included', async () => {
    expect(await problemOf(await get('/api/nothing', { Accept: '*/*' }))).toBe('404 not-found');
    expect((await get('/nothing', { Accept: 'text/html' })).headers.get('Content-Type')).toContain('text/html');
  });

  it('lists every choice with its Chinese name', async () => {
    const options = (await (await get('/api/v1/options')).json()) as Record<string, { id: string; name: string }[]>;
    expect(Object.keys(options)).toEqual([
      'units',
      'townships',
      'categories',
      'enterpriseTypes',
      'industries',
      'ways',
      'outcomes',
      'grades',
      'channels',
    ]);
    expect(options['units']).toHaveLength(44);
    expect(options['townships']).toHaveLength(25);
    expect(options['categories']?.map((each) => each.id)).toContain('factors-of-production');
    expect(options['grades']?.map((each) => each.name)).toEqual(['满意', '基本满意', '不满意']);
  });
});
