/** `npm start`: a fresh county on this machine, until Ctrl-C. */
import { localToolEnvironment } from './aws';
import { portFrom, workdaySecondsFrom } from './choices';
import { countyName, demonstrationPeople } from './county';
import { startLocal } from './environment';
import { LocalFailure } from './failure';

const INTERRUPTED = 130; // 128 + SIGINT, as shells say it
const TERMINATED = 143; // 128 + SIGTERM

const PARENT_CHECK_MS = 500;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Leaving ends all we started: every process group is killed at exit. The handlers stay: npm repeats a Ctrl-C. */
function leaveWhenTold(): void {
  process.on('SIGINT', () => process.exit(INTERRUPTED));
  process.on('SIGTERM', () => process.exit(TERMINATED));
  process.on('SIGHUP', () => process.exit(TERMINATED));
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid; // when npm is killed outright, nobody tells us
  setInterval(() => process.ppid === parent || process.exit(TERMINATED), PARENT_CHECK_MS).unref();
}

const variables = (environment: Record<string, string>) =>
  Object.entries(environment)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');

async function main(): Promise<void> {
  leaveWhenTold();
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'; // the pins are ours to move
  const begun = performance.now();
  const workdaySeconds = workdaySecondsFrom(process.env['QISHAO_WORKDAY_SECONDS']);
  const port = portFrom(process.env['PORT']);
  say(`starting a fresh county (${countyName}): nothing of an earlier start is kept, and nothing of this one will be`);
  if (workdaySeconds !== undefined)
    say(`demo clock: a working day lasts ${workdaySeconds} s, all hours are office hours`);
  const local = await startLocal({ port, workdaySeconds, report: say });
  say(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  in all; Ctrl-C ends everything`);
  say('');
  say(`ready ${local.origin}`);
  say(`  ${local.origin}/         the public home: 我要吹哨, 进度查询`);
  say(`  ${local.origin}/desk     the desk; the sign-in code arrives in the mailbox`);
  say(`  ${local.origin}/mailbox  every mail the system sends; addresses that begin with bounce are refused`);
  say('the ledger, recomputed while this runs:');
  say(`  ${variables(localToolEnvironment(local.endpoint))} npm run -s verify-ledger`);
  say('people:');
  for (const { role, email } of demonstrationPeople()) say(`  ${email.padEnd(42)} ${role}`);
  await local.ended;
  throw new LocalFailure('the emulator has ended unexpectedly; start again');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof LocalFailure ? `error: ${error.message}` : String(error)}\n`);
  process.exit(1);
});
