/** Words that all mails share: subjects' tags, greetings, links, and the foot. Zh-CN; 您 to enterprises, 你单位 to units. */
import type { County, Unit } from '../domain/county';
import type { Role } from '../domain/case/vocabulary';

const SHORTEST_NAME_TO_CUT = 3;

/** 城口 of 城口县; a county of two characters keeps both. */
function placeOf(county: County): string {
  return [...county.name].length < SHORTEST_NAME_TO_CUT ? county.name : county.name.replace(/[县区市]$/u, '');
}

export const MAIL = {
  senderName: (county: County) => `${county.systemName}专班`,
  /** Stands before every subject to an enterprise. */
  enterpriseTag: (county: County) => `${placeOf(county)}企业吹哨`,
  erased: '（已按规定删除）',
  greeting: {
    to: (name: string) => `${name}：`,
    deskHead: (desk: string) => `${desk}负责人`,
    leader: '县领导',
  },
  /** 县经济信息委（县科技局） */
  unitLabel: ({ name, includes = [] }: Unit) => (includes.length === 0 ? name : `${name}（${includes.join('、')}）`),
  contact: (name: string, phone: string) => `${name}，${phone}`,
  contactOfUnit: (unit: string, name: string, phone: string) => `${unit}，${name}，${phone}`,
  enterpriseContact: (name: string, position: string | undefined, phone: string) =>
    position === undefined ? `${name}，${phone}` : `${name}（${position}），${phone}`,
  roles: { lead: '主办', assist: '协办' } satisfies Record<Role, string>,
  labels: {
    number: '编号',
    enterprise: '企业',
    phoneEnding: '联系电话尾号',
    unit: '承办单位',
    unitPhone: '承办单位电话',
    lead: '主办单位',
    assist: '协办单位',
    owner: '责任单位',
    handler: '联络员',
    outcome: '办理结果',
    dispatchedAt: '交办时间',
    receivedAt: '吹哨时间',
    startedAt: '起算时间',
  },
  enterpriseCall: (phone: string) => `咨询工作专班：${phone}。`,
  provisional: '（暂定，节假日安排尚未公布）',
  steps: { you: '请您', unit: '请你单位' },
  link: {
    task: '这个网址只能办理这一件事，请勿转发',
    evaluate: '这个网址只能评价这一件事，请勿转发',
    supplement: '这个网址只能查看和补充这一件事，请勿转发',
    progress: '不用登录，凭编号和查询码查看',
    desk: '需要登录，登录验证码发到您的工作邮箱',
    view: '查看事项',
    seeProgress: '查看进度',
  },
  withoutLink: {
    heading: '不点网址也能办',
    open: '自己输入下面的网址，按页面提示填写',
    taskNumber: (id: string) => `任务号：${id}`,
    taskCode: (code: string) => `任务码：${code}`,
    caseNumber: (number: string) => `编号：${number}`,
    lookupCode: (code: string) => `查询码：${code}`,
    staff: (key: string) => `登录后查找：${key}`,
  },
  foot: {
    verify: (phone: string, hours: string) => `核实请拨打工作专班电话${phone}，服务时间：${hours}。`,
    demonstration: '（演示数据）',
    addresses: (origin: string) => `我们的网址都以 ${origin}/ 开头。`,
    phishing: '本邮件没有附件，不会要求您提供密码、验证码或转账。',
    automatic: '本邮件由系统自动发出，请勿直接回复。',
  },
  signIn: {
    subject: (minutes: number) => `登录验证码（${minutes}分钟内有效）`,
    greeting: '您好：',
    opening: (at: string) => `有人在${at}用这个邮箱申请登录工作台。请在登录页填写验证码：`,
    validUntil: '验证码有效至',
    page: '登录页',
    pageNote: '验证码只填在这个网址的页面上',
    ignore: '不是您本人申请的，请忽略本邮件，也不要把验证码告诉任何人。',
    phishing: '本邮件没有附件。工作人员不会向您索要验证码，也不会要求您转账。',
  },
} as const;
