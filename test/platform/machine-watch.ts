import { DescribeExecutionCommand, GetExecutionHistoryCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { readWait } from '../../lambdas/workflow/waits';
import { executionName, type RegisteredWait } from '../../lambdas/workflow/protocol';
import { headOf } from './whistles';
import { machine, sfn, until, waits } from './platform';

/** What an operator could see of a case's executions. */

export const executionArn = (caseKey: string, gen: number) =>
  `${machine.arn.replace(':stateMachine:', ':execution:')}:${executionName(caseKey, gen)}`;

export async function statusOf(caseKey: string, gen: number): Promise<string> {
  try {
    return (await sfn.send(new DescribeExecutionCommand({ executionArn: executionArn(caseKey, gen) }))).status ?? '';
  } catch (error) {
    if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return 'NONE';
    throw error;
  }
}

/** Names of the states that an execution has entered, in order. */
export async function statesEntered(caseKey: string, gen: number): Promise<string[]> {
  const { events = [] } = await sfn.send(
    new GetExecutionHistoryCommand({ executionArn: executionArn(caseKey, gen), maxResults: 1000 }),
  );
  return events.flatMap((each) => each.stateEnteredEventDetails?.name ?? []);
}

export async function stop(caseKey: string, gen: number): Promise<void> {
  await sfn.send(new StopExecutionCommand({ executionArn: executionArn(caseKey, gen) }));
}

/** Waits until the machine sleeps with what the ledger says. */
export async function inStep(caseKey: string, seconds = 15): Promise<RegisteredWait> {
  return until(
    `${caseKey} in step`,
    async () => {
      const wait = await readWait(waits, caseKey);
      const head = await headOf(caseKey);
      const { token, stage, wakeAt } = wait ?? {};
      if (wait === undefined || token === undefined || stage !== head.stage || wakeAt !== head.wakeAt) return undefined;
      return { caseId: caseKey, gen: wait.gen, seq: wait.seq, token, stage, wakeAt };
    },
    seconds,
  );
}
