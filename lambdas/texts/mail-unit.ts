/** Letters to a unit (part E: 5, 6, 8–10a, 14, 16, 19). They carry the enterprise's telephone, never its credit code. */
export const MAIL_UNIT = {
  assigned: {
    tag: { lead: '交办', assist: '协办' },
    until: { lead: (day: string) => `（最迟${day}办结）`, assist: (day: string) => `（最迟${day}反馈）` },
    opening: {
      lead: '工作专班交你单位主办以下事项。',
      assist: (lead: string) => `工作专班交你单位协办以下事项，由${lead}主办。`,
    },
    due: { lead: '请最迟办结并反馈', assist: '请最迟反馈协办意见' },
    steps: (contact: string, desk: string) => [
      '1. 打开下面的网址，签收并办理。签收不改变办理时限',
      `2. 主动联系企业：${contact}`,
      `3. 不属本单位职责的，在签收时限内通过下面的网址申请退单，不要自行转送；有疑问致电工作专班${desk}`,
    ],
    verb: '签收并办理',
    assists: '协办单位',
  },
  due: {
    result: '请最迟反馈办理结果',
    final: '办不完的，最迟报送办理计划和承诺时限',
    acknowledge: '请最迟签收',
    acknowledgePast: '签收时限（已过）',
    resultPast: '原则办结时限（已过）',
    either: '请最迟反馈结果或报送办理计划',
    promise: '承诺最迟办结',
    handlePast: '办理时限（已过）',
    promisePast: '承诺时限（已过）',
    supervision: '仍未反馈的，转政府督查室督办',
    criticism: '仍未反馈的，列为通报批评候选',
  },
  prose: {
    description: '基本情况',
    request: '具体诉求',
    tried: '已找过的部门',
    requirement: '办理要求',
    measures: '办理计划',
    missing: '审核意见',
    opinion: '企业意见',
  },
  tried: (where: string, when: string | undefined, outcome: string | undefined) =>
    [where, when, outcome].filter((each) => each !== undefined && each !== '').join('，'),
  sentBack: {
    tag: '重新办理',
    subject: '审核未通过',
    opening: '你单位主办的以下事项，办理结果未通过审核，请按审核意见重新办理。',
    verb: '重新办理',
  },
  rework: {
    tag: '重新办理',
    subject: '企业评价不满意',
    opening: '企业对你单位主办的以下事项评价不满意，请重新办理。',
    points: (points: number) => `按规定，主办单位扣${points}分。`,
    verb: '重新办理',
  },
  enterpriseHeading: '企业联系人',
  head: {
    note: '本邮件送主要负责人。办理网址只发给联络员，请督促本单位办理。',
    heading: '本单位联络员',
    backup: '备用联系人',
    verb: '督促办理',
  },
} as const;
