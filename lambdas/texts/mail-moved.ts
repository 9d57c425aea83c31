/** Letters about who has a part of a case: 退单、裁定、改派. */
export const MAIL_MOVED = {
  asked: {
    tag: '退单',
    subject: '申请退单，请裁定',
    opening: (unit: string) => `${unit}认为以下事项不属本单位职责，申请退单，请裁定。裁定前办理时限照常计算。`,
    due: '请最迟裁定',
    reason: '退单理由',
    basis: '职责依据',
    proposed: '建议承办单位',
    verb: '裁定退单',
  },
  upheld: {
    tag: '退单裁定',
    subject: '由你单位继续办理',
    opening: '工作专班不同意你单位的退单申请，请继续办理。办理时限不变，仍从交办时起算。',
    reason: '裁定理由',
    verb: '继续办理',
  },
  moved: {
    tag: '改派',
    subject: '不再由你单位办理',
    opening: {
      returned: '工作专班同意你单位的退单申请，以下事项不再由你单位办理，原办理网址已失效。',
      replaced: '以下事项已改派其他单位，不再由你单位办理，原办理网址已失效。',
      released: '以下事项不再需要你单位协办，原办理网址已失效。已登记的办理情况保留在台账。',
    },
    at: '变更时间',
    reason: '理由',
  },
  leadChanged: {
    subject: (number: string, unit: string) => `${number} 改由${unit}办理`,
    opening: (unit: string) => `贵企业的事项已改由${unit}主办，承办单位会主动联系您。`,
  },
} as const;
