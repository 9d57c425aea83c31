import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUDGETS } from '../../bench/budgets';
import { bundleAll, type Bundle } from '../../bench/bundles';
import { FUNCTIONS } from '../../bench/functions';

const ROOT = join(__dirname, '..', '..');
/** Twelve bundles take two seconds; this is for a machine that does ten other things. */
const BUNDLING_MS = 60_000;
const HANDLER_FILE = /(^|[./])handler\.ts$/;

/** Every file of `lambdas/` that is a function's entry. */
function handlerFiles(): string[] {
  const files = readdirSync(join(ROOT, 'lambdas'), { recursive: true, encoding: 'utf8' });
  return files.filter((each) => HANDLER_FILE.test(each)).map((each) => `lambdas/${each}`);
}

describe('every function', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qishao-budget-'));
  let bundles: Bundle[];
  beforeAll(async () => {
    bundles = await bundleAll(FUNCTIONS, folder);
  }, BUNDLING_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const bundled = (name: string) => bundles.find((each) => each.name === name);
  const names = FUNCTIONS.map(({ name }) => name);

  it('is measured', () => {
    expect(FUNCTIONS.map(({ entry }) => entry).sort()).toEqual(handlerFiles().sort());
  });

  it.each(names)('%s fits into 500 KB with the SDK inside', (name) => {
    expect(BUDGETS.bundleBytes).toBe(500_000);
    expect(bundled(name)?.bytes).toBeLessThanOrEqual(BUDGETS.bundleBytes);
  });

  it.each(names)('%s carries no full zod and no schema of the county, which was checked before', (name) => {
    const code = readFileSync(bundled(name)?.file ?? '', 'utf8');
    const found = ['"ZodString"', 'does not hold'].filter((word) => code.includes(word));
    expect(found).toEqual([]);
  });
});
