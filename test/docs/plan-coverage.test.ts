import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const rows = readFileSync(join(ROOT, 'docs', 'plan-coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| sentence'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));

describe('docs/plan-coverage.md', () => {
  it('has four cells for each sentence, and none is empty', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect([row.length, row.filter((cell) => cell === '')]).toEqual([4, []]);
  });

  it('names code and tests that are there', () => {
    const named = rows.flatMap(([, code = '', test = '']) =>
      [...`${code} ${test}`.matchAll(/`([\w/.-]+\.(?:tsx?|json))`/g)].map(([, path]) => path ?? ''),
    );
    expect(named.length).toBeGreaterThan(rows.length);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
