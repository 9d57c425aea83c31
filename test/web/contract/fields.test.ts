import { county } from '#county';
import { policyOf } from '../../../lambdas/domain/county';
import { inputsOf, type Inputs } from '../../../lambdas/web/contract/inputs';
import { validate } from '../../../lambdas/web/http/validate';

const inputs = inputsOf(county, policyOf(county));

const WHISTLE = {
  channel: 'online',
  category: 'finance',
  title: '贷款到期无法续贷',
  description: '银行抽贷\n第二行',
  request: '请协调续贷',
  urgent: true,
  enterprise: { name: '示例公司', creditCode: '91500229MA00DEM142', type: 'other', township: '500229001' },
  contact: { name: '张三', phone: '13800000000' },
};

/** The value that passes, or `field code` of each error. */
function read<Name extends keyof Inputs>(name: Name, raw: Record<string, unknown>): unknown {
  const result = validate(inputs[name], raw);
  return result.ok ? result.value : result.errors.map(({ field, code }) => `${field} ${code}`);
}

const whistleWith = (change: Record<string, unknown>) => read('whistle', { ...WHISTLE, ...change });
const contactWith = (change: Record<string, unknown>) =>
  whistleWith({ contact: { ...WHISTLE.contact, ...change } }) as { contact: Record<string, unknown> };

describe('text', () => {
  it('is counted in code points: 30 rare characters or emoji fit into a title of 30', () => {
    expect(whistleWith({ title: '𠮷'.repeat(30) })).toMatchObject({ title: '𠮷'.repeat(30) });
    expect(whistleWith({ title: '𠮷'.repeat(31) })).toEqual(['title too-long']);
  });

  it('says how long it may be and how long it is', () => {
    const result = validate(inputs.whistle, { ...WHISTLE, title: '长'.repeat(41) });
    expect(result).toMatchObject({ errors: [{ field: 'title', message: '标题最多30字，现在是41字' }] });
  });

  it('keeps prose as typed, full-width characters and HTML included, and only makes line breaks one kind', () => {
    expect(whistleWith({ description: '<b>１２</b>\r\n ＝1+1 ' })).toMatchObject({
      description: '<b>１２</b>\n ＝1+1 ',
    });
  });

  it('makes one line of a line: no break can reach a mail header', () => {
    expect(whistleWith({ title: ' 标题\r\nBcc: x@y.example ' })).toMatchObject({ title: '标题 Bcc: x@y.example' });
  });

  it.each([['   '], ['\n\t'], [null], [undefined]])('is missing when it is blank: %j', (title) => {
    expect(whistleWith({ title })).toEqual(['title required']);
  });

  it.each([[{ a: 1 }], [['标题']], [true]])('is not %j', (title) => {
    expect(whistleWith({ title })).toEqual(['title not-text']);
  });
});

describe('codes, numbers and addresses', () => {
  const codeOf = (creditCode: unknown) => whistleWith({ enterprise: { ...WHISTLE.enterprise, creditCode } });

  it('takes full-width, lower-case and spaced credit codes', () => {
    expect(codeOf('９１５００２２９ ma00-dem142')).toMatchObject({ enterprise: { creditCode: '91500229MA00DEM142' } });
  });

  it.each([
    ['91500229MA00DEM143', 'enterprise.creditCode check-digit'],
    ['91500229MAO0DEM142', 'enterprise.creditCode character'],
    ['915', 'enterprise.creditCode length'],
    [{}, 'enterprise.creditCode required'],
    [['91500229MA00DEM142'], 'enterprise.creditCode required'],
  ])('refuses the credit code %j', (code, error) => {
    expect(codeOf(code)).toEqual([error]);
  });

  it.each([
    ['１３８ 0000-0000', '+8613800000000'],
    [13800000000, '+8613800000000'],
    ['023-59221234转801', '+862359221234;ext=801'],
  ])('stores the telephone %j as %s', (phone, stored) => {
    expect(contactWith({ phone }).contact['phone']).toBe(stored);
  });

  it.each([[{}], [[]], [''], [null]])('misses the telephone in %j', (phone) => {
    expect(contactWith({ phone })).toEqual(['contact.phone required']);
  });

  it('takes an address or none, and no header with it', () => {
    expect(contactWith({ email: ' li＠EXAMPLE.com ' }).contact['email']).toBe('li@example.com');
    expect(contactWith({ email: '' }).contact['email']).toBeUndefined();
    expect(contactWith({ email: 'a@b.example\r\nBcc: c@d.example' })).toEqual(['contact.email email']);
    expect(contactWith({ email: '\u200b' }).contact['email']).toBeUndefined();
    expect(contactWith({ position: '\u0000\u200b' }).contact['position']).toBeUndefined();
    expect(contactWith({ email: {} })).toEqual(['contact.email required']);
  });
});

