import { portFrom, workdaySecondsFrom } from '../../local/choices';

describe('QISHAO_WORKDAY_SECONDS', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['20', 20],
    ['1', 1],
    ['3600', 3600],
  ])('%p means %p', (text, seconds) => {
    expect(workdaySecondsFrom(text)).toBe(seconds);
  });

  it.each(['0', '3601', '2.5', '-20', '1e2', 'twenty'])('%p is refused with an example', (text) => {
    expect(() => workdaySecondsFrom(text)).toThrow(/whole number from 1 to 3600, for example 20/);
  });
});

describe('PORT', () => {
  it('is 8080 when nobody says', () => {
    expect(portFrom(undefined)).toBe(8080);
    expect(portFrom('18080')).toBe(18080);
  });

  it.each(['http', '65536', '-1'])('%p is refused', (text) => {
    expect(() => portFrom(text)).toThrow(/PORT must be a number/);
  });
});
