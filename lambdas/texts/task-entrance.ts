/** 部门办理入口: the page that a task's mailed link opens, and the way in without the link. */
export const TASK_ENTRANCE = {
  title: '打开办理任务',
  lead: '请打开工作专班发来的邮件，点里面的链接。没有打开的，填写邮件里的任务号和任务码。',
  notEntered: '请重新进入',
  notEnteredLead: '没有找到您的登录，或者已超过12小时。请再次打开邮件里的链接，或者填写邮件里的任务号和任务码。',
  taskHint: '如CKQS-2026-000001-1，写在邮件末尾',
  codeHint: '8位数字，和任务号写在一起',
  open: '打开任务',
  wrong: '任务号或任务码不正确，请核对邮件后再填',
  lost: '找不到邮件的，请致电工作专班。',
} as const;
