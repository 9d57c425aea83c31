/**
 * What people read when something did not work: what happened, what became of what they typed, what to do now.
 * `status` is the HTTP status of the problem's answer (RFC 9457); `title` serves both the page and the JSON.
 */
export interface ProblemText {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  title: string;
  /** What happened, and what became of what was typed. */
  happened: string;
  /** What to do now. */
  next: string;
}

export const PROBLEMS = {
  malformed: {
    status: 400,
    title: '提交的内容无法读取',
    happened: '系统没有收到完整的内容，没有保存任何改动。',
    next: '请返回上一步重新提交。',
  },
  'missing-key': {
    status: 400,
    title: '缺少幂等键',
    happened: '请求头里没有Idempotency-Key，没有保存任何内容。',
    next: '请为每一件事生成一个不重复的键，放在请求头里再提交；重试时用同一个键。',
  },
  'no-session': {
    status: 401,
    title: '请重新进入',
    happened: '您没有登录，或者登录已经过期。刚才填写的内容没有提交。',
    next: '工作人员请重新登录；由邮件进入的，请再次打开邮件里的链接。',
  },
  forbidden: {
    status: 403,
    title: '您无权办理这一步',
    happened: '这件事不由您办理，没有保存任何改动。',
    next: '如果您认为应当由您办理，请联系工作专班。',
  },
  'not-found': {
    status: 404,
    title: '没有找到您要的内容',
    happened: '网址可能有误，或者编号、查询码不正确。',
    next: '请核对后再试；忘记查询码的，请致电工作专班。',
  },
  'method-not-allowed': {
    status: 405,
    title: '不能这样打开这一页',
    happened: '这个网址只接收表单提交，没有保存任何改动。',
    next: '请返回上一步，从页面上的按钮提交。',
  },
  stale: {
    status: 409,
    title: '这件事刚刚有了新进展',
    happened: '在您填写时，已有人先办理了这件事。您刚才填写的内容没有提交。',
    next: '请查看最新状态，仍需办理的再提交一次。',
  },
  'wrong-stage': {
    status: 409,
    title: '现在不能办理这一步',
    happened: '这件事已经进入别的环节。您刚才填写的内容没有提交。',
    next: '请查看最新状态，看看现在该做什么。',
  },
  'key-reused': {
    status: 409,
    title: '同一个提交编号已用于另一件事',
    happened: '先前提交的那件事已经登记，这一次的内容没有提交。',
    next: '如果是另一件事，请从头填写一张新的表单。',
  },
  already: {
    status: 409,
    title: '这一步已经办过了',
    happened: '先前的提交已经生效，这一次没有重复登记。',
    next: '请查看最新状态。',
  },
  'which-task': {
    status: 409,
    title: '请先选定是哪一件任务',
    happened: '您的单位在这件事上有不止一项任务，系统无法判断您指的是哪一项。没有保存任何改动。',
    next: '请从对应任务的邮件进入，或者写明任务编号。',
  },
  gone: {
    status: 410,
    title: '这个链接已经失效',
    happened: '链接已过期、已被新的链接取代，或者这件事已经不由您办理。',
    next: '请打开最近一封邮件里的链接；没有收到的，请致电工作专班。',
  },
  'too-large': {
    status: 413,
    title: '提交的内容太大',
    happened: '内容超过1 MB，没有保存。',
    next: '请返回上一步，删减文字后再提交。',
  },
  'unsupported-type': {
    status: 415,
    title: '不支持这种格式',
    happened: '系统只接收网页表单和JSON，没有保存任何内容。',
    next: '请从页面上的按钮提交，或者把Content-Type设为application/json。',
  },
  invalid: {
    status: 422,
    title: '填写的内容有误',
    happened: '有的内容需要修改，还没有提交。您填写的内容已保留。',
    next: '请按提示修改后再提交。',
  },
  'too-many': {
    status: 429,
    title: '尝试次数太多',
    happened: '为保护企业信息，暂时不能再试。刚才的内容没有提交。',
    next: '请稍后再试，或者致电工作专班。',
  },
  busy: {
    status: 503,
    title: '现在提交的人太多',
    happened: '系统正忙，刚才的内容没有提交。',
    next: '请稍等片刻再提交一次；重复提交同一张表单不会登记两次。',
  },
  internal: {
    status: 500,
    title: '系统暂时出了问题',
    happened: '刚才的操作可能没有完成。',
    next: '请过几分钟再试一次；重复提交同一张表单不会登记两次。仍然不行的，请致电工作专班。',
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Sentences and labels of a problem's page. */
export const PROBLEM_PAGE = {
  staleBy: (by: string, when: string) => `${by}已于${when}先办理了这件事。您刚才填写的内容没有提交。`,
  retryAfter: (when: string) => `最早${when}可以再试。`,
  typed: '您刚才填写的内容',
  typedHint: '没有提交。需要的话，可以从这里复制',
  contact: '联系工作专班',
  home: '返回首页',
  latest: '查看最新状态',
} as const;
