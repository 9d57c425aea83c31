/** 事项详情: what the desk reads in the timeline beside what everybody may read. */
export const DESK_STEPS = {
  delivered: {
    mail: '回复邮件已送达企业',
    phone: '已电话告知企业',
    'in-person': '已当面送达企业',
    grade: '企业已评价，视为收到回复',
  },
  told: { mail: '邮件', phone: '电话', 'in-person': '当面', grade: '评价' },
  bouncedTask: (unit: string) => `发给${unit}的任务邮件没有送达`,
  bouncedReply: '发给企业的回复邮件没有送达',
  notified: (unit: string, how: string) => `已${how}告知${unit}`,
  callAttempted: '电话回访未接通',
  pressed: '；企业反映有人要求撤回',
  returnAsked: (unit: string, proposed: string) => `${unit}申请退单，建议由${proposed}办理`,
  returnUpheld: (unit: string) => `不同意退单，仍由${unit}办理`,
  returnAccepted: (unit: string, next: string) => `同意${unit}退单，改由${next}办理`,
  replaced: (unit: string, next: string) => `${unit}改派为${next}`,
  points: (unit: string, points: number) => `；${unit}扣${points}分`,
  reached: (owner: string, duty: string, step: string) => `${owner}${duty}：${step}`,
} as const;

/** Names of an event's texts. */
export const STEP_TEXTS = {
  requirement: '办理要求',
  question: '请企业补充',
  answer: '企业的补充',
  reason: '理由',
  legalBasis: '依据的条款',
  people: '参加人员',
  notes: '办理内容',
  measures: '办理措施和节点',
  account: '办理情况',
  basis: '依据',
  approvedBy: '审签人',
  decision: '会议决定',
  reply: '回复内容',
  checked: '核查情况',
  person: '接听人或接收人',
  number: '电话',
  note: '说明',
} as const;

/** Who a mail is for. */
export const READERS = {
  handler: '联络员',
  backup: '备用联系人',
  head: '主要负责人',
  enterprise: '企业',
  proxy: '代为吹哨人',
  desk: '工作专班',
  'desk-head': '专班负责人',
  inspector: '政府督查室',
  leader: '县领导',
} as const;

/** What became of a mail. */
export const MAIL_STATES = {
  queued: '等待发送',
  sent: '已发出，还没有送达回执',
  delivered: '已送达',
  bounced: '退信',
  unaddressed: '没有登记邮箱，未发送',
} as const;

export const CASE_PAGE = {
  beside: (n: number) => `这家企业还有${n}件在办事项，请看是否重复`,
  contents: '事项内容',
  matter: '诉求内容',
  timeline: '时间线',
  why: '时限说明',
  facts: '事项要素',
  replyOut: '已作出的回复',
  recorded: (when: string) => `登记于${when}`,
  mailNotSent: '邮件还没有发出',
  readOnly: '您可以查看，办理由工作专班进行',
  terms: {
    contact: '联系人',
    email: '邮箱',
    noEmail: '没有留邮箱，请电话联系',
    creditCode: '统一社会信用代码',
    type: '企业类型',
    industry: '所属行业',
    township: '乡镇（街道）',
    legalRepresentative: '法定代表人',
    category: '诉求类别',
    channel: '诉求渠道',
    sourceNumber: '来源编号',
    proxy: '代为吹哨人',
    lead: '主办单位',
    assist: '协办单位',
    none: '无',
    answered: '已反馈',
    unanswered: '未反馈',
    past: '原承办单位',
    releasedAs: { returned: '退单', replaced: '改派', released: '不再协办' },
    releasedOf: (unit: string, how: string) => `${unit}（${how}）`,
    round: '办理轮次',
    roundOf: (n: number) => `第${n}轮`,
    points: '扣分',
    pointsOf: (unit: string, points: number) => `${unit}${points}分`,
  },
  specialised: '市级专精特新企业',
  rows: { description: '具体情况', request: '希望解决什么', tried: '找过部门', urgent: '急难事项' },
  urgent: '企业说明属于其他急难事项',
} as const;

