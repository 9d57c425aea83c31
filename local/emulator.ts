import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LocalFailure } from './failure';
import { startGroup, type ProcessGroup } from './processes';
import { pythonWith } from './python';

/** A running MiniStack of our own. */
export interface Emulator {
  readonly port: number;
  /** What AWS clients take as `endpoint`. */
  readonly endpoint: string;
  readonly pid: number;
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<number>;
  /** Ends it with every Lambda worker and forgets all it held. */
  stop(): Promise<void>;
}

export interface EmulatorToStart {
  readonly port: number;
  /** Ignored folder that keeps the virtual environment between starts. */
  readonly cache: string;
  /** Folder of this run alone: log and temporary files. */
  readonly run: string;
  /** Added to the emulator's environment, which its Lambda workers inherit. */
  readonly env: Readonly<Record<string, string>>;
}

const READY_WITHIN_MS = 30_000;
const ASK_EVERY_MS = 40;

/**
 * Starts MiniStack and waits until it answers.
 * @throws LocalFailure when Python is missing, the installation fails or it does not become ready.
 */
export async function startEmulator({ port, cache, run, env }: EmulatorToStart): Promise<Emulator> {
  const python = await pythonWith(path.join(__dirname, 'requirements.txt'), cache);
  const temporary = path.join(run, 'tmp');
  const log = path.join(run, 'emulator.log');
  await mkdir(temporary, { recursive: true });
  const group = startGroup({
    command: python,
    args: [path.join(__dirname, 'ministack_launcher.py')],
    cwd: run,
    env: { ...scrubbedEnvironment(port, run, temporary), ...env },
    log,
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await untilReady(group, endpoint, log);
  return {
    port,
    endpoint,
    pid: group.pid,
    ended: group.ended,
    stop: async () => {
      await group.end();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** Nothing of the person's own environment: it would leak into the Lambda handlers. */
function scrubbedEnvironment(port: number, run: string, temporary: string): Record<string, string> {
  return {
    PATH: [path.dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(path.delimiter),
    HOME: run,
    LANG: 'C.UTF-8',
    TZ: 'UTC', // as on Lambda
    TMPDIR: temporary,
    S3_DATA_DIR: path.join(temporary, 's3'),
    PYTHONUNBUFFERED: '1',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', // handlers run on this machine's Node, not Lambda's
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    SFTP_ENABLED: '0',
    IOT_MTLS_ENABLED: '0', // it would take port 8883, once on a machine
    DOCKER_HOST: `unix://${path.join(run, 'no-docker.sock')}`, // it would look for containers to remove
  };
}

async function untilReady(group: ProcessGroup, endpoint: string, log: string): Promise<void> {
  let gone = false;
  void group.ended.then(() => (gone = true));
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(endpoint))) {
    if (gone || Date.now() > deadline) {
      await group.end();
      throw new LocalFailure(`MiniStack did not start; its log: ${path.relative(process.cwd(), log)}`);
    }
    await pause(ASK_EVERY_MS);
  }
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(`${endpoint}/_ministack/ready`)).ok;
  } catch {
    return false;
  }
}
