/**
 * `npm test`: everything, fast layers first, one closing line `N passed, N failed`. Each layer is a check of its own
 * or a jest project whose tests are counted one by one; a later layer runs even when an earlier one fails.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const REPORTS = join(ROOT, '.local', 'test-reports');
const MS_PER_MINUTE = 60_000;

interface Count {
  passed: number;
  failed: number;
}

interface Layer {
  name: string;
  /** A layer that hangs is a failed layer. */
  minutes: number;
  run(name: string, minutes: number): Promise<Count>;
}

/** A tool that passes or fails as a whole. */
const tool =
  (...command: string[]) =>
  async (_name: string, minutes: number): Promise<Count> =>
    (await exec(command, minutes)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A jest project: its tests are counted; a suite that could not run at all is one failure. */
const jest =
  (project: string, ...options: string[]) =>
  async (name: string, minutes: number): Promise<Count> => {
    const report = join(REPORTS, `${name}.json`);
    rmSync(report, { force: true });
    const command = ['jest', '--selectProjects', project, '--json', `--outputFile=${report}`, '--silent', ...options];
    const code = await exec(command, minutes);
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const result = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numRuntimeErrorTestSuites: number;
    };
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
  };

/** Layers of one group run beside each other: tools are many small programs, jest takes all cores by itself. */
const GROUPS: Layer[][] = [
  [
    { name: 'types', minutes: 3, run: tool('npm', 'run', '--silent', 'typecheck') },
    { name: 'lint', minutes: 3, run: tool('npm', 'run', '--silent', 'lint') },
    {
      name: 'architecture',
      minutes: 2,
      run: tool('depcruise', '--config', '.dependency-cruiser.cjs', 'lambdas', 'lib', 'bin', 'local'),
    },
    { name: 'leftovers', minutes: 2, run: tool('knip', '--no-progress') },
  ],
  [{ name: 'fast', minutes: 6, run: jest('fast') }],
  [{ name: 'platform', minutes: 5, run: jest('platform', '--runInBand') }],
  [{ name: 'journey', minutes: 8, run: jest('journey', '--runInBand') }],
];

function exec(command: string[], minutes: number): Promise<number> {
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${join(ROOT, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
      NODE_OPTIONS: '--max-old-space-size=4096',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', // the pins are ours to move
    },
    detached: true,
  });
  const kill = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
  const timer = setTimeout(() => {
    process.stdout.write(`${file} did not end within ${minutes} minutes\n`);
    kill();
  }, minutes * MS_PER_MINUTE);
  process.once('SIGINT', kill);
  process.once('SIGTERM', kill);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => {
      clearTimeout(timer);
      process.removeListener('SIGINT', kill);
      process.removeListener('SIGTERM', kill);
      resolve(code ?? 1);
    });
  });
}

async function measured({ name, minutes, run }: Layer): Promise<Count> {
  const begun = performance.now();
  const count = await run(name, minutes);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  process.stdout.write(`-- ${name}: ${count.passed} ok, ${count.failed} not ok, ${seconds} s\n`);
  return count;
}

async function main(): Promise<void> {
  mkdirSync(REPORTS, { recursive: true });
  const wanted = process.argv.slice(2);
  const total: Count = { passed: 0, failed: 0 };
  for (const group of GROUPS) {
    const layers = group.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    for (const { passed, failed } of await Promise.all(layers.map(measured))) {
      total.passed += passed;
      total.failed += failed;
    }
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

void main();
