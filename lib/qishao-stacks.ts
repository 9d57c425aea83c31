/** The four stacks of one stage, by how long their contents must live. */
import type { App } from 'aws-cdk-lib';
import { LedgerStack } from './ledger-stack';
import { OperationsStack } from './operations-stack';
import type { Settings } from './settings';
import { WebStack } from './web-stack';
import { WorkflowStack } from './workflow-stack';

export interface QishaoStacks {
  readonly ledger: LedgerStack;
  readonly workflow: WorkflowStack;
  readonly web: WebStack;
  readonly operations: OperationsStack;
}

export function qishaoStacks(app: App, settings: Settings): QishaoStacks {
  const ledger = new LedgerStack(app, settings);
  const workflow = new WorkflowStack(app, settings);
  const web = new WebStack(app, settings);
  const operations = new OperationsStack(app, settings);
  // Names, not references, tie the stacks together, so the order is said here.
  workflow.addStackDependency(ledger);
  web.addStackDependency(ledger);
  operations.addStackDependency(workflow);
  operations.addStackDependency(web);
  for (const { templateOptions } of [ledger, workflow, web, operations]) {
    templateOptions.metadata = { ...templateOptions.metadata, 'cfn-lint': { config: { ignore_checks: LINT_IGNORED } } };
  }
  return { ledger, workflow, web, operations };
}

/** What cfn-lint is told to pass over, in the templates themselves, so that everybody's cfn-lint says the same. */
const LINT_IGNORED = [
  'W3005', // The CDK writes a role both as a reference and as DependsOn, for the sake of the role's policy.
  'E3601', // cfn-lint's schema of state machines knows neither JSONata timeouts nor aws-cn; asl-validator judges ours.
];
