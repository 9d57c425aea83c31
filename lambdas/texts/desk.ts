/** 登录. */
export const ENTRANCE = {
  title: '工作人员登录',
  lost: '请先登录',
  lostText: '您没有登录，或者登录已经过期。登录后回到刚才的页面。',
  lostTyped: '您没有登录，或者登录已经过期，刚才填写的内容没有提交。登录后请重新填写。',
  address: (address: string) => `本系统的网址是${address}，请核对后再填写`,
  emailHint: '验证码会发到这个邮箱',
  send: '发送验证码',
  codeTitle: '填写验证码',
  sentTo: (email: string) => `如果${email}是登记的工作邮箱，验证码已经发出，请在几分钟内查收。`,
  codeHint: (minutes: number) => `邮件里的6位数字，${minutes}分钟内有效，可以粘贴`,
  enter: '登录',
  again: '没有收到，重新发送',
  againText: (times: number, minutes: number) => `${minutes}分钟内最多发送${times}次，以最后一封邮件为准。`,
  wrong: (minutes: number) => `验证码不正确，或者已超过${minutes}分钟。请核对最近一封邮件，或者重新获取`,
} as const;

/** 工作台. */
export const QUEUE_PAGE = {
  title: '工作台',
  label: '待办分类',
  names: {
    dispatch: '待交办',
    handle: '办理中',
    review: '待审核',
    reply: '待回复',
    evaluate: '待评价',
    telephone: '待回访',
    soon: '即将超期',
    overdue: '超期',
    undelivered: '未送达',
  },
  heading: (soon: string, overdue: string) => `即将超期${soon}件，超期${overdue}件`,
  calm: '没有超期和即将超期的事项',
  soonMeans: (when: string) => `即将超期：到${when}还不办理，就会超期。`,
  caption: (queue: string) => `${queue}的事项，按最迟时间由近到远`,
  columns: { matter: '事项', due: '最迟', status: '状态', owner: '在谁手里', category: '类别', act: '下一步' },
  noDue: '无',
  breached: (duty: string, late: string) => `${duty}${late}`,
  over: '已到期',
  view: '查看',
  empty: {
    dispatch: '暂无待交办的事项。企业吹哨后显示在这里。',
    handle: '暂无办理中的事项。交办后显示在这里。',
    review: '暂无待审核的事项。主办单位提交结果后显示在这里。',
    reply: '暂无待送达的回复。审核通过或不予受理后显示在这里，送达后移出。',
    evaluate: '暂无待评价的事项。回复送达后显示在这里。',
    telephone: '暂无待回访的事项。评价期满没有评价的显示在这里。',
    soon: '暂无即将超期的事项。',
    overdue: '暂无超期的事项。',
    undelivered: '暂无未送达的邮件。',
  },
  emptyPage: '这一页的事项刚刚都有了新进展，请看下一页。',
  order: '按最迟时间由近到远。',
  next: '下一页',
  pager: '翻页',
  unknown: '没有这个队列，请从工作台重新选择',
  first: '回到第一页',
} as const;

/** Who is signed in. */
export const STAFF_ROLES = {
  desk: '工作专班',
  'desk-head': '工作专班负责人',
  inspector: '政府督查室',
  leader: '县领导',
  admin: '管理员',
} as const;
