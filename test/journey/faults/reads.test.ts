import type { Client } from '../client';
import { answered, blowWhistle, dispatch, openTask, secretIn, signIn, RESULT } from '../client';
import { insideOf } from '../inside';
import { system } from '../systems';
import { until } from '../until';

const calendar = system('calendar');
const inside = insideOf(calendar);
afterAll(() => inside.close());

const DESK_ACTS = 'dispatch refuse approve rework meeting delivered evaluation call notified'.split(' ');
const QUEUES =
  'ruling dispatch handle review reply evaluate telephone supplement promised soon overdue undelivered'.split(' ');

const routesOf = (caseKey: string) => [
  ...['/', '/whistle', '/progress', `/progress/${caseKey}`, `/whistle/received/${caseKey}`, '/evaluate'],
  ...[`/evaluate/${caseKey}`, `/api/v1/cases/${caseKey}`, `/api/v1/cases/${caseKey}/evaluation`, '/api/v1/options'],
  ...['/openapi.json', '/task', '/task/session', `/task/${caseKey}-1`, '/evaluate/session', '/whistle/submit'],
  ...['acknowledge', 'act', 'plan', 'result'].map((each) => `/task/${caseKey}-1/${each}`),
  ...['/desk', '/desk/sign-in', '/desk/session', '/desk/cases', `/desk/cases/${caseKey}`],
  ...QUEUES.map((each) => `/desk/cases?queue=${each}`),
  ...DESK_ACTS.map((each) => `/desk/cases/${caseKey}/${each}`),
];

const READINGS = [
  ['GET', 'text/html'],
  ['GET', 'application/json'],
  ['HEAD', 'text/html'],
] as const;

/** GET and HEAD of everything, as a page and as JSON, with whatever may be read off the address. */
async function readEverything(client: Client, caseKey: string, code: string): Promise<number[]> {
  const statuses: number[] = [];
  for (const path of routesOf(caseKey)) {
    const query = `${path.includes('?') ? '&' : '?'}version=1&grade=satisfied&lead=finance&code=${code}&_method=POST`;
    const read = async ([method, accept]: (typeof READINGS)[number]) => {
      const headers = { accept, 'lookup-code': code, 'idempotency-key': 'read', 'x-http-method-override': 'POST' };
      return (await client.send(method, `${path}${query}`, undefined, headers)).status;
    };
    statuses.push(...(await Promise.all(READINGS.map(read))));
  }
  return statuses;
}

it('GET and HEAD of every address, signed in everywhere, change nothing; the links then still work', async () => {
  const client = await signIn(calendar, 'desk@chengkou.example');
  const whistled = await blowWhistle(client, { email: 'read@example.com' });
  const { caseKey, caseNumber, lookupCode } = whistled;
  await client.post('/progress', { number: caseKey, code: lookupCode });
  await dispatch(client, caseKey, 'banking-insurance');
  const letter = await client.letter('banking-insurance@chengkou.example', '【交办】', caseNumber);
  const { task, version } = await openTask(calendar, letter, client);
  await until('the mail to be recorded', async () =>
    (await client.get(`/desk/cases/${caseKey}`)).body.mails.every(
      (each: { state: string }) => each.state === 'delivered',
    ),
  );

  const before = await inside.dump(caseKey);
  const statuses = await readEverything(client, caseKey, lookupCode);
  expect(statuses.filter((each) => each >= 500)).toEqual([]);
  expect(statuses.filter((each) => each === 200).length).toBeGreaterThan(60);
  expect(await inside.dump(caseKey)).toBe(before);

  const again = await openTask(calendar, letter);
  expect(again.version).toBe(version);
  const done = await again.client.post(`/task/${task}/result`, { ...RESULT, version });
  expect(done.status).toBe(200);
});

it('nor does reading a case that waits for its grade grade it', async () => {
  const client = await signIn(calendar, 'desk@chengkou.example');
  const whistled = await blowWhistle(client, { email: 'graded@example.com' });
  await answered(client, whistled, 'banking-insurance');
  const letter = await client.letter('graded@example.com', '请您评价', whistled.caseNumber);
  await client.post('/evaluate/session', { secret: secretIn(letter, '/evaluate') });
  await until('proof of delivery and its record', async () => {
    const { stage, mails } = (await client.get(`/desk/cases/${whistled.caseKey}`)).body;
    return stage === 'evaluate' && mails.every((each: { state: string }) => each.state === 'delivered');
  });
  const before = await inside.dump(whistled.caseKey);
  await readEverything(client, whistled.caseKey, whistled.lookupCode);
  expect(await inside.dump(whistled.caseKey)).toBe(before);
  expect((await client.post('/evaluate', { grade: 'satisfied' })).body.stage).toBe('closed');
});
