/** 时间线: what happened, in a word, for whoever may read it. */
export const OWNERS = {
  enterprise: '企业',
  partner: '转办单位',
  leader: '县领导',
  system: '系统',
  none: '已办结',
} as const;

/** Titles of events, by type without version. */
export const EVENT_TITLES: Record<string, string> = {
  received: '吹哨',
  dispatched: '交办',
  refused: '不予受理',
  'return-asked': '申请退单',
  'return-ruled': '退单裁定',
  'unit-added': '增加协办单位',
  'unit-replaced': '改派',
  'unit-released': '不再协办',
  'supplement-asked': '请企业补充',
  'supplement-answered': '企业已补充',
  withdrawn: '企业撤回',
  acknowledged: '签收',
  acted: '登记办理',
  planned: '报送办理计划',
  'result-submitted': '提交结果',
  approved: '审核通过并回复',
  'sent-back': '审核未通过，退回重办',
  'meeting-held': '联席会议答复',
  'reply-delivered': '回复已送达',
  'mail-bounced': '退信',
  notified: '已电话或当面告知',
  evaluated: '评价',
  'call-attempted': '电话回访未接通',
  'paper-issued': '签发文书',
  'time-passed': '时限到点',
};

export const DUTY_NAMES = {
  dispatch: '交办',
  acknowledge: '签收',
  return: '裁定退单',
  handle: '办理',
  rework: '重办',
  promise: '承诺',
  review: '审核',
  'joint-meeting': '联席会议',
  reply: '回复',
  evaluate: '评价',
  telephone: '回访',
  supplement: '补充材料',
} as const;

export const ROLE_NAMES = { lead: '主办', assist: '协办' } as const;

export const STEP_NAMES = {
  prompt: '提醒',
  'prompt-day': '提醒',
  reminder: '催办',
  breach: '超期',
  overdue: '超期通知',
  supervision: '督办',
  criticism: '通报批评候选',
  watch: '仍未完成',
  lapse: '期满',
} as const;

/** Sentences of the timeline that everybody may read. */
export const TIMELINE = {
  received: '企业提交吹哨事项',
  dispatched: (lead: string, assist: readonly string[]) =>
    assist.length === 0 ? `交办${lead}主办` : `交办${lead}主办，${assist.join('、')}协办`,
  moved: (unit: string, role: string) => `改由${unit}${role}`,
  added: (unit: string) => `增加${unit}协办`,
  released: (unit: string) => `${unit}不再协办`,
  supplementAsked: (who: string) => `${who}请企业补充材料，等待期间暂停计时`,
  supplemented: '企业已补充，恢复计时',
  withdrawn: '企业撤回，事项办结',
  askedInVain: '到期没有收到补充材料，作出办结答复',
  noAnswer: '请贵企业补充的材料，到期没有收到，事项按未补充办结。情况仍需办理的，欢迎随时再次吹哨，我们会重新受理。',
  refused: '不予受理，理由和依据见回复',
  acknowledged: (unit: string) => `${unit}已签收`,
  acted: (unit: string, way: string) => `${unit}：${way}`,
  planned: (unit: string, until: string) => `${unit}报送办理计划，承诺最迟${until}办结`,
  resultSubmitted: (unit: string, outcome: string) => `${unit}反馈办理结果：${outcome}`,
  approved: '工作专班审核通过，已回复',
  sentBack: '工作专班审核未通过，退回重新办理',
  meetingHeld: '联席会议已研究，作出最后答复',
  delivered: '回复已送达',
  evaluated: (grade: string) => `企业评价：${grade}`,
  reopened: (grade: string) => `企业评价：${grade}，退回重新办理`,
  jointMeeting: (grade: string) => `企业评价：${grade}，提交联席会议研究`,
  ungraded: '未收到评价，按未评价办结',
  refusal: (reason: string, basis: string) => `不予受理。理由：${reason}\n依据：${basis}`,
} as const;
