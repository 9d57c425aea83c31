import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** A process that leads a group of its own, so that ending it also ends whatever it spawned. */
export interface ProcessGroup {
  readonly pid: number;
  /** Resolves with the exit code; -1 after a signal or when it could not be started at all. */
  readonly ended: Promise<number>;
  /** Ends the whole group now. Safe to call twice. */
  end(): Promise<void>;
}

export interface ProcessToStart {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment: nothing is inherited. */
  readonly env: NodeJS.ProcessEnv;
  /** File that both output streams are appended to. */
  readonly log: string;
}

const running = new Set<number>();

process.on('exit', () => {
  for (const pid of running) killGroup(pid);
});

/**
 * Starts a process in a group of its own. Its standard input is a pipe that we hold open and never write to:
 * a child that watches it sees the end of file when we are gone, even after SIGKILL.
 */
export function startGroup({ command, args, cwd, env, log }: ProcessToStart): ProcessGroup {
  const output = openSync(log, 'a');
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['pipe', output, output] });
  closeSync(output);
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  const ended = endOf(child).then((code) => {
    if (pid !== undefined) forget(pid);
    return code;
  });
  return {
    pid: pid ?? -1,
    ended,
    end: async () => {
      if (pid !== undefined && running.has(pid)) killGroup(pid);
      await ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (code) => resolve(code ?? -1));
  });
}

/** The leader is gone: what it left behind goes too. */
function forget(pid: number): void {
  killGroup(pid);
  running.delete(pid);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: nobody of the group is left.
  }
}
