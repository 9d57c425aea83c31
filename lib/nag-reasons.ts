/** Every rule of cdk-nag that does not hold here, and why; `explain` says which reason counts for which construct. */
import { Stack, Token, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { namesOf } from './names';
import type { Settings } from './settings';

const REASONS = {
  countyKeyIsNeverRotated: {
    id: 'AwsSolutions-SMG4',
    reason:
      'The key hashes lookup codes, links and payload references that live for years: a rotated key would make ' +
      'every printed code and the chain of the ledger unverifiable. It never leaves Secrets Manager and memory.',
  },
  xRayNeedsEveryResource: {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'PutTraceSegments and PutTelemetryRecords of X-Ray know no resources and can only be granted on all.',
  },
  apiGatewayWritesItsLogs: {
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    reason: "API Gateway's log role is a setting of the whole account, and this is the policy AWS made for it.",
  },
  logDeliveryNeedsEveryResource: {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'Log delivery and X-Ray can only be granted on all resources, as the documentation of both prescribes.',
  },
  pagesAreValidatedInside: {
    id: 'AwsSolutions-APIG2',
    reason: 'Bodies are checked by the same zod schemas that type the code; a person gets the form back with reasons.',
  },
  pagesAuthoriseThemselves: {
    id: 'AwsSolutions-APIG4',
    reason: 'Whistle forms are public; tasks and the desk use cookies that the functions verify against the ledger.',
  },
  noCognito: {
    id: 'AwsSolutions-COG4',
    reason: 'Staff sign in by a mailed code, and Cognito does not exist in China.',
  },
  localHasNoApiLogs: {
    id: 'AwsSolutions-APIG1',
    reason: 'The local platform writes no access logs; every other stage has them.',
  },
  localHasNoExecutionLogs: {
    id: 'AwsSolutions-APIG6',
    reason: 'The local platform writes no execution logs; every other stage has them.',
  },
  localHasNoWaf: {
    id: 'AwsSolutions-APIG3',
    reason: 'The local platform refuses WAF associations and listens on the loopback address only.',
  },
  noTracingHere: {
    id: 'AwsSolutions-SF2',
    reason: 'X-Ray follows neither Lambda in China nor anything on the local platform.',
  },
  parkedForAPerson: {
    id: 'AwsSolutions-SQS3',
    reason: 'This is a dead-letter queue itself: failed invocations wait in it for a person, and its alarm calls one.',
  },
} as const;

export type NagReason = keyof typeof REASONS;

export function explain(construct: IConstruct, ...reasons: readonly NagReason[]): void {
  Validations.of(construct).acknowledge(...reasons.map((name) => REASONS[name]));
}

/** `DescribeExecution` takes executions, and theirs are named after cases. */
export function explainExecutions(construct: IConstruct, settings: Settings): void {
  const stack = Stack.of(construct);
  const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account;
  const executions = `execution:${namesOf(settings).machine}:*`;
  Validations.of(construct).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${stack.region}:${account}:${executions}]`,
    reason: 'The executions of this one machine; their names are the case keys, which are not known beforehand.',
  });
}
