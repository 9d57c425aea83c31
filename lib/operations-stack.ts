/** For those on duty: where alarms go, what is watched across the stacks, and one page to look at. */
import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  FilterPattern,
  type ILogGroup,
  LogGroup,
  MetricFilter,
  QueryDefinition,
  QueryString,
} from 'aws-cdk-lib/aws-logs';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { DutyDashboard } from './constructs/duty-dashboard';
import { QishaoAlarm } from './constructs/qishao-alarm';
import { logGroupName } from './constructs/qishao-function';
import { machineArn, namesOf, stackId, stageName } from './names';
import type { Settings } from './settings';

const PERIOD = Duration.minutes(5);
const NAMESPACE = 'Qishao';
/** The next year's notice comes in autumn; a month is enough to enter it and deploy. A default of ours. */
const CALENDAR_DAYS_NEEDED = 31;
const MACHINE_ENDS = [
  ['machine-failed', 'ExecutionsFailed'],
  ['machine-timed-out', 'ExecutionsTimedOut'],
  ['machine-aborted', 'ExecutionsAborted'],
] as const;

const API = { namespace: 'AWS/ApiGateway', period: PERIOD };

const LOGGING_FUNCTIONS = [
  'intake',
  'api',
  'task',
  'desk',
  'desk-acts',
  'entry',
  'import-check',
  'papers',
  'register-wait',
  'enforce-deadline',
  'generations',
  'relay',
  'conductor',
  'mailer',
  'mail-feedback',
  'reconciler',
];

export class OperationsStack extends Stack {
  constructor(
    scope: Construct,
    private readonly settings: Settings,
  ) {
    super(scope, stackId(settings, 'Operations'), { env: settings.env, description: 'Qishao: for those on duty' });
    const topic = new Topic(this, 'Alarms', { topicName: namesOf(settings).alarmTopic, enforceSSL: true });
    // a topic with a policy of its own no longer takes what CloudWatch publishes by the account's default
    topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    for (const address of settings.alarmEmails) topic.addSubscription(new EmailSubscription(address));
    this.watchPages();
    this.watchMachine();
    this.watchReconciler();
    this.watchLedger();
    if (settings.mail.transport === 'ses') this.watchBounces();
    if (settings.capabilities.insights) this.saveQueries();
    new DutyDashboard(this, settings);
  }

  private watchPages(): void {
    const { settings } = this;
    const dimensionsMap = { ApiName: namesOf(settings).api };
    new QishaoAlarm(this, {
      settings,
      entry: 'api-errors',
      impact: 'People see an error page instead of a form or an answer.',
      metric: new Metric({ ...API, metricName: '5XXError', dimensionsMap, statistic: 'Sum' }),
      sounds: { when: 'at-least', value: 3 },
      periods: 1,
      silence: 'fine',
    });
    new QishaoAlarm(this, {
      settings,
      entry: 'api-slow',
      impact: 'One page in twenty takes over three seconds; people tap twice or give up.',
      metric: new Metric({ ...API, metricName: 'Latency', dimensionsMap, statistic: 'p95' }),
      sounds: { when: 'at-least', value: Duration.seconds(3).toMilliseconds() },
      periods: 3,
      silence: 'fine',
    });
  }

  /** One alarm for each way to end early: the local platform knows no metric math. */
  private watchMachine(): void {
    for (const [entry, metricName] of MACHINE_ENDS) {
      new QishaoAlarm(this, {
        settings: this.settings,
        entry,
        impact: 'The clock of a case stopped; the next generation should have been raised within seconds.',
        metric: new Metric({
          namespace: 'AWS/States',
          metricName,
          dimensionsMap: { StateMachineArn: machineArn(this, this.settings) },
          statistic: 'Sum',
          period: PERIOD,
        }),
        sounds: { when: 'at-least', value: 1 },
        periods: 1,
        silence: 'fine',
      });
    }
  }

