import type { Status } from '../domain/case/status';

/** 状态: the words people see for where a case or a task stands, one set everywhere. 超期 is a flag beside it. */
export const STATUS: Record<Status, string> = {
  'to-screen': '待受理',
  refused: '不予受理',
  'to-acknowledge': '待签收',
  handling: '办理中',
  planned: '按计划办理',
  'to-review': '待审核',
  'to-reply': '待回复',
  'to-evaluate': '待评价',
  'to-supplement': '待补充',
  rework: '重新办理',
  closed: '已办结',
};
