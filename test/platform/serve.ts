/** Runs the county that the platform tests share, and announces it in one line; ends with its standard input. */
import { startLocal } from '../../local/environment';
import type { Deployment } from './deployment';

async function serve(): Promise<void> {
  const { endpoint, origin, outputs, stop } = await startLocal({ port: 0, settings: { enabledSchedules: 'false' } });
  process.stdout.write(`${JSON.stringify({ endpoint, origin, outputs } satisfies Deployment)}\n`);
  process.stdin.resume();
  process.stdin.once('end', () => void stop().then(() => process.exit(0)));
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
