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
  signIn,
  version,
} from './client';
import { system } from './systems';
import { until } from './until';

const calendar = system('calendar');
let desk: Client;
let enterprise: Client;

beforeAll(async () => {
  desk = await signIn(calendar, 'desk@chengkou.example');
  enterprise = new Client(calendar);
});

describe('one whistle, from the form to the grade', () => {
  it('is dispatched, acknowledged, handled, reviewed, replied, graded and closed, each step seen by the enterprise', async () => {
    const whistled = await blowWhistle(enterprise, { email: 'plain@example.com' });
    expect(whistled.caseNumber).toMatch(/^城企哨〔20\d\d〕\d+号$/);
    expect(whistled.lookupCode).toMatch(/^\d{8}$/);
    expect(whistled.dispatchDue).toMatch(/^\d{4}-\d\d-\d\dT18:00:00\+08:00$/);
    expect(await progress(enterprise, whistled)).toMatchObject({
      stage: 'dispatch',
      statusText: '待受理',
      due: whistled.dispatchDue,
      evaluationOpen: false,
    });

    expect((await dispatch(desk, whistled.caseKey, 'economy-information', ['500229001'])).body).toMatchObject({
      stage: 'handle',
    });
    const task = await openTask(
      calendar,
      await desk.letter('economy-information@chengkou.example', '【交办】', whistled.caseNumber),
    );
    const acknowledged = await task.client.post(`/task/${task.task}/acknowledge`, {
      name: '王一',
      version: task.version,
    });
    expect(acknowledged).toMatchObject({ status: 200, body: { stage: 'handle' } });
    const acted = await task.client.post(`/task/${task.task}/act`, {
      way: 'on-site',
      at: instantNow(),
      people: '王一、李四',
      notes: '现场核实',
      version: acknowledged.body.version,
    });
    const result = await task.client.post(`/task/${task.task}/result`, { ...RESULT, version: acted.body.version });
    expect(result).toMatchObject({ status: 200, body: { stage: 'review' } });

    const approved = await desk.post(`/desk/cases/${whistled.caseKey}/approve`, {
      reply: '现答复如下：已同意扩容。',
      version: await version(desk, whistled.caseKey),
    });
    expect(approved).toMatchObject({ status: 200, body: { stage: 'reply' } });
    const letter = await enterprise.letter('plain@example.com', '请您评价', whistled.caseNumber);
    await until('proof of delivery', async () => (await progress(enterprise, whistled)).stage === 'evaluate');
    const evaluation = new Client(calendar);
    expect((await evaluation.post('/evaluate/session', { secret: secretIn(letter, '/evaluate') })).status).toBe(200);
    expect((await evaluation.post('/evaluate', { grade: 'satisfied' })).status).toBe(200);

    const end = await progress(enterprise, whistled);
    expect(end).toMatchObject({
      stage: 'closed',
      closedAs: 'graded',
      statusText: '已办结',
      due: null,
      evaluationOpen: false,
      reply: { text: '现答复如下：已同意扩容。' },
    });
    expect(end.timeline.map((each: { type: string }) => each.type)).toEqual([
      'received',
      'dispatched',
      'acknowledged',
      'acted',
      'result-submitted',
      'approved',
      'reply-delivered',
      'evaluated',
    ]);
    expect(JSON.stringify(end)).not.toContain('王一');
    expect((await evaluation.post('/evaluate', { grade: 'acceptable' })).body).toMatchObject({
      status: 409,
      code: 'already',
    });
  });

  it('closes without any e-mail: the desk tells the reply and takes the grade by telephone', async () => {
    const whistled = await blowWhistle(enterprise);
    await answered(desk, whistled, 'finance');
    const delivered = await desk.post(`/desk/cases/${whistled.caseKey}/delivered`, {
      by: 'phone',
      person: '李四',
      number: '13800000000',
      at: instantNow(),
      version: await version(desk, whistled.caseKey),
    });
    expect(delivered).toMatchObject({ status: 200, body: { stage: 'evaluate' } });
    const graded = await desk.post(`/desk/cases/${whistled.caseKey}/evaluation`, {
      grade: 'acceptable',
      person: '李四',
      number: '13800000000',
      at: instantNow(),
      version: delivered.body.version,
    });
    expect(graded).toMatchObject({ status: 200, body: { stage: 'closed' } });
    expect(await progress(enterprise, whistled)).toMatchObject({ stage: 'closed', closedAs: 'graded' });
  });

  it('refuses with the clause; the refusal itself is the reply, and nobody is asked to grade it', async () => {
    const whistled = await blowWhistle(enterprise, { email: 'refused@example.com' });
    const refused = await desk.post(`/desk/cases/${whistled.caseKey}/refuse`, {
      reason: '诉求涉及的用地属于永久基本农田',
      legalBasis: '《基本农田保护条例》第十七条',
      version: await version(desk, whistled.caseKey),
    });
    expect(refused).toMatchObject({ status: 200, body: { stage: 'reply' } });
    const letter = await enterprise.letter('refused@example.com', '不予受理', whistled.caseNumber);
    expect(letter.text).toContain('《基本农田保护条例》第十七条');
    await until('the case to close', async () => (await progress(enterprise, whistled)).closedAs === 'refused');
    expect(await progress(enterprise, whistled)).toMatchObject({ statusText: '不予受理', evaluationOpen: false });
  });

  it('does it again when the enterprise is not satisfied; the old link is dead, the new one closes the case', async () => {
    const whistled = await blowWhistle(enterprise, { email: 'again@example.com' });
    const task = await answered(desk, whistled, 'commerce');
    const first = await enterprise.letter('again@example.com', '请您评价', whistled.caseNumber);
    const evaluation = new Client(calendar);
    await evaluation.post('/evaluate/session', { secret: secretIn(first, '/evaluate') });
    expect((await evaluation.post('/evaluate', { grade: 'dissatisfied' })).body.errors).toEqual([
      expect.objectContaining({ field: 'reason' }),
    ]);
    expect((await evaluation.post('/evaluate', { grade: 'dissatisfied', reason: '没有给出完成时间' })).status).toBe(
      200,
    );
    expect(await progress(enterprise, whistled)).toMatchObject({ stage: 'handle', statusText: '重新办理', round: 2 });

    const order = await desk.letter('commerce@chengkou.example', '【重新办理】', whistled.caseNumber);
    expect(order.text).toContain('没有给出完成时间');
    const again = await openTask(calendar, order);
    expect((await again.client.get(`/task/${again.task}`)).body).toMatchObject({
      evaluation: { grade: 'dissatisfied' },
    });
    expect(again.task).toBe(task.task);
    await again.client.post(`/task/${again.task}/result`, { ...RESULT, version: again.version });
    await desk.post(`/desk/cases/${whistled.caseKey}/approve`, {
      reply: '12月20日完成。',
      version: await version(desk, whistled.caseKey),
    });
    await until('the second reply', async () => (await progress(enterprise, whistled)).stage === 'evaluate');

    expect(
      (await new Client(calendar).post('/evaluate/session', { secret: secretIn(first, '/evaluate') })).status,
    ).toBe(410);
    const second = await until('the new link', async () =>
      (await enterprise.letters()).findLast(
        (each) => each.to.includes('again@example.com') && each.subject.includes('请您评价') && each.id !== first.id,
      ),
    );
    const last = new Client(calendar);
    await last.post('/evaluate/session', { secret: secretIn(second, '/evaluate') });
    expect((await last.post('/evaluate', { grade: 'acceptable' })).status).toBe(200);
    expect(await progress(enterprise, whistled)).toMatchObject({ stage: 'closed', closedAs: 'graded', round: 2 });
    expect((await desk.get(`/desk/cases/${whistled.caseKey}`)).body.points).toEqual([{ unit: '县商务委', points: 1 }]);
  });
});
