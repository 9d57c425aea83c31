/** Letters to the desk beside the ladder's (part E: 15, and the joint meeting's). */
export const MAIL_DESK = {
  resultIn: {
    tag: '待审核',
    subject: '已反馈',
    opening: (unit: string) => `${unit}已提交以下事项的办理结果，请审核。`,
    due: '请最迟审核',
    outcome: '结果分类',
    at: '反馈时间',
    took: '用时',
    days: (workingDays: number) => (workingDays === 0 ? '当日反馈' : `${workingDays}个工作日`),
    punctuality: '是否超期',
    onTime: '按期',
    late: '超期',
    unanswered: '未反馈的协办单位',
    verb: '审核',
  },
  jointMeeting: {
    tag: '联席会议',
    subject: '企业再次评价不满意',
    opening: '企业第二次评价不满意，请召开联席会议研究，作出最后答复。',
    due: '请最迟召开',
    opinion: '企业意见',
    verb: '登记联席会议',
  },
} as const;
