import { BadCursor } from '../../lambdas/ledger/errors';
import { cursorOf, rowBefore, type Reach } from '../../lambdas/ledger/queue-cursor';

const reach: Reach = {
  partition: { name: 'open', value: 'open' },
  sort: 'breachAt',
  from: '2026-11-25T10:00:00+08:00',
  to: '2026-11-26T18:00:00+08:00',
};
const row = { pk: 'CKQS-2026-000001', sk: 'HEAD', open: 'open', breachAt: '2026-11-25T18:00:00+08:00' };

describe('a cursor', () => {
  it('leads back to the row that it was made of', () => {
    expect(rowBefore(reach, cursorOf(row))).toEqual(row);
  });

  it('is opaque and fits into an address', () => {
    expect(cursorOf(row)).toMatch(/^[\w-]+$/);
  });

  it('whose row time has passed by begins at the start of what is left', () => {
    expect(rowBefore(reach, cursorOf({ ...row, breachAt: '2026-11-25T09:00:00+08:00' }))).toBeUndefined();
  });

  it.each([
    ['of another queue', { ...row, open: 'closed' }],
    ['past the end', { ...row, breachAt: '2027-01-01T00:00:00+08:00' }],
    ['without its key', { sk: 'HEAD', open: 'open', breachAt: row.breachAt }],
    ['with an empty key', { ...row, pk: '' }],
    ['with more than its key', { ...row, extra: 'x' }],
    ['that is no text', { ...row, pk: 7 }],
    ['longer than any key', { ...row, pk: 'x'.repeat(3000) }],
  ])('%s is refused', (_, forged) => {
    expect(() => rowBefore(reach, cursorOf(forged))).toThrow(BadCursor);
  });

  it.each(['', 'x', 'bnVsbA', 'W10', Buffer.from('"text"').toString('base64url')])(
    'that is nonsense (%s) is refused',
    (cursor) => {
      expect(() => rowBefore(reach, cursor)).toThrow(BadCursor);
    },
  );
});
