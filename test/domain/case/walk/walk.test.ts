import { decide } from '../../../../lambdas/domain/case/decide';
import { ALPHABET, ASKING, followed, LEFT_ALONE, MAIN_ROAD, MOVING, TOGETHER } from './alphabet';
import { explore, type Explored } from './explore';
import type { Letter } from './letters';
import { Reach } from './reach';

/** Stated depth of the walk that follows all letters: as deep as runs in some seconds on one core. */
const DEPTH = 8;
/** To this depth also what leads nowhere new is asked: variations, letters with one thing wrong, foreign askers. */
const PROBED = { ALL: 7, ROAD: 11, TOGETHER: 10, MOVING: 5, ASKING: 5 };
/** The same for a case with assistants, whose clocks run beside each other. */
const DEPTH_TOGETHER = 13;
/** The same for a case whose parts change hands: units come and go, and with them their clocks. */
const DEPTH_MOVING = 5;
/** Where the enterprise is asked: by the desk, by the lead, before and after a review. */
const DEPTH_ASKING = 6;
/** Where an assistant is left alone at work: its promise, a grade, another unit, and the promise kept. */
const DEPTH_ALONE = 10;
/** More than the main road is long: its walk ends because nothing new appears. */
const WITHOUT_END = 100;
const MICROSECONDS_PER_SECOND = 1e6;
const MINUTES_2 = 120_000;

const reach = new Reach();

function walked(name: string, depth: number, letters: readonly Letter[], probed = depth): Explored {
  const before = process.cpuUsage().user;
  const found = explore(decide, { depth, letters, probed, watch: reach.watch, found: reach.found });
  const seconds = (process.cpuUsage().user - before) / MICROSECONDS_PER_SECOND;
  const end = found.exhausted ? 'the whole space' : `depth ${found.depth}`;
  process.stdout.write(
    `${name}: ${found.states} states, ${found.transitions} transitions, ${end} (depth ${found.depth}), ${seconds.toFixed(1)} s of one core\n`,
  );
  return found;
}

describe('every sequence of commands from the empty case keeps every invariant, and is answered as the oracle says', () => {
  test(
    `all ${ALPHABET.length} letters and the clock to depth ${PROBED.ALL}, the ${followed(ALPHABET).length} that lead on to depth ${DEPTH}`,
    () => {
      const found = walked('walk, all letters', DEPTH, ALPHABET, PROBED.ALL);
      expect(found.violation).toBeUndefined();
      expect(found.depth).toBe(DEPTH);
    },
    MINUTES_2,
  );

  test(
    'the letters of the main road and the clock, to the end',
    () => {
      const found = walked('walk, main road', WITHOUT_END, MAIN_ROAD, PROBED.ROAD);
      expect(found.violation).toBeUndefined();
      expect(found.exhausted).toBe(true);
    },
    MINUTES_2,
  );

  test(
    `the letters of a lead with its assistants and the clock, to depth ${DEPTH_TOGETHER}`,
    () => {
      const found = walked('walk, together', DEPTH_TOGETHER, TOGETHER, PROBED.TOGETHER);
      expect(found.violation).toBeUndefined();
      expect(found.depth).toBe(DEPTH_TOGETHER);
    },
    MINUTES_2,
  );

  test(
    `the letters by which parts change hands and the clock, to depth ${DEPTH_MOVING}`,
    () => {
      const found = walked('walk, changing hands', DEPTH_MOVING, MOVING, PROBED.MOVING);
      expect(found.violation).toBeUndefined();
      expect(found.depth).toBe(DEPTH_MOVING);
    },
    MINUTES_2,
  );

  test(
    `the letters by which the enterprise is asked and withdraws and the clock, to depth ${DEPTH_ASKING}`,
    () => {
      const found = walked('walk, asking', DEPTH_ASKING, ASKING, PROBED.ASKING);
      expect(found.violation).toBeUndefined();
      expect(found.depth).toBe(DEPTH_ASKING);
    },
    MINUTES_2,
  );

  test(
    `the letters that leave an assistant alone and the clock, to depth ${DEPTH_ALONE}`,
    () => {
      const found = walked('walk, left alone', DEPTH_ALONE, LEFT_ALONE);
      expect(found.violation).toBeUndefined();
      expect(found.depth).toBe(DEPTH_ALONE);
    },
    MINUTES_2,
  );

  test.each(Reach.aspects)('has come by all %s', (aspect) => {
    expect(reach.missing(aspect)).toEqual([]);
  });
});
