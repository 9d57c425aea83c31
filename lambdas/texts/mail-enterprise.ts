/** Letters to the enterprise (pages-and-papers, part E: 1, 3, 7, 13, 17, 18, 20). Nothing here speaks of 督办 or of staff by name. */
export const MAIL_ENTERPRISE = {
  call: (phone: string) => `补充或更正内容，请致电工作专班${phone}`,
  received: {
    subject: (number: string) => `已收到您的事项 ${number}`,
    opening: '已收到贵企业的事项，下一步由工作专班受理并交办。',
    entered: {
      subject: (number: string) => `已为贵企业登记事项 ${number}`,
      opening: (channel: string) => `贵企业通过“${channel}”反映的事项已登记，下一步由工作专班受理并交办。`,
    },
    due: '工作专班最迟交办',
    why: (day: string) => `${day}收到，当日不计入，自次日起按工作日计算。`,
  },
  refused: {
    subject: (number: string) => `事项 ${number} 不予受理告知`,
    opening: (day: string) => `贵企业${day}提出的事项，经研判无法办理，不予受理，现予告知。`,
    at: '告知时间',
    reason: '理由',
    basis: '依据',
    waysHeading: '您可以',
    ways: (phone: string) => ['1. 补充新情况后再次吹哨', '2. 向依法有权处理的机关反映', `3. 咨询工作专班：${phone}`],
  },
  dispatched: {
    subject: (number: string, unit: string) => `${number} 已交办${unit}`,
    opening: (unit: string) => `贵企业的事项已交${unit}主办，承办单位会主动联系您。`,
    due: '承办单位最迟反馈结果',
    final: '短期内办不完的，最迟给出办理计划和承诺时限',
  },
  planned: {
    subject: (number: string) => `事项 ${number} 办理计划`,
    opening: (unit: string) => `贵企业的事项短期内办不完，${unit}已报送办理计划和承诺时限。`,
    due: '承办单位承诺最迟办结',
    reason: '未办结原因',
    measures: '办理措施',
  },
  replied: {
    subject: (number: string) => `事项 ${number} 办理结果，请您评价`,
    opening: '贵企业的事项已有办理结果，现答复如下，请您评价。',
    meeting: '贵企业的事项经联席会议研究，现作最后答复如下，请您评价。',
    at: '答复时间',
    reply: '答复',
    due: '请最迟评价',
    verb: '评价',
    grades: (names: string) => `评价分三档：${names}。每轮评价一次，提交后不能修改。`,
    dissatisfied: {
      rework: '选择不满意的，请写明原因，事项将退回承办单位重新办理。',
      meeting: '选择不满意的，请写明原因，事项将提交联席会议研究。',
      last: '这是最后一轮答复，评价后不再重新办理。',
    },
  },
  copy: {
    subject: (number: string) => `您代为反映的事项 ${number} 已答复`,
    opening: '您代为反映的事项已经答复企业，现抄告您。评价由企业作出，您不用再做什么。',
  },
  prompt: {
    subject: (number: string) => `请评价事项 ${number}`,
    opening: (day: string) => `贵企业的事项已于${day}答复，还没有收到您的评价。`,
    after: '到时仍未评价的，工作专班会电话回访一次。',
  },
  reworking: {
    subject: (number: string) => `事项 ${number} 已退回重新办理`,
    opening: (unit: string) => `已收到您的不满意评价，事项已退回${unit}重新办理。`,
  },
  meetingCalled: {
    subject: (number: string) => `事项 ${number} 将提交联席会议`,
    opening: '已再次收到您的不满意评价，事项将提交联席会议研究，会后作最后答复。',
    due: '联席会议最迟召开',
    yourWords: '您的意见',
  },
  closed: {
    subject: (number: string) => `事项 ${number} 已办结`,
    opening: (at: string) => `评价和电话回访期满，没有收到您的评价，事项已于${at}办结，记为未评价，不算满意。`,
    due: '您仍可以评价，最迟',
  },
} as const;
