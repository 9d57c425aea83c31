import { compose, linkOf } from '../../lambdas/mail/letter';
import { everyLetter, nameOf } from './every-letter';
import { Story } from './story';

/** The first letter of a name that is told. */
function letter(name: string) {
  const found = everyLetter().find(({ order }) => nameOf(order) === name);
  if (found === undefined) throw new Error(`no letter ${name}`);
  return { ...found, mail: compose(found.order, found.facts) };
}

describe('the letters to the enterprise', () => {
  it('已收到: why that day, and both codes', () => {
    const { text } = letter('received → enterprise').mail;
    expect(text).toContain('工作专班最迟交办：2026年11月25日（周三）18:00');
    expect(text).toContain('2026年11月23日（周一）收到，当日不计入，自次日起按工作日计算。');
  });

  it('不予受理: reason, basis and other ways, nothing to grade', () => {
    const { mail, order } = letter('refused → enterprise');
    expect(linkOf(order)).toBeUndefined();
    expect(mail.text).toContain('依据：\n　　《产业结构调整指导目录》');
    expect(mail.text).not.toContain('/evaluate');
  });

  it('回复: the whole answer, the outcome, three grades, and what 不满意 leads to in each round', () => {
    const replies = everyLetter().filter(({ order }) => order.template === 'replied');
    const texts = replies.map(({ order, facts }) => compose(order, facts).text);
    expect(texts[0]).toContain('答复：\n　　已经通电。');
    expect(texts[0]).toContain('办理结果：已解决');
    expect(texts[0]).toContain('满意、基本满意、不满意');
    expect(texts[0]).toContain('请最迟评价：');
    expect(
      texts.slice(0, 3).map((text) => /退回承办单位重新办理|提交联席会议研究|最后一轮答复/u.exec(text)?.[0]),
    ).toEqual(['退回承办单位重新办理', '提交联席会议研究', '最后一轮答复']);
  });

  it('代录: says by what channel, and that it was written down for it', () => {
    const [entered] = new Story({}, undefined, 'hotline').told;
    if (entered === undefined) throw new Error('nobody was told');
    const { subject, text } = compose(entered.order, entered.facts);
    expect(subject).toContain('已为贵企业登记事项 城企哨〔2026〕337号');
    expect(text).toContain('贵企业通过“热线电话（12345转接）”反映的事项已登记');
  });

  it('抄告: the reply’s own words to whoever spoke for it, without code, link or telephone', () => {
    const proxy = { proxyName: '县中药材商会', proxyEmail: 'chamber@example.com' };
    const copies = [
      new Story(proxy).dispatch().result().approve('已经通电。'),
      new Story(proxy).refuse('属于禁止类项目', '《产业结构调整指导目录》'),
      new Story(proxy).ask('缺少回执').wait('2026-12-10T10:00:00+08:00'),
    ].flatMap(({ told }) => told.filter(({ order }) => order.template === 'reply-copy'));
    const texts = copies.map(({ order, facts }) => compose(order, facts).text);
    expect(texts.map((text) => /已经通电|属于禁止类项目|欢迎随时再次吹哨/u.exec(text)?.[0])).toEqual([
      '已经通电',
      '属于禁止类项目',
      '欢迎随时再次吹哨',
    ]);
    for (const text of texts) {
      expect(text).toContain('县中药材商会：');
      expect(text).not.toMatch(/4729 6058|4321|#|查询码/u);
    }
  });

  it('未评价办结: silence is no satisfaction, and a late grade is still welcome', () => {
    expect(letter('closed-ungraded → enterprise').mail.text).toContain('记为未评价，不算满意');
  });
});
