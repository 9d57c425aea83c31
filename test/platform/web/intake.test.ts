import { randomUUID } from 'node:crypto';
import { plusSeconds } from '../../../lambdas/domain/time';
import { issueLink } from '../../../lambdas/ledger/access/links';
import { approve, dispatch, submitResult } from '../../domain/case/orders';
import { access, now } from '../platform';
import { does } from '../whistles';
import { policy, Visitor } from './visitor';

/** The public app on the real tables: what needs more than one request to be seen. */

const DAY_SECONDS = 24 * 60 * 60;

const WHISTLE = {
  category: 'finance',
  title: '贷款到期无法续贷',
  description: '银行抽贷',
  request: '请协调续贷',
  urgent: true,
  enterprise: { name: '示例公司', creditCode: '91500229MA00DEM142', type: 'other', township: '500229001' },
  contact: { name: '张三', phone: '13800000000' },
};

interface Submitted {
  caseKey: string;
  caseNumber: string;
  lookupCode: string;
}

async function submitted(): Promise<Submitted> {
  const answer = await new Visitor().post('/api/v1/cases', WHISTLE, { 'Idempotency-Key': randomUUID() });
  expect(answer.status).toBe(201);
  return answer.body as unknown as Submitted;
}

async function replied(): Promise<Submitted & { secret: string }> {
  const whistle = await submitted();
  await does(whistle.caseKey, dispatch, 'finance', []);
  await answered(whistle.caseKey);
  return { ...whistle, secret: await linkOf(whistle.caseKey, 1) };
}

async function answered(caseKey: string): Promise<void> {
  await does(caseKey, submitResult, 1, 'solved');
  await does(caseKey, approve);
}

const linkOf = (caseKey: string, round: number) => issueLink(access, { kind: 'evaluate', caseKey, round });

describe('POST /api/v1/cases', () => {
  it('answers the same key with the same 201, however the content is spelt, and another content with 409', async () => {
    const visitor = new Visitor();
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await visitor.post('/api/v1/cases', WHISTLE, key);
    expect(first.headers.get('Location')).toBe(`/api/v1/cases/${String(first.body['caseKey'])}`);
    const respelt = { ...WHISTLE, contact: { name: ' 张三 ', phone: '１３８ 0000-0000' } };
    expect(await visitor.post('/api/v1/cases', respelt, key)).toMatchObject({ status: 201, body: first.body });
    expect(await visitor.post('/api/v1/cases', { ...WHISTLE, title: '另一件' }, key)).toMatchObject({
      status: 409,
      body: { code: 'key-reused' },
    });
  });

  it('uses up no key when it is refused', async () => {
    const visitor = new Visitor();
    const key = { 'Idempotency-Key': randomUUID() };
    expect((await visitor.post('/api/v1/cases', { ...WHISTLE, title: '' }, key)).status).toBe(422);
    expect((await visitor.post('/api/v1/cases', WHISTLE, key)).status).toBe(201);
  });
});

describe('the form', () => {
  const fields = {
    'enterprise.creditCode': '91500229MA00DEM142',
    'enterprise.name': '示例公司',
    'enterprise.type': 'other',
    'enterprise.township': '500229001',
    category: 'finance',
    title: '贷款到期',
    description: '银行抽贷',
    request: '续贷',
    urgent: 'yes',
    'contact.name': '张三',
    'contact.phone': '13800000000',
  };

  it('hands in once, however often it is tapped, and opens the case for this browser alone', async () => {
    const visitor = new Visitor();
    const key = randomUUID();
    const [one, other] = [
      await visitor.form('/whistle/submit', { ...fields, key }),
      await visitor.form('/whistle/submit', { ...fields, key }),
    ];
    const location = one.headers.get('Location') ?? '';
    expect(one.status).toBe(303);
    expect(other.headers.get('Location')).toBe(location);
    const caseKey = location.replace('/whistle/received/', '');
    expect((await visitor.get(`/api/v1/cases/${caseKey}`)).body).toMatchObject({
      stage: 'dispatch',
      title: '贷款到期',
    });
    expect((await new Visitor().get(`/api/v1/cases/${caseKey}`)).status).toBe(401);
  });
});