describe('choices', () => {
  it.each([['nothing'], ['constructor'], ['__proto__'], [1], [['finance']], [{}]])(
    'knows no category %j',
    (category) => {
      expect(whistleWith({ category })).toEqual(['category unknown']);
    },
  );

  it('asks to choose where nothing was chosen', () => {
    expect(whistleWith({ category: '' })).toEqual(['category required']);
  });

  it('takes one assisting unit as text, several as a list, none at all', () => {
    const order = { lead: 'finance', requirement: '请办理', version: 1 };
    expect(read('dispatch', { ...order, assist: 'education' })).toMatchObject({ assist: ['education'] });
    expect(read('dispatch', { ...order, assist: ['education', ''] })).toMatchObject({ assist: ['education'] });
    expect(read('dispatch', order)).toMatchObject({ assist: [] });
    expect(read('dispatch', { ...order, assist: ['education', {}] })).toEqual(['assist unknown']);
  });

  it('ticks a box only by a clear yes', () => {
    for (const yes of [true, 'true', 'on', 'yes', '1', 1])
      expect(whistleWith({ urgent: yes })).toMatchObject({ urgent: true });
    const tried = { where: '某局', outcome: '未解决' };
    for (const no of [false, 'no', '', null, undefined, {}, ['yes']])
      expect(whistleWith({ urgent: no, tried })).toMatchObject({ urgent: false });
  });
});

describe('moments and days', () => {
  const atOf = (at: unknown) => {
    const result = read('call', { number: '13800000000', at, version: 1 });
    return Array.isArray(result) ? result : (result as { at: string }).at;
  };
  const dateOf = (promisedDate: unknown) => {
    const result = read('plan', { reason: '一', measures: '二', promisedDate, version: 1 });
    return Array.isArray(result) ? result : (result as { promisedDate: string }).promisedDate;
  };

  it.each([
    ['2026-11-30T14:05', '2026-11-30T14:05:00+08:00'],
    ['2026-11-30 14:05:07', '2026-11-30T14:05:07+08:00'],
    ['２０２６-11-30 14：05', '2026-11-30T14:05:00+08:00'],
    ['2026-11-30T06:05:00Z', '2026-11-30T14:05:00+08:00'],
    ['2026-11-30T14:05:00.999+08:00', '2026-11-30T14:05:00+08:00'],
    ['2026-11-30T20:05:00+14:00', '2026-11-30T14:05:00+08:00'],
  ])('reads %s as %s', (typed, instant) => {
    expect(atOf(typed)).toBe(instant);
  });

  it.each([
    ['2026-02-30T10:00'],
    ['2026-11-30'],
    ['昨天'],
    ['2026-11-30T25:00'],
    ['9999-12-31T23:59Z'],
    ['0000-01-01T00:00'],
    [1795000000000],
    [{}],
    [''],
    [null],
  ])('takes no moment from %j', (typed) => {
    expect(atOf(typed)).toEqual(['at moment']);
  });

  it.each([['2026-11-30'], ['2026/11/30'], ['2026.11.30'], ['2026年11月30日'], ['２０２６-11-30']])(
    'reads the day %s',
    (typed) => {
      expect(dateOf(typed)).toBe('2026-11-30');
    },
  );

  it('reads a leap day only in a leap year', () => {
    expect(dateOf('2028-2-29')).toBe('2028-02-29');
    expect(dateOf('2026-2-29')).toEqual(['promisedDate date']);
  });

  it.each([['2026-13-01'], ['2026-00-10'], ['30/11/2026'], [''], [{}], [20261130]])('takes no day from %j', (typed) => {
    expect(dateOf(typed)).toEqual(['promisedDate date']);
  });
});

