import { held } from './global-setup';

export default async function tearDown(): Promise<void> {
  const { county } = held;
  if (county === undefined || county.exitCode !== null) return;
  const ended = new Promise((resolve) => county.once('exit', resolve));
  county.stdin?.end();
  await ended;
}
