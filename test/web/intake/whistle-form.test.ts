import { FIELDS_OF, WHISTLE_STEPS } from '../../../lambdas/web/intake/whistle-form';
import { inputs, postForm } from './app';
import { textOf } from '../ui/rendering';

const ENTERPRISE = {
  'enterprise.creditCode': '９１５００２２９ma00dem142',
  'enterprise.name': '城口县示例山地食品有限公司',
  'enterprise.type': 'industrial-other',
  'enterprise.township': '500229107',
};
const MATTER = {
  category: 'factors-of-production',
  title: '厂区线路扩容<b>两个月</b>未答复',
  description: '第一行\n第二行',
  request: '"明确"能否扩容',
  urgent: 'no',
  'tried.where': '供电服务窗口',
  'tried.outcome': '等通知',
};
const CONTACT = { 'contact.name': '张三', 'contact.phone': '023-5922 1234', 'contact.email': '' };
const ALL = { ...ENTERPRISE, ...MATTER, ...CONTACT };

async function send(fields: Record<string, string>, path = '/whistle') {
  const response = await postForm(path, fields);
  return { status: response.status, cache: response.headers.get('Cache-Control'), html: await response.text() };
}

const heading = (html: string) => textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');
const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );

describe('the whistle form', () => {
  it('asks for each field of the schema on exactly one page', () => {
    const { channel: _channel, enterprise, contact, tried, ...plain } = inputs.whistle._zod.def.shape;
    const of = (name: string, group: object) => Object.keys(group).map((each) => `${name}.${each}`);
    const expected = [
      ...Object.keys(plain),
      ...of('enterprise', enterprise._zod.def.shape),
      ...of('contact', contact._zod.def.shape),
      ...of('tried', tried._zod.def.innerType._zod.def.shape),
    ];
    expect(WHISTLE_STEPS.flatMap((each) => FIELDS_OF[each]).sort()).toEqual(expected.sort());
  });

  it('goes from the enterprise to the matter, carrying what was typed', async () => {
    const { status, html } = await send({ step: 'enterprise', ...ENTERPRISE });
    expect(status).toBe(200);
    expect(heading(html)).toBe('反映什么事');
    expect(hidden(html)).toMatchObject({ step: 'matter', ...ENTERPRISE });
  });

  it('checks only the fields of its own page, and keeps everything typed', async () => {
    const { status, html } = await send({ step: 'matter', ...ENTERPRISE, title: '<script>', description: '\n首行空' });
    expect(status).toBe(422);
    expect(html).toContain('<title>错误：');
    expect(html).toContain('href="#category"');
    expect(html).not.toContain('请填写联系人');
    expect(html).toContain('value="&lt;script&gt;"');
    expect(hidden(html)).toMatchObject(ENTERPRISE);
  });

  it('asks where it was tried, or for an urgent matter', async () => {
    const { html } = await send({ step: 'matter', ...ENTERPRISE, ...MATTER, 'tried.where': '', 'tried.outcome': '' });
    expect(html).toContain('href="#tried.where"');
    expect(html).toContain('请填写找过的部门和结果');
  });

  it('goes back without checking and without losing anything', async () => {
    const { status, html } = await send({ step: 'matter', go: 'enterprise', ...ALL, title: '' });
    expect(status).toBe(200);
    expect(heading(html)).toBe('哪家企业遇到困难');
    expect(html).toContain(`value="${ENTERPRISE['enterprise.creditCode']}"`);
    expect(hidden(html)).toMatchObject({ 'contact.name': '张三', 'tried.where': '供电服务窗口' });
  });

  it('shows on the check page what it has understood, and sends nothing yet', async () => {
    const { html, cache } = await send({ step: 'contact', ...ALL });
    const text = textOf(html);
    expect(heading(html)).toBe('提交前请核对');
    expect(cache).toBe('private, no-cache');
    for (const understood of ['91500229MA00DEM142', '高观镇', '要素保障', '02359221234', '未填写'])
      expect(text).toContain(understood);
    expect(html).toContain('厂区线路扩容&lt;b&gt;两个月&lt;/b&gt;未答复');
    expect(hidden(html)).toMatchObject({
      key: 'id-1',
      checked: 'yes',
      description: '第一行\n第二行',
      request: '&quot;明确&quot;能否扩容',
    });
  });

  it('changes one thing and comes straight back to the check page', async () => {
    const matter = await send({ go: 'matter', checked: 'yes', ...ALL });
    expect(heading(matter.html)).toBe('反映什么事');
    const { html } = await send({ step: 'matter', checked: 'yes', ...ALL, title: '改过的标题' });
    expect(heading(html)).toBe('提交前请核对');
    expect(html).toContain('改过的标题');
  });

  it('leads to the first page with something wrong, from the check page and from handing in', async () => {
    const spoilt = { ...ALL, key: 'k1', 'enterprise.creditCode': '1', 'contact.phone': '1' };
    for (const sent of [await send({ go: 'check', ...spoilt }), await send(spoilt, '/whistle/submit')]) {
      expect(sent.status).toBe(422);
      expect(heading(sent.html)).toBe('哪家企业遇到困难');
      expect(sent.html).toContain('应为18位，现在是1位');
    }
  });

  it('is not handed in without the key of its check page', async () => {
    expect((await send(ALL, '/whistle/submit')).status).toBe(400);
  });

  it('does not know other steps', async () => {
    for (const step of ['', 'check', 'constructor', '__proto__'])
      expect((await send({ step, ...ALL })).status).toBe(400);
  });

  it('tells what becomes of personal data before asking for it', async () => {
    const { html } = await send({ step: 'matter', ...ENTERPRISE, ...MATTER });
    expect(html.indexOf('个人信息告知')).toBeGreaterThan(0);
    expect(html.indexOf('个人信息告知')).toBeLessThan(html.indexOf('name="contact.name"'));
  });
});
