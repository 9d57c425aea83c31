import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { openDuties, supersededAt } from '../duties';
import { refuse, type Refusal } from '../refusal';
import type { CaseState } from '../state';
import { unanswered } from '../status';
import { firstOf, reasoned } from './checks';
import { fact, now } from './fact';
import type { Decision } from './decision';

/** 企业撤回: before any reply, with the reason, and whether anyone pressed for it. */
export function withdraw(state: CaseState, command: CommandOf<'withdraw'>, context: DecideContext): Decision {
  const problem = firstOf(notWithdrawable(state), reasoned(command.reason));
  if (problem !== undefined) return problem;
  const settles = openDuties(state).map((each) => supersededAt(each, context.now));
  const { pressed, reason } = command;
  const data = { pressed, stage: 'closed' as const, closes: 'withdrawn' as const, settles };
  return [fact('withdrawn@1', now(context.now), command.actor, data, { reason })];
}

function notWithdrawable(state: CaseState): Refusal | undefined {
  if (unanswered(state)) return undefined;
  const { seq: by, at } = state.lastAct;
  return refuse('wrong-stage', state.closed === undefined ? 'withdraw-after-reply' : 'stage-passed', { by, at });
}