/** Who has the case, after its status. */
export const WHO = {
  lead: (unit: string) => `${unit}主办`,
  owner: (owner: string) => `轮到${owner}`,
  closed: {
    graded: '企业已评价',
    ungraded: '未评价（电话回访后办结，不计为满意）',
    refused: '不予受理已送达',
    'no-answer': '未收到补充材料，已告知企业',
    withdrawn: '企业撤回',
  },
} as const;

/** The deadline band: who owes what. */
export const BAND = {
  dispatch: (owner: string) => `${owner}最迟交办`,
  acknowledge: (owner: string) => `${owner}最迟签收`,
  return: (owner: string) => `${owner}最迟裁定退单`,
  handle: (owner: string) => `${owner}最迟办结并反馈`,
  rework: (owner: string) => `${owner}最迟重新办结并反馈`,
  promise: (owner: string) => `${owner}承诺最迟办结`,
  review: (owner: string) => `${owner}最迟审核`,
  'joint-meeting': (owner: string) => `${owner}最迟召开联席会议并答复`,
  reply: (owner: string) => `${owner}最迟把回复送达企业`,
  evaluate: (owner: string) => `${owner}评价截止`,
  telephone: (owner: string) => `${owner}最迟电话回访`,
  supplement: (owner: string) => `${owner}最迟补充材料`,
  paused: '暂停计时',
  either: (owner: string) => `${owner}最迟反馈结果或报送办理计划`,
  windowOver: '期限已到',
  marks: { start: '起算', due: '到期', result: '办结', plan: '计划' },
  note: {
    resultBefore: '到时没有结果：发催办，不算超期。最迟',
    resultAfter: '既无结果又无计划：超期，转督办。',
    late: '时限已过，现在办理照常登记，记为超期。',
    of: {
      evaluate: '到时没有评价的，由工作专班电话回访。',
      telephone: '到时仍没有评价的，按未评价办结，不计为满意。',
      supplement: '等待期间，提出一方的时限暂停计时。到时没有补充的，作未补充办结答复。',
      reply: '以送达为准：邮件送达回执，或者登记电话、当面告知。',
    },
    provisional: '时限涉及的日期还没有节假日安排，暂定。',
  },
  more: '时限说明',
} as const;

/** 下一步. */
export const NEXT = {
  dispatch: '轮到工作专班受理并交办',
  handle: (unit: string) => `轮到${unit}提交结果或计划`,
  acknowledge: (unit: string) => `轮到${unit}签收`,
  return: (unit: string) => `${unit}申请退单，轮到工作专班裁定`,
  returnByHead: (unit: string) => `${unit}申请退单，轮到专班负责人裁定`,
  returnText: '裁定前，该单位的办理时限照常计算。',
  promise: (unit: string) => `轮到${unit}按承诺办结`,
  rework: (unit: string) => `轮到${unit}重新办理`,
  review: '轮到工作专班审核',
  reviewByHead: '轮到专班负责人审核',
  reviewByHeadText: '已多次审核未通过，由专班负责人审定。',
  meeting: '轮到工作专班召开联席会议',
  reply: '轮到工作专班把回复送达企业',
  replyMailed: '回复已按企业邮箱发出，收到送达回执后自动进入评价。没有回执的，请电话告知后登记。',
  replyWithoutMail: '企业没有留邮箱，请电话或当面告知，然后登记送达。',
  evaluate: '轮到企业评价',
  evaluateText: '企业来电评价的，可以代为登记。',
  telephone: '轮到工作专班电话回访',
  telephoneText: '企业在评价期内没有评价，请电话回访一次。',
  supplement: '轮到企业补充材料',
  supplementMailed: '已发邮件请企业补充。企业来电说明的，可以代为登记。',
  supplementWithoutMail: '企业没有留邮箱，请电话告知需要补充什么，并登记企业的答复。',
  closed: '这件事已办结',
  kept: '部分解决或列入计划的，承诺办结前事项不关闭。',
} as const;

export const UNDELIVERED = {
  heading: '有邮件没有送达',
  task: (unit: string) => `发给${unit}的任务邮件没有送达，请打电话告知：`,
  reply: '发给企业的回复邮件没有送达，请打电话告知：',
} as const;
