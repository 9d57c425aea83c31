import { decide } from '../../../../lambdas/domain/case/decide';
import { ALPHABET, MAIN_ROAD } from './alphabet';
import { explore, type Explored } from './explore';

/** Stated depth of the walk with all letters: as deep as runs in some seconds on one core. */
const DEPTH = 8;
/** More than the main road is long: its walk ends because nothing new appears. */
const WITHOUT_END = 100;
const MICROSECONDS_PER_SECOND = 1e6;
const MINUTES_2 = 120_000;

function report(name: string, walk: () => Explored): Explored {
  const before = process.cpuUsage().user;
  const found = walk();
  const seconds = (process.cpuUsage().user - before) / MICROSECONDS_PER_SECOND;
  const end = found.exhausted ? 'the whole space' : `depth ${found.depth}`;
  process.stdout.write(
    `${name}: ${found.states} states, ${found.transitions} transitions, ${end} (depth ${found.depth}), ${seconds.toFixed(1)} s of one core\n`,
  );
  return found;
}

describe('every sequence of commands from the empty case keeps every invariant', () => {
  test(
    `all ${ALPHABET.length} letters and the clock, to depth ${DEPTH}`,
    () => {
      const found = report('walk, all letters', () => explore(decide, { depth: DEPTH, letters: ALPHABET }));
      expect(found.violation).toBeUndefined();
      expect(found.depth).toBe(DEPTH);
      // Fewer states than ever seen would mean that letters no longer lead anywhere.
      expect(found.states).toBeGreaterThan(4000);
    },
    MINUTES_2,
  );

  test(
    `the ${MAIN_ROAD.length} letters of the main road and the clock, to the end`,
    () => {
      const found = report('walk, main road', () => explore(decide, { depth: WITHOUT_END, letters: MAIN_ROAD }));
      expect(found.violation).toBeUndefined();
      expect(found.exhausted).toBe(true);
    },
    MINUTES_2,
  );
});
