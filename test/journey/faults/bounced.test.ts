import { demoContacts } from '../../../config/counties/chengkou/contacts';
import type { UnitContacts } from '../../../lambdas/domain/contacts';
import { blowWhistle, dispatch, instantNow, openTask, progress, RESULT, signIn, version, type Client } from '../client';
import { insideOf } from '../inside';
import { system } from '../systems';
import { until } from '../until';
import { problemOf } from '../wire';

const calendar = system('calendar');
const inside = insideOf(calendar);
const UNIT = 'culture-tourism';
const people = demoContacts.units[UNIT] as UnitContacts;
let desk: Client;
beforeAll(async () => {
  desk = await signIn(calendar, 'desk@chengkou.example');
});
afterAll(async () => {
  await inside.setContacts(UNIT, people);
  inside.close();
});

const detail = async (caseKey: string) => (await desk.get(`/desk/cases/${caseKey}`)).body;
const undelivered = (caseKey: string) =>
  until('the bounce', async () => {
    const { undelivered: found } = await detail(caseKey);
    return found.length > 0 && found;
  });
/** What the desk is asked to do, row by row, down to the case's own row; `undefined` where it has none. */
const listed = async (caseKey: string): Promise<string[] | undefined> => {
  const { items } = (await desk.get('/desk/cases?queue=undelivered')).body;
  const row = items.findIndex((each: { caseKey: string }) => each.caseKey === caseKey);
  if (row !== -1) expect(items[row].undelivered).toEqual(await undelivered(caseKey));
  return row === -1 ? undefined : items.slice(0, row + 1).map((each: { act: string }) => each.act);
};

it('a task mail that comes back tops 未送达 with the unit’s telephone, until the unit was told otherwise', async () => {
  await inside.setContacts(UNIT, { ...people, handler: { ...people.handler, email: 'bounce@culture.example' } });
  const { caseKey } = await blowWhistle(desk);
  expect((await dispatch(desk, caseKey, UNIT)).status).toBe(200);
  const [bounced] = await undelivered(caseKey);
  expect(bounced).toMatchObject({
    assignment: `${caseKey}-1`,
    person: people.handler.name,
    phone: people.handler.phone,
  });
  expect(new Set(await listed(caseKey))).toEqual(new Set(['notified']));
  const { mails } = await detail(caseKey);
  expect(mails).toContainEqual(expect.objectContaining({ to: 'bounce@culture.example', state: 'bounced' }));
  for (const path of [`/desk/cases/${caseKey}`, `/desk/cases/${caseKey}/notified`])
    expect((await desk.get(path, { accept: 'text/html' })).body).toContain(people.handler.phone);

  const told = { assignment: `${caseKey}-1`, by: 'phone', person: people.handler.name, at: instantNow() };
  const seen = await version(desk, caseKey);
  const notified = (more: object) => desk.post(`/desk/cases/${caseKey}/notified`, { ...told, version: seen, ...more });
  expect((await notified({})).body.errors[0].field).toBe('number');
  expect((await notified({ number: '023-59221234' })).status).toBe(200);
  expect(await listed(caseKey)).toBeUndefined();
  expect(problemOf(await notified({ number: '023-59221234', version: await version(desk, caseKey) }))).toBe(
    '409 already',
  );
});

it('a unit without an address cannot be dispatched to, and the desk sees that before it tries', async () => {
  const { email: _handler, ...handler } = people.handler;
  const { email: _backup, ...backup } = people.backup;
  await inside.setContacts(UNIT, { ...people, handler, backup });
  const { caseKey } = await blowWhistle(desk);
  const form = (await desk.get(`/desk/cases/${caseKey}/dispatch`, { accept: 'text/html' })).body as string;
  expect(form).toContain('县文化旅游委（没有登记邮箱，不能交办）');
  const lead = await dispatch(desk, caseKey, UNIT);
  expect([problemOf(lead), lead.body.errors[0].field]).toEqual(['422 invalid', 'lead']);
  const assist = await dispatch(desk, caseKey, 'finance', [UNIT]);
  expect([problemOf(assist), assist.body.errors[0].field]).toEqual(['422 invalid', 'assist']);
  expect((await detail(caseKey)).stage).toBe('dispatch');
});

it('a reply that comes back is no reply: the desk telephones, and only then the enterprise is asked to grade', async () => {
  const whistled = await blowWhistle(desk, { email: 'bounce@enterprise.example' });
  const { caseKey, caseNumber } = whistled;
  await dispatch(desk, caseKey, 'commerce');
  const task = await openTask(calendar, await desk.letter('commerce@chengkou.example', '【交办】', caseNumber));
  await task.client.post(`/task/${task.task}/result`, { ...RESULT, version: task.version });
  await desk.post(`/desk/cases/${caseKey}/approve`, { reply: '已解决', version: await version(desk, caseKey) });
  await undelivered(caseKey);
  expect(await listed(caseKey)).toBeDefined();
  const { stage, allowed, duties } = await detail(caseKey);
  expect([stage, allowed]).toEqual(['reply', expect.arrayContaining(['delivered'])]);
  expect(duties.filter((each: { settled?: object }) => each.settled === undefined)).toMatchObject([{ kind: 'reply' }]);
  expect((await progress(desk, whistled)).timeline.map((each: { type: string }) => each.type)).not.toContain(
    'reply-delivered',
  );
  const told = { by: 'phone', person: '李四', number: '13800000000', at: instantNow() };
  const delivered = await desk.post(`/desk/cases/${caseKey}/delivered`, {
    ...told,
    version: await version(desk, caseKey),
  });
  expect(delivered.body.stage).toBe('evaluate');
  expect(await listed(caseKey)).toBeUndefined();
});
