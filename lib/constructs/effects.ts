/** What leaves the ledger: the relay reads its stream, and queues carry signals and mails to those who act on them. */
import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { type Ability, Abilities } from '../abilities';
import { explain, explainExecutions } from '../nag-reasons';
import { namesOf } from '../names';
import type { Settings } from '../settings';
import { DeadLetterQueue } from './dead-letter-queue';
import { QishaoAlarm } from './qishao-alarm';
import { QishaoFunction } from './qishao-function';
import { SesFeedback } from './ses-feedback';
import { WorkQueue } from './work-queue';

/** A signal is one read and one answer. */
const CONDUCTOR_TIMEOUT = Duration.seconds(10);
/** Five mails at an SMTP server's slow four seconds each. */
const MAILER_TIMEOUT = Duration.seconds(20);
const FEEDBACK_TIMEOUT = Duration.seconds(10);
const RELAY_TIMEOUT = Duration.seconds(20);
/** The reconciler sends again what the relay has given up; its alarm has sounded long before. */
const RELAY_MAX_AGE = Duration.hours(6);
const RELAY_ATTEMPTS = 20;
const STREAM_READ = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (name) => `dynamodb:${name}`,
);

export class Effects extends Construct {
  readonly signals: WorkQueue;
  readonly mails: WorkQueue;
  readonly feedback: WorkQueue;
  readonly relayDeadLetters: Queue;
  private readonly can: Abilities;

  constructor(
    scope: Construct,
    private readonly settings: Settings,
  ) {
    super(scope, 'Effects');
    this.can = new Abilities(this, settings);
    this.signals = this.signalsQueue();
    this.mails = this.mailsQueue();
    this.feedback = this.feedbackQueue();
    if (settings.mail.transport === 'ses') new SesFeedback(this, settings, this.feedback.queue);
    const parked = new DeadLetterQueue(this, 'RelayDeadLetters', {
      settings,
      name: 'relay',
      order: { kind: 'standard' },
      alarm: {
        entry: 'relay-dead-letters',
        impact: 'Mails or wake-ups of some cases were not handed on; the sweep sends them within five minutes.',
      },
    });
    explain(parked, 'parkedForAPerson');
    this.relayDeadLetters = parked.queue;
    this.relay();
  }

  private signalsQueue(): WorkQueue {
    const { settings, can } = this;
    const conductor = this.worker('conductor', CONDUCTOR_TIMEOUT, [
      can.readHeads(),
      can.keepWaits(),
      can.raiseGenerations(), // for a case that opens again (rule 2)
    ]);
    explainExecutions(conductor, settings);
    return new WorkQueue(this, 'Signals', {
      settings,
      name: 'signals',
      order: { kind: 'standard' },
      consumer: conductor,
      batchSize: 10,
      attempts: 5,
      age: {
        limit: Duration.minutes(5),
        entry: 'signals-age',
        impact: 'Deadlines of cases that were just acted on may be enforced late or a reminder sent in vain.',
      },
      deadLetters: {
        entry: 'signals-dead-letters',
        impact: 'The clock of at least one case does not know its newest deadline until the sweep finds it.',
      },
    });
  }

  private mailsQueue(): WorkQueue {
    const { settings, can } = this;
    return new WorkQueue(this, 'Mails', {
      settings,
      name: 'mails',
      order: { kind: 'fifo' },
      consumer: this.worker(
        'mailer',
        MAILER_TIMEOUT,
        [can.appendToCases(), can.issueAccess(), can.readRegistry(), can.readCountyKey(), can.sendMail()],
        // one entry a transport: the function carries only the library it uses
        `mailer-${settings.mail.transport}`,
      ),
      batchSize: 5,
      // 30 times two minutes: a mail server may be down for an hour.
      attempts: 30,
      age: {
        limit: Duration.minutes(15),
        entry: 'mails-age',
        impact: 'Units, enterprises and the desk do not get their mails; nobody can sign in to the desk.',
      },
      deadLetters: {
        entry: 'mails-dead-letters',
        impact: 'At least one mail will not be sent until somebody sends it back to its queue.',
      },
    });
  }

  private feedbackQueue(): WorkQueue {
    const { settings, can } = this;
    return new WorkQueue(this, 'MailFeedback', {
      settings,
      name: 'mail-feedback',
      order: { kind: 'standard' },
      consumer: this.worker('mail-feedback', FEEDBACK_TIMEOUT, [can.appendToCases()]),
      batchSize: 10,
      attempts: 5,
      age: {
        limit: Duration.minutes(15),
        entry: 'mail-feedback-age',
        impact: 'The desk does not see yet that mails bounced, so nobody telephones the unit.',
      },
      deadLetters: {
        entry: 'mail-feedback-dead-letters',
        impact: 'A delivery or a bounce is missing on a case page; a bounced unit may never have heard of its task.',
      },
    });
  }

  private worker(
    name: 'conductor' | 'mailer' | 'mail-feedback' | 'relay',
    timeout: Duration,
    abilities: readonly Ability[],
    entry: string = name,
  ): QishaoFunction {
    return new QishaoFunction(this, name, {
      settings: this.settings,
      handler: `effects/${entry}.handler`,
      timeout,
      abilities,
      failures: { heardBy: 'source' },
    });
  }

  /** The stream's only reader. It may fail only when SQS does, and then it tries again in order. */
  private relay(): void {
    const relay = this.worker('relay', RELAY_TIMEOUT, [
      this.can.markCases(),
      this.can.sendSignals(this.signals.queue),
      this.can.sendMailOrders(this.mails.queue),
    ]);
    const eventSourceArn = StringParameter.valueForStringParameter(this, namesOf(this.settings).casesStreamParameter);
    relay.function.addToRolePolicy(new PolicyStatement({ actions: STREAM_READ, resources: [eventSourceArn] }));
    new EventSourceMapping(this, 'RelaySource', {
      target: relay.function,
      eventSourceArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      retryAttempts: RELAY_ATTEMPTS,
      maxRecordAge: RELAY_MAX_AGE,
      onFailure: new SqsDlq(this.relayDeadLetters),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('OUT#') } } },
        }),
      ],
    });
    new QishaoAlarm(this, {
      settings: this.settings,
      entry: 'relay-behind',
      impact: 'Nothing leaves the ledger: no mail, no wake-up of any case.',
      metric: relay.function.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      sounds: { when: 'at-least', value: Duration.minutes(2).toMilliseconds() },
      periods: 3,
      silence: 'fine',
    });
  }
}
