/** How long importing a bundle takes, as a multiple of an empty handler's import on the same machine at the same time. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Bundle } from './bundles';
import { median } from './figures';

const PROBE = path.join(__dirname, 'import-probe.cjs');
/** Odd, so that the median is one of the measurements. */
const ROUNDS = 11;

const run = promisify(execFile);

/** Enough for every handler to compose itself; nothing of it is reached. */
const ENVIRONMENT = {
  TZ: 'UTC', // as on Lambda
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', // a warning of this machine's Node, not of Lambda's
  STAGE: 'bench',
  PUBLIC_ORIGIN: 'https://qishao.example',
  CASES_TABLE: 'cases',
  REGISTRY_TABLE: 'registry',
  ACCESS_TABLE: 'access',
  WAITS_TABLE: 'waits',
  SECRET_ID: 'county-key',
  MACHINE_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:case',
  SIGNALS_QUEUE_URL: 'https://queues.example/signals',
  MAILS_QUEUE_URL: 'https://queues.example/mails',
  MAIL_FROM: 'qishao@chengkou.example',
  SMTP_HOST: 'mail.example',
  SMTP_PORT: '465',
  SMTP_ACCEPTANCE: 'sent',
  SES_CONFIGURATION_SET: 'mails',
};

/**
 * Medians over rounds in which each bundle has its turn in a fresh process, so that other load meets all alike.
 * @returns by bundle name, the ratio to `empty`
 */
export async function importRatios(bundles: readonly Bundle[], empty: Bundle): Promise<Map<string, number>> {
  const taken = new Map<Bundle, number[]>([empty, ...bundles].map((each) => [each, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [bundle, times] of taken) times.push(await importMs(bundle.file));
  }
  const emptyMs = median(taken.get(empty) ?? []);
  return new Map(bundles.map((each) => [each.name, median(taken.get(each) ?? []) / emptyMs]));
}

async function importMs(file: string): Promise<number> {
  const { stdout } = await run(process.execPath, [PROBE, file], { env: ENVIRONMENT });
  return Number(stdout);
}
