import fc from 'fast-check';
import { readPhone } from '../../../lambdas/domain/identifiers/phone';

describe('numbers as people type them', () => {
  test.each([
    ['13800138000', 'mobile', '+8613800138000'],
    ['138 0013 8000', 'mobile', '+8613800138000'],
    ['138-0013-8000', 'mobile', '+8613800138000'],
    ['１３８００１３８０００', 'mobile', '+8613800138000'],
    ['+86 138 0013 8000', 'mobile', '+8613800138000'],
    ['008613800138000', 'mobile', '+8613800138000'],
    ['86 13800138000', 'mobile', '+8613800138000'],
    ['023-00000000', 'landline', '+862300000000'],
    ['（023）59221234', 'landline', '+862359221234'],
    ['+86 23 5922 1234', 'landline', '+862359221234'],
    ['010-12345678', 'landline', '+861012345678'],
    ['0816－2345678', 'landline', '+868162345678'],
    ['86-23-59221234', 'landline', '+862359221234'],
    ['\u202d138 0013 8000\u202c', 'mobile', '+8613800138000'],
    ['138\u200b00138000', 'mobile', '+8613800138000'],
  ])('%s', (typed, kind, e164) => {
    expect(readPhone(typed)).toEqual({ ok: true, value: { kind, e164, typed } });
  });

  test.each([
    '023-59221234-801',
    '+86-23-59221234-801',
    '023-59221234转801',
    '02359221234 转分机801',
    '023 5922 1234 ext. 801',
    '023-5922-1234-801',
    '+862359221234;ext=801',
  ])('%s has an extension', (typed) => {
    expect(readPhone(typed)).toEqual({
      ok: true,
      value: { kind: 'landline', e164: '+862359221234', extension: '801', typed },
    });
  });
});

describe('what is wrong is said', () => {
  test.each([
    ['', { code: 'empty' }],
    ['　', { code: 'empty' }],
    ['1380013800', { code: 'mobile-length', length: 10 }],
    ['138001380000', { code: 'mobile-length', length: 12 }],
    ['59221234', { code: 'area-code-missing' }],
    ['12345', { code: 'not-a-number' }],
    ['023-592212', { code: 'not-a-number' }],
    ['023-5922123', { code: 'not-a-number' }],
    ['020-1234567', { code: 'not-a-number' }],
    ['13800138000转801', { code: 'not-a-number' }],
    ['1380013800O', { code: 'character', character: 'O' }],
    ['13800138000\r\nBcc: x', { code: 'character', character: 'B' }],
  ])('%j', (typed, error) => {
    expect(readPhone(typed)).toEqual({ ok: false, error });
  });
});

test('spaces and hyphens anywhere change nothing but what was typed', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 9 }),
      digits,
      fc.nat(10),
      fc.constantFrom(' ', '-', '　'),
      (second, rest, place, mark) => {
        const plain = `1${second}${rest.join('')}`;
        const typed = plain.slice(0, place) + mark + plain.slice(place);
        expect(readPhone(typed)).toEqual({ ok: true, value: { kind: 'mobile', e164: `+86${plain}`, typed } });
      },
    ),
  );
});
