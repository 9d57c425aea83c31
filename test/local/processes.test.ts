import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startGroup, type ProcessGroup } from '../../local/processes';

const END_WITH_PARENT = path.join(__dirname, '../../local/end-with-parent.cjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'processes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(10);
}

/** A program that starts another one, writes its process id to a file, and goes on. */
async function startFamily(): Promise<{ parent: ProcessGroup; child: number }> {
  const file = path.join(folder, 'child');
  const program = `
    const { pid } = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    require('node:fs').writeFileSync(${JSON.stringify(`${file}.part`)}, String(pid));
    require('node:fs').renameSync(${JSON.stringify(`${file}.part`)}, ${JSON.stringify(file)});
    setInterval(() => {}, 1000);`;
  const args = ['--require', END_WITH_PARENT, '-e', program];
  const parent = startGroup({ command: process.execPath, args, cwd: folder, env: {}, log: path.join(folder, 'log') });
  await until(() => existsSync(file));
  return { parent, child: Number(readFileSync(file, 'utf8')) };
}

it('ends what a process has started together with it', async () => {
  const { parent, child } = await startFamily();
  await parent.end();
  await until(() => !isAlive(child));
  expect(isAlive(parent.pid)).toBe(false);
});

it('ends what a process left behind when it was killed by somebody else', async () => {
  const { parent, child } = await startFamily();
  process.kill(parent.pid, 'SIGKILL');
  await expect(parent.ended).resolves.toBe(-1);
  await until(() => !isAlive(child));
});

it('tells that a command cannot be started', async () => {
  const nothing = startGroup({
    command: 'no-such-command',
    args: [],
    cwd: folder,
    env: {},
    log: path.join(folder, 'log'),
  });
  await expect(nothing.ended).resolves.toBe(-1);
});
