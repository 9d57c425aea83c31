import { Checkboxes, Radios, Select } from '../../../lambdas/web/ui/choices';
import { DateField, TextArea, TextField } from '../../../lambdas/web/ui/fields';
import { Actions, EMPTY_FORM, ErrorSummary, Form, type FormState } from '../../../lambdas/web/ui/form';
import { markup, tagOf, textOf } from './rendering';

const refused: FormState = {
  values: { title: '"><script>alert(1)</script>', description: '\n第二行', way: ['phone'], category: 'finance' },
  errors: [
    { field: 'title', message: '标题最多30字，现在是41字' },
    { field: 'category', message: '请选择诉求类别' },
    { field: '', message: '请选择至少一项' },
  ],
};
const categories = [
  { value: 'other', text: '其他' },
  { value: 'finance', text: '金融服务', hint: '如：续贷' },
];

describe('a text field', () => {
  it('has its label, hint and error tied to it', () => {
    const html = markup(<TextField form={refused} name="title" label="标题" hint="不超过30字" />);
    expect(html).toContain('<label class="govuk-label govuk-label--m" for="title">标题</label>');
    expect(tagOf(html, 'title')).toContain('aria-describedby="title-hint title-error"');
    expect(tagOf(html, 'title')).toContain('aria-invalid="true"');
    expect(textOf(html)).toContain('错误：标题最多30字，现在是41字');
  });

  it('shows what was typed as text, never as markup', () => {
    const html = markup(<TextField form={refused} name="title" label="标题" />);
    expect(html).not.toContain('<script>');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  it('says 选填 in words and describes nothing where there is nothing', () => {
    const html = markup(<TextField form={EMPTY_FORM} name="email" label="邮箱" need="optional" />);
    expect(textOf(html)).toBe('邮箱（选填）');
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
  });

  it('asks for a day with the browser’s own picker', () => {
    expect(tagOf(markup(<DateField form={EMPTY_FORM} name="when" label="日期" />), 'when')).toContain('type="date"');
  });
});

describe('a text area', () => {
  it('keeps a line break typed first, which browsers drop once', () => {
    expect(markup(<TextArea form={refused} name="description" label="具体情况" />)).toContain('>\n\n第二行</textarea>');
  });

  it('carries its limit and the counter’s words for the script, and says nothing without it', () => {
    const html = markup(<TextArea form={EMPTY_FORM} name="request" label="希望解决什么" limit={1000} />);
    expect(tagOf(html, 'request-count')).toContain('data-limit="1000"');
    expect(tagOf(html, 'request-count')).toContain('role="status"');
    expect(textOf(html)).toBe('希望解决什么');
  });
});

describe('choices', () => {
  it('keep what was chosen, and lead the error summary to the first item', () => {
    const html = markup(<Radios form={refused} name="category" label="诉求类别" choices={categories} />);
    expect(tagOf(html, 'category')).toContain('value="other"');
    expect(tagOf(html, 'category')).not.toContain('checked');
    expect(tagOf(html, 'category-2')).toContain('checked');
    expect(tagOf(html, 'category-2')).toContain('aria-describedby="category-2-item-hint"');
    expect(html).toContain('<fieldset class="govuk-fieldset" aria-describedby="category-error">');
    expect(html).toContain('<legend');
  });

  it('have none chosen beforehand', () => {
    const html = markup(<Radios form={EMPTY_FORM} name="category" label="诉求类别" choices={categories} />);
    expect(html).not.toContain('checked');
  });

  it('may be several', () => {
    const ways = [
      { value: 'on-site', text: '现场' },
      { value: 'phone', text: '电话' },
    ];
    const html = markup(<Checkboxes form={refused} name="way" label="办理方式" choices={ways} />);
    expect(tagOf(html, 'way')).not.toContain('checked');
    expect(tagOf(html, 'way-2')).toContain('checked');
  });

  it('stand in groups in a list that begins with nothing chosen', () => {
    const groups = [{ label: '街道', choices: [{ value: '500229001', text: '葛城街道' }] }];
    const html = markup(<Select form={EMPTY_FORM} name="township" label="所属乡镇（街道）" groups={groups} />);
    expect(html).toContain('<option value="">请选择</option>');
    expect(html).toContain('<optgroup label="街道"><option value="500229001">葛城街道</option></optgroup>');
  });
});

describe('the error summary', () => {
  it('takes the focus and leads to each field', () => {
    const html = markup(<ErrorSummary errors={refused.errors} />);
    expect(html).toContain('role="alert"');
    expect(html).toContain('autofocus');
    expect(html).toContain('<a href="#title">标题最多30字，现在是41字</a>');
    expect(html).toContain('<li>请选择至少一项</li>');
  });

  it('is not there when nothing is wrong', () => {
    expect(markup(<ErrorSummary errors={[]} />)).not.toContain('alert');
  });
});

describe('a form', () => {
  it('posts the version it was drawn from, under one verb', () => {
    const html = markup(
      <Form action="/task/T/acknowledge" version={7}>
        <Actions submit="签收" />
      </Form>,
    );
    expect(html).toContain('<form method="post" action="/task/T/acknowledge" novalidate');
    expect(html).toContain('<input type="hidden" name="version" value="7"/>');
    expect(html).toContain('<button class="govuk-button" type="submit">签收</button>');
  });
});
