import fc from 'fast-check';
import { cleanLine, cleanProse, lengthOf, readLine, readProse } from '../../../lambdas/domain/identifiers/text';

test('length is counted in code points, as people count', () => {
  expect(lengthOf('用电扩容')).toBe(4);
  expect(lengthOf('𠮷😀')).toBe(2);
});

describe('prose', () => {
  test('stays as typed: spaces, markup, formulas, full-width forms', () => {
    const typed = '  <b>一</b>\n\n\t=SUM(A1)　１２３ﬁ ';
    expect(readProse(typed, 100)).toEqual({ ok: true, value: typed });
  });

  test('has one kind of line break, no controls, no turned direction, no half characters', () => {
    expect(cleanProse('一\r\n二\r三\u2028四')).toBe('一\n二\n三\n四');
    expect(cleanProse('a\u0000b\u001bc\u0085d\u202ee\ufeff')).toBe('abcde');
    expect(cleanProse('x\ud842')).toBe('x\ufffd');
  });

  test.each(['\u200b', ' \u3164 ', '\u2800\u00ad', '\u202e'])('that nobody could see is none (%j)', (typed) => {
    expect(readProse(typed, 10)).toEqual({ ok: false, error: { code: 'empty' } });
    expect(readLine(typed, 10)).toEqual({ ok: false, error: { code: 'empty' } });
  });

  test('the form’s CR/LF counts as one character', () => {
    expect(readProse('一\r\n二', 3).ok).toBe(true);
  });
});

describe('a line', () => {
  test('cannot carry a second line into a mail header', () => {
    expect(cleanLine(' 用电扩容\r\nBcc: all@qq.com\t。 ')).toBe('用电扩容 Bcc: all@qq.com 。');
  });

  test('30 characters are a title, 31 are too long, blanks are none', () => {
    expect(readLine('电'.repeat(30), 30).ok).toBe(true);
    expect(readLine('😀'.repeat(31), 30)).toEqual({ ok: false, error: { code: 'too-long', max: 30, length: 31 } });
    expect(readLine(' 　\n', 30)).toEqual({ ok: false, error: { code: 'empty' } });
    expect(readProse('\u0000\n', 30)).toEqual({ ok: false, error: { code: 'empty' } });
  });
});

test('cleaning twice is cleaning once, and leaves no control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const prose = cleanProse(typed);
      expect(cleanProse(prose)).toBe(prose);
      expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed));
      expect(prose).not.toMatch(/[^\P{Cc}\t\n]/u);
      expect(cleanLine(typed)).not.toMatch(/\p{Cc}/u);
    }),
  );
});
