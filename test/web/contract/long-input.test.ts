/** Reading must take no longer than the text is long: a megabyte that takes seconds stops a function for everybody. */
import * as f from '../../../lambdas/web/contract/fields';
import { get, postForm } from '../intake/app';

const FIELDS = {
  creditCode: f.creditCode('代码'),
  phone: f.phone('电话'),
  optionalPhone: f.optionalPhone('电话'),
  email: f.email(),
  moment: f.moment('时间'),
  date: f.date('日期'),
  line: f.line('名称', 100),
  prose: f.prose('说明', 2000),
};
const LONG = 900_000;
const HOSTILE = {
  'spaces inside': `a${' '.repeat(LONG)}b`,
  'a number and spaces': `023${' '.repeat(LONG)}x`,
  'marks to put in order': `a${'\u0301\u0323'.repeat(LONG / 2)}`,
  hyphens: '-'.repeat(LONG),
  digits: '1'.repeat(LONG),
};

describe.each(Object.entries(HOSTILE))('a megabyte of %s', (_, text) => {
  it.each(Object.entries(FIELDS))('is refused at once as %s', (_name, field) => {
    expect(field.safeParse(text).success).toBe(false);
  });

  it('is no longer than a code could be once it is read as one', () => {
    expect(String(f.typedCode('验证码').safeParse(text).data ?? '').length).toBeLessThanOrEqual(500);
  });
});

it('a form of a hundred thousand fields is none of ours, whether they have one name or many', async () => {
  for (const body of ['a=&'.repeat(100_000), Array.from({ length: 60_000 }, (_, n) => `e.${n}=1`).join('&')])
    expect((await postForm('/whistle', body)).status).toBe(400);
  expect((await get('/whistle')).status).toBe(200);
});
