import { readdirSync } from 'node:fs';
import { ALPHABET, ASKING, followed, LEFT_ALONE, MAIN_ROAD, MOVING, TOGETHER } from './alphabet';
import { EQUIVALENTS } from './equivalents';
import { explore } from './explore';
import { DECIDE_FOLDER } from './load-decider';
import { Mutants, type Mutant } from './mutants';
import { LOSSES, without } from './losses';

/** Smaller than the walks of `walk.test.ts`; each keeps every rule as long as all mutants sleep. */
const WALKS = [
  { letters: ALPHABET, depth: 6, probed: 5 },
  { letters: ASKING, depth: 6, probed: 5 },
  { letters: MAIN_ROAD, depth: 15, probed: 11 },
  { letters: TOGETHER, depth: 12, probed: 10 },
  { letters: MOVING, depth: 5, probed: 4 },
  { letters: LEFT_ALONE, depth: 10, probed: 10 },
];
/** Files that decide nothing: the type of an answer, and the writing down. */
const WITHOUT_BRANCHES = ['decision.ts', 'fact.ts'];
const MINUTES_2 = 120_000;

const mutants = new Mutants();
const files = readdirSync(DECIDE_FOLDER);

describe('a Decider with one thing wrong', () => {
  beforeAll(() => {
    for (const walk of WALKS) expect(mutants.watch(walk).violation).toBeUndefined();
  }, MINUTES_2);

  test(`is generated for every file that decides: ${mutants.all.length} in all`, () => {
    const [wrong, right] = [files, WITHOUT_BRANCHES].map((list) => [...list].sort());
    const touched = new Set(mutants.all.map((each) => each.name.split(' › ')[0]));
    expect(wrong?.filter((each) => !touched.has(each))).toEqual(right);
  });

  test.each(files)(
    '%s: each condition, comparison, default and refusal is noticed by the walk when it goes wrong',
    (file) => {
      const unnoticed = mutants.all.filter((each) => each.name.startsWith(`${file} ›`) && !noticed(each));
      expect(unnoticed.map((each) => each.name).sort()).toEqual(
        Object.keys(EQUIVALENTS)
          .filter((each) => each.startsWith(file))
          .sort(),
      );
    },
  );

  test.each(LOSSES)('$file without $loses is noticed by the walk', (loss) => {
    const decide = without(loss);
    const walks = WALKS.filter(({ letters }) => loss.along === undefined || letters === loss.along);
    const found = walks.find(
      ({ letters, depth }) => explore(decide, { depth, letters: followed(letters) }).violation !== undefined,
    );
    expect(found).toBeDefined();
  });
});

const noticed = (mutant: Mutant) => mutants.noticed(mutant) !== undefined;
