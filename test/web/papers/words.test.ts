import * as order from '../../domain/case/orders';
import { CASE_KEY } from '../../domain/case/world';
import * as desk from '../desk/told';
import { issue, lastPaper, wordsOf } from './told';

const LEAD_TASK = `${CASE_KEY}-1@r1`;

describe('交办单', () => {
  it('names unit, matter, both deadlines as instants, and until when to return it', () => {
    const words = wordsOf(lastPaper(issue(desk.dispatched(), 'dispatch', LEAD_TASK)));
    expect(words).toContain('城企哨交〔2026〕1号');
    expect(words).toContain('县财政局');
    expect(words).toContain('“贷款到期无法续贷”事项（编号：城企哨〔2026〕1号）交你单位主办，由县税务局协办。');
    expect(words).toContain('请最迟于2026年11月30日（周一）18:00办结并反馈');
    expect(words).toContain('最迟于2026年12月2日（周三）18:00报送办理计划和承诺时限');
    expect(words).toContain('请于2026年11月26日（周四）18:00前书面说明理由');
    expect(words).toMatch(/2026年11月25日$/);
  });

  it('says whom the assisting unit helps', () => {
    const words = wordsOf(lastPaper(issue(desk.dispatched(), 'dispatch', `${CASE_KEY}-2@r1`)));
    expect(words).toMatch(/交你单位协办，由县财政局.*主办。/);
  });

  it('keeps its words whatever happens afterwards', () => {
    const story = issue(desk.dispatched(), 'dispatch', LEAD_TASK);
    const before = lastPaper(story);
    story.until('2026-12-04 10:00').by(order.submitResult, desk.LEAD, 'solved').by(order.approve);
    expect(lastPaper(story)).toEqual(before);
  });
});

describe('催办单 and 督办通知书', () => {
  it('say what is owed, since when, and by when to answer, without blame', () => {
    const story = desk.dispatched().by(order.acknowledge, 1).until('2026-12-01 10:00');
    const words = wordsOf(lastPaper(issue(story, 'reminder', 'handle-1', { until: '2026-12-03' as never })));
    expect(words).toContain('截至2026年12月1日（周二）10:00尚未反馈办理结果或报送办理计划（剩余1个工作日）');
    expect(words).toContain('请抓紧办理，并于2026年12月3日前反馈。');
    expect(words).not.toMatch(/批评|责任|推诿/);
  });

  it('name the plan’s clause, the days late and the reminders sent, and are signed by the inspector', () => {
    const story = desk.dispatched().by(order.acknowledge, 1).until('2026-12-01 10:00');
    issue(story, 'reminder', 'handle-1').until('2026-12-04 10:00');
    issue(story, 'supervision', 'handle-1', { until: '2026-12-10' as never, requirement: '请主要负责人签字' });
    const words = wordsOf(lastPaper(story));
    expect(words).toContain('城府督〔2026〕1号');
    expect(words).toContain('六（二）');
    expect(words).toContain('原时限：2026年12月2日（周三）18:00；截至签发时超期2个工作日');
    expect(words).toContain('12月1日催办');
    expect(words).toContain('城企哨催〔2026〕1号');
    expect(words).toContain('请主要负责人签字');
    expect(words).toContain('请于2026年12月10日前办结并书面报送办理结果及原因说明。');
    expect(words).toContain('城口县人民政府督查室');
  });
});

describe('不予受理告知书 and 回复函', () => {
  it('carry the clause and the reason, and other ways', () => {
    const words = wordsOf(lastPaper(issue(desk.refused(), 'refusal', 'r1')));
    expect(words).toContain('依据：《某条例》第三条');
    expect(words).toContain('理由：违反规定');
    expect(words).toContain('再次吹哨');
    expect(words).toMatch(/2026年11月25日$/);
  });

  it('carry the reply as it was sent, and where to grade it', () => {
    const words = wordsOf(lastPaper(issue(desk.approved(), 'reply', 'r1')));
    expect(words).toContain('某公司：\n已续贷');
    expect(words).toContain('https://qishao.example.gov.cn');
  });
});

describe('事项办理（反馈）表', () => {
  it('shows what each of its rows asks for', () => {
    const words = wordsOf(lastPaper(issue(desk.closed(), 'form', 'r1')));
    for (const each of [
      '91500229MA00DEM142',
      '☑受理',
      '已协调银行',
      '☑已解决',
      '☑同意反馈企业',
      '☑满意',
      '2026年11月30日\n18:00',
    ])
      expect(words).toContain(each);
    expect(words).toContain('文号：城企哨表〔2026〕1号　事项编号：城企哨〔2026〕1号');
  });
});
