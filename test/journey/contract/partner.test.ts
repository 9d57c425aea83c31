import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomBytes, randomUUID } from 'node:crypto';
import { givePartnerKey, revokePartnerKey, type Partner } from '../../../lambdas/ledger/partners';
import { localClient } from '../../../local/aws';
import { dispatch, instantNow, openTask, RESULT, version, whistle, type Answer, type Client } from '../client';
import { system } from '../systems';
import { problemOf } from '../wire';
import { AuditedClient, auditedSignIn } from './audited';
import type { Instant } from '../../../lambdas/domain/time';

const calendar = system('calendar');
const registry = {
  db: DynamoDBDocumentClient.from(new DynamoDBClient(localClient(calendar.endpoint))),
  table: calendar.casesTable.replace(/cases$/, 'registry'),
};
const keyOf = (partner: Partner) => givePartnerKey(registry, partner, randomBytes(32).toString('base64url'));
const HOTLINE: Partner = { id: 'hotline', name: '12345政务服务便民热线', channel: 'hotline' };

/** What a partner's system knows of an order. */
const order = (orderNumber: string, more: object = {}) => {
  const { channel: _channel, ...spoken } = whistle({ email: 'handed-on@example.com' });
  return { ...spoken, orderNumber, at: instantNow(), ...more };
};

class System extends AuditedClient {
  constructor(private readonly key: string) {
    super(calendar);
  }
  hand = (body: object): Promise<Answer> => this.post('/api/v1/partner/cases', body, this.mine());
  read = (orderNumber: string): Promise<Answer> => this.get(`/api/v1/partner/cases/${orderNumber}`, this.mine());
  private mine = () => ({ authorization: `Bearer ${this.key}`, 'x-forwarded-for': randomUUID() });
}

let desk: Client;
beforeAll(async () => {
  desk = await auditedSignIn(calendar, 'desk@chengkou.example');
});

describe('a partner’s system', () => {
  it('retries three times, and it is one case; it reads state and answer by its own number', async () => {
    const hotline = new System(await keyOf(HOTLINE));
    const number = `12345-${randomUUID()}`;
    const body = order(number);
    const answers = await Promise.all([1, 2, 3].map(() => hotline.hand(body)));
    answers.push(await hotline.hand(body));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map((each) => JSON.stringify(each.body))).size).toBe(1);
    const { caseKey, caseNumber } = answers[0]!.body;
    expect(answers[0]!.body).toEqual({ orderNumber: number, caseKey, caseNumber, dispatchDue: expect.any(String) });
    expect(problemOf(await hotline.hand({ ...body, title: '另一件事' }))).toBe('409 key-reused');

    const seen = (await desk.get(`/desk/cases/${caseKey}`)).body;
    expect(seen.matter).toMatchObject({ sourceNumber: number, proxy: { name: HOTLINE.name } });
    expect(seen.timeline[0]).toMatchObject({ actorKind: 'partner', by: expect.stringContaining(HOTLINE.name) });
    await dispatch(desk, caseKey, 'health');
    const task = await openTask(calendar, await desk.letter('health@chengkou.example', '【交办】', caseNumber));
    await task.client.post(`/task/${task.task}/result`, { ...RESULT, version: task.version });
    await desk.post(`/desk/cases/${caseKey}/approve`, { reply: '已同意扩容。', version: await version(desk, caseKey) });
    const { status, body: read } = await hotline.read(number);
    expect([status, read.reply.text]).toEqual([200, '已同意扩容。']);
    expect(JSON.stringify(read)).not.toMatch(/李四|13800|lookupCode|evaluationOpen/);
  });

  it('what the desk has typed already is not handed on again', async () => {
    const hotline = new System(await keyOf(HOTLINE));
    const number = `12345-${randomUUID()}`;
    const { orderNumber: _number, ...spoken } = order(number);
    const typed = { ...spoken, channel: 'hotline', sourceNumber: number };
    expect((await desk.post('/desk/entry', typed, { 'idempotency-key': randomUUID() })).status).toBe(201);
    expect(problemOf(await hotline.hand(order(number)))).toBe('409 already');
    expect((await hotline.read(number)).status).toBe(200);
  });

  it('sees its own orders and nobody else’s', async () => {
    const [one, two] = [
      new System(await keyOf({ id: 'chamber-one', name: '县中药材商会', channel: 'associations' })),
      new System(await keyOf({ id: 'chamber-two', name: '县餐饮协会', channel: 'associations' })),
    ];
    expect((await one.hand(order('order-1'))).status).toBe(201);
    expect(problemOf(await two.read('order-1'))).toBe('404 not-found');
    expect((await two.hand(order('order-1'))).status).toBe(201);
    expect((await one.read('order-1')).body.caseKey).not.toBe((await two.read('order-1')).body.caseKey);
  });

  it('without a key, with another one, and after it was revoked: nothing', async () => {
    expect(problemOf(await new System('').hand(order('x')))).toBe('401 no-session');
    expect(problemOf(await new System(`hotline.${'A'.repeat(43)}`).hand(order('x')))).toBe('401 no-session');
    const partner: Partner = { id: 'revoked', name: '某协会', channel: 'associations' };
    const key = await keyOf(partner);
    expect((await new System(key).hand(order('y'))).status).toBe(201);
    await revokePartnerKey(registry, partner.id, instantNow() as Instant);
    expect(problemOf(await new System(key).read('y'))).toBe('401 no-session');
    const renewed = new System(await keyOf(partner));
    expect((await renewed.read('y')).status).toBe(200);
  });

  it('says what is missing, and takes nothing', async () => {
    const hotline = new System(await keyOf(HOTLINE));
    for (const wrong of [{ orderNumber: '' }, { at: undefined }, { at: '2099-01-01T10:00' }, { title: '' }])
      expect(problemOf(await hotline.hand({ ...order(randomUUID()), ...wrong }))).toBe('422 invalid');
  });

  it('is told to wait once it calls too often', async () => {
    const busy = new System(await keyOf({ id: 'busy', name: '某协会', channel: 'associations' }));
    const answers = await Promise.all(Array.from({ length: 65 }, () => busy.read('none')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((each) => each === 404)).toHaveLength(60);
    expect(statuses.filter((each) => each === 429)).toHaveLength(5);
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});
