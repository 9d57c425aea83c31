/**
 * What a deployment can choose, read from the CDK context: `-c name=value`, or `cdk.json` → `context.qishao.name`.
 * Everything that differs between the local platform, AWS and AWS China is derived here and nowhere else.
 */
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { type Capabilities, capabilitiesOf } from './capabilities';

const COUNTIES = join(__dirname, '..', 'config', 'counties');

/** An example for each setting; its keys are the settings' names. */
const EXAMPLES = {
  stage: 'prod',
  county: 'chengkou',
  publicOrigin: 'https://qishao.example.gov.cn',
  region: 'ap-southeast-1',
  account: '123456789012',
  mailTransport: 'ses',
  mailFrom: 'qishao@example.gov.cn',
  smtpHost: 'smtp.example.gov.cn',
  smtpPort: '465',
  smtpSecretId: 'qishao/prod/smtp',
  workdaySeconds: '20',
  enabledSchedules: 'false',
  alarmEmail: 'duty@example.gov.cn',
  certificateArn: 'arn:PARTITION:acm:REGION:ACCOUNT:certificate/ID',
  proxyAddresses: '203.0.113.7,203.0.113.8',
  casesTableName: 'qishao-prod-cases-restored-20261123',
  casesStreamArn: 'arn:PARTITION:dynamodb:REGION:ACCOUNT:table/NAME/stream/LABEL',
} as const;
type SettingName = keyof typeof EXAMPLES;

/** A setting is missing, malformed or not allowed here; the message has one line for each, with an example. */
export class SettingsError extends Error {
  constructor(problems: readonly { name: SettingName; problem: string; example?: string }[]) {
    super(problems.map((each) => lineFor(each.name, each.problem, each.example)).join('\n'));
    this.name = 'SettingsError';
  }
}

function lineFor(name: SettingName, problem: string, example: string = EXAMPLES[name]): string {
  return `setting ${name} ${problem}; example: -c ${name}=${example}`;
}

/** A whole number given as text. */
const whole = (least: number, most: number, error: string) =>
  z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'must be a short lower-case word');
const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'must be an origin without a path or a slash at its end',
});

const schema = z.object({
  stage: slug,
  county: slug.refine((id) => existsSync(join(COUNTIES, id)), { error: 'must be a folder of config/counties' }),
  publicOrigin: origin,
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS region (or set AWS_REGION)'),
  account: z
    .string()
    .regex(/^\d{12}$/, 'must have twelve digits')
    .optional(),
  mailTransport: z.enum(['ses', 'smtp'], { error: 'must be ses or smtp' }),
  mailFrom: z.email({ error: 'must be an e-mail address' }),
  smtpHost: z
    .string()
    .regex(/^[A-Za-z0-9.-]+$/, 'must be a host name')
    .optional(),
  smtpPort: whole(1, 65535, 'must be a port from 1 to 65535').optional(),
  smtpSecretId: z
    .string()
    .regex(/^(?!arn:)[\w/+=.@-]+$/, 'must be the name of a secret, not its ARN')
    .optional(),
  workdaySeconds: whole(1, 3600, 'must be whole seconds from 1 to 3600').optional(),
  enabledSchedules: z.stringbool({ error: 'must be true or false' }).default(true),
  alarmEmail: z.email({ error: 'must be an e-mail address' }).optional(),
  certificateArn: z
    .string()
    .regex(/^arn:[\w-]+:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, 'must be the ARN of a certificate')
    .optional(),
  proxyAddresses: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .refine((all) => all.every((each) => isIP(each) !== 0), { error: 'must be IP addresses, by commas' })
    .optional(),
  casesTableName: z
    .string()
    .regex(/^[\w.-]{3,255}$/, 'must be a table name')
    .optional(),
  casesStreamArn: z
    .string()
    .regex(/^arn:[\w-]+:dynamodb:[a-z0-9-]+:\d{12}:table\/[^/]+\/stream\/.+$/, 'must be the ARN of a stream')
    .optional(),
});
type Choices = z.output<typeof schema>;

/** How mail leaves: SES with delivery events, or an SMTP server, with credentials unless it trusts the network. */
export type MailSettings =
  | { readonly transport: 'ses'; readonly from: string }
  | {
      readonly transport: 'smtp';
      readonly from: string;
      readonly host: string;
      readonly port: number;
      readonly credentials: { readonly kind: 'secret'; readonly id: string } | { readonly kind: 'none' };
    };

/** Which `cases` table is in use: the ledger stack's own, or one restored from a backup (see the runbook). */
export type CasesSource =
  { readonly kind: 'own' } | { readonly kind: 'restored'; readonly tableName: string; readonly streamArn: string };

/** Where people reach the pages: a domain of the API itself, or the county's own reverse proxy. */
export type FrontDoor =
  | { readonly kind: 'domain'; readonly certificateArn: string }
  /** From these addresses alone `X-Forwarded-For` is believed. */
  | { readonly kind: 'proxy'; readonly addresses: readonly string[] };

/** The county's proxies; none in front of a domain of the API's own, or where nobody named them. */
export const proxiesOf = ({ frontDoor }: Pick<Settings, 'frontDoor'>): readonly string[] =>
  frontDoor.kind === 'proxy' ? frontDoor.addresses : [];

