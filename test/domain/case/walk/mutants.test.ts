import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ALPHABET, MAIN_ROAD } from './alphabet';
import { explore } from './explore';
import { mutated } from './mutated';
import { MUTANTS } from './mutants';

/** Both are parts of the full walk: what one of them notices, the full walk notices too. */
const WALKS = {
  wide: { letters: ALPHABET, depth: 7 },
  deep: { letters: MAIN_ROAD, depth: 12 },
};

/** Files without a rule of their own: the switch, the type of its answer, and the writing down. */
const WITHOUT_RULES = ['index.ts', 'decision.ts', 'fact.ts'];

describe('a Decider without one of its rules', () => {
  test.each(MUTANTS)('$file without $loses is noticed by the walk', (mutant) => {
    const found = explore(mutated(mutant), WALKS[mutant.seen]);
    expect(found.violation).toBeDefined();
  });

  test('every file of the Decider that holds rules is in the list', () => {
    const files = readdirSync(join(__dirname, '../../../../lambdas/domain/case/decide'));
    expect([...new Set(MUTANTS.map((each) => each.file))].sort()).toEqual(
      files.filter((each) => !WITHOUT_RULES.includes(each)).sort(),
    );
  });
});
