import { held } from './setup';

/** Closing its input ends the process and all that it started. */
export default async function tearDown(): Promise<void> {
  const { counties } = held;
  if (counties === undefined) return;
  const ended = new Promise((resolve) => counties.once('exit', resolve));
  counties.stdin?.end();
  await ended;
}
