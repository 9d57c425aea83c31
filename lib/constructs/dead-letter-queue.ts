/** Where work waits for a person: kept for the longest time SQS allows, and never silent. */
import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { stageName } from '../names';
import type { RunbookEntry } from '../runbook-entries';
import type { Settings } from '../settings';
import { QishaoAlarm } from './qishao-alarm';
import { type QueueOrder, queueName, queueProps } from './queue-order';

export interface DeadLetterQueueProps {
  readonly settings: Settings;
  readonly name: string;
  readonly order: QueueOrder;
  readonly alarm: { readonly entry: RunbookEntry; readonly impact: string };
}

/** SQS's longest retention. */
export const LONGEST_RETENTION = Duration.days(14);

export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      ...queueProps(props.order),
      queueName: queueName(stageName(props.settings, `${props.name}-dead-letters`), props.order),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: LONGEST_RETENTION,
    });
    new QishaoAlarm(this, {
      settings: props.settings,
      ...props.alarm,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      sounds: { when: 'at-least', value: 1 },
      periods: 1,
      silence: 'fine',
    });
  }
}
