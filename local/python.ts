import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { LocalFailure } from './failure';
import { startGroup, type ProcessToStart } from './processes';

const run = promisify(execFile);

/** MiniStack's own minimum. */
const OLDEST_MINOR = 10;

/** Looked for in this order: the usual name first, then the versions by name, newest first. */
export const PYTHON_NAMES = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];

const PROBE_TIMEOUT_MS = 10_000;
const PIP_INSTALL = [
  '-m',
  'pip',
  'install',
  '--quiet',
  '--disable-pip-version-check',
  '--no-input',
  '--no-compile', // 3 s less; what is imported gets compiled then
  '--require-hashes',
  '-r',
];
const PROBE = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';

/** What asking one Python for its version gave. */
export type Probe =
  | { readonly kind: 'version'; readonly major: number; readonly minor: number }
  | { readonly kind: 'no-venv' }
  | { readonly kind: 'absent' };

/** Asks the Python of a name for its version, and whether it can make virtual environments. */
export async function probePython(name: string): Promise<Probe> {
  try {
    const { stdout } = await run(name, ['-c', PROBE], { timeout: PROBE_TIMEOUT_MS });
    const [major, minor] = stdout.trim().split('.').map(Number);
    return { kind: 'version', major: major ?? 0, minor: minor ?? 0 };
  } catch (error) {
    const said = String(error);
    return /No module named '?(venv|ensurepip)/.test(said) ? { kind: 'no-venv' } : { kind: 'absent' };
  }
}

/**
 * The first Python that is new enough.
 * @throws LocalFailure with one line that says what was found and what to install.
 */
export async function findPython(probe: (name: string) => Promise<Probe> = probePython): Promise<string> {
  const seen: string[] = [];
  for (const name of PYTHON_NAMES) {
    const found = await probe(name);
    switch (found.kind) {
      case 'version':
        if (found.major === 3 && found.minor >= OLDEST_MINOR) return name;
        seen.push(`${name} is ${found.major}.${found.minor}`);
        break;
      case 'no-venv':
        seen.push(`${name} has no venv module (Debian, Ubuntu: apt install python3-venv)`);
        break;
      case 'absent':
        break;
    }
  }
  const found = seen.length === 0 ? 'none was found' : `found: ${seen.join(', ')}`;
  throw new LocalFailure(`Python 3.${OLDEST_MINOR} or newer is needed for the local platform, but ${found}`);
}

/**
 * The Python of a virtual environment that holds exactly the locked requirements; made once per content of the
 * file and reused afterwards. `folder` is where such environments are kept.
 * @throws LocalFailure when there is no Python or the installation fails.
 */
export async function pythonWith(requirements: string, folder: string): Promise<string> {
  const lock = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
    .slice(0, 12);
  const home = path.join(folder, `venv-${lock}`);
  const python = path.join(home, 'bin', 'python');
  if (existsSync(python)) return python;
  await install(requirements, await findPython(), home);
  return python;
}

/** Installs beside the final place and then moves there, so that a half-made environment is never used. */
async function install(requirements: string, python: string, home: string): Promise<void> {
  const unfinished = `${home}.${process.pid}`;
  const log = `${home}.log`;
  await mkdir(path.dirname(home), { recursive: true });
  try {
    await ending({ command: python, args: ['-m', 'venv', unfinished], log });
    await ending({ command: path.join(unfinished, 'bin', 'python'), args: [...PIP_INSTALL, requirements], log });
    await rename(unfinished, home);
  } catch (error) {
    // Another start may have finished the same installation first.
    if (!existsSync(home)) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Runs one step of the installation, as a group so that it ends with us; pip finds its index as the person set it. */
async function ending({ command, args, log }: Pick<ProcessToStart, 'command' | 'args' | 'log'>): Promise<void> {
  const group = startGroup({ command, args, log, cwd: path.dirname(log), env: process.env });
  if ((await group.ended) === 0) return;
  throw new LocalFailure(`cannot install MiniStack: ${lastComplaint(await readFile(log, 'utf8'))}`);
}

function lastComplaint(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  return lines.findLast((line) => line.startsWith('ERROR:')) ?? lines.at(-1) ?? 'pip gave no reason';
}
