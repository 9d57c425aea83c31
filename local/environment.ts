import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { countyName, loadDemonstrationCounty, siteOf } from './county';
import { deploy, synthesise, type AssemblyToMake } from './deploy';
import { startEmulator } from './emulator';
import { startFront } from './front';
import { mailboxApp } from './mailbox/app';
import { Letters } from './mailbox/letters';
import { startSink } from './mailbox/sink';
import { localApi, outputNamed, type Outputs } from './outputs';
import { freePort } from './ports';

/** Ignored by git: the emulator's installation, and a folder for each port with logs and the cloud assembly. */
const CACHE = path.join(__dirname, '..', '.local');

export interface LocalChoices {
  /** Port of the front; 0 takes a free one. */
  readonly port: number;
  /** Seconds of a working day (demo clock); without it the real working days hold. */
  readonly workdaySeconds?: number | undefined;
  /** Context for the CDK app beside what a local run needs, by the names of `lib/settings.ts`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Added to the environment of the emulator, hence of every Lambda handler. */
  readonly env?: Readonly<Record<string, string>>;
  /** Takes the lines that say how far the start is; without it the start is silent. */
  readonly report?: (line: string) => void;
}

/** A running county of its own, deployed by CDK to an emulator of its own. */
export interface LocalEnvironment {
  /** `http://localhost:{port}` */
  readonly origin: string;
  /** All outputs of the deployed stacks, by name. */
  readonly outputs: Outputs;
  /** The emulator, for AWS clients. */
  readonly endpoint: string;
  /** Every mail the system sent. */
  readonly mailbox: Letters;
  /** Resolves when the emulator has ended, whoever ended it. */
  readonly ended: Promise<unknown>;
  /** Ends every process it started. */
  stop(): Promise<void>;
}

/**
 * Starts a fresh county: front, mailbox, emulator, stacks, demonstration data. Runs on other ports are left alone.
 * @throws LocalFailure with one line for the person who started it; nothing of it is left running then.
 */
export async function startLocal(choices: LocalChoices): Promise<LocalEnvironment> {
  const started: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    return await start(choices, started, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  choices: LocalChoices,
  started: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<LocalEnvironment> {
  const step = stopwatch(choices.report ?? (() => undefined));
  const port = choices.port === 0 ? await freePort() : choices.port;
  const { origin } = new URL(`http://localhost:${port}`); // browsers leave port 80 out
  const letters = new Letters();
  const front = await startFront(port, mailboxApp(letters, siteOf(origin, choices.workdaySeconds)));
  started.push(front.stop);
  const sink = await startSink(letters, Date.now);
  started.push(sink.stop);

  const run = await freshFolder(port);
  const assemblyOf = { run, settings: { ...settingsOf(choices, origin, sink.port), ...choices.settings } };
  const emulatorStarting = startEmulator({ port: await freePort(), cache: CACHE, run, env: choices.env ?? {} });
  started.push(async () => (await emulatorStarting.catch(() => undefined))?.stop());
  started.push(() => rm(path.join(run, 'cdk.out'), { recursive: true, force: true }));
  // The first start installs MiniStack; the other core synthesises meanwhile.
  const [emulator, assembly] = await Promise.all([
    step('emulator ready', emulatorStarting),
    step('stacks synthesised', synthesise(assemblyOf)),
  ]);
  const outputs = await step('stacks deployed', deploy(assembly, emulator.endpoint, run));
  await step(
    `${countyName} loaded`,
    loadDemonstrationCounty(emulator.endpoint, outputNamed(outputs, 'RegistryTableName')),
  );
  front.serve(localApi(outputNamed(outputs, 'ApiUrl'), emulator.endpoint));
  return { origin, outputs, endpoint: emulator.endpoint, mailbox: letters, ended: emulator.ended, stop };
}

/** The settings of `lib/settings.ts` that make the local stage. */
function settingsOf(
  { workdaySeconds }: LocalChoices,
  publicOrigin: string,
  smtpPort: number,
): AssemblyToMake['settings'] {
  return {
    stage: 'local',
    county: 'chengkou',
    publicOrigin,
    mailTransport: 'smtp',
    mailFrom: 'qishao@chengkou.example',
    smtpHost: '127.0.0.1',
    smtpPort: String(smtpPort),
    ...(workdaySeconds === undefined ? {} : { workdaySeconds: String(workdaySeconds) }),
  };
}

/** We hold the port, so whatever an earlier run left there is dead. */
async function freshFolder(port: number): Promise<string> {
  const folder = path.join(CACHE, `run-${port}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

const MS_PER_SECOND = 1000;

/** Reports each step with the seconds it took. */
function stopwatch(report: (line: string) => void) {
  return async <T>(what: string, work: Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work;
    report(`${((performance.now() - begun) / MS_PER_SECOND).toFixed(1).padStart(6)} s  ${what}`);
    return result;
  };
}
