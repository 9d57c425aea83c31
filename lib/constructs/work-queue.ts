/** A queue with its consumer, its dead-letter queue and their alarms: there is no other way to make a queue here. */
import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { RunbookEntry } from '../runbook-entries';
import type { Settings } from '../settings';
import { stageName } from '../names';
import { DeadLetterQueue, LONGEST_RETENTION } from './dead-letter-queue';
import { QishaoAlarm } from './qishao-alarm';
import type { QishaoFunction } from './qishao-function';
import { type QueueOrder, queueName, queueProps } from './queue-order';

export interface WorkQueueProps {
  readonly settings: Settings;
  readonly name: string;
  readonly order: QueueOrder;
  readonly consumer: QishaoFunction;
  readonly batchSize: number;
  /** Deliveries before a message is set aside. */
  readonly attempts: number;
  readonly age: { readonly limit: Duration; readonly entry: RunbookEntry; readonly impact: string };
  readonly deadLetters: { readonly entry: RunbookEntry; readonly impact: string };
}

export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { settings, name, order, consumer } = props;
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      settings,
      name,
      order,
      alarm: props.deadLetters,
    }).queue;
    this.queue = new Queue(this, 'Queue', {
      ...queueProps(order),
      queueName: queueName(stageName(settings, name), order),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: LONGEST_RETENTION,
      visibilityTimeout: Duration.seconds(consumer.timeout.toSeconds() * settings.capabilities.timeoutsBeforeRetry),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.attempts },
    });
    consumer.function.addEventSource(
      new SqsEventSource(this.queue, { batchSize: props.batchSize, reportBatchItemFailures: true }),
    );
    this.watchAge(props);
  }

  private watchAge({ settings, age }: WorkQueueProps): void {
    new QishaoAlarm(this, {
      settings,
      entry: age.entry,
      impact: age.impact,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      sounds: { when: 'at-least', value: age.limit.toSeconds() },
      periods: 3,
      silence: 'fine',
    });
  }
}
