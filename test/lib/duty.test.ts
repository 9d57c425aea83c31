import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RUNBOOK_ENTRIES } from '../../lib/runbook-entries';
import { CHINA, LOCAL, ofType, PROD, synthesise } from './synthesised';

const prod = synthesise(PROD);
const alarms = ofType(prod, 'AWS::CloudWatch::Alarm').map(
  (each) => [String(each.Properties['AlarmName']), each.Properties] as const,
);
const runbook = readFileSync(join(__dirname, '..', '..', 'docs', 'runbook.md'), 'utf8');

/** The text under a heading of the runbook. */
const entry = (name: string): string => runbook.split(/^#+ /m).find((each) => each.startsWith(`${name}\n`)) ?? '';

describe('every alarm', () => {
  it.each(alarms)('%s states its impact and an entry of the runbook that exists', (name, { AlarmDescription }) => {
    const [, impact, anchor = ''] =
      /^Impact: (.+\.) Runbook: docs\/runbook\.md#(.+)$/.exec(String(AlarmDescription)) ?? [];
    expect(impact).toBeTruthy();
    expect(name).toBe(`qishao-prod-${anchor}`);
    expect(entry(anchor)).toMatch(/\*\*Means\*\*[\s\S]*\*\*Look\*\*[\s\S]*\*\*Mend\*\*/);
  });

  it.each(alarms)('%s is sent to the duty topic', (_, { AlarmActions }) => {
    expect(JSON.stringify(AlarmActions)).toContain(':qishao-prod-alarms');
  });
});

it('has no entry of the runbook without its alarm', () => {
  expect(alarms.map(([name]) => name).sort()).toEqual(RUNBOOK_ENTRIES.map((name) => `qishao-prod-${name}`).sort());
});

describe('every queue', () => {
  const queues = ofType(prod, 'AWS::SQS::Queue').map((each) => [String(each.Properties['QueueName']), each] as const);
  const parked = queues.filter(([name]) => /-dead-letters(\.fifo)?$/.test(name));
  const work = queues.filter((each) => !parked.includes(each));

  it('is one of three with work, and their dead letters', () => {
    expect(work.map(([name]) => name)).toEqual([
      'qishao-prod-signals',
      'qishao-prod-mails.fifo',
      'qishao-prod-mail-feedback',
    ]);
  });

  it.each(work)('%s sets failures aside', (_, { Properties }) => {
    const target = (Properties['RedrivePolicy'] as { deadLetterTargetArn: { 'Fn::GetAtt': [string] } })
      .deadLetterTargetArn;
    expect(parked.map(([, { logicalId }]) => logicalId)).toContain(target['Fn::GetAtt'][0]);
  });

  it.each(work)('%s has an alarm on the age of its work', (_, { logicalId }) => {
    expect(metricsOn(logicalId)).toEqual(['ApproximateAgeOfOldestMessage']);
  });

  it.each(parked)('%s has an alarm on its first message', (_, { logicalId }) => {
    expect(metricsOn(logicalId)).toEqual(['ApproximateNumberOfMessagesVisible']);
  });

  it.each(work)('%s hides a message for six timeouts of its function', (name, { Properties, logicalId }) => {
    const source = ofType(prod, 'AWS::Lambda::EventSourceMapping').find((each) =>
      JSON.stringify(each.Properties['EventSourceArn']).includes(`"${logicalId}"`),
    );
    const consumer = (source?.Properties['FunctionName'] as { Ref: string }).Ref;
    const timeout = prod.resources.find((each) => each.logicalId === consumer)?.Properties['Timeout'];
    expect(Properties['VisibilityTimeout']).toBe(6 * Number(timeout));
    expect(source?.Properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
    expect([name, Properties['MessageRetentionPeriod']]).toEqual([name, 14 * 24 * 60 * 60]);
  });

  function metricsOn(logicalId: string): unknown[] {
    return alarms
      .filter(([, { Dimensions }]) => JSON.stringify(Dimensions ?? []).includes(`"${logicalId}"`))
      .map(([, { MetricName }]) => MetricName);
  }
});

describe('every log', () => {
  it.each([PROD, CHINA, LOCAL])('is kept for a year, for the law asks for six months (%#)', (context) => {
    const groups = ofType(synthesise(context), 'AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThan(11);
    expect(new Set(groups.map(({ Properties }) => Properties['RetentionInDays']))).toEqual(new Set([365]));
  });

  it('belongs to a function by name, so that no function writes into one that is kept for ever', () => {
    for (const { Properties } of ofType(prod, 'AWS::Lambda::Function'))
      expect(Properties['LoggingConfig']).toBeDefined();
  });
});

it('calls when the daily walk finds a month or less of known calendar', () => {
  const [filter] = ofType(prod, 'AWS::Logs::MetricFilter').filter((each) =>
    JSON.stringify(each.Properties['FilterPattern']).includes('calendarDaysLeft'),
  );
  const [, alarm] = alarms.find(([name]) => name === 'qishao-prod-calendar-ending') ?? [];
  expect(filter?.Properties).toMatchObject({
    FilterPattern: '{ $.calendarDaysLeft = "*" }',
    LogGroupName: '/qishao/prod/reconciler',
    MetricTransformations: [{ MetricName: alarm?.['MetricName'], MetricValue: '$.calendarDaysLeft' }],
  });
  expect(alarm).toMatchObject({ Threshold: 31, ComparisonOperator: 'LessThanThreshold', Period: 24 * 60 * 60 });
});
