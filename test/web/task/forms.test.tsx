import type { Story } from '../../domain/case/story';
import { policy } from '../../domain/case/world';
import * as order from '../../domain/case/orders';
import { date } from '../ui/sample';
import { markup, tagOf, textOf } from '../ui/rendering';
import { TaskPage } from '../../../lambdas/web/task/pages/task';
import { ActPage, firstValues } from '../../../lambdas/web/task/pages/act';
import type { FormState } from '../../../lambdas/web/ui/form';
import { acknowledged, dispatched, LEAD, sheetOf } from './told';

type FormAct = Parameters<typeof ActPage>[0]['act'];

function opened(story: Story, act: FormAct): string {
  const form: FormState = { values: firstValues(act, story.now), errors: [] };
  return markup(<ActPage {...sheetOf(story)} act={act} form={form} />);
}

function refused(story: Story, act: FormAct, form: FormState): string {
  return markup(<ActPage {...sheetOf(story)} act={act} form={form} />);
}

describe('登记办理', () => {
  const html = opened(acknowledged(), 'act');

  it('begins with the time it is, in Shanghai, to the minute', () => {
    expect(tagOf(html, 'at')).toContain('value="2026-11-25T15:20"');
    expect(tagOf(html, 'at')).toContain('type="datetime-local"');
  });

  it('offers the plan’s ways, none chosen', () => {
    expect(textOf(html)).toContain('赴现场调查核实');
    expect(html).not.toContain(' checked');
  });

  it('counts what may still be typed', () =>
    expect(tagOf(html, 'notes-count')).toContain(`data-limit="${policy.accountMax}"`));

  it('says that it acknowledges, where that has not been done', () => {
    expect(textOf(opened(dispatched(), 'act'))).toContain('提交后即视为你单位已签收');
    expect(textOf(html)).not.toContain('提交后即视为你单位已签收');
  });
});

describe('报送办理计划', () => {
  it('names the last day that can be promised, counted from dispatch, and what becomes of a day off', () => {
    const text = textOf(opened(acknowledged(), 'plan'));
    expect(text).toContain('最迟2027年1月24日（周日）；遇休息日顺延到下一个工作日');
    expect(text).toContain('承诺日期报送后不能自行更改');
  });

  it('counts from the new order when it is rework', () => {
    const story = acknowledged().by(order.submitResult, LEAD, 'solved').until('2026-11-26 09:00').by(order.sendBack);
    expect(textOf(opened(story, 'plan'))).toContain('最迟2027年1月25日（周一）');
  });
});

describe('提交办理结果', () => {
  it('says which outcomes need a plan first, and leads to it', () => {
    const html = opened(acknowledged(), 'result');
    expect(textOf(html)).toContain('部分解决须先报送办理计划和承诺时限');
    expect(textOf(html)).toContain('无法解决须写明依据，并写到具体条款');
    expect(html).toMatch(/href="\/task\/CKQS-2026-000001-1\/plan">改为报送办理计划/);
  });

  it('with a plan filed says that the promise stands', () => {
    const html = opened(acknowledged().by(order.plan, LEAD, date('2026-12-11')), 'result');
    expect(textOf(html)).toContain('已报送计划，按承诺日期办结');
    expect(html).not.toContain('改为报送办理计划');
  });

  it('says when it is late that it is taken all the same', () => {
    const text = textOf(opened(acknowledged().until('2026-12-04 10:00'), 'result'));
    expect(text).toContain('时限已过。现在提交照常接收，记为超期。');
  });
});

describe('a form that was refused', () => {
  const form: FormState = {
    values: { outcome: 'unsolved', account: '查了三遍\n<b>没办法</b>', approvedBy: '', version: '3', key: 'first-key' },
    errors: [
      { field: 'basis', message: '请写明依据，并写到具体条款' },
      { field: 'approvedBy', message: '请填写审签人' },
    ],
  };
  const html = refused(acknowledged(), 'result', form);

  it('keeps everything as it was typed', () => {
    expect(html).toContain('查了三遍\n&lt;b&gt;没办法&lt;/b&gt;</textarea>');
    expect(html).toMatch(/value="unsolved" checked/);
  });

  it('says what is wrong above and at the fields', () => {
    expect(html).toContain('<a href="#basis">请写明依据，并写到具体条款</a>');
    expect(tagOf(html, 'approvedBy')).toContain('aria-describedby="approvedBy-hint approvedBy-error"');
    expect(html).toContain('<title>错误：提交办理结果');
  });

  it('keeps the key, and the version that was seen: a newer one is still a conflict', () => {
    const later = acknowledged();
    const newer = refused(later.by(order.act, LEAD, later.now), 'result', form);
    expect(newer).toContain('name="version" value="3"');
    expect(newer).toContain('name="key" value="first-key"');
  });

  it('takes the newest version only where the one that was sent is none', () => {
    const broken = refused(acknowledged(), 'result', {
      values: { version: 'x' },
      errors: [{ field: 'version', message: '页面内容不完整' }],
    });
    expect(broken).toContain('name="version" value="3"');
  });

  it('签收 without a name shows its error on the task’s page', () => {
    const sheet = sheetOf(dispatched());
    const page = markup(
      <TaskPage {...sheet} form={{ values: { name: '' }, errors: [{ field: 'name', message: '请填写签收人姓名' }] }} />,
    );
    expect(page).toContain('<a href="#name">请填写签收人姓名</a>');
    expect(tagOf(page, 'name')).toContain('govuk-input--error');
  });
});
