/** Whistles through HTTP, one at a time and eight at once: they all want the next number. */
import { blowWhistle, Client } from '../test/journey/client';
import type { System } from '../test/journey/systems';
import { median } from './figures';

const AT_ONCE = 8;
/** Of each kind; the first few wake the functions and are not counted. */
const CREATIONS = 48;
const WARM_UP = 8;

export interface Creations {
  /** At eight at once, a second. */
  readonly perSecond: number;
  /** The median creation at eight at once, as a multiple of the median one at a time. */
  readonly slowdown: number;
  /** Those that the ledger turned away as busy, of all at eight at once. */
  readonly turnedAway: number;
  readonly of: number;
}

export async function creations(system: System): Promise<Creations> {
  await inTurns(system, AT_ONCE, WARM_UP);
  const alone = await inTurns(system, 1, CREATIONS);
  const together = await inTurns(system, AT_ONCE, CREATIONS);
  return {
    perSecond: (together.ms.length / together.elapsedMs) * 1000,
    slowdown: median(together.ms) / median(alone.ms),
    turnedAway: CREATIONS - together.ms.length,
    of: CREATIONS,
  };
}

/** So many callers, each blowing its next whistle when the one before is answered. */
async function inTurns(system: System, callers: number, whistles: number) {
  const ms: number[] = [];
  const begun = performance.now();
  const caller = async () => {
    const client = new Client(system);
    for (let n = 0; n < whistles / callers; n += 1) {
      const started = performance.now();
      if (await created(client)) ms.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { ms, elapsedMs: performance.now() - begun };
}

async function created(client: Client): Promise<boolean> {
  try {
    await blowWhistle(client);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('503')) return false;
    throw error;
  }
}
