import { QueueListPage } from '../../../lambdas/web/desk/pages/queue';
import type { QueueView } from '../../../lambdas/web/views/queue';
import { formatPhone } from '../../../lambdas/texts/format';
import { headOf } from '../../../lambdas/ledger/head';
import * as order from '../../domain/case/orders';
import { instant } from '../../domain/case/world';
import { markup, textOf } from '../ui/rendering';
import { frame } from '../ui/sample';
import * as told from './told';

const { audience } = told.sheetOf(told.received());
const horizon = { now: instant('2026-11-25 09:30'), soonUntil: instant('2026-11-26 18:00') };
const queue = (view: QueueView, reader: 'desk' | 'looks-on' = 'desk') =>
  markup(<QueueListPage frame={frame} audience={audience} reader={reader} view={view} horizon={horizon} />);

describe('a queue', () => {
  it('says when it fills, where it is empty', () => {
    const text = textOf(queue(told.queueOf([], 'dispatch')));
    expect(text).toContain('没有超期和即将超期的事项');
    expect(text).toContain('暂无待交办的事项。企业吹哨后显示在这里。');
  });

  it('has one verb a row, which leads to its act', () => {
    const html = queue(told.queueOf([told.received()], 'dispatch', { dispatch: 1 }));
    expect(html).toContain('href="/desk/cases/CKQS-2026-000001/dispatch"');
    expect(textOf(html)).toContain('受理并交办：城企哨〔2026〕1号');
    expect(textOf(html)).toContain('剩余2个工作日');
  });

  it('only shows to those who look on', () => {
    const html = queue(told.queueOf([told.received()], 'dispatch', { dispatch: 1 }), 'looks-on');
    expect(html).not.toContain('/dispatch');
    expect(textOf(html)).toContain('查看：城企哨〔2026〕1号');
  });

  it('names what is late and for how long', () => {
    const late = told.received().until('2026-11-30 10:00');
    const html = queue(told.queueOf([late], 'overdue', { overdue: 1 }));
    expect(html).toContain('q-row--late');
    expect(textOf(html)).toContain('交办超期1个工作日');
    expect(textOf(html)).toContain('即将超期0件，超期1件');
  });

  it('flags what is due today', () => {
    const html = queue(told.queueOf([told.received().until('2026-11-27 10:00')], 'dispatch', { dispatch: 1, soon: 1 }));
    expect(html).toContain('q-row--soon');
    expect(textOf(html)).toContain('今日到期');
    expect(textOf(html)).toContain('即将超期：到2026年11月26日（周四）18:00还不办理，就会超期。');
  });

  it('asks nothing of the desk while the enterprise may grade, and a telephone call afterwards', () => {
    expect(told.queueOf([told.delivered()], 'evaluate').items[0]).not.toHaveProperty('act');
    expect(told.queueOf([told.toTelephone()], 'telephone').items[0]).toMatchObject({ act: 'evaluation' });
  });

  it('puts a telephone call to the unit first where its mail came back', () => {
    const view = told.queueOf([told.taskBounced()], 'undelivered');
    const [item] = view.items;
    expect(item).toMatchObject({ act: 'notified', undelivered: [{ person: expect.any(String) as string }] });
    const { person, phone = '' } = item?.undelivered?.[0] ?? {};
    expect(textOf(queue(view))).toContain(`${person} ${formatPhone(phone)}`);
  });

  it.each(Object.entries(told.STAGES))('shows the time it sorts by: %s', (_name, story) => {
    const { state, now } = story();
    const { queue: stage, queueSort = '' } = headOf(state, 'hash', now);
    if (stage === undefined) return expect(state.stage).toBe('closed');
    expect(`${told.queueOf([story()], stage).items[0]?.due}#${state.caseKey}`).toBe(queueSort);
  });

  it('tells in 超期 and 即将超期 of the duty that is breached first: who owes it, and since when', () => {
    const silent = told.dispatched().until('2026-11-27 10:00');
    for (const name of ['overdue', 'soon'] as const)
      expect(told.queueOf([silent], name).items[0]).toMatchObject({
        due: headOf(silent.state, 'hash', silent.now).breachAt,
        owner: '县财政局',
        breach: { kind: 'acknowledge', workingDays: 1 },
      });
    expect(told.queueOf([silent], 'handle').items[0]).toMatchObject({ due: '2026-11-30T18:00:00+08:00' });
  });

  it('puts a unit that does not know of its task before an enterprise that does not know of its reply', () => {
    const sortOf = (story: ReturnType<typeof told.received>) =>
      headOf(story.state, 'hash', story.now).undeliveredSort ?? '';
    const reply = told.approved().by(order.replyBounced);
    expect(sortOf(told.taskBounced()) < sortOf(reply)).toBe(true);
    expect(sortOf(told.received())).toBe('');
  });

  it('挂账: the promise, whatever else the case waits for, with its age', () => {
    const planned = told.planned().until('2026-11-30 10:00');
    const [item] = told.queueOf([planned], 'promised').items;
    const promise = planned.state.duties.find((each) => each.kind === 'promise');
    expect(item).toMatchObject({ due: promise?.due, owner: '县财政局' });
    expect(headOf(planned.state, 'hash', planned.now).promisedSort).toBe(`${item?.due}#${item?.caseKey}`);
    expect(textOf(queue(told.queueOf([planned], 'promised')))).toMatch(/已挂账\d个工作日/);
    const answered = planned.by(order.submitResult, 1, 'planned');
    expect(told.queueOf([answered], 'promised').items[0]).toMatchObject({ due: promise?.due, status: 'to-review' });
    expect(headOf(told.received().state, 'hash', told.received().now).promised).toBeUndefined();
  });

  it('counts up to 99, beyond that 99+', () => {
    expect(textOf(queue(told.queueOf([], 'handle', { handle: 99 })))).toContain('办理中99件');
    expect(textOf(queue(told.queueOf([], 'handle', { handle: 100, overdue: 100 })))).toContain('办理中99+件');
  });

  it('leads to the next page, where there is one', () => {
    expect(queue(told.queueOf([told.received()], 'dispatch', {}, 'ab-c'))).toContain(
      'href="/desk/cases?queue=dispatch&amp;cursor=ab-c"',
    );
    expect(textOf(queue(told.queueOf([told.received()], 'dispatch')))).not.toContain('下一页');
  });

  it('shows hostile titles as text', () => {
    const html = queue(told.queueOf([told.received()], 'dispatch', {}, undefined, told.hostile));
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;');
  });

  it('gives programs what the contract names', () => {
    const view = told.queueOf([told.received()], 'dispatch', {}, 'next');
    expect(view).toMatchObject({ counts: expect.any(Object), next: 'next' });
    expect(view.items[0]).toMatchObject({
      caseKey: 'CKQS-2026-000001',
      caseNumber: '城企哨〔2026〕1号',
      title: '贷款到期无法续贷',
      enterprise: '某公司',
      stage: 'dispatch',
      due: '2026-11-27T18:00:00+08:00',
      late: false,
      version: 1,
    });
  });
});
