import { county } from '#county';
import { caseNumberText } from '../../../lambdas/domain/identifiers/case-number';
import { blow, headOf, newCase } from '../whistles';

const AT_ONCE = 8;
const ROUNDS = 5;

describe('numbers of a year', () => {
  it('have no gap and no repeat, with eight whistles at a time', async () => {
    const before = (await headOf(await newCase())).state.number.seq;
    const numbers: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const received = await Promise.all(Array.from({ length: AT_ONCE }, () => blow()));
      numbers.push(...received.map((each) => (each.kind === 'received' ? each.receipt.number.seq : Number.NaN)));
    }
    const expected = Array.from({ length: AT_ONCE * ROUNDS }, (_, index) => before + 1 + index);
    expect([...numbers].sort((a, b) => a - b)).toEqual(expected);
  });

  it('read as the county writes them, and sort as keys', async () => {
    const { pk, state } = await headOf(await newCase());
    expect(caseNumberText(county.series.case, state.number)).toBe(
      `城企哨〔${state.number.year}〕${state.number.seq}号`,
    );
    expect(pk).toBe(`CKQS-${state.number.year}-${String(state.number.seq).padStart(6, '0')}`);
  });
});
