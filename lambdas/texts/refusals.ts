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
  'source-known': ({ number }) => `该来源编号已登记为${number}，不用重复登记`,
  'entry-too-old': ({ days }) => `吹哨时间早于${days}天前，请核对`,
  'nothing-to-pause': '现在没有待办的时限，不用请企业补充',
  'supplement-by-lead': '请企业补充由主办单位提出，请与主办单位联系',
  'supplement-after-reply': '已经回复过的事项不再暂停计时；需要了解情况的，请直接联系企业',
  'supplement-once': '已请企业补充过一次，不能再次暂停计时；还需了解的，请直接联系企业',
  'no-supplement-open': '现在没有需要补充的内容，可能已经补充或者不再需要',
  'question-required': '请写明需要企业补充什么',
  'answer-required': '请填写补充的内容',
  'withdraw-after-reply': '已经回复的事项不能撤回',
  'unit-already-on-case': '该单位已在办理这件事，请选择其他单位',
  'return-too-late': '退单须在签收时限内提出，时限已过。请继续办理；确不属本单位职责的，提交结果时写明依据',
  'return-after-answer': '已提交结果、报送计划或请企业补充，不能再退单',
  'already-returned': '已申请过退单，每个单位对一件事只能申请一次',
  'no-return-pending': '该单位现在没有待裁定的退单，请查看最新状态',
  'unit-required': '请选择接办的单位',
  'nothing-to-hand-over': '该单位没有待办的任务，请查看最新状态',
  'lead-not-released': '主办单位不能取消，可以改派',
  'already-answered': '该单位已反馈，不用取消',
  'last-at-work': '只剩这个单位在办理，不能取消，可以改派',
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
  'desk-head-decides': '这一步已多次反复，由专班负责人决定',
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
