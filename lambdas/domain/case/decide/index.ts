import { issuePaper } from '../../papers/issue';
import type { Command, CommandOf } from '../commands';
import type { DecideContext } from '../context';
import type { CaseState } from '../state';
import { mayAsk } from './asking';
import type { Decision } from './decision';
import { recordBounce, recordDelivery, recordNotice } from './delivery';
import { evaluate, recordCall } from './evaluating';
import { acknowledge, act, plan, submitResult } from './handling';
import { receive } from './receiving';
import { approve, holdMeeting, sendBack } from './reviewing';
import { dispatch, refuseCase } from './screening';
import { passTime } from './passing-time';

export { isRefusal, type Decision } from './decision';

/**
 * The Decider: every rule of the mechanism, and nothing else. Pure: the clock, the calendar, the policy and the
 * directory are arguments. The same state, command and context always give the same facts.
 */
export function decide(state: CaseState | undefined, command: Command, context: DecideContext): Decision {
  const foreign = mayAsk(state, command);
  if (foreign !== undefined) return foreign;
  if (command.do === 'receive') return receive(command, context);
  if (state === undefined) throw new Error(`${command.do} needs a case`);
  return decideOn(state, command, context);
}

function decideOn(state: CaseState, command: Exclude<Command, CommandOf<'receive'>>, context: DecideContext): Decision {
  switch (command.do) {
    case 'dispatch':
      return dispatch(state, command, context);
    case 'refuse':
      return refuseCase(state, command, context);
    case 'acknowledge':
      return acknowledge(state, command, context);
    case 'act':
      return act(state, command, context);
    case 'plan':
      return plan(state, command, context);
    case 'submit-result':
      return submitResult(state, command, context);
    case 'approve':
      return approve(state, command, context);
    case 'send-back':
      return sendBack(state, command, context);
    case 'hold-meeting':
      return holdMeeting(state, command, context);
    case 'record-delivery':
      return recordDelivery(state, command, context);
    case 'record-bounce':
      return recordBounce(state, command, context);
    case 'record-notice':
      return recordNotice(state, command, context);
    case 'evaluate':
      return evaluate(state, command, context);
    case 'record-call':
      return recordCall(state, command, context);
    case 'issue-paper':
      return issuePaper(state, command, context);
    case 'pass-time':
      return passTime(state, command, context);
  }
}
