import { randomUUID } from 'node:crypto';
import type { System } from './systems';
import { until } from './until';

/** An answer with its JSON. */
export interface Answer {
  status: number;
  body: any;
  headers: Headers;
}

/** Mail as the mailbox shows it. */
export interface Letter {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  sentAt: string;
}

/** A program that uses the system from outside: JSON, and the cookies it was given. */
export class Client {
  private readonly cookies = new Map<string, { value: string; path: string }>();

  constructor(readonly system: System) {}

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.system.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        cookie: this.cookieFor(path),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    const json = text !== '' && (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers };
  }

  get = (path: string, headers?: Record<string, string>) => this.send('GET', path, undefined, headers);
  post = (path: string, body: unknown = {}, headers?: Record<string, string>) => this.send('POST', path, body, headers);

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((each) => each.trim());
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const path = attributes.find((each) => each.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }

  private cookieFor(path: string): string {
    return [...this.cookies]
      .filter(([, each]) => path.startsWith(each.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  async letters(): Promise<Letter[]> {
    return (await this.get('/mailbox.json')).body as Letter[];
  }

  /** The newest letter to somebody whose subject has the words; waits for it. */
  letter(to: string, words: string, about?: string): Promise<Letter> {
    return until(`a letter to ${to} with ${words}`, async () =>
      (await this.letters()).findLast(
        (each) =>
          each.to.includes(to) && each.subject.includes(words) && (about === undefined || each.subject.includes(about)),
      ),
    );
  }
}

/** A whistle as a well-meaning program would send it. */
export function whistle(more: { title?: string; email?: string | undefined; [field: string]: unknown } = {}) {
  const { title = '厂区10千伏线路扩容申请两个月未答复', email, ...rest } = more;
  return {
    channel: 'online',
    category: 'factors-of-production',
    title,
    description: '9月21日提交扩容申请，10月中旬补交了负荷计算书，至今没有答复。',
    request: '明确能否扩容、什么时候完成。',
    tried: { where: '供电服务窗口', when: '9月21日', outcome: '答复等通知' },
    enterprise: {
      name: '城口县示例山地食品有限公司',
      creditCode: '91500229MA00DEM142',
      type: 'industrial-other',
      township: '500229001',
    },
    contact: { name: '李四', position: '经理', phone: '138 0000 0000', ...(email === undefined ? {} : { email }) },
    ...rest,
  };
}

export interface Whistled {
  caseKey: string;
  caseNumber: string;
  lookupCode: string;
  dispatchDue: string;
}

export async function blowWhistle(client: Client, more: Parameters<typeof whistle>[0] = {}): Promise<Whistled> {
  const answer = await client.post('/api/v1/cases', whistle(more), { 'idempotency-key': randomUUID() });
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Whistled;
}

/** The case as the enterprise sees it. */
export async function progress(client: Client, { caseKey, lookupCode }: Whistled): Promise<any> {
  return (await client.get(`/api/v1/cases/${caseKey}`, { 'lookup-code': lookupCode })).body;
}

/** Does what orders a sign-in code, and gives the letter that this brings: older ones may lie in the mailbox. */
export async function codeLetter(client: Client, email: string, order: () => Promise<unknown>): Promise<Letter> {
  const before = new Set((await client.letters()).map((each) => each.id));
  await order();
  return until('the sign-in code', async () =>
    (await client.letters()).find(
      (each) => !before.has(each.id) && each.to.includes(email) && /^\d{6}$/m.test(each.text),
    ),
  );
}

/** The six digits on a line of their own. */
export const codeIn = ({ text }: Letter): string => /^(\d{6})$/m.exec(text)?.[1] ?? '';

/** Signs a member of staff in with the mailed code. */
export async function signIn(system: System, email: string, client = new Client(system)): Promise<Client> {
  const code = codeIn(await codeLetter(client, email, () => client.post('/desk/sign-in', { email })));
  const answer = await client.post('/desk/session', { email, code });
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return client;
}

/** The secret behind `#` of the link in a letter. */
export function secretIn(letter: Letter, path: '/task' | '/evaluate' | '/supplement'): string {
  const found = new RegExp(`${path}#([A-Za-z0-9_-]{32,})`).exec(letter.text)?.[1];
  if (found === undefined) throw new Error(`no ${path} link in ${letter.subject}`);
  return found;
}

export interface Task {
  client: Client;
  task: string;
  version: number;
}

/** Opens a unit's task from its mail. */
export async function openTask(system: System, letter: Letter, client = new Client(system)): Promise<Task> {
  const { status, body } = await client.post('/task/session', { secret: secretIn(letter, '/task') });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { client, task: body.task, version: body.version };
}

export const instantNow = () => `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

export const version = async (desk: Client, caseKey: string): Promise<number> =>
  (await desk.get(`/desk/cases/${caseKey}`)).body.version;

/** Dispatches a received case to a lead unit. */
export async function dispatch(
  desk: Client,
  caseKey: string,
  lead = 'economy-information',
  assist: string[] = [],
): Promise<Answer> {
  return desk.post(`/desk/cases/${caseKey}/dispatch`, {
    lead,
    assist,
    requirement: '请主动联系企业。',
    version: await version(desk, caseKey),
  });
}

export const RESULT = { outcome: 'solved', account: '供电公司同意扩容，12月20日前完成施工。', approvedBy: '王一' };

/** From received to replied: the unit solves it, the desk answers. Gives the unit's task. */
export async function answered(desk: Client, whistled: Whistled, lead = 'economy-information'): Promise<Task> {
  const { caseKey, caseNumber } = whistled;
  await dispatch(desk, caseKey, lead);
  const task = await openTask(desk.system, await desk.letter(`${lead}@chengkou.example`, '【交办】', caseNumber));
  const result = await task.client.post(`/task/${task.task}/result`, { ...RESULT, version: task.version });
  if (result.status !== 200) throw new Error(`${result.status} ${JSON.stringify(result.body)}`);
  const approved = await desk.post(`/desk/cases/${caseKey}/approve`, {
    reply: '经核实，现答复如下：已同意扩容。',
    version: await version(desk, caseKey),
  });
  if (approved.status !== 200) throw new Error(`${approved.status} ${JSON.stringify(approved.body)}`);
  return { ...task, version: result.body.version };
}
