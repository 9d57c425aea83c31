/** Letters beside the road: 补充材料、撤回. */
export const MAIL_BESIDE = {
  asked: {
    subject: (number: string) => `事项 ${number} 请您补充材料`,
    opening: (who: string) => `办理贵企业的事项，${who}还需要了解一些情况，请您补充。补充前暂停计时，补充后接着办理。`,
    prompt: (day: string) => `${day}请您补充的材料，还没有收到。`,
    due: '请最迟补充',
    question: '请您补充',
    after: '到时没有补充的，这件事按未补充办结；以后仍可再次吹哨。',
    verb: '补充材料',
  },
  answered: {
    tag: '已补充',
    subject: '企业已补充材料',
    opening: '企业已按要求补充，时限接着计算。',
    due: '现在的时限',
    answer: '企业的补充',
    verb: { unit: '继续办理', desk: '继续办理' },
  },
  noAnswer: {
    subject: (number: string) => `事项 ${number} 未收到补充材料`,
    opening: '请贵企业补充的材料，到期没有收到，事项按未补充办结，不作评价。',
    at: '答复时间',
    again: '情况仍需办理的，欢迎随时再次吹哨，我们会重新受理。',
  },
  withdrawn: {
    tag: '撤回',
    subject: '企业已撤回',
    opening: '企业已撤回以下事项，不用再办理。',
    pressed: '企业撤回以下事项时反映：有人要求其撤回。请核实。',
    at: '撤回时间',
    reason: '撤回原因',
    verb: '查看事项',
  },
} as const;
