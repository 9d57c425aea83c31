import { county } from '../../config/counties/chengkou';
import { compose } from '../../lambdas/mail/letter';
import { widthOf } from '../../lambdas/mail/subject';
import { everyLetter, nameOf } from './every-letter';
import { Story } from './story';

const NUMBER = '城企哨〔2026〕337号';

/** All letters of a case that a unit with the longest name of them all leads. */
const LONGEST = county.units.reduce((long, each) => (each.name.length > long.name.length ? each : long));

describe('whoever leads', () => {
  it.each(everyLetter(LONGEST.id).map(({ order, facts }) => [nameOf(order), compose(order, facts).subject] as const))(
    'the subject of %s is no wider than thirty characters: %s',
    (_, subject) => {
      expect(widthOf(subject)).toBeLessThanOrEqual(30);
      expect(subject).toContain(NUMBER);
    },
  );
});

describe('a landline with an extension', () => {
  it('is written as people dial it, and its last four digits are those before the extension', () => {
    const { told } = new Story({ contactPhone: '+862359221234;ext=801' }).dispatch();
    const texts = told.map(({ order, facts }) => compose(order, facts).text);
    expect(texts.filter((each) => each.includes('李四（经理），023-59221234转801'))).toHaveLength(2);
    expect(texts.filter((each) => each.includes('联系电话尾号：1234'))).toHaveLength(2);
  });
});

describe('暂定 at the end of the known year', () => {
  const marked = (text: string) => text.split('\n').flatMap((line) => /^(.+)：\d{4}年.+（暂定/u.exec(line)?.[1] ?? []);
  const written = (told: Story['told'], name: string) => {
    const found = told.find(({ order }) => nameOf(order) === name);
    return compose(found!.order, found!.facts).text;
  };

  it('stands at the instants that the calendar does not know, and at no other', () => {
    const { told } = new Story().wait('2026-12-28T10:00:00+08:00').dispatch();
    const text = written(told, 'assigned → handler');
    expect(text).toContain('请最迟办结并反馈：2026年12月31日（周四）18:00\n');
    expect(marked(text)).toEqual(['办不完的，最迟报送办理计划和承诺时限']);
  });

  it('stands at a rung of the ladder beyond it, and never at what is past', () => {
    const { told } = new Story().wait('2026-12-28T10:00:00+08:00').dispatch().wait('2027-01-04T12:00:00+08:00');
    const text = written(told, 'handle reminder → handler');
    expect(text).toContain('原则办结时限（已过）：2026年12月31日（周四）18:00\n');
    expect(marked(text)).toEqual(['请最迟反馈结果或报送办理计划']);
    const desk = new Story().wait('2026-12-29T10:00:00+08:00').dispatch().wait('2026-12-30T10:00:00+08:00').result();
    const reviewed = written(desk.wait('2027-01-04T10:00:00+08:00').told, 'review reminder → desk');
    expect(marked(reviewed)).toEqual(['仍未完成的，转政府督查室督办']);
  });
});
