/** 代录吹哨. */
export const ENTRY = {
  title: '代录吹哨',
  next: '录下一件',
  source: '从哪里来',
  enterprise: '企业',
  matter: '事项',
  contact: '企业联系人',
  contactSay: '回复和评价只发给企业。企业没有邮箱的，由专班电话告知。',
  atHint: '企业说这件事的时间，时限从这时起算',
  sourceHint: '如12345工单编号。同一编号只能登记一次',
  proxyHint: '代表委员、行业协会和商会代为吹哨的必须填写',
  copyHint: '填写后，答复会抄告代为吹哨人；评价仍由企业作出',
  submit: '登记',
  cancel: '返回工作台',
  saved: (number: string) => `已登记${number}`,
  savedSay: (code: string) => `查询码${code}，请告诉企业：凭编号和查询码可以查询进度、补充材料和评价。`,
  open: '打开这件事，受理并交办',
} as const;
