/** Figures, and how they are printed. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('the median of nothing');
  return middle;
}

/** `within`: a stated budget holds. `over`: it is broken. `none`: there is no budget, or it is one of time. */
export type Verdict = 'within' | 'over' | 'none';

export function atMost(value: number, budget: number): Verdict {
  return value <= budget ? 'within' : 'over';
}

export interface Row {
  readonly what: string;
  readonly value: string;
  readonly budget: string;
  readonly verdict: Verdict;
}

const MARK: Record<Verdict, string> = { within: 'ok', over: 'OVER', none: '' };

/** Rows as aligned text under a title. */
export function table(title: string, rows: readonly Row[]): string {
  const width = (pick: (row: Row) => string) => Math.max(...rows.map((row) => pick(row).length));
  const [what, value, budget] = [width((row) => row.what), width((row) => row.value), width((row) => row.budget)];
  const lines = rows.map(
    (row) =>
      `  ${row.what.padEnd(what)}  ${row.value.padStart(value)}  ${row.budget.padEnd(budget)}  ${MARK[row.verdict]}`,
  );
  return [title, ...lines.map((line) => line.trimEnd())].join('\n');
}

export const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`;
