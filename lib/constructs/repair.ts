/** Rules 8 and 9 of the protocol: executions that ended early are raised again, and lost work is found. */
import { Duration, Stack } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { Abilities } from '../abilities';
import { explain, explainExecutions } from '../nag-reasons';
import { machineArn, stageName } from '../names';
import type { Settings } from '../settings';
import { DeadLetterQueue } from './dead-letter-queue';
import type { Effects } from './effects';
import { QishaoAlarm } from './qishao-alarm';
import { QishaoFunction } from './qishao-function';

/** Several cases may end at once, and each takes a handful of calls. */
const GENERATIONS_TIMEOUT = Duration.seconds(60);
/** The daily walk visits every open case. */
const RECONCILER_TIMEOUT = Duration.minutes(10);
const SWEEP_EVERY = Duration.minutes(5);

export class Repair extends Construct {
  readonly deadLetters: Queue;
  private readonly can: Abilities;

  constructor(
    scope: Construct,
    private readonly settings: Settings,
    effects: Effects,
  ) {
    super(scope, 'Repair');
    this.can = new Abilities(this, settings);
    const parked = new DeadLetterQueue(this, 'GenerationsDeadLetters', {
      settings,
      name: 'generations',
      order: { kind: 'standard' },
      alarm: {
        entry: 'generations-dead-letters',
        impact: 'A case whose execution ended early has no clock until the sweep or the daily walk raises it again.',
      },
    });
    explain(parked, 'parkedForAPerson');
    this.deadLetters = parked.queue;
    this.generations();
    this.reconciler(effects);
  }

  /** Whatever ended: the function looks at HEAD and raises the next generation only if the case is open. */
  private generations(): void {
    const { settings, can } = this;
    const raise = new QishaoFunction(this, 'generations', {
      settings,
      handler: 'workflow/generations.handler',
      timeout: GENERATIONS_TIMEOUT,
      abilities: [can.readHeads(), can.keepWaits(), can.raiseGenerations()],
      failures: {
        heardBy: 'alarm',
        entry: 'generations-errors',
        impact: 'A case whose execution ended early may be without a clock; two more tries follow.',
      },
    });
    explainExecutions(raise, settings);
    raise.function.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(this.deadLetters) });
    new Rule(this, 'ExecutionEnded', {
      ruleName: stageName(settings, 'execution-ended'),
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED', 'SUCCEEDED'],
          stateMachineArn: [machineArn(Stack.of(this), settings)],
        },
      },
      targets: [new LambdaFunction(raise.function, { deadLetterQueue: this.deadLetters })],
    });
  }

  private reconciler(effects: Effects): void {
    const { settings, can } = this;
    const reconciler = new QishaoFunction(this, 'reconciler', {
      settings,
      handler: 'effects/reconciler.handler',
      timeout: RECONCILER_TIMEOUT,
      abilities: [
        can.appendToCases(),
        can.findCases('openByWake', 'unsent'),
        can.markCases(),
        can.keepWaits(),
        can.raiseGenerations(),
        can.sendSignals(effects.signals.queue),
        can.sendMailOrders(effects.mails.queue),
      ],
      failures: {
        heardBy: 'alarm',
        entry: 'reconciler-errors',
        impact: 'What a crash left behind is not mended; cases and mails that need no mending go on.',
      },
    });
    explainExecutions(reconciler, settings);
    this.every(SWEEP_EVERY, 'sweep', reconciler);
    this.every(Duration.days(1), 'daily', reconciler);
    this.watchHeartbeat(reconciler);
  }

  /** By rate, not by cron: the local platform ignores time zones, and office hours are decided in code. */
  private every(interval: Duration, task: 'sweep' | 'daily', reconciler: QishaoFunction): void {
    new Rule(this, `Schedule-${task}`, {
      ruleName: stageName(this.settings, task),
      enabled: this.settings.schedules === 'enabled',
      schedule: Schedule.rate(interval),
      targets: [
        new LambdaFunction(reconciler.function, { event: RuleTargetInput.fromObject({ task }), retryAttempts: 0 }),
      ],
    });
  }

  private watchHeartbeat(reconciler: QishaoFunction): void {
    new QishaoAlarm(this, {
      settings: this.settings,
      entry: 'reconciler-silent',
      impact: 'Nobody looks for lost work: a fault elsewhere would stay unnoticed.',
      metric: reconciler.function.metricInvocations({ period: SWEEP_EVERY, statistic: 'Sum' }),
      sounds: { when: 'below', value: 1 },
      periods: 3,
      silence: 'alarm',
    });
  }
}
