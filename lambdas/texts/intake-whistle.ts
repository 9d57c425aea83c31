/** 吹哨表单、核对页和确认页. */
export const WHISTLE = {
  where: (n: number, of: number) => `第${n}步，共${of}步`,
  titleAt: (title: string, n: number, of: number) => `${title}（第${n}步，共${of}步）`,
  crumbs: { enterprise: '企业', matter: '事项', contact: '联系方式' },
  titles: { enterprise: '哪家企业遇到困难', matter: '反映什么事', contact: '怎么联系您' },
  intro: {
    enterprise: '填写营业执照上的信息。',
    matter: '一次只反映一件事。您填写的内容只提供给工作专班、承办单位、政府督查室和县领导，不公开。',
    contact: '承办单位会主动联系您。',
  },
  next: '继续',
  check: '继续核对',
  back: '返回上一步',
  choose: { yes: '是', no: '否' },
  hints: {
    creditCode: '营业执照上的18位代码',
    title: (max: number) => `用一句话说清什么事，不超过${max}字`,
    description: (max: number) => `时间、地点、经过，以及对生产经营的影响。不超过${max}字`,
    request: (max: number) => `不超过${max}字`,
    urgent: '没有找过也可以吹哨，请选“没有找过”',
    tried: '没有找过部门的，下面三项不用填',
    triedWhen: '如9月21日、10月16日两次',
    phone: '手机号，或带区号的座机号',
    email: '填写后，办理进度会同时发到邮箱',
  },
  specialised: { label: '市级专精特新', choice: '是市级专精特新企业' },
  urgent: {
    label: '找过哪个部门吗',
    no: '找过，没有办成或没有解决',
    yes: '没有找过，属其他急难事项',
  },
  townships: { street: '街道', town: '镇', township: '乡' },
  side: {
    label: '填写说明',
    rest: '还要填什么',
    restText: {
      enterprise: '接下来填写反映的事项和联系方式，核对后提交。提交前不会送出任何内容。',
      matter: '下一步填写联系人和电话，核对后提交。提交前不会送出任何内容。',
      contact: '这是最后一步，核对后提交。提交前不会送出任何内容。',
    },
    who: '谁会看到',
    whoText: '工作专班、承办单位、政府督查室和县领导。企业名称和联系方式不公开。',
    help: '不会填？',
    helpText: (phone: string) => `拨打${phone}，由专班代为登记。`,
  },
  /** 个人信息保护法第十七条. */
  notice: {
    heading: '个人信息告知',
    lines: (desk: string, phone: string, address: string) => [
      `处理者：${desk}。联系电话：${phone}；地址：${address}。`,
      '目的和方式：登记、交办、办理、回复和回访这件事，并向您发送办理进度。',
      '种类：联系人的姓名、职务、电话、邮箱，法定代表人的姓名。',
      '保存期限：本县尚未公布，公布前请向工作专班查询。',
      '您可以查阅、复制、更正、删除您的个人信息，向工作专班提出即可。',
    ],
  },
  checkPage: {
    title: '提交前请核对',
    notYet: '点击“提交吹哨事项”后，才会送达工作专班。',
    submit: '提交吹哨事项',
    headings: { enterprise: '企业', matter: '事项', contact: '联系方式' },
  },
} as const;

/** 确认页. */
export const RECEIPT = {
  title: '已提交',
  keep: '查询进度时要填这两项，请截屏或抄下。',
  mailed: (address: string) => `已同时发送到${address}。`,
  due: '工作专班最迟交办到部门的时间',
  left: (days: number) => (days > 0 ? `还有${days}个工作日` : '今日到期'),
  marks: { start: '提交', due: '交办' },
  why: '为什么是这一天',
  whyText: (received: string, days: number) =>
    `您于${received}提交。当日不计入，自下一个工作日开始计算，第${days}个工作日下班时到期。规则见《专项行动方案》五（三）1：工作专班在${days}个工作日内交办。`,
  holidays: '节假日和调休按国务院办公厅通知计算。',
  provisional: '这段时间的节假日安排尚未公布，时限为暂定。',
  demonstration: '演示时钟运行时，工作日按秒计算。',
  next: '接下来',
  steps: (phone: string, result: number, plan: number) => [
    '工作专班看过后交办到部门，并把承办单位告诉您。',
    `部门会主动联系您。请保持电话${phone}畅通。`,
    `部门在${result}个工作日内办结；办不完的，${plan}个工作日内给出计划和承诺时限。`,
    '专班统一回复，请您评价。',
  ],
  progress: '查看进度',
  side: '提醒',
  careful: '请留意',
  noMoney: '工作人员不会向您索要密码、验证码或任何费用。',
  corrections: (phone: string) => `填错了或有新情况，请致电工作专班${phone}，并报事项编号。`,
  print: '要留底的，请用浏览器的打印功能打印本页，或存为文件。',
  closedPage: {
    text: '查询码只在刚提交时显示。',
    how: (phone: string) => `填写过邮箱的，查询码已发到邮箱；没有收到的，请致电工作专班${phone}。`,
    progress: '用编号和查询码查进度',
  },
} as const;
