import type { RoundCause } from '../domain/case/vocabulary';

/** 企业评价. */
export const EVALUATE = {
  entranceTitle: '评价办理结果',
  entranceIntro: '请打开邮件里的链接，或填写编号和查询码。',
  enter: '进入评价',
  title: '请您评价办理结果',
  givenTitle: '您已评价',
  waitingTitle: '暂不能评价',
  letter: '回复要点',
  handled: (unit: string, days: number, onTime: string) =>
    `主办：${unit}，${days === 0 ? '交办当日办结' : `用时${days}个工作日`}，${onTime}。`,
  onTime: '按期',
  late: '超过时限',
  full: '查看回复全文',
  question: '您对办理结果满意吗',
  dissatisfied: {
    initial: '事项将退回部门重新办理，请在下面写明原因',
    again: '事项将提交联席会议研究，请在下面写明原因',
    last: '这是最后一轮答复，评价后事项办结，请在下面写明原因',
  },
  reason: '意见',
  reasonHint: (max: number) => `选“不满意”的必须填写，其他选填。不超过${max}字`,
  submit: '提交评价',
  final: '提交后不能修改。承办单位能看到等次和意见。逾期未评价的，专班会电话回访，不会默认为满意。',
  given: (grade: string, when: string) => `您于${when}评价：${grade}。`,
  yourWords: '您的意见',
  next: {
    closed: '这件事已经办结，谢谢您。',
    dissatisfied: '事项已退回部门重新办理，办好后再请您评价。',
    'joint-meeting': '事项将提交联席会议研究，会后作最后答复。',
    promise: '部门承诺的事项还在办理，办好后再请您评价。',
  } satisfies Record<'closed' | Exclude<RoundCause, 'initial'>, string>,
  notYet: '事项尚未回复，暂不能评价。',
  notGraded: {
    refused: '不予受理的事项不作评价。',
    'no-answer': '未补充材料而办结的事项不作评价。',
    withdrawn: '撤回的事项不作评价。',
  },
  progress: '查看进度',
  which: '您打开了不止一件事的评价，系统无法判断这次评价的是哪一件。没有保存任何改动。',
} as const;
