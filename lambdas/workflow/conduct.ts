import type { Hint } from '../ledger/append';
import type { Head } from '../ledger/head';
import { keepRunning, type GenerationDeps } from './generations';
import { answer, start, type Machine } from './machine';
import { readWait, type Waits } from './waits';

export interface ConductDeps extends GenerationDeps {
  waits: Waits;
  machine: Machine;
  readHead(caseId: string): Promise<Head | undefined>;
}

/** Rule 4: follows a content-free hint. Everything is read anew, the wait before the head. */
export async function conduct(deps: ConductDeps, hint: { caseId: string; kind: Hint }): Promise<void> {
  switch (hint.kind) {
    case 'start':
      return begin(deps, hint.caseId);
    case 'wake':
      return wake(deps, hint.caseId);
    case 'reopen':
      await keepRunning(deps, hint.caseId);
  }
}

async function begin({ waits, machine, readHead }: ConductDeps, caseId: string): Promise<void> {
  if ((await readWait(waits, caseId)) !== undefined) return;
  const head = await readHead(caseId);
  if (head === undefined || head.stage === 'closed') return;
  await start(machine, caseId, 1, head);
}

async function wake({ waits, machine, readHead }: ConductDeps, caseId: string): Promise<void> {
  const wait = await readWait(waits, caseId);
  const head = await readHead(caseId);
  if (wait?.token === undefined || head === undefined) return;
  if (wait.stage === head.stage && wait.wakeAt === head.wakeAt) return;
  await answer(machine, wait.token, { stage: head.stage, wakeAt: head.wakeAt });
}
