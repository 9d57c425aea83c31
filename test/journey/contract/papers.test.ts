import { blowWhistle, dispatch, version, type Client } from '../client';
import { system } from '../systems';
import { problemOf } from '../wire';
import { auditedSignIn } from './audited';

const calendar = system('calendar');
let desk: Client;
beforeAll(async () => {
  desk = await auditedSignIn(calendar, 'desk@chengkou.example');
});

const issue = (client: Client, caseKey: string, seen: number, more: object) =>
  client.post(`/desk/papers/${caseKey}`, { confirmed: 'yes', version: seen, ...more });

describe('papers (文书)', () => {
  it('are issued once each, with the next number of their series, and read the same afterwards', async () => {
    const { caseKey } = await blowWhistle(desk);
    await dispatch(desk, caseKey, 'finance');
    const list = await desk.get(`/desk/papers/${caseKey}`);
    const [order] = list.body.issuable;
    expect(order).toMatchObject({ kind: 'dispatch', about: '县财政局　第1轮' });
    const issued = await issue(desk, caseKey, list.body.version, order);
    expect(issued).toMatchObject({ status: 200, body: { kind: 'dispatch' } });
    expect(issued.body.number).toMatch(/^城企哨交〔20\d\d〕[1-9]\d*号$/);
    expect((await issue(desk, caseKey, 0, order)).body.number).toBe(issued.body.number);
    const paper = await desk.get(`/desk/papers/${caseKey}/${issued.body.id}`);
    expect(paper.body).toMatchObject({ number: issued.body.number, letter: { to: '县财政局：' } });
    expect((await desk.get(`/desk/papers/${caseKey}`)).body.issued).toHaveLength(1);
  });

  it('number without gaps, and as Word files are what they say', async () => {
    const seqs = [];
    for (const { caseKey: key } of [await blowWhistle(desk), await blowWhistle(desk)]) {
      await dispatch(desk, key, 'finance');
      const [order] = (await desk.get(`/desk/papers/${key}`)).body.issuable;
      const issued = await issue(desk, key, await version(desk, key), order);
      seqs.push(issued.body.seq);
      const word = await desk.get(`/desk/papers/${key}/${issued.body.id}/word`);
      expect(word.headers.get('content-type')).toContain('wordprocessingml');
      expect(word.headers.get('content-disposition')).toContain(`${key}-${issued.body.id}.docx`);
    }
    expect(seqs[1]).toBe(seqs[0] + 1);
  });

  it('are the desk’s: others are refused, and nothing is numbered', async () => {
    const { caseKey } = await blowWhistle(desk);
    await dispatch(desk, caseKey, 'finance');
    const list = await desk.get(`/desk/papers/${caseKey}`);
    const [order] = list.body.issuable;
    const leader = await auditedSignIn(calendar, 'leader@chengkou.example');
    expect(problemOf(await issue(leader, caseKey, list.body.version, order))).toBe('403 forbidden');
    const unconfirmed = await issue(desk, caseKey, list.body.version, { ...order, confirmed: '' });
    expect(problemOf(unconfirmed)).toBe('422 invalid');
    expect(problemOf(await issue(desk, caseKey, 0, order))).toBe('409 stale');
    expect(problemOf(await desk.get(`/desk/papers/${caseKey}/dispatch-1`))).toBe('404 not-found');
    expect((await desk.get(`/desk/papers/${caseKey}`)).body.issued).toEqual([]);
  });
});
