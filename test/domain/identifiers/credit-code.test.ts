import fc from 'fast-check';
import { checkDigitOf, readCreditCode } from '../../../lambdas/domain/identifiers/credit-code';

const errorOf = (typed: string) => {
  const read = readCreditCode(typed);
  return read.ok ? undefined : read.error;
};

describe('a valid code (GB 32100-2015)', () => {
  test.each([
    ['as on the licence', '91500229MA00DEM142', '91500229MA00DEM142'],
    ['a second firm', '91500229MA00DEM22W', '91500229MA00DEM22W'],
    ['the standard’s worked body', '91350100M000100Y43', '91350100M000100Y43'],
    ['full-width and lower case', '９１５００２２９ma00dem142', '91500229MA00DEM142'],
    ['spaces and hyphens', ' 9150 0229-MA00 DEM1－42 ', '91500229MA00DEM142'],
  ])('%s', (_, typed, code) => {
    expect(readCreditCode(typed)).toEqual({ ok: true, value: code });
  });
});

describe('what is wrong is said', () => {
  test('a character too few, too many, or none at all', () => {
    expect(errorOf('91500229MA00DEM14')).toEqual({ code: 'length', length: 17 });
    expect(errorOf('91500229MA00DEM1422')).toEqual({ code: 'length', length: 19 });
    expect(errorOf('  ')).toEqual({ code: 'length', length: 0 });
  });

  test('第11位“O”可能是数字0', () => {
    expect(errorOf('91500229MAO0DEM142')).toEqual({ code: 'character', position: 11, character: 'O', looksLike: '0' });
  });

  test.each([
    ['I', '9I500229MA00DEM142', 2, '1'],
    ['S', '91S00229MA00DEM142', 3, '5'],
    ['Z', '915002Z9MA00DEM142', 7, '2'],
    ['L among the digits of the region', '9150L229MA00DEM142', 5, '1'],
  ])('%s is taken for the digit it looks like', (_, typed, position, looksLike) => {
    expect(errorOf(typed)).toMatchObject({ code: 'character', position, looksLike });
  });

  test('a character that looks like nothing is named without a guess', () => {
    expect(errorOf('91500229MA00DEM14中')).toEqual({ code: 'character', position: 18, character: '中' });
  });

  test('a character outside the basic plane counts as one', () => {
    expect(errorOf('91500229MA00DEM1𠮷2')).toEqual({ code: 'character', position: 17, character: '𠮷' });
  });

  test('a wrong check digit', () => {
    expect(errorOf('91500229MA00DEM143')).toMatchObject({ code: 'check-digit' });
    expect(errorOf('91350100M000100Y42')).toMatchObject({ code: 'check-digit' });
  });

  test('a wrong check digit names the one look-alike that would mend it', () => {
    expect(errorOf('91500229MA0QDEM142')).toEqual({
      code: 'check-digit',
      suspect: { position: 12, character: 'Q', looksLike: '0' },
    });
  });
});

describe('for any body', () => {
  const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const letters = (length: number, from = ALPHABET) =>
    fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((each) => each.join(''));
  const anyBody = fc
    .tuple(letters(1, ALPHABET.slice(1)), letters(1), letters(6, '0123456789'), letters(9))
    .map((parts) => parts.join(''));

  test('its check digit makes it valid and every other makes it invalid', () => {
    fc.assert(
      fc.property(anyBody, fc.constantFrom(...ALPHABET), (body, last) => {
        expect(readCreditCode(body + last).ok).toBe(last === checkDigitOf(body));
      }),
    );
  });

  test('any one character changed is noticed', () => {
    fc.assert(
      fc.property(anyBody, fc.nat(16), fc.constantFrom(...ALPHABET), (body, index, other) => {
        fc.pre(body[index] !== other);
        const changed = body.slice(0, index) + other + body.slice(index + 1);
        expect(readCreditCode(changed + checkDigitOf(body)).ok).toBe(false);
      }),
    );
  });

  test('O typed for a 0 is always told', () => {
    fc.assert(
      fc.property(anyBody, fc.integer({ min: 1, max: 16 }), (body, index) => {
        const code = body.slice(0, index) + '0' + body.slice(index + 1);
        const typed = code.slice(0, index) + 'O' + code.slice(index + 1) + checkDigitOf(code);
        expect(errorOf(typed)).toEqual({ code: 'character', position: index + 1, character: 'O', looksLike: '0' });
      }),
    );
  });
});
