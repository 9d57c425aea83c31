import { randomUUID } from 'node:crypto';
import {
  blowWhistle,
  dispatch,
  instantNow,
  progress,
  signIn,
  version,
  openTask,
  RESULT,
  whistle,
  type Client,
} from '../client';
import { system } from '../systems';
import { problemOf } from '../wire';
import { auditedSignIn } from './audited';

const calendar = system('calendar');
let desk: Client;
beforeAll(async () => {
  desk = await auditedSignIn(calendar, 'desk@chengkou.example');
});

/** What the desk types while somebody is on the telephone. */
const told = (more: object = {}) => {
  const { channel: _channel, ...spoken } = whistle({ email: 'told@example.com' });
  return { ...spoken, channel: 'hotline', at: instantNow(), ...more };
};
const enter = (body: object, key: string = randomUUID(), client = desk) =>
  client.post('/desk/entry', body, { 'idempotency-key': key });

describe('POST /desk/entry', () => {
  it('writes down what the hotline brings: its clock runs from when it was said', async () => {
    const at = `${instantNow().slice(0, 16)}:00+08:00`;
    const answer = await enter(told({ at, sourceNumber: '12345-2026-0918' }));
    expect(answer).toMatchObject({ status: 201, body: { caseNumber: expect.stringContaining('城企哨') } });
    const { caseKey, caseNumber } = answer.body;
    const seen = (await desk.get(`/desk/cases/${caseKey}`)).body;
    expect(seen.matter).toMatchObject({ channel: '热线电话（12345转接）', sourceNumber: '12345-2026-0918' });
    expect(seen.timeline[0]).toMatchObject({ type: 'received', at, actorKind: 'desk' });
    expect(seen.duties[0]).toMatchObject({ kind: 'dispatch', start: at });
    const letter = await desk.letter('told@example.com', '已为贵企业登记事项', caseNumber);
    expect(letter.text).toContain('热线电话');
    expect(await progress(desk, answer.body)).toMatchObject({ stage: 'dispatch' });
  });

  it('the same order is one case: sent again, pressed twice, and typed by a colleague', async () => {
    const body = told({ sourceNumber: `12345-${randomUUID()}` });
    const key = randomUUID();
    const [first, again] = [await enter(body, key), await enter(body, key)];
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(problemOf(await enter({ ...body, title: '另一件事' }, key))).toBe('409 key-reused');
    const colleague = await enter(body);
    expect(problemOf(colleague)).toBe('409 already');
    expect(colleague.body.detail).toContain(first.body.caseNumber);
    const another = await Promise.all([1, 2].map(() => enter(told({ sourceNumber: 'race-18' }))));
    expect(another.map(problemOf).sort()).toEqual(['201', '409 already']);
  });

  it('says what is missing, and takes nothing', async () => {
    expect(problemOf(await desk.post('/desk/entry', told()))).toBe('400 missing-key');
    for (const wrong of [
      { channel: 'online' },
      { channel: undefined },
      { channel: 'associations' },
      { proxyEmail: 'chamber@example.com' },
      { at: '2099-01-01T10:00' },
      { at: '2026-01-01T10:00' },
      { title: '' },
    ])
      expect(problemOf(await enter(told(wrong)))).toBe('422 invalid');
  });

  it('reads out the code of what was just written down, and of nothing else', async () => {
    const shown = async (caseKey: string) => String((await desk.get(`/desk/entry?saved=${caseKey}`)).body);
    const spaced = (code: string) => code.replace(/^(.{4})/, '$1 ');
    const entered = (await enter(told())).body;
    expect(await shown(entered.caseKey)).toContain(spaced(entered.lookupCode));
    await dispatch(desk, entered.caseKey, 'finance');
    expect(await shown(entered.caseKey)).not.toContain(spaced(entered.lookupCode));
    const own = await blowWhistle(desk);
    const html = await shown(own.caseKey);
    expect(html).toContain('代录吹哨');
    expect(html).not.toContain(spaced(own.lookupCode));
  });

  it('is the desk’s alone', async () => {
    const leader = await signIn(calendar, 'leader@chengkou.example');
    expect(problemOf(await enter(told(), undefined, leader))).toBe('403 forbidden');
  });
});

describe('反馈机制', () => {
  it('an association speaks for the enterprise: the enterprise is answered and grades, the association reads a copy', async () => {
    const proxy = { channel: 'associations', proxyName: '县中药材商会', proxyEmail: 'chamber@example.com' };
    const { caseKey, caseNumber, lookupCode } = (await enter(told(proxy))).body;
    const post = async (act: string, body: object) =>
      desk.post(`/desk/cases/${caseKey}/${act}`, { ...body, version: await version(desk, caseKey) });
    await post('dispatch', { lead: 'agriculture', assist: [], requirement: '请主动联系企业。' });
    const task = await openTask(calendar, await desk.letter('agriculture@chengkou.example', '【交办】', caseNumber));
    await task.client.post(`/task/${task.task}/result`, { ...RESULT, version: task.version });
    await post('approve', { reply: '已同意扩容。' });
    const copy = await desk.letter('chamber@example.com', '已答复', caseNumber);
    expect(copy.text).toContain('已同意扩容。');
    for (const secret of ['/evaluate', '查询码', lookupCode.slice(0, 4)]) expect(copy.text).not.toContain(secret);
    expect((await desk.letter('told@example.com', '请您评价', caseNumber)).text).toContain('/evaluate#');
  });
});

describe('the same enterprise', () => {
  it('the desk sees its other open matters, newest first, and no closed one', async () => {
    const enterprise = { ...told().enterprise, creditCode: '91500229MA00DEM22W' };
    const enters = async (title: string) => (await enter(told({ enterprise, title }))).body;
    const [first, second, withdrawn] = [await enters('第一件'), await enters('第二件'), await enters('第三件')];
    const withdrawal = { reason: '已解决', pressed: 'no' };
    await desk.post(`/api/v1/cases/${withdrawn.caseKey}/withdrawal`, withdrawal, {
      'lookup-code': withdrawn.lookupCode,
    });
    const { beside } = (await desk.get(`/desk/cases/${first.caseKey}`)).body;
    const own = beside.filter((each: { title: string }) => /第.件/.test(each.title));
    expect(own).toMatchObject([{ caseKey: second.caseKey, title: '第二件', statusText: '待受理' }]);
  });
});
