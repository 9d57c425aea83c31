/** Cases brought by JSON to the places where their pages look different. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  answered,
  blowWhistle,
  Client,
  dispatch,
  instantNow,
  openTask,
  progress,
  RESULT,
  secretIn,
  version,
  type Letter,
  type Whistled,
} from '../client';
import type { System } from '../systems';
import { readContacts, writeContacts } from '../../../lambdas/ledger/registry';
import { localClient } from '../../../local/aws';
import { until } from '../until';

/** Longest title: the one that breaks lines. */
export const LONG_TITLE = '中药材冷链仓库环评批复和厂区10千伏线路扩容两件事迟迟不下';

export const received = (system: System): Promise<Whistled> =>
  blowWhistle(new Client(system), { title: LONG_TITLE, email: 'seen@example.com' });

/** A whistle that was given to a unit, and the unit's letter. */
export async function dispatched(desk: Client, lead: string): Promise<{ whistled: Whistled; letter: Letter }> {
  const whistled = await received(desk.system);
  await dispatch(desk, whistled.caseKey, lead, ['development-reform', '500229001']);
  const letter = await desk.letter(`${lead}@chengkou.example`, '【交办】', whistled.caseNumber);
  return { whistled, letter };
}

/** The lead has written down one act. */
export async function handling(desk: Client, lead: string): Promise<{ whistled: Whistled; letter: Letter }> {
  const given = await dispatched(desk, lead);
  const { client, task, version: seen } = await openTask(desk.system, given.letter);
  const first = await client.post(`/task/${task}/acknowledge`, { name: '王一', version: seen });
  const act = { way: 'on-site', at: instantNow(), people: '王一、李四', notes: '现场核实负荷，企业补交资料。' };
  await client.post(`/task/${task}/act`, { ...act, version: first.body.version });
  return given;
}

/** The lead has asked the enterprise. */
export async function asked(
  desk: Client,
  lead: string,
  email: string,
): Promise<{ whistled: Whistled; letter: Letter }> {
  const whistled = await blowWhistle(new Client(desk.system), { title: LONG_TITLE, email });
  await dispatch(desk, whistled.caseKey, lead);
  const letter = await desk.letter(`${lead}@chengkou.example`, '【交办】', whistled.caseNumber);
  const { client, task, version: seen } = await openTask(desk.system, letter);
  await client.post(`/task/${task}/ask`, { question: '请提供扩容申请的受理编号，以及停电的时间。', version: seen });
  return { whistled, letter };
}

/** The lead has filed a plan. */
export async function planned(desk: Client, lead: string): Promise<{ whistled: Whistled; letter: Letter }> {
  const given = await handling(desk, lead);
  const { client, task, version: seen } = await openTask(desk.system, given.letter);
  const promisedDate = instantNow().slice(0, 10);
  const plan = { reason: '变压器要采购', measures: '一周内采购，两周内施工', promisedDate: later(promisedDate) };
  await client.post(`/task/${task}/plan`, { ...plan, version: seen });
  return given;
}

const DAYS_PROMISED = 30;
const later = (date: string) => new Date(Date.parse(date) + DAYS_PROMISED * 86_400_000).toISOString().slice(0, 10);

/** The lead has answered; the desk has to review. */
export async function reported(desk: Client, lead: string): Promise<{ whistled: Whistled; letter: Letter }> {
  const given = await dispatched(desk, lead);
  const { client, task, version: seen } = await openTask(desk.system, given.letter);
  await client.post(`/task/${task}/result`, { ...RESULT, version: seen });
  return given;
}

/** Approved, but the enterprise has no e-mail: the desk has to tell it. */
export async function untold(desk: Client, lead: string): Promise<Whistled> {
  const whistled = await blowWhistle(new Client(desk.system));
  await answered(desk, whistled, lead);
  return whistled;
}

