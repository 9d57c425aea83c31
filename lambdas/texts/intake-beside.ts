/** 补充材料. */
export const SUPPLEMENT = {
  entranceTitle: '补充材料',
  entranceIntro: '请打开邮件里的链接，或填写编号和查询码。',
  enter: '进入',
  title: '补充材料',
  askedBy: (who: string) => `${who}请您补充`,
  after: '补充前暂停计时，补充后接着办理。到期没有补充的，这件事按未补充办结，仍可再次吹哨。',
  nothing: '现在没有需要补充的内容。',
  done: (when: string) => `谢谢，您已于${when}补充，时限接着计算。`,
  answer: '补充的内容',
  hint: (max: number) => `不超过${max}字。有文件的，写明文件名称，由承办单位联系您取得`,
  submit: '提交补充',
} as const;

/** 撤回. */
export const WITHDRAW = {
  title: '撤回这件事',
  warning: '撤回后这件事即办结，各单位停止办理，不能恢复；以后仍可再次吹哨。',
  reason: '为什么撤回',
  reasonHint: '如：问题已经解决',
  pressed: '有没有人要求您撤回',
  pressedHint: '只有工作专班和政府督查室能看到，不影响撤回',
  pressedChoices: { no: '没有，是我自己决定的', yes: '有' },
  submit: '确认撤回',
  cancel: '不撤回，返回进度',
} as const;