/** Length of a working day: the calendar's, or some seconds (demo clock, local stage only). */
export type Clock = { readonly kind: 'calendar' } | { readonly kind: 'demo'; readonly workdaySeconds: number };

export interface Settings {
  readonly stage: string;
  readonly county: string;
  readonly publicOrigin: string;
  readonly env: { readonly region: string; readonly account?: string };
  readonly mail: MailSettings;
  readonly clock: Clock;
  /** Off in tests that show the ladder running without a poller. */
  readonly schedules: 'enabled' | 'disabled';
  readonly alarmEmails: readonly string[];
  readonly frontDoor: FrontDoor;
  readonly cases: CasesSource;
  readonly capabilities: Capabilities;
}

/**
 * Reads and checks the settings.
 * @param context a value of the CDK context by name
 * @param environment the process environment; the CDK puts region and account there
 * @throws SettingsError naming every missing or malformed setting
 */
export function settingsOf(context: (name: string) => unknown, environment: NodeJS.ProcessEnv): Settings {
  const given = givenSettings(context, environment);
  const parsed = schema.safeParse(given);
  if (parsed.success) return settingsFrom(parsed.data);
  throw new SettingsError(
    parsed.error.issues.map((issue) => {
      const name = issue.path[0] as SettingName;
      return { name, problem: given[name] === undefined ? 'is missing' : issue.message };
    }),
  );
}

function givenSettings(context: (name: string) => unknown, environment: NodeJS.ProcessEnv): Record<string, unknown> {
  const file = z.record(z.string(), z.unknown()).parse(context('qishao') ?? {});
  const fromCdk: Partial<Record<SettingName, string | undefined>> = {
    region: environment['CDK_DEFAULT_REGION'],
    account: environment['CDK_DEFAULT_ACCOUNT'],
  };
  const names = Object.keys(EXAMPLES) as SettingName[];
  const given = names.map((name): [string, unknown] => [name, context(name) ?? file[name] ?? fromCdk[name]]);
  return Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'object' ? value : text(value)]));
}

/** `cdk.json` may hold numbers and booleans where the command line has text. */
function text(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}

function settingsFrom(choices: Choices): Settings {
  const capabilities = capabilitiesOf(choices.stage, choices.region);
  return {
    stage: choices.stage,
    county: choices.county,
    publicOrigin: publicOriginOf(choices, capabilities),
    env: { region: choices.region, ...(choices.account === undefined ? {} : { account: choices.account }) },
    mail: mailOf(choices, capabilities),
    clock: clockOf(choices, capabilities),
    schedules: choices.enabledSchedules ? 'enabled' : 'disabled',
    alarmEmails: choices.alarmEmail === undefined ? [] : [choices.alarmEmail],
    frontDoor: frontDoorOf(choices),
    cases: casesOf(choices),
    capabilities,
  };
}

function refuse(name: SettingName, problem: string, example?: string): never {
  throw new SettingsError([{ name, problem, ...(example === undefined ? {} : { example }) }]);
}

function frontDoorOf({ certificateArn, proxyAddresses, region }: Choices): FrontDoor {
  if (certificateArn === undefined) return { kind: 'proxy', addresses: proxyAddresses ?? [] };
  if (proxyAddresses !== undefined) refuse('proxyAddresses', 'is for a proxy, and certificateArn says there is none');
  if (certificateArn.split(':')[3] !== region) refuse('certificateArn', `must be a certificate in ${region}`);
  return { kind: 'domain', certificateArn };
}

function publicOriginOf(choices: Choices, capabilities: Capabilities): string {
  const allowed = capabilities.plainHttp ? ['http:', 'https:'] : ['https:'];
  if (allowed.includes(new URL(choices.publicOrigin).protocol)) return choices.publicOrigin;
  return refuse('publicOrigin', `must begin with https:// at stage ${choices.stage}`);
}

function mailOf(choices: Choices, capabilities: Capabilities): MailSettings {
  const from = choices.mailFrom;
  if (choices.mailTransport === 'ses') {
    if (!capabilities.ses) {
      refuse('mailTransport', `must be smtp: stage ${choices.stage} in ${choices.region} has no SES`, 'smtp');
    }
    return { transport: 'ses', from };
  }
  return {
    transport: 'smtp',
    from,
    host: choices.smtpHost ?? refuse('smtpHost', 'is missing for mailTransport smtp'),
    port: choices.smtpPort ?? refuse('smtpPort', 'is missing for mailTransport smtp'),
    credentials: choices.smtpSecretId === undefined ? { kind: 'none' } : { kind: 'secret', id: choices.smtpSecretId },
  };
}

function clockOf(choices: Choices, capabilities: Capabilities): Clock {
  if (choices.workdaySeconds === undefined) return { kind: 'calendar' };
  if (!capabilities.demoClock)
    refuse('workdaySeconds', `is the demo clock and is refused at stage ${choices.stage}`, '20 -c stage=local');
  return { kind: 'demo', workdaySeconds: choices.workdaySeconds };
}

function casesOf(choices: Choices): CasesSource {
  const { casesTableName: tableName, casesStreamArn: streamArn } = choices;
  if (tableName === undefined && streamArn === undefined) return { kind: 'own' };
  return {
    kind: 'restored',
    tableName: tableName ?? refuse('casesTableName', 'is missing beside casesStreamArn'),
    streamArn: streamArn ?? refuse('casesStreamArn', 'is missing beside casesTableName'),
  };
}