/** Replied: the enterprise has to grade. Gives the letter with its link. */
export async function replied(desk: Client, lead: string, email: string) {
  const whistled = await blowWhistle(new Client(desk.system), { email });
  const task = await answered(desk, whistled, lead);
  const letter = await desk.letter(email, '请您评价', whistled.caseNumber);
  await until('proof of delivery', async () => (await progress(desk, whistled)).stage === 'evaluate');
  return { whistled, task, letter };
}

/** Grades by the mailed link. */
export async function grade(system: System, letter: Letter, given: 'satisfied' | 'dissatisfied'): Promise<void> {
  const enterprise = new Client(system);
  await enterprise.post('/evaluate/session', { secret: secretIn(letter, '/evaluate') });
  await enterprise.post(
    '/evaluate',
    given === 'satisfied' ? { grade: given } : { grade: given, reason: '没有给出时间' },
  );
}

/** Not satisfied: done again. */
export async function reworked(desk: Client, lead: string) {
  const given = await replied(desk, lead, `again-${lead}@example.com`);
  await grade(desk.system, given.letter, 'dissatisfied');
  return given;
}

/** Not satisfied twice: the joint meeting has to answer. */
export async function toMeeting(desk: Client, lead: string): Promise<Whistled> {
  const { whistled, task, letter } = await reworked(desk, lead);
  const seen = (await task.client.get(`/task/${task.task}`)).body.version;
  await task.client.post(`/task/${task.task}/result`, { ...RESULT, version: seen });
  const reply = { reply: '12月20日完成。', version: await version(desk, whistled.caseKey) };
  await desk.post(`/desk/cases/${whistled.caseKey}/approve`, reply);
  const second = await until('the new link', async () =>
    (await desk.letters()).findLast(
      (each) =>
        each.subject.includes('请您评价') && each.subject.includes(whistled.caseNumber) && each.id !== letter.id,
    ),
  );
  await until('proof of delivery', async () => (await progress(desk, whistled)).stage === 'evaluate');
  await grade(desk.system, second, 'dissatisfied');
  return whistled;
}

export async function closed(desk: Client, lead: string) {
  const given = await replied(desk, lead, `closed-${lead}@example.com`);
  await grade(desk.system, given.letter, 'satisfied');
  return given;
}

export async function refused(desk: Client): Promise<Whistled> {
  const whistled = await blowWhistle(new Client(desk.system));
  await desk.post(`/desk/cases/${whistled.caseKey}/refuse`, {
    reason: '诉求涉及的用地属于永久基本农田',
    legalBasis: '《基本农田保护条例》第十七条',
    version: await version(desk, whistled.caseKey),
  });
  return whistled;
}

/** The reply to the enterprise comes back. */
export async function unreached(desk: Client, lead: string): Promise<Whistled> {
  const whistled = await blowWhistle(new Client(desk.system), { email: 'bounce@example.com' });
  await answered(desk, whistled, lead);
  await undelivered(desk, whistled);
  return whistled;
}

/** The unit's mailbox is wrong in the county's contacts, and its order comes back. */
export async function unheard(desk: Client, lead: string): Promise<Whistled> {
  const { endpoint, casesTable } = desk.system;
  const db = DynamoDBDocumentClient.from(new DynamoDBClient(localClient(endpoint)));
  const registry = { db, table: casesTable.replace(/cases$/, 'registry') };
  const contacts = await readContacts(registry);
  const people = contacts.units[lead];
  if (people === undefined) throw new Error(`nobody is known at ${lead}`);
  const handler = { ...people.handler, email: `bounce.${lead}@chengkou.example` };
  await writeContacts(registry, { ...contacts, units: { [lead]: { ...people, handler } } });
  const whistled = await received(desk.system);
  await dispatch(desk, whistled.caseKey, lead);
  await undelivered(desk, whistled);
  await writeContacts(registry, { ...contacts, units: { [lead]: people } });
  return whistled;
}

async function undelivered(desk: Client, { caseKey }: Whistled): Promise<void> {
  await until('the bounce', async () => {
    const { items } = (await desk.get('/desk/cases?queue=undelivered')).body as { items: { caseKey: string }[] };
    return items.some((each) => each.caseKey === caseKey);
  });
}
