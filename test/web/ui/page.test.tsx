import { fontOf, urlAtFont } from '../../../lambdas/web/ui/font';
import { Page } from '../../../lambdas/web/ui/page';
import { happened, ProblemPage } from '../../../lambdas/web/ui/problem';
import { PROBLEMS, type ProblemCode } from '../../../lambdas/texts/problem';
import { markup, textOf } from './rendering';
import { frame, instant } from './sample';

const page = (extra: Partial<Parameters<typeof Page>[0]> = {}) =>
  markup(
    <Page title="进度查询" frame={frame} audience={{ kind: 'public', here: 'progress' }} {...extra}>
      <h1>进度</h1>
    </Page>,
  );

describe('every page', () => {
  it('is a Chinese document with a way past the header', () => {
    const html = page();
    expect(html.startsWith('<!doctype html><html class="q-html" lang="zh-CN">')).toBe(true);
    expect(html).toContain('<a class="govuk-skip-link" href="#main">跳到正文</a>');
    expect(html).toContain('<main class="govuk-main-wrapper" id="main" tabindex="-1">');
    expect(html).toContain('<title>进度查询 · 城口县企业吹哨</title>');
  });

  it('has the same help at its foot', () => {
    const text = textOf(page());
    for (const help of [
      '工作专班电话023-',
      '服务时间',
      '12345热线',
      '个人信息保护说明',
      '无障碍说明',
      '大字版',
      '使用帮助',
    ])
      expect(text).toContain(help);
  });

  it('holds nothing that a strict content policy refuses', () => {
    const html = page({ errors: [{ field: 'code', message: '编号或查询码不正确' }] });
    expect(html).not.toMatch(/ style=| on\w+=|<style|<script(?! src="\/assets\/qishao\.\w+\.js" defer="">)/);
  });

  it('says in its title that something is wrong', () => {
    const html = page({ errors: [{ field: 'code', message: '编号或查询码不正确' }] });
    expect(html).toContain('<title>错误：进度查询 · 城口县企业吹哨</title>');
    expect(html.indexOf('页面有以下问题，请修改')).toBeLessThan(html.indexOf('<h1>'));
  });

  it('shows the demonstration clock only while it runs', () => {
    expect(textOf(page())).not.toContain('演示时钟');
    expect(textOf(page({ frame: { ...frame, workdaySeconds: 20 } }))).toContain('1个工作日按20秒计算');
  });

  it('shows the demonstration badge only in a demonstration', () => {
    expect(textOf(page())).toContain('均为虚构');
    expect(textOf(page({ frame: { ...frame, edition: 'operation' } }))).not.toContain('演示系统');
  });

  it('marks where one is', () => {
    expect(page()).toContain('href="/progress" aria-current="page"');
  });
});

describe('staff pages', () => {
  const desk = page({ audience: { kind: 'desk', who: '工作专班　赵六', here: 'queues' } });

  it('look different from public ones and name the person', () => {
    expect(desk).toContain('q-header--staff');
    expect(textOf(desk)).toContain('工作专班　赵六');
  });

  it('sign out by a POST, never by a link', () => {
    expect(desk).toContain('<form method="post" action="/desk/sign-out">');
  });

  it('give a unit no navigation: its link opens one task', () => {
    expect(page({ audience: { kind: 'unit', unit: '县交通局' } })).not.toContain('主导航');
  });
});

describe('大字版', () => {
  it('is taken from the address, then from the cookie, and nothing else', () => {
    expect(fontOf('larger', 'large')).toBe('larger');
    expect(fontOf(undefined, 'large')).toBe('large');
    expect(fontOf('huge', 'nonsense')).toBe('normal');
  });

  it('keeps the page and its question', () => {
    expect(urlAtFont('/desk?queue=soon&font=large', 'larger')).toBe('/desk?queue=soon&font=larger');
  });

  it('changes the root size and offers the other sizes', () => {
    const html = page({ frame: { ...frame, font: 'large' } });
    expect(html).toContain('<html class="q-html q-html--large"');
    expect(textOf(html)).toContain('标准字号特大字版');
  });
});

describe('a problem', () => {
  const codes = Object.keys(PROBLEMS) as ProblemCode[];

  it.each(codes)('%s has words for people and no jargon', (code) => {
    const { title, happened: what, next } = PROBLEMS[code];
    expect(title + what + next).not.toMatch(/错误码|异常|服务器|\b[45]\d\d\b/);
    expect([title, what, next].every((words) => words.length > 4)).toBe(true);
  });

  it('stale names who acted and when, and keeps what was typed', () => {
    const html = markup(
      <ProblemPage
        frame={frame}
        audience={{ kind: 'unit', unit: '县交通局' }}
        problem={{ code: 'stale', by: '王五', at: instant('2026-11-23T14:05') }}
        typed={[{ term: '办理情况', value: '<b>去过现场' }]}
        latest="/task/CKQS-2026-000001-1"
      />,
    );
    expect(textOf(html)).toContain('王五已于11月23日（周一）14:05先办理了这件事');
    expect(html).toContain('&lt;b&gt;去过现场');
    expect(html).toContain('href="/task/CKQS-2026-000001-1"');
    expect(textOf(html)).toContain('023-××××××××（演示数据）');
  });

  it('too-many says when to try again', () => {
    expect(happened({ code: 'too-many', until: instant('2026-11-23T14:20') })).toContain(
      '最早11月23日（周一）14:20可以再试',
    );
  });
});
