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
  return { ledger, workflow, web, operations };
}
