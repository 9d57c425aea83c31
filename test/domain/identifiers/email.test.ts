import { readEmail } from '../../../lambdas/domain/identifiers/email';

test.each([
  ['desk@chengkou.example', 'desk@chengkou.example'],
  ['500229001.backup@chengkou.example', '500229001.backup@chengkou.example'],
  [' Li.Ming+qs@QQ.com ', 'Li.Ming+qs@qq.com'],
  ['ｌｉ＠qq．com', 'li@qq.com'],
  ['li@mail.xn--fiqs8s', 'li@mail.xn--fiqs8s'],
])('%s is an address', (typed, address) => {
  expect(readEmail(typed)).toEqual({ ok: true, value: address });
});

test.each([
  ['', 'empty'],
  ['li.qq.com', 'at-sign'],
  ['li@@qq.com', 'at-sign'],
  ['li@a.com@b.com', 'at-sign'],
  ['@qq.com', 'local-part'],
  ['li..ming@qq.com', 'local-part'],
  ['<li@qq.com', 'local-part'],
  ['a@b.com,c', 'domain'],
  ['li@qq', 'domain'],
  ['li@-qq.com', 'domain'],
  ['li@127.0.0.1', 'domain'],
  ['li@qq.com\r\nBcc: all@qq.com', 'character'],
  ['li@qq.com\n', 'character'],
  ['li ming@qq.com', 'character'],
  ['李@qq.com', 'character'],
  [`${'a'.repeat(65)}@qq.com`, 'local-part'],
  [`${'a'.repeat(250)}@qq.com`, 'too-long'],
])('%j is none: %s', (typed, code) => {
  expect(readEmail(typed)).toMatchObject({ ok: false, error: { code } });
});
