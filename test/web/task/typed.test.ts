import { county } from '../../../config/counties/chengkou';
import { inputsOf } from '../../../lambdas/web/contract/inputs';
import { webApp } from '../../../lambdas/web/http/app';
import { readBody } from '../../../lambdas/web/http/body';
import { Problem } from '../../../lambdas/web/http/problem';
import { keepTyped } from '../../../lambdas/web/http/typed';
import { policy } from '../../domain/case/world';
import { textOf } from '../ui/rendering';
import { ORIGIN } from './app';

const inputs = inputsOf(county, policy);
const app = webApp({
  site: { county, publicOrigin: ORIGIN, stage: 'test' },
  audience: { kind: 'entrance' },
  log: () => undefined,
});
app.post('/:input', async (c) => {
  keepTyped(c, inputs[c.req.param('input') as keyof typeof inputs], (await readBody(c)).typed);
  throw new Problem('wrong-stage', { latest: '/task/CKQS-2026-000001-1' });
});

async function refused(
  input: keyof typeof inputs,
  fields: Record<string, string>,
  accept = 'text/html',
): Promise<string> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN, Accept: accept };
  return (
    await app.request(`/${input}`, { method: 'POST', headers, body: new URLSearchParams(fields).toString() })
  ).text();
}

describe('a form that came too late', () => {
  it('shows each text under its label, in the order of the form, to be copied', async () => {
    const html = await refused('plan', {
      promisedDate: '2026-12-11',
      measures: '第一步\n第二步',
      reason: '缺材料',
      version: '3',
    });
    expect(textOf(html)).toContain('短期内无法办结的原因 缺材料'.replace(' ', ''));
    expect(html).toContain('第一步<br/>第二步');
    expect(html.indexOf('缺材料')).toBeLessThan(html.indexOf('第一步'));
    expect(html).toContain('2026-12-11');
  });

  it('leaves out what a tap repeats, what is empty, and what is not the person’s', async () => {
    const html = await refused('result', {
      outcome: 'solved',
      account: '已办',
      basis: ' ',
      version: '3',
      key: 'k-1',
      stray: 'x-stray',
    });
    expect(html).toContain('已办');
    for (const absent of ['solved', '依据', 'k-1', 'x-stray']) expect(html).not.toContain(absent);
  });

  it('reaches into groups, and takes text as text', async () => {
    const html = await refused('whistle', { 'enterprise.name': '<i>某公司</i>', 'tried.where': '窗口' });
    expect(html).toContain('&lt;i&gt;某公司&lt;/i&gt;');
    expect(html).toContain('窗口');
  });

  it('never shows a code or a secret again', async () => {
    expect(await refused('taskCode', { task: '2026-1-1', code: '82641937' })).not.toContain('82641937');
    expect(await refused('link', { secret: 'k7Q2mVx0pN4s' })).not.toContain('k7Q2mVx0pN4s');
  });

  it('tells a program nothing that it has itself', async () => {
    expect(await refused('plan', { reason: '缺材料' }, 'application/json')).not.toContain('缺材料');
  });
});