  private watchReconciler(): void {
    const log = LogGroup.fromLogGroupName(this, 'ReconcilerLog', logGroupName(this.settings, 'reconciler'));
    this.watchRepairs(log);
    this.watchCalendar(log);
  }

  /** The reconciler logs `mended`, how many things it put right; on a healthy day that is zero. */
  private watchRepairs(logGroup: ILogGroup): void {
    const { settings } = this;
    const metricName = stageName(settings, 'mended');
    new MetricFilter(this, 'Mended', {
      logGroup,
      filterPattern: FilterPattern.numberValue('$.mended', '>', 0),
      metricNamespace: NAMESPACE,
      metricName,
      metricValue: '$.mended',
    });
    new QishaoAlarm(this, {
      settings,
      entry: 'reconciler-mended',
      impact: 'None any more, but something lost work: without the reconciler a case or a mail would have been stuck.',
      metric: new Metric({ namespace: NAMESPACE, metricName, statistic: 'Sum', period: PERIOD }),
      sounds: { when: 'at-least', value: 1 },
      periods: 1,
      silence: 'fine',
    });
  }

  /** Once a day the reconciler logs `calendarDaysLeft`, how many days the newest holiday notice still covers. */
  private watchCalendar(logGroup: ILogGroup): void {
    const { settings } = this;
    const metricName = stageName(settings, 'calendar-days-left');
    new MetricFilter(this, 'CalendarDaysLeft', {
      logGroup,
      filterPattern: FilterPattern.exists('$.calendarDaysLeft'),
      metricNamespace: NAMESPACE,
      metricName,
      metricValue: '$.calendarDaysLeft',
    });
    new QishaoAlarm(this, {
      settings,
      entry: 'calendar-ending',
      impact: 'Deadlines beyond the known calendar are provisional, and may fall on a holiday or a make-up day.',
      metric: new Metric({ namespace: NAMESPACE, metricName, statistic: 'Minimum', period: Duration.days(1) }),
      sounds: { when: 'below', value: CALENDAR_DAYS_NEEDED },
      periods: 1,
      silence: 'fine',
    });
  }

  private watchLedger(): void {
    new QishaoAlarm(this, {
      settings: this.settings,
      entry: 'ledger-throttled',
      impact: 'Answers of people are refused or late, because the ledger takes no more writes.',
      metric: new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: 'WriteThrottleEvents',
        dimensionsMap: { TableName: namesOf(this.settings).cases },
        statistic: 'Sum',
        period: PERIOD,
      }),
      sounds: { when: 'at-least', value: 10 },
      periods: 1,
      silence: 'fine',
    });
  }

  /** SES reviews an account from a bounce rate of 5 % on. */
  private watchBounces(): void {
    new QishaoAlarm(this, {
      settings: this.settings,
      entry: 'mail-bounces',
      impact: 'Units do not hear of their tasks, and SES may stop sending for all of us.',
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        statistic: 'Average',
        period: Duration.hours(1),
      }),
      sounds: { when: 'at-least', value: 0.05 },
      periods: 1,
      silence: 'fine',
    });
  }

  private saveQueries(): void {
    const groups = LOGGING_FUNCTIONS.map((name) =>
      LogGroup.fromLogGroupName(this, `Log-${name}`, logGroupName(this.settings, name)),
    );
    new QueryDefinition(this, 'OneCase', {
      queryDefinitionName: `${stageName(this.settings, 'one-case')}`,
      logGroups: groups,
      queryString: new QueryString({
        fields: ['@timestamp', 'level', 'message', 'case', 'correlationId'],
        filterStatements: ["case = 'CKQS-2026-000001'"],
        sort: '@timestamp asc',
        limit: 1000,
      }),
    });
    new QueryDefinition(this, 'Errors', {
      queryDefinitionName: stageName(this.settings, 'errors'),
      logGroups: groups,
      queryString: new QueryString({
        fields: ['@timestamp', '@log', 'message', 'case', 'correlationId'],
        filterStatements: ["level = 'ERROR'"],
        sort: '@timestamp desc',
        limit: 200,
      }),
    });
  }
}
