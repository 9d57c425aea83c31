import { createTransport, type Transporter } from 'nodemailer';
import { siteOf } from '../../local/county';
import { mailboxApp } from '../../local/mailbox/app';
import { Letters, type PublishedLetter } from '../../local/mailbox/letters';
import { startSink, type MailSink } from '../../local/mailbox/sink';

const NOW = Date.parse('2026-11-23T14:05:09.700+08:00');
const CASE = 'CKQS-2026-000001';

const assigned = {
  from: { name: '城口县企业吹哨专班', address: 'qishao@chengkou.example' },
  to: 'economy-information@chengkou.example',
  subject: '【交办】城企哨〔2026〕1号 10千伏线路扩容',
  text: '请最迟办结并反馈：2026年11月30日（周一）18:00\nhttps://qishao.example/task#SECRET\n',
  html: '<html><head><title>交办</title></head><body><p style="color:#0b4f6c">请<a href="https://qishao.example/task#SECRET">签收</a></p></body></html>',
  headers: { 'x-qishao-mail': `${CASE}-4-1`, 'x-qishao-case': CASE },
};
const signIn = { ...assigned, to: 'desk@chengkou.example', subject: '登录验证码', text: '123456\n', headers: {} };

let letters: Letters;
let sink: MailSink;
let sender: Transporter;

beforeEach(async () => {
  letters = new Letters();
  sink = await startSink(letters, () => NOW);
  sender = createTransport({ host: '127.0.0.1', port: sink.port, ignoreTLS: true });
});
afterEach(async () => {
  sender.close();
  await sink.stop();
});

const get = (path: string) => mailboxApp(letters, siteOf('http://localhost:8080', undefined)).request(path);
const published = async () => (await (await get('/mailbox.json')).json()) as PublishedLetter[];

describe('a mail that the system sent', () => {
  it('is in /mailbox.json with both parts exactly as sent, its recipients, headers and instant', async () => {
    await sender.sendMail(assigned);

    const [letter, ...others] = await published();

    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      id: '1',
      to: ['economy-information@chengkou.example'],
      subject: assigned.subject,
      text: assigned.text,
      html: assigned.html,
      sentAt: '2026-11-23T14:05:09+08:00',
    });
    expect(letter?.headers).toMatchObject({ 'x-qishao-mail': `${CASE}-4-1`, 'x-qishao-case': CASE });
    expect(letter?.headers['from']).toBe('"城口县企业吹哨专班" <qishao@chengkou.example>');
    expect(letter?.headers['content-type']).toMatch(/^multipart\/alternative/);
  });

  it('has no invented part: a mail without HTML stays without', async () => {
    await sender.sendMail({ ...assigned, html: undefined });
    expect((await published())[0]).toMatchObject({ text: assigned.text, html: '' });
    expect(await (await get('/mailbox/1')).text()).toContain('这封邮件没有网页格式的正文');
  });

  it('comes after those sent before it', async () => {
    await sender.sendMail(assigned);
    await sender.sendMail(signIn);
    expect((await published()).map(({ id, subject }) => [id, subject])).toEqual([
      ['1', assigned.subject],
      ['2', '登录验证码'],
    ]);
  });

  it('is refused for an address that begins with bounce, and accepted for the other recipients', async () => {
    await expect(sender.sendMail({ ...assigned, to: 'bounce@chengkou.example' })).rejects.toMatchObject({
      responseCode: 550,
    });
    await sender.sendMail({ ...assigned, to: ['bounce.two@chengkou.example', 'desk@chengkou.example'] });
    expect((await published()).map(({ to }) => to)).toEqual([['desk@chengkou.example']]);
  });
});

describe('the mailbox page', () => {
  it('says that nothing has arrived yet', async () => {
    const page = await (await get('/mailbox')).text();
    expect(page).toContain('演示邮箱，邮件不会真正发出');
    expect(page).toContain('还没有邮件，先提交一件吹哨');
  });

  it('leads from a letter to all letters of its case', async () => {
    await sender.sendMail(assigned);
    await sender.sendMail(signIn);
    const link = `/mailbox?number=${CASE}`;

    expect(await (await get('/mailbox/1')).text()).toContain(`href="${link}"`);
    const page = await (await get(link)).text();

    expect(page).toContain('找到1封，共2封');
    expect(page).toContain(assigned.subject);
    expect(page).not.toContain('登录验证码');
  });

  it.each([
    ['a recipient', '/mailbox?to=DESK@', '登录验证码'],
    ['the number of a case', `/mailbox?number=${encodeURIComponent('城企哨〔2026〕1号')}`, assigned.subject],
  ])('finds by %s', async (_by, path, subject) => {
    await sender.sendMail(assigned);
    await sender.sendMail(signIn);
    const page = await (await get(path)).text();
    expect(page).toContain('找到1封，共2封');
    expect(page).toContain(subject);
  });

  it('shows text, headers and HTML of a letter; its HTML may run nothing', async () => {
    await sender.sendMail({ ...assigned, text: `${assigned.text}<script>alert(1)</script>` });

    const page = await get('/mailbox/1');
    const html = await page.text();
    const body = await get('/mailbox/1/body');

    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('href="https://qishao.example/task#SECRET"');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain(`X-Qishao-Case: ${CASE}`);
    expect(html).toMatch(/<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(body.headers.get('content-security-policy')).toMatch(/sandbox allow-popups(?! allow-scripts)/);
    expect(await body.text()).toContain('<p style="color:#0b4f6c">');
  });

  it('says so for a letter that does not exist', async () => {
    const page = await get('/mailbox/7');
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('没有这封邮件');
  });
});

it('keeps only the newest letters, with their numbers', () => {
  const few = new Letters(2);
  const letter = {
    to: [],
    subject: '',
    text: '',
    html: '',
    headers: {},
    sentAt: '2026-11-23T14:05:09+08:00' as never,
    wireHeaders: '',
  };
  for (let sent = 0; sent < 3; sent += 1) few.add(letter);
  expect(few.all().map(({ id }) => id)).toEqual(['2', '3']);
});
