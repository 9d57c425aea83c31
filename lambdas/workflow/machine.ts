import type { SFNClient } from '@aws-sdk/client-sfn';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { executionName, type Position } from './protocol';

/** The state machine as the protocol sees it. */
export interface Machine {
  sfn: SFNClient;
  arn: string;
}

/** The error name that the machine retries with a growing pause. */
export const REGISTER_WAIT_FAILED = 'RegisterWaitFailed';

export type Running = 'none' | 'running' | 'ended';

/** Starts `<caseId>-<gen>`; a name that is taken is the same start. */
export async function start(
  { sfn, arn }: Machine,
  caseId: string,
  gen: number,
  at: Position,
): Promise<'started' | 'taken'> {
  try {
    const input = JSON.stringify({ caseId, gen, stage: at.stage, wakeAt: at.wakeAt });
    await sfn.send(new StartExecutionCommand({ stateMachineArn: arn, name: executionName(caseId, gen), input }));
    return 'started';
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return 'taken';
    throw error;
  }
}

/** Wakes whoever waits with this token. A token that nobody waits with any more is no error: its machine moved on. */
export async function answer({ sfn }: Machine, token: string, position: Position): Promise<'woken' | 'nobody'> {
  try {
    await sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(position) }));
    return 'woken';
  } catch (error) {
    if (isNobody(error)) return 'nobody';
    throw error;
  }
}

/** Rule 3c: on AWS a failed invocation fails the state by itself; saying so here makes both worlds alike. */
export async function fail({ sfn }: Machine, token: string): Promise<void> {
  try {
    await sfn.send(new SendTaskFailureCommand({ taskToken: token, error: REGISTER_WAIT_FAILED }));
  } catch (error) {
    if (!isNobody(error)) throw error;
  }
}

export async function running({ sfn, arn }: Machine, caseId: string, gen: number): Promise<Running> {
  const executionArn = `${arn.replace(':stateMachine:', ':execution:')}:${executionName(caseId, gen)}`;
  try {
    const found = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    return found.status === 'RUNNING' ? 'running' : 'ended';
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return 'none';
    throw error;
  }
}

function isNobody(error: unknown): boolean {
  return error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;
}
