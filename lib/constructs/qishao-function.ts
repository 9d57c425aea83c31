/** A Lambda function with a role of its own, its log kept as long as the law wants, and its failures heard. */
import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Ability } from '../abilities';
import type { EnvironmentPart } from '../function-environment';
import { explain } from '../nag-reasons';
import { stageName } from '../names';
import type { RunbookEntry } from '../runbook-entries';
import type { Settings } from '../settings';
import { bundledCode } from './bundle';
import { QishaoAlarm } from './qishao-alarm';

export type Failures =
  | { readonly heardBy: 'alarm'; readonly entry: RunbookEntry; readonly impact: string }
  /** A queue or a stream tries again, and its own alarms tell when that does not help. */
  | { readonly heardBy: 'source' };

export interface QishaoFunctionProps {
  readonly settings: Settings;
  /** Handler file below `lambdas/`, without `.ts`; it exports `handler`. */
  readonly handler: string;
  readonly timeout: Duration;
  readonly abilities: readonly Ability[];
  readonly failures: Failures;
}

/** Cybersecurity Law, article 21(3): network logs are kept for at least six months; CloudWatch's next step is a year. */
export const LOG_RETENTION = RetentionDays.ONE_YEAR;

/** CPU grows with memory: at 1,024 MB a cold start takes half of what it does at 512, for the same price. */
const MEMORY_MB = 1024;

/** `/qishao/<stage>/<function>`. */
export function logGroupName(settings: Settings, name: string): string {
  return `/qishao/${settings.stage}/${name}`;
}

export class QishaoFunction extends Construct {
  readonly function: Function;
  readonly timeout: Duration;

  /** @param id also the function's name after `qishao-<stage>-` */
  constructor(scope: Construct, id: string, props: QishaoFunctionProps) {
    super(scope, id);
    const { settings } = props;
    this.timeout = props.timeout;
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: logGroupName(settings, id),
      retention: LOG_RETENTION,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    this.function = new Function(this, 'Function', {
      functionName: stageName(settings, id),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: bundledCode(`lambdas/${props.handler}.ts`, settings.county),
      handler: 'index.handler',
      role: this.roleFor(logGroup),
      logGroup,
      timeout: props.timeout,
      memorySize: MEMORY_MB,
      environment: environmentOf(settings, props.abilities),
      tracing: settings.capabilities.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
    });
    if (settings.capabilities.tracing) explain(this, 'xRayNeedsEveryResource');
    for (const { statements } of props.abilities) statements.forEach((each) => this.function.addToRolePolicy(each));
    new CfnOutput(Stack.of(this), `${pascalCase(id)}FunctionName`, { value: stageName(settings, id) });
    if (props.failures.heardBy === 'alarm') this.watchErrors(settings, props.failures);
  }

  /** Instead of AWS's managed policy, which could write to every log group of the account. */
  private roleFor(logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    return role;
  }

  private watchErrors(settings: Settings, failures: Extract<Failures, { heardBy: 'alarm' }>): void {
    new QishaoAlarm(this, {
      settings,
      entry: failures.entry,
      impact: failures.impact,
      metric: this.function.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
      sounds: { when: 'at-least', value: 1 },
      periods: 1,
      silence: 'fine',
    });
  }
}

function environmentOf(settings: Settings, abilities: readonly Ability[]): Record<string, string> {
  const everywhere: EnvironmentPart = {
    STAGE: settings.stage,
    PUBLIC_ORIGIN: settings.publicOrigin,
    ...(settings.clock.kind === 'demo' ? { WORKDAY_SECONDS: String(settings.clock.workdaySeconds) } : {}),
  };
  return Object.assign({}, everywhere, ...abilities.map(({ environment }) => environment)) as Record<string, string>;
}

/** `register-wait` → `RegisterWait`. */
function pascalCase(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
}
