import type { MailOrder } from '../../lambdas/domain/announce/mail-order';
import { Story, type Told } from './story';

/** `handle reminder → backup`: what is told, and to whom. */
export function nameOf(order: MailOrder): string {
  const to = order.to.kind === 'unit' ? order.to.person : order.to.kind;
  return order.template === 'ladder' ? `${order.kind} ${order.step} → ${to}` : `${order.template} → ${to}`;
}

/** All that a case can lead to: every template, and every rung of the ladder to everybody on it. */
export function everyLetter(lead?: string): Told[] {
  const slow = new Story()
    .wait('2026-12-01T10:00:00+08:00')
    .dispatch(undefined, lead)
    .wait('2026-12-15T10:00:00+08:00')
    .plan('2026-12-22')
    .wait('2026-12-30T10:00:00+08:00')
    .result()
    .wait('2027-01-11T10:00:00+08:00')
    .sendBack('缺少企业确认')
    .wait('2027-01-26T10:00:00+08:00')
    .result()
    .approve('已经通电。')
    .wait('2027-02-03T10:00:00+08:00')
    .delivered()
    .wait('2027-02-06T10:00:00+08:00')
    .grade('dissatisfied', '还没有通电')
    .result()
    .approve('现已通电。')
    .delivered()
    .grade('dissatisfied', '仍没有通电')
    .wait('2027-03-01T10:00:00+08:00')
    .holdMeeting('联席会议决定三日内通电。')
    .delivered()
    .wait('2027-03-20T10:00:00+08:00');
  const moved = new Story()
    .dispatch()
    .returns()
    .wait('2026-12-02T10:00:00+08:00')
    .rule()
    .replace('health')
    .replace('justice')
    .returns()
    .rule('finance')
    .release();
  const spokenFor = new Story({ proxyName: '县中药材商会', proxyEmail: 'chamber@example.com' })
    .dispatch()
    .result()
    .approve('已经通电。');
  const refused = new Story().refuse('属于禁止类项目', '《产业结构调整指导目录》');
  const asked = new Story()
    .ask('缺少用电申请的回执')
    .supplement('回执编号2026-18')
    .dispatch()
    .ask('请说明停电的时间', 'lead')
    .wait('2026-11-27T10:00:00+08:00')
    .supplement('每天18时至20时')
    .withdraw(true);
  const inVain = new Story().ask('缺少用电申请的回执').wait('2026-12-10T10:00:00+08:00');
  return [slow, moved, spokenFor, refused, asked, inVain].flatMap((each) => each.told);
}
