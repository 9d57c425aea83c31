import type { Head } from '../ledger/head';
import { answer, fail, REGISTER_WAIT_FAILED, type Machine } from './machine';
import { mustCorrect, SUPERSEDED, type WaitRequest } from './protocol';
import { putWait, type Waits } from './waits';

/** Named as in the machine's `Retry`. */
export class RegisterWaitFailed extends Error {
  override readonly name = REGISTER_WAIT_FAILED;
}

export interface RegisterWaitDeps {
  waits: Waits;
  machine: Machine;
  /** A consistent read. */
  readHead(caseId: string): Promise<Head | undefined>;
}

/**
 * Rule 3: store the token, *then* look at the ledger. Whatever changed before the read is answered here; whatever
 * changes after it finds the stored token. @throws RegisterWaitFailed, after failing the token too.
 */
export async function registerWait(deps: RegisterWaitDeps, request: WaitRequest): Promise<void> {
  try {
    await storeThenRead(deps, request);
  } catch (error) {
    // On AWS the thrown error fails the state too: under this name either of the two is retried with a pause.
    await fail(deps.machine, request.token).catch(() => undefined);
    throw new RegisterWaitFailed(`${request.caseId}: could not register`, { cause: error });
  }
}

async function storeThenRead({ waits, machine, readHead }: RegisterWaitDeps, request: WaitRequest): Promise<void> {
  const { caseId, gen, seq, token, stage, wakeAt } = request;
  const put = await putWait(waits, { caseId, gen, seq, token, stage, wakeAt });
  if (put === 'later-step') return;
  if (put === 'newer-generation') {
    await answer(machine, token, { stage: SUPERSEDED, wakeAt });
    return;
  }
  const head = await readHead(caseId);
  if (head === undefined) {
    await answer(machine, token, { stage: SUPERSEDED, wakeAt });
  } else if (mustCorrect({ stage, wakeAt }, head)) {
    await answer(machine, token, { stage: head.stage, wakeAt: head.wakeAt });
  }
}
