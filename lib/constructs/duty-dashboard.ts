/** One page for whoever is on duty: are people served, do mails leave, does every case have its clock? */
import { Duration, Stack } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IWidget, Metric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { machineArn, namesOf, stageName } from '../names';
import type { Settings } from '../settings';
import { queueName } from './queue-order';

const HALF = 12;
const FULL = 24;
const PERIOD = Duration.minutes(5);

export class DutyDashboard extends Construct {
  constructor(
    scope: Construct,
    private readonly settings: Settings,
  ) {
    super(scope, 'Dashboard');
    new Dashboard(this, 'Page', {
      dashboardName: stageName(settings, 'duty'),
      widgets: [
        [new TextWidget({ width: FULL, height: 1, markdown: `Qishao, stage ${settings.stage}: see docs/runbook.md` })],
        [this.pages(), this.queues()],
        [this.executions(), this.dynamo()],
      ],
    });
  }

  private pages(): IWidget {
    const dimensionsMap = { ApiName: namesOf(this.settings).api };
    const api = (metricName: string, statistic: string): Metric =>
      new Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap, statistic, period: PERIOD });
    return new GraphWidget({
      title: 'Pages: requests, errors, and the slowest in twenty (ms)',
      width: HALF,
      left: [api('Count', 'Sum'), api('4XXError', 'Sum'), api('5XXError', 'Sum')],
      right: [api('Latency', 'p95')],
    });
  }

  private queues(): IWidget {
    const names = [
      queueName(stageName(this.settings, 'mails'), { kind: 'fifo' }),
      queueName(stageName(this.settings, 'signals'), { kind: 'standard' }),
      queueName(stageName(this.settings, 'mail-feedback'), { kind: 'standard' }),
    ];
    const age = (name: string): Metric => this.sqs(name, 'ApproximateAgeOfOldestMessage');
    return new GraphWidget({ title: 'Queues: age of the oldest (s)', width: HALF, left: names.map(age) });
  }

  private sqs(queue: string, metricName: string): Metric {
    return new Metric({
      namespace: 'AWS/SQS',
      metricName,
      dimensionsMap: { QueueName: queue },
      statistic: 'Maximum',
      period: PERIOD,
    });
  }

  private executions(): IWidget {
    const dimensionsMap = { StateMachineArn: machineArn(Stack.of(this), this.settings) };
    const count = (metricName: string): Metric =>
      new Metric({ namespace: 'AWS/States', metricName, dimensionsMap, statistic: 'Sum', period: PERIOD });
    return new GraphWidget({
      title: 'Clocks: started, ended, and ended early',
      width: HALF,
      left: [count('ExecutionsStarted'), count('ExecutionsSucceeded')],
      right: [count('ExecutionsFailed'), count('ExecutionsTimedOut'), count('ExecutionsAborted')],
    });
  }

  private dynamo(): IWidget {
    const dimensionsMap = { TableName: namesOf(this.settings).cases };
    const units = (metricName: string): Metric =>
      new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum', period: PERIOD });
    return new GraphWidget({
      title: 'Ledger: units read and written',
      width: HALF,
      left: [units('ConsumedReadCapacityUnits'), units('ConsumedWriteCapacityUnits')],
    });
  }
}
