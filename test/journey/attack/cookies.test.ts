import type { Client } from '../client';
import { answered, blowWhistle, dispatch, secretIn, signIn, type Whistled } from '../client';
import { system } from '../systems';
import { asJson, problemOf, wire } from '../wire';

const calendar = system('calendar');
let desk: Client;
beforeAll(async () => {
  desk = await signIn(calendar, 'desk@chengkou.example');
});

/** Name and value of the cookie that an exchange gave. */
async function cookieFrom(path: string, body: object): Promise<[string, string]> {
  const answer = await wire(calendar, path, asJson(body));
  const [name = '', value = ''] = (String(answer.headers['set-cookie']).split(';')[0] ?? '').split('=');
  return [name, value];
}

const withCookie = (path: string, cookie: string) =>
  wire(calendar, path, { headers: { accept: 'application/json', cookie } });

const opened = ({ caseKey, lookupCode }: Whistled) => cookieFrom('/progress', { number: caseKey, code: lookupCode });

it('of one case opens no other, under whatever name', async () => {
  const [one, two] = [await blowWhistle(desk), await blowWhistle(desk)];
  const [, token] = await opened(one);
  expect((await withCookie(`/progress/${one.caseKey}`, `qs-case-${one.caseKey}=${token}`)).status).toBe(200);
  for (const name of [`qs-case-${two.caseKey}`, `qs-evaluate-${two.caseKey}`, 'qs-desk', `qs-task-${two.caseKey}-1`])
    for (const path of [
      `/progress/${two.caseKey}`,
      `/api/v1/cases/${two.caseKey}`,
      `/evaluate/${two.caseKey}`,
      '/desk/cases',
      `/desk/cases/${two.caseKey}`,
      `/task/${two.caseKey}-1`,
    ])
      expect([name, path, problemOf(await withCookie(path, `${name}=${token}`))]).toEqual([
        name,
        path,
        '401 no-session',
      ]);
});

it('of one task opens no other', async () => {
  const { caseKey, caseNumber } = await blowWhistle(desk);
  await dispatch(desk, caseKey, 'human-resources', ['education']);
  const letter = await desk.letter('human-resources@chengkou.example', '【交办】', caseNumber);
  const [name, token] = await cookieFrom('/task/session', { secret: secretIn(letter, '/task') });
  expect((await withCookie(`/task/${caseKey}-1`, `${name}=${token}`)).status).toBe(200);
  for (const stolen of [`${name}=${token}`, `qs-task-${caseKey}-2=${token}`])
    expect(problemOf(await withCookie(`/task/${caseKey}-2`, stolen))).toBe('401 no-session');
  const act = asJson({ name: '王一', version: 2 }, { cookie: `qs-task-${caseKey}-2=${token}` });
  expect(problemOf(await wire(calendar, `/task/${caseKey}-2/acknowledge`, act))).toBe('401 no-session');
});

it('that was changed, cut, or chosen by somebody else is none', async () => {
  const whistled = await blowWhistle(desk);
  const [name, token] = await opened(whistled);
  const turned = `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`;
  for (const value of [
    turned,
    token.slice(1),
    `${token}A`,
    'undefined',
    '',
    '__proto__',
    encodeURIComponent(`${token}\n`),
  ])
    expect(problemOf(await withCookie(`/progress/${whistled.caseKey}`, `${name}=${value}`))).toBe('401 no-session');
  const fixed = await wire(
    calendar,
    '/progress',
    asJson({ number: whistled.caseKey, code: whistled.lookupCode }, { cookie: `${name}=chosen` }),
  );
  expect(String(fixed.headers['set-cookie'])).not.toContain('chosen');
});

it('of a mailed link is no secret, and a secret is no cookie', async () => {
  const whistled = await blowWhistle(desk, { email: 'cookie@example.com' });
  await answered(desk, whistled, 'human-resources');
  const letter = await desk.letter('cookie@example.com', '请您评价', whistled.caseNumber);
  const secret = secretIn(letter, '/evaluate');
  const [, token] = await cookieFrom('/evaluate/session', { secret });
  expect(problemOf(await wire(calendar, '/evaluate/session', asJson({ secret: token })))).toBe('410 gone');
  expect(problemOf(await wire(calendar, '/task/session', asJson({ secret })))).toBe('410 gone');
  const asCookie = `qs-evaluate-${whistled.caseKey}=${secret}`;
  expect(problemOf(await withCookie(`/evaluate/${whistled.caseKey}`, asCookie))).toBe('401 no-session');
  expect(problemOf(await wire(calendar, '/evaluate', asJson('{"bro', { cookie: asCookie })))).toBe('401 no-session');
});