describe('wrong codes', () => {
  it('answer like unknown numbers, and after five lock the number for everybody without a session', async () => {
    const { caseKey, lookupCode } = await submitted();
    const inside = new Visitor();
    expect((await inside.form('/progress', { number: caseKey, code: lookupCode })).status).toBe(303);
    const outside = new Visitor();
    const wrong = await outside.get(`/api/v1/cases/${caseKey}`, { 'Lookup-Code': '1' });
    const unknown = await new Visitor().get('/api/v1/cases/CKQS-2026-999999', { 'Lookup-Code': '1' });
    expect(wrong).toMatchObject({ status: 404, body: unknown.body });
    for (let n = 2; n <= policy.wrongCodesAllowed; n += 1)
      await new Visitor().get(`/api/v1/cases/${caseKey}`, { 'Lookup-Code': '1' });
    const locked = await new Visitor().get(`/api/v1/cases/${caseKey}`, { 'Lookup-Code': lookupCode });
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await inside.get(`/api/v1/cases/${caseKey}`)).status).toBe(200);
  });

  it('lock where they come from, but never a mailed link', async () => {
    const { secret } = await replied();
    const visitor = new Visitor();
    for (let n = 1; n <= policy.wrongCodesAllowed; n += 1)
      expect((await visitor.get(`/api/v1/cases/CKQS-2026-90000${n}`, { 'Lookup-Code': '1' })).status).toBe(404);
    expect((await visitor.form('/progress', { number: '城企哨〔2026〕1号', code: '1' })).status).toBe(429);
    expect((await visitor.post('/evaluate/session', { secret })).status).toBe(200);
  });
});

describe('the mailed link', () => {
  it('grades once; the same grade again says that it was given', async () => {
    const { secret, caseKey, caseNumber } = await replied();
    const visitor = new Visitor();
    expect((await visitor.post('/evaluate/session', { secret })).body).toEqual({
      caseKey,
      caseNumber,
      title: WHISTLE.title,
      round: 1,
      evaluationOpen: true,
      location: `/evaluate/${caseKey}`,
    });
    expect((await visitor.post('/evaluate', { grade: 'dissatisfied' })).body).toMatchObject({
      errors: [{ field: 'reason' }],
    });
    expect((await visitor.post('/evaluate', { grade: 'satisfied' })).body).toMatchObject({
      stage: 'closed',
      grade: 'satisfied',
    });
    expect(await visitor.post('/evaluate', { grade: 'satisfied' })).toMatchObject({
      status: 409,
      body: { code: 'already' },
    });
    expect((await visitor.get(`/evaluate/${caseKey}`)).body).toMatchObject({
      evaluationOpen: false,
      given: { grade: 'satisfied' },
    });
  });

  it('asks which case is meant where two are open', async () => {
    const [one, other] = [await replied(), await replied()];
    const visitor = new Visitor();
    await visitor.post('/evaluate/session', { secret: one.secret });
    await visitor.post('/evaluate/session', { secret: other.secret });
    expect(await visitor.post('/evaluate', { grade: 'satisfied' })).toMatchObject({
      status: 409,
      body: { code: 'which-task' },
    });
    expect((await visitor.post('/evaluate', { grade: 'satisfied', case: other.caseKey })).status).toBe(200);
    expect((await visitor.get(`/evaluate/${one.caseKey}`)).body).toMatchObject({ evaluationOpen: true });
  });

  it('is dead once a new round has begun, while the page that graded still tells what it said', async () => {
    const { secret, caseKey } = await replied();
    const visitor = new Visitor();
    await visitor.post('/evaluate/session', { secret });
    await visitor.post('/evaluate', { grade: 'dissatisfied', reason: '利率没有变' });
    expect((await new Visitor().post('/evaluate/session', { secret })).status).toBe(410);
    expect((await visitor.post('/evaluate', { grade: 'satisfied' })).status).toBe(410);
    expect((await visitor.get(`/evaluate/${caseKey}`)).body).toMatchObject({
      given: { grade: 'dissatisfied', cause: 'dissatisfied' },
    });
  });

  it('is dead thirty days after closing, and a made-up one always', async () => {
    const { secret } = await replied();
    const visitor = new Visitor();
    await visitor.post('/evaluate/session', { secret });
    await visitor.post('/evaluate', { grade: 'satisfied' });
    const later = new Visitor(() => plusSeconds(now(), policy.linkDaysAfterClosing * DAY_SECONDS + 1));
    expect((await visitor.post('/evaluate/session', { secret })).status).toBe(200);
    expect((await later.post('/evaluate/session', { secret })).status).toBe(410);
    expect((await later.post('/evaluate/session', { secret: 'x'.repeat(43) })).status).toBe(410);
  });
});

describe('POST /api/v1/cases/{caseKey}/evaluation', () => {
  it('grades by the lookup code, and answers a repeated key alike', async () => {
    const { caseKey, lookupCode } = await replied();
    const path = `/api/v1/cases/${caseKey}/evaluation`;
    const headers = { 'Lookup-Code': lookupCode, 'Idempotency-Key': randomUUID() };
    const first = await new Visitor().post(path, { grade: 'acceptable' }, headers);
    expect(first).toMatchObject({ status: 200, body: { stage: 'closed', grade: 'acceptable' } });
    expect((await new Visitor().post(path, { grade: 'acceptable' }, headers)).body).toEqual(first.body);
  });

  it('takes no grade for a round that is not the one running', async () => {
    const { caseKey, lookupCode } = await replied();
    const path = `/api/v1/cases/${caseKey}/evaluation`;
    const headers = { 'Lookup-Code': lookupCode };
    expect((await new Visitor().post(path, { grade: 'satisfied', round: 2 }, headers)).status).toBe(410);
  });
});
