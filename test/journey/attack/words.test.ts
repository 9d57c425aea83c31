import { randomUUID } from 'node:crypto';
import { dispatch, instantNow, openTask, signIn, version, whistle, type Client } from '../client';
import { system } from '../systems';
import { wire } from '../wire';

const calendar = system('calendar');
let desk: Client;
beforeAll(async () => {
  desk = await signIn(calendar, 'desk@chengkou.example');
});

const TAG = '<img src=x onerror=alert(1)>';
const CLOSES = '"\'></textarea></title><script>alert(1)</script>';
const FORMULA = '=HYPERLINK("http://evil.example")';
const HEADER = 'x\r\nBcc: victim@evil.example\r\n\r\n<b>body</b>';
const TURNED = '\u202egnp.exe\u2066';
const EMOJI = '👩‍👩‍👧‍👦🚨𠮷';
const NOTHING = 'a\u0000b\u0007c';
const EVERYTHING = [TAG, CLOSES, FORMULA, HEADER, TURNED, EMOJI, NOTHING, '{{7*7}}${7*7}<%=7%>', '&lt;b&gt;'].join(' ');

/** Markup that a text of ours would have made if it had not come out as text. */
const ALIVE = /<img src=x|<script>alert|onerror=alert\(1\)>|<b>body<\/b>|<a[^>]*evil\.example/;

async function blown(email: string) {
  const { enterprise, contact } = whistle();
  const body = {
    ...whistle({ title: `${TAG}🚨𠮷` }),
    description: EVERYTHING,
    request: EVERYTHING,
    tried: { where: TAG, when: HEADER, outcome: EVERYTHING },
    enterprise: { ...enterprise, name: TAG, legalRepresentative: HEADER },
    contact: { ...contact, name: `李四\r\nBcc: a@evil.example`, position: FORMULA, email },
  };
  const answer = await desk.post('/api/v1/cases', body, { 'idempotency-key': randomUUID() });
  expect(answer.status).toBe(201);
  return answer.body as { caseKey: string; caseNumber: string; lookupCode: string };
}

const pageOf = async (client: Client, path: string): Promise<string> => {
  const { status, body } = await client.get(path, { accept: 'text/html' });
  expect([path, status]).toEqual([path, 200]);
  return body as string;
};

it('come out as text in every page, in JSON, and in every mail with its headers', async () => {
  const email = `${randomUUID()}@example.com`;
  const { caseKey, caseNumber, lookupCode } = await blown(email);
  await desk.post('/progress', { number: caseKey, code: lookupCode });
  await dispatch(desk, caseKey, 'ecology-environment');
  const order = await desk.letter('ecology-environment@chengkou.example', '【交办】', caseNumber);
  const { client: unit, task, version: seen } = await openTask(calendar, order);
  const acting = { way: 'other', at: instantNow(), people: TAG, notes: EVERYTHING, version: seen };
  const acted = await unit.post(`/task/${task}/act`, acting);
  expect(acted.status).toBe(200);
  const result = { outcome: 'unsolved', account: EVERYTHING, basis: EVERYTHING, approvedBy: HEADER };
  expect((await unit.post(`/task/${task}/result`, { ...result, version: acted.body.version })).status).toBe(200);
  const reply = { reply: EVERYTHING, checked: EVERYTHING, version: await version(desk, caseKey) };
  const approving = await desk.get(`/desk/cases/${caseKey}/approve`, { accept: 'text/html' });
  expect(approving.body).not.toMatch(ALIVE);
  expect((await desk.post(`/desk/cases/${caseKey}/approve`, reply)).status).toBe(200);
  await desk.letter(email, '请您评价', caseNumber);

  const pages = await Promise.all([
    pageOf(desk, `/desk/cases/${caseKey}`),
    pageOf(desk, '/desk/cases?queue=reply'),
    pageOf(desk, '/desk/cases?queue=evaluate'),
    pageOf(desk, `/progress/${caseKey}`),
    pageOf(desk, `/whistle/received/${caseKey}`),
    pageOf(desk, `/evaluate/${caseKey}`),
    pageOf(unit, `/task/${task}`),
  ]);
  for (const page of pages) {
    expect(page).not.toMatch(ALIVE);
    expect(page).not.toMatch(/[\u0000\u202e\u2066]/);
  }
  expect(pages[0]).toContain('&lt;img src=x onerror=alert(1)&gt;');

  const { body } = await desk.get(`/desk/cases/${caseKey}`);
  expect(body.matter).toMatchObject({ title: `${TAG}🚨𠮷`, description: expect.stringContaining(CLOSES) });
  expect(body.matter.description).toContain('x\nBcc: victim@evil.example\n\n<b>body</b>');
  expect(body.matter.contact.name).toBe('李四 Bcc: a@evil.example');

  const letters = (await desk.letters()).filter((each) => each.headers['x-qishao-case'] === caseKey);
  expect(letters.length).toBeGreaterThanOrEqual(3);
  for (const letter of letters) {
    expect(letter.html).not.toMatch(ALIVE);
    expect(letter.to).toHaveLength(1);
    expect(letter.to[0]).not.toContain('evil');
    expect(Object.keys(letter.headers)).not.toContain('bcc');
    expect(letter.subject).not.toMatch(/[\r\n]/);
    expect(letter.subject).toContain(caseNumber);
  }
  const boxed = await pageOf(desk, '/mailbox');
  expect(boxed).not.toMatch(ALIVE);
});

it('typed into a form come back as text, with the error at the field', async () => {
  const fields = {
    step: 'matter',
    category: 'finance',
    title: `${CLOSES}${TAG}`,
    description: EVERYTHING,
    request: EVERYTHING,
    'enterprise.name': CLOSES,
  };
  const page = await wire(calendar, '/whistle', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: calendar.origin, accept: 'text/html' },
    body: new URLSearchParams(fields).toString(),
  });
  expect(page.status).toBe(422);
  expect(page.text).not.toMatch(ALIVE);
  expect(page.text).not.toMatch(/<\/textarea><\/title>/);
  expect(page.text).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

it.each([
  '/progress/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/nope?x=%3Cscript%3Ealert(1)',
  '/desk/sign-in?next=%22%3E%3Cscript%3Ealert(1)',
])('in the address %s stay there', async (path) => {
  expect((await wire(calendar, path, { headers: { accept: 'text/html' } })).text).not.toMatch(ALIVE);
});
