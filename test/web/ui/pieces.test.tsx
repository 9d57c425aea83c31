import { dayStrip } from '../../../lambdas/web/ui/day-strip';
import { DueBand } from '../../../lambdas/web/ui/due';
import { MailDelivery } from '../../../lambdas/web/ui/mail-delivery';
import { StatusTag } from '../../../lambdas/web/ui/status';
import { Steps } from '../../../lambdas/web/ui/steps';
import { SummaryList } from '../../../lambdas/web/ui/summary';
import { StackRow } from '../../../lambdas/web/ui/table';
import { Tabs } from '../../../lambdas/web/ui/tabs';
import { Day, Time } from '../../../lambdas/web/ui/time';
import { TimelineEntry } from '../../../lambdas/web/ui/timeline';
import { Why } from '../../../lambdas/web/ui/why';
import { markup, textOf } from './rendering';
import { date, instant, marks, week } from './sample';

describe('a time', () => {
  it('is exact for machines and breaks only between day and hour for people', () => {
    expect(markup(<Time at={instant('2026-11-30T18:00')} form="with-year" />)).toBe(
      '<time datetime="2026-11-30T18:00:00+08:00"><span class="q-nb"><span class="q-year">2026年</span>' +
        '11月30日（周一）</span><span class="q-nb">18:00</span></time>',
    );
  });

  it('shows seconds where the demonstration clock needs them', () => {
    expect(textOf(markup(<Time at={instant('2026-11-30T18:00')} precision="second" />))).toBe(
      '11月30日（周一）18:00:00',
    );
  });

  it('may be a day alone', () => {
    expect(textOf(markup(<Day date={date('2026-01-05')} />))).toBe('1月5日（周一）');
  });
});

describe('the day strip', () => {
  const cells = dayStrip(week, marks, date('2026-11-23'));

  it('numbers working days and names what falls on them', () => {
    expect(cells.map(({ label, note }) => `${label}${note}`)).toEqual([
      '周三交办',
      '周四第1日',
      '周五第2日',
      '周六不计',
      '周日不计',
      '今天办结',
      '周二第4日',
      '周三计划',
    ]);
  });

  it('hatches days off, fills today and boxes the deadlines', () => {
    expect(cells.map(({ kinds }) => kinds.join('+'))).toEqual(['', '', '', 'off', 'off', 'today+due', '', 'last']);
  });

  it('is left out when it would not fit on a phone', () => {
    expect(dayStrip([...week, ...week], marks, date('2026-11-23'))).toEqual([]);
  });
});

describe('the deadline band', () => {
  const band = (level: 'running' | 'late') =>
    markup(
      <DueBand
        level={level}
        what="县交通局最迟办结并反馈"
        when={instant('2026-11-23T18:00')}
        left="超期1个工作日"
        days={dayStrip(week, marks, date('2026-11-23'))}
      />,
    );

  it('says who owes what, when, and what is left, in words', () => {
    expect(textOf(band('late'))).toContain('县交通局最迟办结并反馈2026年11月23日（周一）18:00超期1个工作日');
  });

  it('colours only what the words already say', () => {
    expect(band('late')).toContain('class="q-due q-due--late"');
    expect(band('running')).toContain('class="q-due"');
  });

  it('is a region named by its question, with today marked for screen readers', () => {
    expect(band('late')).toContain('aria-labelledby="due-what"');
    expect(band('late')).toContain('<li class="q-day q-day--today q-day--due" aria-current="date">');
  });

  it('marks a provisional deadline', () => {
    const html = markup(
      <DueBand level="running" what="最迟交办" when={instant('2027-01-04T18:00')} left="剩余2个工作日" provisional />,
    );
    expect(textOf(html)).toContain('18:00（暂定）');
  });
});

