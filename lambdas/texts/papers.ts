import type { PaperKind } from '../domain/papers/paper';

/** Names of the papers (文书). */
export const PAPER_NAMES: Record<PaperKind, string> = {
  dispatch: '交办单',
  reminder: '催办单',
  supervision: '督办通知书',
  refusal: '不予受理告知书',
  reply: '回复函',
  form: '事项办理（反馈）表',
};

/** The pages that list, confirm and show papers. */
export const PAPER_PAGES = {
  heading: '文书',
  toPapers: '文书：查看和签发',
  issued: '已签发',
  none: '还没有签发文书。',
  toIssue: '可以签发',
  nothingToIssue: '现在没有您可以签发的文书。',
  issue: '签发',
  issueOf: (name: string) => `签发${name}`,
  check: '签发前请核对',
  numberLater: '签发后编定文号，不能撤回；同一事项的同一文书只编一个文号。',
  until: '请在哪一天前办结',
  untilHint: '如2026-12-10，到当天下班为止',
  requirement: '要求',
  requirementHint: '写给承办单位；不写就用通用的要求',
  confirmed: '核对',
  confirm: '我已核对文书内容，确认签发',
  back: '返回文书列表',
  open: '打开',
  word: '下载Word文件',
  printHint: '用浏览器的“打印”打印本页，纸张选A4、缩放选100%。盖章处留空，由签发单位盖章。',
  unissued: '（签发后编号）',
  readOnly: '这类文书由签发单位查看。',
} as const;

const BLANK_DATE = '　　年　　月　　日';

/** Frames of the letters (pages-and-papers A4): exact, without blame, one matter a sheet. */
export const LETTERS = {
  title: {
    dispatch: '企业吹哨事项交办单',
    reminder: '企业吹哨事项催办单',
    supervision: '督办通知书',
    refusal: '不予受理告知书',
    reply: '关于企业吹哨事项的回复函',
  },
  to: (name: string) => `${name}：`,
  contact: (desk: string, phone: string) => `联系人：${desk}　联系电话：${phone}`,
  more: '……（全文见附件）',
  dispatch: {
    lead: (enterprise: string, title: string, number: string, assist: readonly string[]) =>
      `现将${enterprise}反映的“${title}”事项（编号：${number}）交你单位主办${assist.length === 0 ? '' : `，由${assist.join('、')}协办`}。`,
    assist: (enterprise: string, title: string, number: string, lead: string) =>
      `现将${enterprise}反映的“${title}”事项（编号：${number}）交你单位协办，由${lead}主办。`,
    again: (enterprise: string, title: string, number: string) =>
      `${enterprise}对“${title}”事项（编号：${number}）的办理结果评价为不满意，现交你单位重新办理。`,
    outline: '一、事项概要',
    demands: '二、办理要求',
    request: (request: string) => `企业希望解决：${request}`,
    due: (result: string, plan: string | undefined) =>
      plan === undefined
        ? `请最迟于${result}办结并反馈。`
        : `请最迟于${result}办结并反馈；短期内无法办结的，最迟于${plan}报送办理计划和承诺时限。办理中请主动联系企业。`,
    enterprise: (name: string, phone: string) => `企业联系人：${name}，${phone}。`,
    return: '三、职责异议',
    returnText: (until: string) => `如不属本单位职责，请于${until}前书面说明理由和建议承办单位退回，不得自行转送。`,
    attached: '附件：企业吹哨材料',
    receipt: '签收单位（盖章）：　　　　　　　　签收人：　　　　　　签收时间：',
  },
  reminder: {
    owed: {
      acknowledge: '签收',
      handle: '反馈办理结果或报送办理计划',
      rework: '反馈重新办理结果',
      promise: '按承诺办结',
      other: '反馈',
    },
    text: (role: string, enterprise: string, title: string, number: string) =>
      `你单位${role}的${enterprise}“${title}”事项（编号：${number}），`,
    state: (due: string, now: string, owed: string, left: string) => `时限为${due}，截至${now}尚未${owed}（${left}）。`,
    please: (until: string) => `请抓紧办理，并于${until}前反馈。`,
    soon: '请抓紧办理，并尽快反馈。',
    role: { lead: '主办', assist: '协办' },
  },
  supervision: {
    opening: (number: string) => `经查，“企业吹哨”事项（编号：${number}）未按时限办理，现予督办。`,
    matter: '一、督办事项',
    facts: (enterprise: string, title: string) => `${enterprise}反映的“${title}”。`,
    times: (given: string, due: string, late: string) => `交由你单位的时间：${given}；原时限：${due}；${late}。`,
    lateBy: (days: number) => `截至签发时超期${days}个工作日`,
    lateMet: '已办结，但超过原时限',
    lateToday: '截至签发时已超期',
    reminded: (list: string) => `催办记录：${list}。`,
    notReminded: '催办记录：无。',
    basis: '二、督办依据',
    basisText: (county: string) =>
      `《${county}“企业吹哨·部门报到”专项行动方案》六（二）、《政府督查工作条例》（国务院令第733号）。`,
    demands: '三、督办要求',
    please: (until: string) => `请于${until}前办结并书面报送办理结果及原因说明。`,
    hearing: '对上述事实有不同意见的，请一并书面说明。',
    signed: (county: string, inspector: string) => `${county}人民${inspector}`,
  },
  refusal: {
    text: (at: string, title: string, number: string) =>
      `你单位于${at}反映的“${title}”事项（编号：${number}），经研判，属于以下规定的情形，无法办理，现予告知，不予受理。`,
    basis: (basis: string) => `依据：${basis}`,
    reason: (reason: string) => `理由：${reason}`,
    ways: '你单位可以：1.补充新情况后再次吹哨；2.向有权处理的机关反映；3.电话咨询工作专班。',
  },
  reply: {
    number: (number: string) => `（事项编号：${number}）`,
    evaluate: (origin: string) => `请您对办理结果作出评价：打开${origin}，点“进度查询”，输入编号和查询码。`,
  },
} as const;

