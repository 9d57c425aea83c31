import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCAL_ACCOUNT, LOCAL_REGION, localToolEnvironment } from './aws';
import { bootstrap } from './bootstrap';
import { LocalFailure } from './failure';
import { flatten, type Outputs } from './outputs';
import { startGroup } from './processes';

const ROOT = path.join(__dirname, '..');
const END_WITH_PARENT = path.join(__dirname, 'end-with-parent.cjs');
const CDK = path.join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk');

/** What the CDK app is told, and where its cloud assembly goes. */
export interface AssemblyToMake {
  /** Folder of this run alone. */
  readonly run: string;
  /** Context of the CDK app, as `-c name=value`. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Synthesises the CDK app into a folder of this run; needs no emulator, so it can go on while one starts.
 * @returns the folder of the cloud assembly
 * @throws LocalFailure with the first thing the app complained about.
 */
export async function synthesise({ run, settings }: AssemblyToMake): Promise<string> {
  const assembly = path.join(run, 'cdk.out');
  // Told, not looked up: without credentials cdk asks nobody who we are.
  const told = { ...settings, region: LOCAL_REGION, account: LOCAL_ACCOUNT };
  const context = Object.entries(told).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const app = ['--app', 'node --import tsx bin/qishao.ts', '--output', assembly];
  await cdk(['synth', '--all', '--quiet', ...app, ...context], { run, env: {}, step: 'synth' });
  return assembly;
}

/**
 * Deploys a cloud assembly with the real `cdk` to the emulator.
 * @returns all outputs of all stacks by their names
 * @throws LocalFailure with the first resource or stack that failed.
 */
export async function deploy(assembly: string, endpoint: string, run: string): Promise<Outputs> {
  await bootstrap(endpoint);
  const file = path.join(run, 'outputs.json');
  const how = ['--require-approval', 'never', '--method', 'direct', '--concurrency', '4', '--outputs-file', file];
  await cdk(['deploy', '--all', '--app', assembly, ...how], {
    run,
    env: localToolEnvironment(endpoint),
    step: 'deploy',
  });
  return flatten(JSON.parse(await readFile(file, 'utf8')) as Record<string, Outputs>);
}

interface CdkCall {
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
  readonly step: string;
}

async function cdk(args: readonly string[], { run, env, step }: CdkCall): Promise<void> {
  const log = path.join(run, `${step}.log`);
  const group = startGroup({
    command: process.execPath,
    args: ['--require', END_WITH_PARENT, CDK, '--no-notices', '--no-color', '--ci', '--progress', 'events', ...args],
    cwd: ROOT,
    env: { ...toolEnvironment(run), ...env },
    log,
  });
  const code = await group.ended;
  if (code === 0) return;
  const reason = firstError(await readFile(log, 'utf8')) ?? `cdk ended with code ${code}`;
  throw new LocalFailure(`cdk ${step} failed: ${reason} (whole log: ${path.relative(ROOT, log)})`);
}

function toolEnvironment(run: string): Record<string, string> {
  return {
    PATH: [path.dirname(process.execPath), path.join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(
      path.delimiter,
    ),
    HOME: run, // no profile, no cache of anybody's
    LANG: 'C.UTF-8',
    CDK_VALIDATION: 'false', // aws-cdk-lib's own template check takes 7 s; cfn-lint does it in the tests
    CDK_DISABLE_VERSION_CHECK: '1',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}

/** What went wrong, in the order of what explains most; later errors are mostly consequences. */
const TELLING = [
  /\| [A-Z_]+_FAILED +\| .*/,
  /^setting \w+ .*/,
  /^\s*(\w*Error|❌|✘ \[ERROR\]):? .*/,
  /\bfailed: .*/,
  /^\[?error\b.*/i,
];

/** The first line of a cdk log that says why it failed; `undefined` if none does. */
export function firstError(log: string): string | undefined {
  const lines = log.split('\n');
  for (const pattern of TELLING) {
    const line = lines.find((each) => pattern.test(each));
    if (line !== undefined) return line.trim().replace(/\s+/g, ' ');
  }
  return undefined;
}
