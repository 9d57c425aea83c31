import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { answered, blowWhistle, Client, secretIn, signIn, whistle } from '../client';
import { system } from '../systems';
import { until } from '../until';

const calendar = system('calendar');
/** Everything that the functions and the emulator of this run said. */
const logOf = () =>
  readFile(join(__dirname, '..', '..', '..', '.local', `run-${new URL(calendar.origin).port}`, 'emulator.log'), 'utf8');

it('after a whole journey the log has no secret, no code, no telephone and no text of it', async () => {
  const desk = await signIn(calendar, 'desk@chengkou.example');
  const email = `${randomUUID()}@example.com`;
  const title = `日志里没有这句话${randomUUID().slice(0, 8)}`;
  const contact = { name: '不具名者', phone: '13912345678', email };
  const whistled = await blowWhistle(desk, { ...whistle({ title }), contact });
  await answered(desk, whistled, 'emergency');
  const reply = await desk.letter(email, '请您评价', whistled.caseNumber);
  const order = await desk.letter('emergency@chengkou.example', '【交办】', whistled.caseNumber);
  const grader = new Client(calendar);
  await grader.post('/evaluate/session', { secret: secretIn(reply, '/evaluate') });
  await grader.post('/evaluate', { grade: 'satisfied', reason: '谢谢不具名' });
  await grader.post('/progress', { number: whistled.caseKey, code: '98765432' });
  await grader.post('/api/v1/cases', `{"title":"${title}"`, { 'idempotency-key': randomUUID() });
  await until(
    'the case to close',
    async () => (await desk.get(`/desk/cases/${whistled.caseKey}`)).body.stage === 'closed',
  );

  const signInCodes = (await desk.letters()).flatMap((each) => /^(\d{6})$/m.exec(each.text)?.[1] ?? []);
  const taskCode = /任务码[:：]?\s*(\d{4}\s?\d{4})/.exec(order.text)?.[1] ?? 'none';
  const log = await logOf();
  expect(log).toContain('qishao-local-intake');
  const kept = {
    'evaluation secret': secretIn(reply, '/evaluate'),
    'task secret': secretIn(order, '/task'),
    'lookup code': whistled.lookupCode,
    'task code': taskCode.replace(/\s/g, ''),
    'spelt task code': taskCode,
    'wrong code': '98765432',
    telephone: '13912345678',
    title,
    name: '不具名者',
    description: whistle().description,
    reason: '谢谢不具名',
    address: email,
    'credit code': '91500229MA00DEM142',
  };
  expect(Object.entries(kept).flatMap(([what, text]) => (log.includes(text) ? [what] : []))).toEqual([]);
  const typed = signInCodes.filter((each) => new RegExp(`(?<![\\w-])${each}(?![\\w-])`).test(log));
  expect(typed).toEqual([]);
});