describe('时限说明', () => {
  const html = markup(
    <Why
      days={[
        ...week,
        { date: date('2026-09-20'), counted: true, ordinal: 6, reason: { kind: 'make-up-day' } },
        { date: date('2026-10-01'), counted: false, reason: { kind: 'holiday', name: '国庆节' } },
      ]}
      start="10:20交办"
      deadlines={[{ at: instant('2026-11-23T18:00'), what: '办结时限' }]}
      today={date('2026-11-23')}
      rule={['原则上3个工作日内办结。']}
      notice="国办发明电〔2025〕7号"
      changes={[]}
    />,
  );

  it('tells each day why it counts or not', () => {
    expect(html).toContain('<th scope="row">11月18日</th><td>周三</td><td>起算日</td><td>10:20交办，当日不计入</td>');
    expect(html).toContain('<th scope="row">11月21日</th><td>周六</td><td>不计</td><td>周末</td>');
    expect(html).toContain('<th scope="row">9月20日</th><td>周日</td><td>第6个工作日</td><td>调休上班</td>');
    expect(html).toContain('<th scope="row">10月1日</th><td>周四</td><td>不计</td><td>国庆节</td>');
  });

  it('marks the deadline and today', () => {
    expect(html).toContain(
      '<tr class="is-due is-today"><th scope="row">11月23日</th><td>周一</td><td>第3个工作日</td>' +
        '<td>18:00　办结时限</td></tr>',
    );
  });

  it('names rule, notice and changes beside it', () => {
    expect(textOf(html)).toContain('规则原则上3个工作日内办结。节假日依据国办发明电〔2025〕7号变更记录没有改派');
  });
});

describe('a status', () => {
  it('is a word with a shape of its kind', () => {
    expect(markup(<StatusTag status="planned" />)).toBe('<strong class="q-tag q-tag--plan">按计划办理</strong>');
    expect(markup(<StatusTag status="to-reply" />)).toBe('<strong class="q-tag q-tag--wait">待回复</strong>');
  });
});

describe('the timeline', () => {
  it('escapes what people wrote and tells system entries apart', () => {
    const html = markup(
      <TimelineEntry title="登记办理" by={'<img src=x onerror=1>'} at={instant('2026-11-20T15:10')} kind="auto" />,
    );
    expect(html).toContain('moj-timeline__item--auto');
    expect(html).toContain('&lt;img src=x onerror=1&gt;');
    expect(html).not.toContain('<img');
  });

  it('shows how each mail arrived, in words', () => {
    const html = markup(
      <MailDelivery
        subject="【交办】"
        lines={[
          { to: 'li***@example.com', state: 'failed', text: '退信：邮箱不存在', at: instant('2026-11-20T08:31') },
        ]}
      />,
    );
    expect(html).toContain('aria-label="邮件送达"');
    expect(textOf(html)).toBe('【交办】li***@example.com　退信：邮箱不存在　11月20日（周五）08:31');
  });
});

describe('the steps', () => {
  it('say in words what is done, under way and ahead', () => {
    const html = markup(
      <Steps
        steps={[
          { name: '吹哨', state: 'done' },
          { name: '办理', state: 'now' },
          { name: '评价', state: 'ahead' },
        ]}
      />,
    );
    expect(textOf(html)).toBe('吹哨（已完成）办理（正在进行）评价（未开始）');
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });
});

describe('a summary', () => {
  it('reads 未填写 for what is empty, and keeps line breaks', () => {
    const html = markup(
      <SummaryList
        rows={[
          { term: '邮箱', value: '', change: '/whistle/contact' },
          { term: '情况', value: '一\r\n二' },
        ]}
      />,
    );
    expect(textOf(html)).toBe('邮箱未填写更改邮箱情况一二');
    expect(html).toContain('一<br/>二');
  });
});

describe('a queue', () => {
  it('has rows with one verb that is unique for screen readers', () => {
    const html = markup(
      <StackRow
        level="late"
        title="货车禁行"
        href="/desk/cases/CKQS-2026-000324"
        byline="城企哨〔2026〕324号"
        cells={[{ label: '最迟', value: '11月20日' }]}
        act={{ verb: '催办', href: '#do', about: '324号' }}
      />,
    );
    expect(html).toContain('<td role="cell" data-label="最迟">11月20日</td>');
    expect(textOf(html)).toContain('催办：324号');
  });

  it('counts red only what is late, and only when there is something', () => {
    const html = markup(
      <Tabs
        label="待办分类"
        tabs={[
          { href: '?queue=overdue', text: '超期', count: 1, tone: 'late' },
          { href: '?queue=undelivered', text: '未送达', count: 0, tone: 'late', place: 'here' },
        ]}
      />,
    );
    expect(html.match(/q-count--late/g)).toHaveLength(1);
    expect(html).toContain('href="?queue=undelivered" aria-current="page"');
  });
});
