import { paperFaults, type PaperGiven } from '../../lambdas/ledger/verify-papers';

const given = (...seqs: number[]): PaperGiven[] => seqs.map((seq) => ({ kind: 'dispatch', year: 2026, seq }));
const counters = (last: number) => new Map([['dispatch#2026', last]]);

describe('the numbers of a series of papers', () => {
  it('hold when each was given once', () => {
    expect(paperFaults(given(2, 1, 3), counters(3), counters(3))).toEqual([]);
  });

  it('may grow while they are read', () => {
    expect(paperFaults(given(1, 2, 3), counters(2), counters(3))).toEqual([]);
    expect(paperFaults(given(1, 2), counters(2), counters(3))).toEqual([]);
  });

  it('show a gap, a double, and one that the counter never gave', () => {
    const of = { kind: 'dispatch', year: 2026 };
    expect(paperFaults(given(1, 3), counters(3), counters(3))).toEqual([{ ...of, seq: 2, fault: 'gap' }]);
    expect(paperFaults(given(1, 1), counters(1), counters(1))).toEqual([{ ...of, seq: 1, fault: 'twice' }]);
    expect(paperFaults(given(1, 2), counters(1), counters(1))).toEqual([{ ...of, seq: 2, fault: 'beyond' }]);
  });

  it('are a series of their own for each kind and year', () => {
    const others: PaperGiven[] = [...given(1), { ...given(1)[0]!, kind: 'reminder' }, { ...given(1)[0]!, year: 2027 }];
    const all = new Map([
      ['dispatch#2026', 1],
      ['reminder#2026', 1],
      ['dispatch#2027', 1],
    ]);
    expect(paperFaults(others, all, all)).toEqual([]);
  });
});
