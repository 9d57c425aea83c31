/** Two counties of their own, beside whatever else runs here: one by the calendar, one by the demo clock; no schedules. */
import { startLocal } from '../../local/environment';
import { systemOf, type System, type Systems } from './systems';

/** A working day of the ladder's system: the whole ladder runs in half a minute. */
const WORKDAY_SECONDS = 3;

async function start(workdaySeconds: number | undefined): Promise<System> {
  const county = await startLocal({ port: 0, workdaySeconds, settings: { enabledSchedules: 'false' } });
  return systemOf(county, workdaySeconds ?? null);
}

async function main(): Promise<void> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const systems: Systems = { calendar: await start(undefined), demo: await start(WORKDAY_SECONDS) };
  process.stdout.write(`${JSON.stringify(systems)}\n`);
  process.stdin.resume().once('end', () => process.exit(0));
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
