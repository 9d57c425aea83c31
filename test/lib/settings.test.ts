import { SettingsError, settingsOf } from '../../lib/settings';
import { CHINA, type Context, LOCAL, PROD } from './synthesised';

const read = (context: Context, environment: NodeJS.ProcessEnv = {}) =>
  settingsOf((name) => ({ county: 'chengkou', ...context })[name], environment);

const refusal = (context: Context): string => {
  try {
    read(context);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  throw new Error('these settings were accepted');
};

const without = (context: Context, name: string): Context =>
  Object.fromEntries(Object.entries(context).filter(([each]) => each !== name));

describe('a missing setting', () => {
  it.each(['stage', 'publicOrigin', 'region', 'mailTransport', 'mailFrom'])('stops synthesis: %s', (name) => {
    expect(refusal(without(PROD, name))).toMatch(new RegExp(`^setting ${name} is missing; example: -c ${name}=\\S+$`));
  });

  it.each(['smtpHost', 'smtpPort'])('stops synthesis where mail leaves by SMTP: %s', (name) => {
    expect(refusal(without(CHINA, name))).toMatch(new RegExp(`^setting ${name} is missing .*; example: -c ${name}=`));
  });

  it('is named with all the others, a line each', () => {
    expect(refusal({}).split('\n')).toHaveLength(5);
  });
});

describe('a malformed setting', () => {
  it.each([
    ['stage', 'Prod!'],
    ['county', 'nowhere'],
    ['county', '../..'],
    ['publicOrigin', 'https://qishao.example.gov.cn/'],
    ['publicOrigin', 'https://qishao.example.gov.cn/pages'],
    ['publicOrigin', 'http://qishao.example.gov.cn'],
    ['publicOrigin', 'qishao.example.gov.cn'],
    ['region', 'chongqing'],
    ['account', '1234'],
    ['mailTransport', 'pigeon'],
    ['mailFrom', 'qishao'],
    ['mailFrom', 'a@b.example\r\nBcc: c@d.example'],
    ['enabledSchedules', 'perhaps'],
    ['alarmEmail', 'duty'],
    ['certificateArn', 'arn:foo'],
    ['smtpSecretId', 'arn:aws:secretsmanager:ap-southeast-1:123456789012:secret:mail'],
    ['casesStreamArn', 'arn:x'],
    ['proxyAddresses', '203.0.113.7;203.0.113.8'],
  ])('stops synthesis with its name and an example: %s=%j', (name, value) => {
    const said = refusal({ ...PROD, [name]: value });
    expect(said).toMatch(new RegExp(`^setting ${name} must .*; example: -c ${name}=\\S+$`));
  });

  it.each(['0', '65536', 'smtp'])('stops synthesis: smtpPort=%s', (smtpPort) => {
    expect(refusal({ ...CHINA, smtpPort })).toContain('setting smtpPort ');
  });
});

describe('what differs from place to place', () => {
  it('is the demo clock: only the local stage takes it', () => {
    expect(refusal({ ...PROD, workdaySeconds: '20' })).toMatch(
      /^setting workdaySeconds is the demo clock and is refused/,
    );
    expect(read({ ...LOCAL, workdaySeconds: '20' }).clock).toEqual({ kind: 'demo', workdaySeconds: 20 });
    expect(refusal({ ...LOCAL, workdaySeconds: '0' })).toContain('setting workdaySeconds ');
  });

  it.each(['cn-north-1', 'cn-northwest-1'])('is SES: %s has none, so mail must leave by SMTP', (region) => {
    expect(refusal({ ...PROD, region })).toMatch(/^setting mailTransport must be smtp: .* has no SES/);
    expect(read({ ...CHINA, region }).mail.transport).toBe('smtp');
  });

  it('is what an SMTP acceptance means: delivery to the local sink, no more than sent elsewhere', () => {
    expect(read(LOCAL).capabilities.smtpAcceptance).toBe('delivery');
    expect(read(CHINA).capabilities.smtpAcceptance).toBe('sent');
  });

  it('is plain HTTP: only the local stage serves it', () => {
    expect(read(LOCAL).publicOrigin).toBe('http://localhost:8080');
  });
});

it('takes region and account from the CDK where the context does not say them', () => {
  const environment = { CDK_DEFAULT_REGION: 'eu-west-1', CDK_DEFAULT_ACCOUNT: '123456789012' };
  expect(read(without(PROD, 'region'), environment).env).toEqual({ region: 'eu-west-1', account: '123456789012' });
});

it('takes settings from cdk.json, and the command line before it', () => {
  const file: Record<string, unknown> = { ...PROD, county: 'chengkou', smtpPort: 25 };
  const context = (name: string) => (name === 'qishao' ? file : name === 'stage' ? 'trial' : undefined);
  expect(settingsOf(context, {})).toMatchObject({ stage: 'trial', county: 'chengkou' });
});

const STREAM = 'arn:aws:dynamodb:ap-southeast-1:123456789012:table/restored/stream/2026-11-23T00:00:00.000';

it('takes a restored ledger only as a whole', () => {
  expect(refusal({ ...PROD, casesTableName: 'restored' })).toContain('setting casesStreamArn is missing');
  expect(refusal({ ...PROD, casesStreamArn: STREAM })).toContain('setting casesTableName is missing');
});
