/** What people see of a local run only; the system's own texts live in `lambdas/texts`. */
export const mailboxTexts = {
  name: '演示邮箱',
  banner: '演示邮箱，邮件不会真正发出',
  empty: '还没有邮件，先提交一件吹哨',
  home: '打开首页',
  noMatch: '没有符合条件的邮件',
  caption: '收到的邮件，新的在前',
  columns: { subject: '主题', to: '收件人', at: '时间', case: '事项' },
  filter: { to: '收件人（选填）', number: '事项编号（选填）', submit: '查找', all: '显示全部邮件' },
  found: (shown: number, all: number) => (shown === all ? `共${all}封` : `找到${shown}封，共${all}封`),
  outsideCase: '不属于任何事项',
  caseLetters: (caseKey: string) => `${caseKey}的全部邮件`,
  facts: { from: '发件人', to: '收件人', case: '事项', nobody: '没有写明' },
  views: { html: '网页格式', text: '纯文本', raw: '原始头' },
  letterFrame: '邮件的网页格式',
  noPart: { html: '这封邮件没有网页格式的正文', text: '这封邮件没有纯文本正文' },
  unknownLetter: '没有这封邮件',
  unknownHint: '这里只有本次启动以后的邮件，请返回上一步查看',
} as const;

export const frontTexts = {
  starting: { title: '正在启动', detail: '系统正在启动，请过几秒再打开' },
  unavailable: { title: '暂时无法访问', detail: '本机的演示平台没有应答，请重新启动' },
} as const;