describe('versions and rounds', () => {
  const versionOf = (version: unknown) => read('rework', { reason: '补充', version });

  it.each([[7], ['7']])('reads the version %j', (version) => {
    expect(versionOf(version)).toMatchObject({ version: 7 });
  });

  it.each([[undefined], [''], ['7a'], [-1], [1.5], [1e300], [true], [['7']], [{}]])(
    'takes no version from %j',
    (version) => {
      expect(versionOf(version)).toEqual(['version version']);
    },
  );

  it.each([[0], ['0'], ['x'], [[1]], [true], ['1e0']])('takes no round from %j', (round) => {
    expect(read('evaluation', { grade: 'satisfied', round })).toEqual(['round round']);
  });

  it('needs no round', () => {
    expect(read('evaluation', { grade: 'satisfied' })).toMatchObject({ grade: 'satisfied' });
  });
});

describe('codes that people type', () => {
  it.each([['4729 6058'], ['４７２９-６０５８'], [47296058]])('reads %j', (code) => {
    expect(read('lookup', { number: '城企哨〔2026〕1号', code })).toMatchObject({ code: '47296058' });
  });

  it.each([[''], [' - '], [{}], [undefined]])('misses the code in %j', (code) => {
    expect(read('lookup', { number: '1', code })).toEqual(['code required']);
  });
});

describe('a whole whistle', () => {
  it('passes, leaving out what was left out', () => {
    expect(whistleWith({})).toEqual({
      ...WHISTLE,
      enterprise: { ...WHISTLE.enterprise, specialised: false },
      contact: { name: '张三', phone: '+8613800000000' },
    });
  });

  it('names every field at once, by path, with the rule about tried or urgent among them', () => {
    expect(read('whistle', {})).toEqual([
      'category required',
      'title required',
      'description required',
      'request required',
      'enterprise.name required',
      'enterprise.creditCode required',
      'enterprise.type required',
      'enterprise.township required',
      'contact.name required',
      'contact.phone required',
      'tried.where required',
    ]);
  });

  it('needs where and with what outcome it was tried, even beside urgent', () => {
    expect(whistleWith({ urgent: false, tried: { where: '某局' } })).toEqual(['tried.outcome required']);
    expect(whistleWith({ tried: { outcome: '未解决' } })).toEqual(['tried.where required']);
    expect(whistleWith({ urgent: false, tried: { where: '某局', outcome: '未解决' } })).toMatchObject({
      urgent: false,
    });
  });

  it.each([['text'], [[]], [1], [null]])('names the fields of a group sent as %j', (contact) => {
    expect(whistleWith({ contact })).toEqual(['contact.name required', 'contact.phone required']);
  });

  it('is not changed by a prototype sent along', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"urgent": true}, "constructor": {"prototype": {"urgent": true}}}',
    ) as Record<string, unknown>;
    expect(read('whistle', { ...WHISTLE, urgent: false, ...hostile })).toEqual(['tried.where required']);
    expect(({} as Record<string, unknown>)['urgent']).toBeUndefined();
  });

  it('is taken on open channels only', () => {
    expect(whistleWith({ channel: 'hotline' })).toEqual(['channel unknown']);
  });
});
