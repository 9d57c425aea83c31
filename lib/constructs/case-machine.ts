/** One execution per case: the machine, and the two functions it calls. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { Abilities } from '../abilities';
import { explain } from '../nag-reasons';
import { namesOf } from '../names';
import type { Settings } from '../settings';
import { LOG_RETENTION, QishaoFunction, logGroupName } from './qishao-function';

const DEFINITION = join(__dirname, '..', '..', 'statemachines', 'case.asl.json');

/** Shorter than the machine's own retries together (about 60 s), long enough for eight contended appends. */
const STEP_TIMEOUT = Duration.seconds(20);

export class CaseMachine extends Construct {
  constructor(scope: Construct, settings: Settings) {
    super(scope, 'Case');
    const registerWait = this.registerWait(settings);
    const enforceDeadline = this.enforceDeadline(settings);
    const machine = new StateMachine(this, 'Machine', {
      stateMachineName: namesOf(settings).machine,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(readFileSync(DEFINITION, 'utf8')),
      definitionSubstitutions: {
        Partition: Aws.PARTITION,
        RegisterWaitFunction: registerWait.function.functionArn,
        EnforceDeadlineFunction: enforceDeadline.function.functionArn,
      },
      tracingEnabled: settings.capabilities.tracing,
      // Every step, but never its data: tokens pass through it.
      logs: { destination: this.log(settings), level: LogLevel.ALL, includeExecutionData: false },
    });
    machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [registerWait.function.functionArn, enforceDeadline.function.functionArn],
      }),
    );
    explain(machine, 'logDeliveryNeedsEveryResource');
    if (!settings.capabilities.tracing) explain(machine, 'noTracingHere');
  }

  private registerWait(settings: Settings): QishaoFunction {
    const can = new Abilities(this, settings);
    return new QishaoFunction(this, 'register-wait', {
      settings,
      handler: 'workflow/register-wait.handler',
      timeout: STEP_TIMEOUT,
      abilities: [can.readHeads(), can.keepWaits(), can.answerTokens(), can.failTokens()],
      failures: {
        heardBy: 'alarm',
        entry: 'register-wait-errors',
        impact: 'Cases that just changed stage may not be woken in time; the machine is retrying.',
      },
    });
  }

  private enforceDeadline(settings: Settings): QishaoFunction {
    const can = new Abilities(this, settings);
    return new QishaoFunction(this, 'enforce-deadline', {
      settings,
      handler: 'workflow/enforce-deadline.handler',
      timeout: STEP_TIMEOUT,
      abilities: [can.appendToCases()],
      failures: {
        heardBy: 'alarm',
        entry: 'enforce-deadline-errors',
        impact: 'Reminders and overdue notices of some cases are late; the sweep tries again every five minutes.',
      },
    });
  }

  private log(settings: Settings): LogGroup {
    return new LogGroup(this, 'Log', {
      // Step Functions may write to this prefix without a resource policy of the account's growing.
      logGroupName: `/aws/vendedlogs/states${logGroupName(settings, 'case')}`,
      retention: LOG_RETENTION,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  }
}
