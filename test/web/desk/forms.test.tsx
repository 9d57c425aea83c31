import { ActPage } from '../../../lambdas/web/desk-acts/pages/act';
import { replySkeleton } from '../../../lambdas/web/desk-acts/pages/approve';
import { CodePage, SignInPage } from '../../../lambdas/web/desk/pages/sign-in';
import { EMPTY_FORM, type FormState } from '../../../lambdas/web/ui/form';
import * as order from '../../domain/case/orders';
import { markup, tagOf, textOf } from '../ui/rendering';
import { frame } from '../ui/sample';
import * as told from './told';

const form = (...args: Parameters<typeof told.actSheet>) => markup(<ActPage {...told.actSheet(...args)} />);

describe('a form', () => {
  it('carries version and key, and says when it happened', () => {
    const story = told.approved();
    const html = form(story, 'delivered');
    expect(html).toContain(`<input type="hidden" name="version" value="${story.state.revision}"`);
    expect(html).toContain('<input type="hidden" name="key" value="key-of-this-form"');
    expect(tagOf(html, 'at')).toContain('value="2026-11-26T15:00"');
  });

  it('keeps what was typed beside what is wrong', () => {
    const sent: FormState = {
      values: { reason: told.HOSTILE, legalBasis: '', version: '1', key: 'first-key' },
      errors: [{ field: 'legalBasis', message: '请填写依据的条款' }],
    };
    const html = form(told.received(), 'refuse', sent);
    expect(html).toContain('<title>错误：');
    expect(html).toContain('href="#legalBasis"');
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).toContain('value="first-key"');
  });

  it('keeps the version that its sender had seen', () => {
    const sent: FormState = { values: { version: '1' }, errors: [{ field: 'reason', message: '请填写理由' }] };
    const later = told.received().by(order.dispatch, 'finance', []);
    expect(form(later, 'refuse', sent)).toContain('name="version" value="1"');
  });

  it('dispatch: names the dates, proposes leads, and offers no unit without an address', () => {
    const html = form(told.received(), 'dispatch');
    const text = textOf(html);
    expect(text).toContain('反馈结果2026年11月30日（周一）18:00');
    expect(text).toContain('不能办结的，报送计划2026年12月2日（周三）18:00');
    expect(text).toMatch(/文中提到：[^）]*贷/);
    expect(text).toContain('葛城街道（企业所在地）');
    expect(text).toContain('没有登记邮箱、现在不能交办的单位：县教委。');
    expect(html).toMatch(/<option value="education" disabled="">县教委（没有登记邮箱，不能交办）/);
    expect(html).toMatch(/<input[^>]*value="education"[^>]*disabled=""/);
    expect(html.match(/<option value="500229001"/g)).toHaveLength(1);
  });

  it('dispatch: keeps the chosen units', () => {
    const values = { lead: 'finance', assist: ['taxation', '500229001'], requirement: '请办理', version: '1' };
    const html = form(told.received(), 'dispatch', { values, errors: [] });
    expect(html).toMatch(/<option value="finance" selected=""/);
    expect(html.match(/checked=""/g)).toHaveLength(2);
    expect(html).toContain('请办理</textarea>');
  });

  it('approve: says that it is sent at once, and drafts the reply from the lead’s account', () => {
    const text = textOf(form(told.resultIn(), 'approve'));
    expect(text).toContain('提交后立即发邮件给企业，不能撤回。');
    expect(text).toContain('贵企业反映的“贷款到期无法续贷”收悉。经县财政局核实，现答复如下：');
    expect(text).toContain('已协调银行');
    expect(text).toContain('县税务局没有反馈');
  });

  it('approve: drafts nothing that would be too long to send', () => {
    const sheet = told.actSheet(told.resultIn(), 'approve');
    const long = {
      ...sheet.view,
      assignments: sheet.view.assignments.map((each) => ({ ...each, account: '长'.repeat(990) })),
    };
    expect([...replySkeleton({ ...sheet, view: long })].length).toBeLessThanOrEqual(sheet.policy.accountMax);
  });

  it('evaluation: three grades, none chosen', () => {
    const html = form(told.toTelephone(), 'evaluation');
    expect(html.match(/name="grade"/g)).toHaveLength(3);
    expect(html).not.toContain('checked=""');
  });

  it('notified: names the one unit that has not heard', () => {
    expect(form(told.taskBounced(), 'notified')).toContain('name="assignment" value="CKQS-2026-000001-1"');
  });

  it.each(['rework', 'call', 'meeting'] as const)('%s: is there', (name) => {
    const story = { rework: told.resultIn, call: told.toTelephone, meeting: told.toMeet }[name]();
    expect(form(story, name)).toContain(`action="/desk/cases/CKQS-2026-000001/${name}"`);
  });
});

describe('the entrance', () => {
  it('asks for a mailbox and keeps the wanted page', () => {
    const html = markup(
      <SignInPage
        frame={frame}
        origin="https://q.example"
        reason="opened"
        wanted="/desk/cases/x"
        form={EMPTY_FORM}
        typed={[]}
      />,
    );
    expect(html).toContain('name="next" value="/desk/cases/x"');
    expect(textOf(html)).toContain('https://q.example');
  });

  it('takes a pasted code in one field', () => {
    const limits = { minutes: 10, times: 5, windowMinutes: 15 };
    const html = markup(
      <CodePage frame={frame} email="a@b.example" limits={limits} wanted="/desk" form={EMPTY_FORM} />,
    );
    expect(tagOf(html, 'code')).toContain('autocomplete="one-time-code"');
    expect(html).toContain('<input type="hidden" name="email" value="a@b.example"');
    expect(html.match(/class="govuk-input /g)).toHaveLength(1);
  });

  it('asks for the mailbox again where it did not come along', () => {
    const limits = { minutes: 10, times: 5, windowMinutes: 15 };
    const html = markup(<CodePage frame={frame} email={undefined} limits={limits} wanted="/desk" form={EMPTY_FORM} />);
    expect(tagOf(html, 'email')).toContain('type="email"');
  });
});
