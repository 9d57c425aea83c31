import { system } from '../systems';
import { problemOf, wire } from '../wire';

const calendar = system('calendar');
const HTML = { headers: { accept: '*/*' } };
const JSON_WANTED = { headers: { accept: 'application/json' } };

const PAGES = ['/', '/whistle', '/progress', '/evaluate', '/task', '/desk', '/desk/sign-in', '/desk/session'];
const STRANGE = [
  '/nope',
  '/api',
  '/api/v1/nope',
  '/api/v2/cases',
  '/desk/nope',
  '/desk//cases',
  '/task/x/y/z',
  '/a/../../etc/passwd',
  '/..%2f..%2f..%2fetc/passwd',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/%E0%A4%A',
  '//evil.example/x',
  '/.git/config',
  '/.env',
  `/${'a'.repeat(9000)}`,
];

describe('what answers', () => {
  it.each(PAGES)('%s: a page to */*, nothing that loads from elsewhere or is kept', async (path) => {
    const page = await wire(calendar, path, HTML);
    expect([200, 401]).toContain(page.status);
    expect(page.headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i);
    expect(page.text).toMatch(/^<!doctype html><html[^>]* lang="zh-CN"/);
    expect([...page.text.matchAll(/(?:src|href|action)="(https?:)?\/\/[^"]*"/g)]).toEqual([]);
    expect(page.text).not.toMatch(/<script>|<style|\son[a-z]+="|style="/);
  });

  it.each(STRANGE)('%s: 404, as a page to people and as a problem to programs', async (path) => {
    const program = await wire(calendar, path, JSON_WANTED);
    expect(problemOf(program)).toBe('404 not-found');
    expect(program.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(program.body).toMatchObject({ type: 'about:blank', status: 404, title: expect.any(String) });
    const person = await wire(calendar, path, HTML);
    expect(person.status).toBe(404);
    expect(person.headers['content-type']).toMatch(path.startsWith('/api/') ? /problem\+json/ : /^text\/html/);
    const away = [...person.text.matchAll(/(?:src|href|action)="((?:https?:)?[/\\]{2}[^"]*)"/g)].map(([, to]) => to);
    expect(away).toEqual([]);
  });

  it.each([
    ['/api/v1/options', '*/*', 'json'],
    ['/api/v1/options', 'text/html', 'json'],
    ['/openapi.json', '*/*', 'json'],
    ['/desk/cases', 'application/json', 'json'],
    ['/desk/cases', 'application/json, text/plain, */*', 'json'],
    ['/desk/cases', 'text/html,application/xhtml+xml,*/*;q=0.8', 'html'],
    ['/desk/cases', 'text/html;q=0.5, application/json', 'json'],
    ['/desk/cases', '', 'html'],
  ])('%s to Accept: %s is %s', async (path, accept, type) => {
    const answer = await wire(calendar, path, { headers: { accept } });
    expect(String(answer.headers['content-type'])).toContain(type);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no method of ours', async (method) => {
    for (const [path, allowed] of [
      ['/', 'GET, HEAD'],
      ['/api/v1/cases', 'POST'],
      ['/task/session', 'POST'],
      ['/desk/cases', 'GET, HEAD'],
    ] as const) {
      const answer = await wire(calendar, path, { method, ...JSON_WANTED });
      expect([path, problemOf(answer)]).toEqual([path, '405 method-not-allowed']);
      expect([path, answer.headers['allow']]).toEqual([path, allowed]);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('every answer', () => {
  it.each([...PAGES, '/nope', '/api/v1/options', '/api/v1/nope', '/openapi.json', '/robots.txt'])(
    '%s keeps the browser from guessing, framing, leaking and keeping',
    async (path) => {
      const { headers } = await wire(calendar, path, HTML);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'strict-transport-security': expect.stringContaining('max-age='),
        'cache-control': expect.stringMatching(/no-store|no-cache/),
        'content-security-policy': expect.stringMatching(/default-src 'none';.*frame-ancestors 'none'/),
      });
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['server']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('sends styles and script as bytes, whether packed or not', async () => {
    const { text } = await wire(calendar, '/', HTML);
    const [, style = ''] = /href="(\/assets\/[^"]+\.css)"/.exec(text) ?? [];
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(text) ?? [];
    for (const [path, words] of [
      [style, '.govuk-'],
      [script, 'document'],
    ] as const)
      for (const encoding of ['gzip', 'identity']) {
        const answer = await fetch(`${calendar.origin}${path}`, { headers: { 'accept-encoding': encoding } });
        expect([answer.status, (await answer.text()).includes(words)]).toEqual([200, true]);
      }
  });
});
