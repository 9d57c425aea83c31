import type { CaseState } from '../../../../lambdas/domain/case/state';
import { part } from '../orders';
import { LEAD } from './letters';
import { deskSees } from './situations';

/** How it stands with asking the enterprise, and with its withdrawal: heads of the oracle's columns. */

export type AskIs = 'no task' | 'passed' | 'no clock' | 'the head’s' | 'answered' | 'asked' | 'possible';

const isAnswered = (state: CaseState) => state.rounds.some((each) => each.reply !== undefined);

const asked = (state: CaseState, assignment?: string) =>
  state.supplements.some((each) => each.assignment === assignment);

/** The desk stops its own clock: while it screens, and while it reviews. */
export function deskAskIs(state: CaseState): AskIs {
  const sees = deskSees(state);
  if (sees !== 'to screen' && sees !== 'review' && sees !== 'head review') return 'no clock';
  if (sees === 'head review') return 'the head’s';
  if (isAnswered(state)) return 'answered';
  return asked(state) ? 'asked' : 'possible';
}

/** 主办单位 stops its own clock while it works. */
export function leadAskIs(state: CaseState): AskIs {
  const task = part(state, LEAD);
  if (task === undefined) return 'no task';
  if (state.stage !== 'handle') return 'passed';
  if (isAnswered(state)) return 'answered';
  return asked(state, task.id) ? 'asked' : 'possible';
}

/** Whether the enterprise is asked. */
export const supplementIs = (state: CaseState): 'open' | 'none' =>
  state.duties.some((each) => each.kind === 'supplement' && each.settled === undefined) ? 'open' : 'none';

/** 撤回 comes before any reply. */
export function withdrawalIs(state: CaseState): 'possible' | 'answered' | 'closed' {
  if (state.closed !== undefined) return 'closed';
  return isAnswered(state) ? 'answered' : 'possible';
}
