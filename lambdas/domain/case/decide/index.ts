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
import { returnTask, ruleOnReturn } from './returning';
import { answerSupplement, askSupplement } from './supplementing';
import { withdraw } from './withdrawing';
import { dispatch, refuseCase } from './screening';
import { addUnit, releaseUnit, replaceUnit } from './units';
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
  return RULES[command.do](state, command as never, context);
}

type OnCase = Exclude<Command['do'], 'receive'>;

/** Each command's rule. */
const RULES: {
  [Asked in OnCase]: (state: CaseState, command: CommandOf<Asked>, context: DecideContext) => Decision;
} = {
  dispatch: dispatch,
  return: returnTask,
  'rule-on-return': ruleOnReturn,
  'add-unit': addUnit,
  'replace-unit': replaceUnit,
  'release-unit': releaseUnit,
  'ask-supplement': askSupplement,
  'answer-supplement': answerSupplement,
  withdraw,
  refuse: refuseCase,
  acknowledge: acknowledge,
  act: act,
  plan: plan,
  'submit-result': submitResult,
  approve: approve,
  'send-back': sendBack,
  'hold-meeting': holdMeeting,
  'record-delivery': recordDelivery,
  'record-bounce': recordBounce,
  'record-notice': recordNotice,
  evaluate: evaluate,
  'record-call': recordCall,
  'issue-paper': issuePaper,
  'pass-time': passTime,
};
