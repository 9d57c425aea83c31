/** The escalation ladder's letters: 提醒、催办、超期、督办、通报批评候选 (mechanism.md). One case a letter, no blame. */

/** A rung in a subject's tag: 【提醒·签收】 */
export const STEP_WORD = {
  prompt: '提醒',
  'prompt-day': '提醒',
  reminder: '催办',
  overdue: '超期',
  supervision: '督办',
  criticism: '通报批评候选',
} as const;
export type MailedStep = keyof typeof STEP_WORD;

export const MAIL_LADDER = {
  dueToday: (clock: string) => `今日${clock}到期`,
  dueOn: (when: string) => `${when}到期`,
  past: '时限已过',
  unit: {
    acknowledge: {
      prompt: '你单位承办的以下事项还没有签收。办理时限自交办起计算，不因未签收而推迟。',
      reminder: '你单位承办的以下事项，签收时限已过，还没有签收。办理时限自交办起计算，请抓紧签收并办理。',
    },
    work: {
      prompt: '你单位承办的以下事项，请按时反馈结果；办不完的，可以报送办理计划和承诺时限。',
      reminder: '你单位承办的以下事项还没有反馈。请抓紧反馈结果；办不完的，报送办理计划和承诺时限。',
      overdue: (late: string) => `你单位承办的以下事项${late}，没有反馈结果，也没有报送办理计划。请抓紧办理并反馈。`,
    },
    promise: {
      prompt: '你单位对以下事项承诺的办结时限将到，请按计划办理，办结后提交结果。',
      overdue: (late: string) => `你单位对以下事项承诺的办结时限已过，${late}。请抓紧办理并反馈。`,
    },
    supervised: (late: string) => `你单位承办的以下事项${late}，已转政府督查室督办。请抓紧办理并反馈。`,
    subject: {
      acknowledge: '请签收',
      either: '请反馈结果或报送计划',
      overdue: '已超过办理时限',
      promiseOverdue: '已超过承诺时限',
      supervised: '已转督办，请督促办理',
    },
    verb: { acknowledge: '签收', handle: '反馈办理情况', rework: '重新办理', promise: '提交结果' },
  },
  desk: {
    owed: {
      dispatch: '以下事项请按时受理并交办。',
      return: '承办单位对以下事项申请退单，请按时裁定。',
      review: '以下事项的办理结果已经提交，请按时审核。',
      reply: '以下事项的答复还没有送达证明，请按时回复企业并登记送达。',
      'joint-meeting': '以下事项企业第二次评价不满意，请按时召开联席会议。',
      telephone: '以下事项评价期满未评价，请按时电话回访企业并登记。',
    },
    past: (word: string) => `以下事项的${word}时限已过，还没有完成，请抓紧。`,
    due: {
      dispatch: '请最迟交办',
      return: '请最迟裁定',
      review: '请最迟审核',
      reply: '请最迟送达答复',
      'joint-meeting': '请最迟召开联席会议并答复',
      telephone: '请最迟电话回访',
    },
    duePast: (word: string) => `${word}时限（已过）`,
    supervision: '仍未完成的，转政府督查室督办',
    verb: {
      dispatch: '受理并交办',
      return: '裁定退单',
      review: '审核',
      reply: '登记送达',
      'joint-meeting': '登记联席会议',
      telephone: '登记回访',
    },
    subject: { overdue: '已超过时限' },
    copied: (unit: string, late: string) => `${unit}承办的以下事项${late}，还没有反馈。抄送工作专班，请电话督促。`,
    callHeading: '督促电话',
  },
  inspector: {
    subject: { supervision: '超期，请督查', criticism: '超期' },
    opening: {
      supervision: (owner: string, word: string, late: string) =>
        `${owner}对以下事项的${word}${late}，按《专项行动方案》六（二）转政府督查室督办，请督查。`,
      criticism: (owner: string, word: string, late: string) =>
        `${owner}对以下事项的${word}${late}，督办后仍未完成，列为通报批评候选，请核实。`,
      leader: (owner: string, word: string, late: string) =>
        `${owner}对以下事项的${word}${late}，督办后仍未完成，列为通报批评候选，请阅。是否通报由督查室核实后决定。`,
    },
    breach: '原时限（已过）',
    criticism: '仍未完成的，列为通报批评候选',
    record: '已发通知',
    recordLine: (word: string, at: string) => `${word}：${at}`,
    verb: { supervision: '督查', criticism: '核实', leader: '查看事项' },
  },
} as const;
