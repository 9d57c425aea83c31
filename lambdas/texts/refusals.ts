import type { Reason } from '../domain/case/refusal';
import type { LocalDate } from '../domain/time';
import { formatDay } from './format';

/** Why something was not done, as people read it; `params` are those of the refusal. */
export const REFUSALS: Record<Reason, string | ((params: Record<string, string | number>) => string)> = {
  'somebody-acted': '该事项已由他人先办理，请查看最新状态',
  'not-yours-to-do': '您无权办理这一步',
  'stage-passed': '该事项已进入别的环节，请查看最新状态',
  'not-your-assignment': '这件事已不由你单位办理',
  'already-acknowledged': '该事项已签收，不用重复签收',
  'already-evaluated': '本轮已评价，提交后不能修改',
  'already-delivered': '该回复已登记送达',
  'not-evaluable': '事项尚未回复，暂不能评价',
  'evaluation-window-over': '评价期已过，如有新情况请再次吹哨',
  'round-over': '这一轮评价已结束，请打开最近一封邮件里的链接',
  'unknown-unit': '没有这个单位，请重新选择',
  'unit-without-address': '该单位没有登记邮箱，不能交办，请先补登联系人',
  'lead-also-assists': '主办单位不能同时是协办单位',
  'assists-twice': '同一协办单位只能选一次',
  'refuse-after-dispatch': '事项交办后不能不予受理',
  'reason-required': '请填写原因',
  'basis-required': '请写明依据，并写到具体条款',
  'plan-required': '选“部分解决”或“列入计划”的，请先报送办理计划和承诺时限',
  'promise-not-future': '承诺办结日期应在今天之后',
  'promise-too-far': ({ last }) => `承诺办结日期最迟为${formatDay(last as LocalDate)}`,
  'promise-already-made': '已报送过办理计划；调整承诺时限须经专班同意，请与专班联系',
  'instant-in-future': '时间不能晚于现在',
  'instant-before-case': '时间不能早于上一步',
  'number-required': '请填写拨打的号码',
  'person-required': '请填写接听人或接收人',
  'desk-head-decides': '该事项已多次审核未通过，由专班负责人审核',
  'no-joint-meeting': '该事项现在没有待召开的联席会议',
  'no-telephone-duty': '该事项现在没有待办的电话回访',
  'nothing-undelivered': '该任务没有未送达的通知',
  'no-occasion-for-paper': '该事项现在不能签发这份文书，请查看最新状态',
  'until-required': '请填写新的办结期限',
  'until-not-future': '期限应在今天之后',
};

export function refusalText(reason: Reason, params: Record<string, string | number> = {}): string {
  const text = REFUSALS[reason];
  return typeof text === 'string' ? text : text(params);
}
