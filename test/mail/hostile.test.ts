import { demoTime } from '../../lambdas/domain/calendar/demo-time';
import { compose, type ComposedMail } from '../../lambdas/mail/letter';
import { subjectAbout, SUBJECT_WIDTH, widthOf } from '../../lambdas/mail/subject';
import { bare, linesOf, overTheWire, seen, wireForm } from './reading';
import { Story, type Told } from './story';

const HEADER = 'x\r\nBcc: everybody@example.com\r\n\r\n<h1>';

/** All letters of a case up to the grade's question, with this typed everywhere. */
function letters(typed: string): { told: Told; mail: ComposedMail }[] {
  const story = new Story({
    title: typed,
    enterpriseName: typed,
    description: typed,
    request: typed,
    contactName: typed,
    contactPosition: typed,
  });
  const { told } = story
    .dispatch(typed)
    .wait('2026-11-25T10:00:00+08:00')
    .plan('2026-12-01', typed)
    .result(typed)
    .sendBack(typed)
    .result(typed)
    .approve(typed)
    .delivered()
    .grade('dissatisfied', typed);
  return told.map((each) => ({ told: each, mail: compose(each.order, each.facts) }));
}

describe.each([
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)> "&\' </td></table>'],
  ['a header', HEADER],
  ['a formula', '=HYPERLINK("https://evil.example","点这里")'],
  ['direction marks', '\u202e\u2066\u200f公司\u2069\u202c\u061c'],
  ['controls', 'a\u0000b\u0007c\u001b[31md\u007f\u2028e'],
  ['a lone surrogate', '公司\ud800'],
  ['2,000 characters without a space', '长'.repeat(1000) + 'W'.repeat(1000)],
  ['2,000 characters outside the first plane', '𠮷😀'.repeat(1000)],
])('%s, typed everywhere', (_, typed) => {
  const composed = letters(typed);

  it('stays text in both parts of every letter', () => {
    for (const { mail } of composed) {
      expect(mail.html).not.toMatch(/<(?:script|img|h1)\b/u);
      const html = seen(mail.html);
      for (const line of linesOf(mail.text)) expect(html).toContain(bare(line));
    }
  });

  it('leaves no control, line break or direction mark in a subject, and keeps it short', () => {
    for (const { mail } of composed) {
      expect(mail.subject).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
      expect(mail.text).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
      expect(widthOf(mail.subject)).toBeLessThanOrEqual(SUBJECT_WIDTH);
    }
  });

  it('makes headers of short ASCII lines alone', () => {
    for (const { mail } of composed) {
      const [head = ''] = wireForm(mail, { name: typed, address: 'li@example.com' }).split('\r\n\r\n');
      for (const line of head.split('\r\n')) {
        expect(line).toMatch(/^(?:[A-Z][A-Za-z-]+:| )[\x20-\x7e]+$/u);
        expect(line.length).toBeLessThanOrEqual(76);
      }
    }
  });

  it('passes the wire with the headers that we wrote and no others', async () => {
    for (const { mail } of composed) {
      const parsed = await overTheWire(mail, { name: typed, address: 'li@example.com' });
      expect(parsed.subject).toBe(mail.subject);
      expect(parsed.headers.has('bcc')).toBe(false);
      expect([parsed.to].flat().flatMap((each) => each?.value ?? [])).toHaveLength(1);
      expect(parsed.text?.trim()).toBe(mail.text.trim());
      expect(parsed.html).toBe(mail.html);
    }
  });
});

it('no typed line passes for one of ours: each is indented', () => {
  const [assigned] = letters('正文\n办理网址：\nhttps://evil.example/task#x').filter(
    ({ told }) => told.order.template === 'assigned',
  );
  const lines = assigned!.mail.text.split('\n');
  expect(
    lines
      .filter((line) => line.includes('evil.example') && !line.startsWith('　　'))
      .every((line) => !line.startsWith('http')),
  ).toBe(true);
  expect(lines).toContain('　　https://evil.example/task#x');
});

it('a title is cut between characters, never within one', () => {
  expect(subjectAbout('交办', '城企哨〔2026〕1号', '😀'.repeat(40), '（最迟11月30日办结）')).toMatch(
    /^【交办】城企哨〔2026〕1号 (?:😀)+…（最迟11月30日办结）$/u,
  );
});

it('a letter about an erased matter says so and still names the number', () => {
  const { order, facts } = new Story().told[0]!;
  const { text, subject } = compose(order, { ...facts, textsOf: () => ({}) });
  expect(text).toMatch(/^（已按规定删除）：\n/u);
  expect(text).not.toContain('联系电话尾号');
  expect(subject).toContain('城企哨〔2026〕337号');
});

it('under the demonstration clock deadlines are instants to the second', () => {
  const story = new Story({}, demoTime({ workdaySeconds: 20 }));
  const { order, facts } = story.told[0]!;
  expect(compose(order, facts).text).toContain('工作专班最迟交办：2026年11月23日（周一）10:20:40');
  const [prompt] = story.wait('2026-11-23T10:20:35+08:00').told.slice(1);
  expect(compose(prompt!.order, prompt!.facts).subject).toBe('【提醒·交办】城企哨〔2026〕337号 今日10:20:40到期');
});

it('a clock that overslept everything still writes every letter it owes', () => {
  const story = new Story().dispatch().result().approve('已办。').delivered().oversleep('2026-12-30T10:00:00+08:00');
  const templates = story.told.map(({ order, facts }) => [order.template, compose(order, facts).subject]);
  expect(templates).toContainEqual(['evaluate-prompt', '【城口企业吹哨】请评价事项 城企哨〔2026〕337号']);
  const ladder = new Story().dispatch().oversleep('2026-12-30T10:00:00+08:00');
  for (const { order, facts } of ladder.told) expect(compose(order, facts).text).toContain('2026年');
});

it('a deadline past the calendar’s last sure day is called provisional', () => {
  const { order, facts } = new Story()
    .wait('2026-12-29T10:00:00+08:00')
    .dispatch()
    .told.findLast((each) => each.order.template === 'assigned')!;
  expect(compose(order, facts).text).toContain('（暂定，节假日安排尚未公布）');
});

it('a link letter without its secret is a fault, not a mail', () => {
  const { order, facts } = new Story().dispatch().told.find((each) => each.order.template === 'assigned')!;
  const { secret: _secret, ...without } = facts;
  expect(() => compose(order, without)).toThrow('a link secret');
});
