/** 个人信息保护说明、无障碍说明、使用帮助: short, and only what holds. */
interface Note {
  title: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
}

/** Facts of the county that the notes name. */
export interface NoteFacts {
  desk: string;
  phone: string;
  hours: string;
  address: string;
  /** Days a mailed link stays open after closing. */
  linkDays: number;
  /** Wrong codes allowed, and for how many minutes they count. */
  wrongCodes: number;
  wrongCodesMinutes: number;
}

export const NOTES = {
  privacy: (facts: NoteFacts): Note => ({
    title: '个人信息保护说明',
    sections: [
      {
        heading: '谁处理、为什么',
        paragraphs: [
          `处理者是${facts.desk}，电话${facts.phone}。`,
          '只为登记、交办、办理、回复和回访您反映的事项，并发送办理进度。',
        ],
      },
      {
        heading: '收集什么',
        paragraphs: ['联系人的姓名、职务、电话、邮箱，法定代表人的姓名。职务、邮箱和法定代表人可以不填。'],
      },
      {
        heading: '谁能看到',
        paragraphs: ['工作专班、承办单位、政府督查室和县领导。企业名称和联系方式不公开，进度要凭编号和查询码查看。'],
      },
      {
        heading: '保存多久',
        paragraphs: ['本县尚未公布保存期限，公布前请向工作专班查询。姓名和文字与办理记录分开保存，可以单独删除。'],
      },
      { heading: '您的权利', paragraphs: ['您可以查阅、复制、更正、删除您的个人信息，致电工作专班并报事项编号即可。'] },
      {
        heading: 'Cookie',
        paragraphs: ['本网站只用必要的Cookie：查看您的事项，记住您选的字号。不统计、不追踪，也没有第三方内容。'],
      },
    ],
  }),
  accessibility: (facts: NoteFacts): Note => ({
    title: '无障碍说明',
    sections: [
      {
        heading: '我们的目标',
        paragraphs: ['按《Web内容无障碍指南》2.2版AA级设计。全部页面可以只用键盘操作，关闭脚本也能完整使用。'],
      },
      {
        heading: '看得更清楚',
        paragraphs: ['每页底部可以选大字版和特大字版。状态都用文字写明，不只靠颜色。'],
      },
      {
        heading: '还没有做到的',
        paragraphs: ['尚未请使用读屏软件的人员测试，也没有语音和手语版本。'],
      },
      { heading: '用起来有困难', paragraphs: [`请致电工作专班${facts.phone}，由专班代为登记。`] },
    ],
  }),
  help: (facts: NoteFacts): Note => ({
    title: '使用帮助',
    sections: [
      {
        heading: '怎样吹哨',
        paragraphs: ['点“我要吹哨”，填写企业、事项和联系方式，核对后提交。提交后会得到编号和查询码，请保存好。'],
      },
      { heading: '怎样查进度', paragraphs: ['点“进度查询”，填写编号和查询码。填写过邮箱的，进度也会发到邮箱。'] },
      {
        heading: '查询码丢了',
        paragraphs: [
          '填写过邮箱的，查询码在“已收到您的事项”那封邮件里；没有的，请致电工作专班。',
          `连续${facts.wrongCodes}次填错，${facts.wrongCodesMinutes}分钟内不能再试。`,
        ],
      },
      {
        heading: '怎样评价',
        paragraphs: [
          `收到回复后，打开邮件里的链接，或者从“进度查询”进入。每轮只能评价一次。链接在办结${facts.linkDays}天后失效。`,
        ],
      },
      {
        heading: '怎样辨别真假',
        paragraphs: ['工作人员不会向您索要密码、验证码或任何费用。对邮件有疑问的，请不要点链接，从本网站首页进入。'],
      },
      {
        heading: '联系工作专班',
        paragraphs: [`电话：${facts.phone}`, `服务时间：${facts.hours}`, `线下服务中心：${facts.address}`],
      },
    ],
  }),
} as const;

export type NoteName = keyof typeof NOTES;
