import type { CreditCodeError } from '../domain/identifiers/credit-code';
import type { EmailError } from '../domain/identifiers/email';
import type { PhoneError } from '../domain/identifiers/phone';

/** Names of fields, as labels and in messages. */
export const LABELS = {
  category: '诉求类别',
  title: '标题',
  description: '具体情况',
  request: '希望解决什么',
  urgent: '其他急难事项',
  tried: '找过哪个部门',
  triedWhere: '找的是哪个部门或大厅',
  triedWhen: '什么时候找的',
  triedOutcome: '结果如何',
  enterpriseName: '企业名称',
  creditCode: '统一社会信用代码',
  enterpriseType: '企业类型',
  township: '所属乡镇（街道）',
  specialised: '市级专精特新企业',
  industry: '所属行业',
  legalRepresentative: '法定代表人',
  contactName: '联系人',
  contactPosition: '职务',
  contactPhone: '联系电话',
  contactEmail: '邮箱',
  number: '事项编号',
  lookupCode: '查询码',
  task: '任务号',
  taskCode: '任务码',
  secret: '邮件里的链接',
  signInEmail: '单位邮箱',
  signInCode: '验证码',
  lead: '主办单位',
  assist: '协办单位',
  requirement: '办理要求',
  paperKind: '文书',
  paperSubject: '文书的对象',
  paperUntil: '办结期限',
  paperRequirement: '要求',
  paperConfirmed: '核对',
  returnReason: '退单的理由',
  returnBasis: '职责依据',
  proposedUnit: '建议由哪个单位办理',
  ruling: '裁定',
  rulingReason: '裁定的理由',
  channel: '诉求渠道',
  spokenAt: '吹哨时间',
  sourceNumber: '来源编号',
  proxyName: '代为吹哨的单位或人员',
  proxyPhone: '代为吹哨人电话',
  proxyEmail: '代为吹哨人邮箱',
  question: '请企业补充的内容',
  answer: '补充的内容',
  withdrawReason: '撤回的原因',
  pressed: '有没有人要求您撤回',
  unit: '单位',
  newUnit: '接办单位',
  changeReason: '理由',
  refuseReason: '理由',
  legalBasis: '依据的条款',
  signer: '签收人姓名',
  way: '办理方式',
  at: '时间',
  people: '参加人员',
  notes: '办理内容',
  planReason: '短期内无法办结的原因',
  measures: '办理措施和节点',
  promisedDate: '承诺办结日期',
  outcome: '结果',
  account: '办理情况',
  basis: '依据',
  approvedBy: '审签人',
  reply: '回复内容',
  checked: '核查情况',
  sendBackReason: '退回的理由',
  grade: '评价',
  gradeReason: '意见',
  by: '送达方式',
  person: '接听人或接收人',
  phoneNumber: '拨打的号码',
  decision: '会议决定',
  note: '说明',
} as const;

export type Label = (typeof LABELS)[keyof typeof LABELS];

/** What is wrong, and what to do. */
export const FIELD_PROBLEMS = {
  required: (label: string) => `请填写${label}`,
  choose: (label: string) => `请选择${label}`,
  tooLong: (label: string, max: number, length: number) => `${label}最多${max}字，现在是${length}字`,
  unknown: (label: string) => `${label}不在可选范围内，请重新选择`,
  notText: (label: string) => `${label}应为文字`,
  moment: (label: string) => `请填写${label}，如2026-11-30 14:05`,
  confirm: '请核对后勾选确认',
  date: (label: string) => `请填写${label}，如2026-11-30`,
  version: '页面内容不完整，请刷新后再试',
  triedOrUrgent: '请填写找过的部门和结果；没有找过的，请选“其他急难事项”',
  round: '轮次应为正整数',
} as const;

/** `数字0`: in many fonts “0” and “O” are one picture. */
const named = (character: string) => (/\d/.test(character) ? `数字${character}` : `字母${character}`);

export function creditCodeProblem(error: CreditCodeError): string {
  switch (error.code) {
    case 'length':
      return `统一社会信用代码应为18位，现在是${error.length}位，请核对营业执照`;
    case 'character':
      return error.looksLike === undefined
        ? `统一社会信用代码第${error.position}位不应是“${error.character}”，请核对营业执照`
        : `统一社会信用代码第${error.position}位“${error.character}”可能是${named(error.looksLike)}，请核对营业执照`;
    case 'check-digit':
      return error.suspect === undefined
        ? '统一社会信用代码的校验位不符，可能有一位填错，请核对营业执照'
        : `统一社会信用代码的校验位不符，第${error.suspect.position}位“${error.suspect.character}”可能是${named(error.suspect.looksLike)}，请核对营业执照`;
  }
}

export function phoneProblem(error: PhoneError, label: string): string {
  switch (error.code) {
    case 'empty':
      return FIELD_PROBLEMS.required(label);
    case 'character':
      return `${label}中不应有“${error.character}”，请填写手机号，或带区号的座机号`;
    case 'mobile-length':
      return `手机号应为11位，现在是${error.length}位`;
    case 'area-code-missing':
      return '座机号请加上区号，如023-12345678';
    case 'not-a-number':
      return `${label}格式不对，请填写手机号，或带区号的座机号`;
  }
}

export function emailProblem(error: EmailError): string {
  switch (error.code) {
    case 'empty':
      return '请填写邮箱';
    case 'too-long':
      return `邮箱最多${error.max}个字符，现在是${error.length}个`;
    default:
      return '邮箱格式不对，应类似name@example.com';
  }
}