/** 事项办理（反馈）表: labels of its sixteen rows (pages-and-papers A1). □ stands only where somebody fills it in by hand. */
export const FORM = {
  title: (county: string) => `${county}“企业吹哨·部门报到”事项办理（反馈）表`,
  number: (paper: string, matter: string) => `文号：${paper}　事项编号：${matter}`,
  filled: (day: string) => `填表日期：${day}`,
  annex: '附页',
  more: '……（详见附页）',
  chosen: (name: string) => `☑${name}`,
  none: '无',
  blank: '　',
  labels: {
    name: '企业名称',
    creditCode: '统一社会信用代码',
    type: '企业类型',
    township: '所属乡镇（街道）',
    industry: '所属行业',
    legal: '法定代表人',
    contact: '联系人（职务）',
    phone: '联系电话',
    channel: '诉求渠道',
    whistled: '吹哨时间',
    category: '诉求类别',
    matter: '诉求内容',
    screening: '工作专班受理意见',
    lead: '主办单位',
    assist: '协办单位',
    dispatched: '交办时间',
    acknowledged: '签收时间（签收人）',
    due: '办理时限',
    way: '办理方式',
    result: '办理情况及结果',
    plan: '办理计划与承诺时限',
    review: '专班审核意见',
    repliedAt: '回复时间',
    repliedBy: '回复方式',
    replier: '回复人',
    grade: '满意度评价',
    remarks: '备注',
  },
  matter: {
    title: (text: string) => `①${text}`,
    facts: (text: string, tried: string | undefined) => `②${text}${tried === undefined ? '' : `（已反映：${tried}）`}`,
    request: (text: string) => `③${text}`,
    attached: '④附件：无',
    sign: `企业（盖章）：　　　　　经办人：　　　　　${BLANK_DATE}`,
  },
  screening: {
    accepted: '☑受理',
    refused: (basis: string) => `☑不予受理（依据：${basis}）`,
    proposed: (requirement: string) => `办理要求：${requirement}`,
    sign: `经办人：　　　　　审核人：　　　　　${BLANK_DATE}`,
  },
  result: {
    outcome: (name: string) => `结果：☑${name}`,
    acts: (text: string) => `过程：${text}`,
    account: (text: string) => `情况：${text}`,
    basis: (text: string) => `依据：${text}`,
    approved: (name: string) => `审签人：${name}`,
    sign: `承办人：　　　　分管领导：　　　　主要负责人：　　　　（单位盖章）${BLANK_DATE}`,
  },
  plan: {
    reason: (text: string) => `未办结原因：${text}`,
    measures: (text: string) => `办理计划：${text}`,
    date: (day: string) => `承诺办结日期：${day}`,
  },
  review: {
    passed: '☑同意反馈企业',
    sentBack: '☑退回重办',
    pending: '□同意反馈企业　□退回重办',
    sign: `审核人：　　　　　（专班代章）　　　　　${BLANK_DATE}`,
  },
  delivered: { mail: '电子邮件', phone: '电话', 'in-person': '当面', grade: '线上' },
  grade: {
    given: (name: string) => `☑${name}`,
    open: '□满意　□基本满意　□不满意',
    reason: (text: string) => `不满意原因：${text}`,
    online: (at: string) => `线上评价，时间：${at}`,
    sign: `企业签字（盖章）：　　　　　${BLANK_DATE}`,
  },
  remarks: {
    rework: (n: number) => `重办${n}次`,
    papers: (list: string) => `催办、督办文号：${list}`,
    points: (n: number) => `扣分：${n}分`,
  },
  foot: '填表说明：1.一事一表；2.第1—6栏由企业填写，第7、13—14栏由工作专班填写，第8—9栏由工作专班交办时填写，第10—12栏由承办单位填写，第15栏由企业填写。',
} as const;
