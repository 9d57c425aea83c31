/**
 * Physical names by stage. Stacks find each other's resources by these names, never by cross-stack exports, so that
 * each stack can be deployed, rolled back or restored alone.
 */
import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { Settings } from './settings';

export interface Names {
  readonly cases: string;
  readonly registry: string;
  readonly access: string;
  readonly waits: string;
  /** Secrets Manager: the county's HMAC key. */
  readonly countyKey: string;
  /** SSM parameter holding the ARN of the `cases` stream, which no name can tell. */
  readonly casesStreamParameter: string;
  readonly machine: string;
  readonly api: string;
  readonly alarmTopic: string;
  readonly mailConfiguration: string;
}

export function namesOf(settings: Settings): Names {
  const prefix = `qishao-${settings.stage}`;
  return {
    cases: settings.cases.kind === 'restored' ? settings.cases.tableName : `${prefix}-cases`,
    registry: `${prefix}-registry`,
    access: `${prefix}-access`,
    waits: `${prefix}-waits`,
    countyKey: `qishao/${settings.stage}/county-key`,
    casesStreamParameter: `/qishao/${settings.stage}/cases-stream-arn`,
    machine: `${prefix}-case`,
    api: prefix,
    alarmTopic: `${prefix}-alarms`,
    mailConfiguration: prefix,
  };
}

/** `qishao-<stage>-<what>`: functions, queues and alarms. */
export function stageName(settings: Settings, what: string): string {
  return `qishao-${settings.stage}-${what}`;
}

/** `Qishao-<stage>-<What>`: the ids of stacks. */
export function stackId(settings: Settings, what: string): string {
  return `Qishao-${settings.stage}-${what}`;
}

/** The state machine's ARN, built from its name: its functions need it before it exists. */
export function machineArn(stack: Stack, settings: Settings): string {
  return stack.formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: namesOf(settings).machine,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** Every execution of the machine, whose names are `<caseKey>-<gen>`. */
export function executionsArn(stack: Stack, settings: Settings): string {
  return stack.formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${namesOf(settings).machine}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
