import type { CommandOf } from '../../domain/case/commands';
import type { CaseState } from '../../domain/case/state';
import type { Via } from '../../domain/case/vocabulary';
import type { Act } from '../http/act';
import type { WebDeps } from '../deps';
import { Problem } from '../http/problem';
import type { FormState } from '../ui/form';

type Road = Extract<Via, 'evaluation-link' | 'lookup'>;

/** Who grades which case, and what the reader has seen of it. */
export interface Grader {
  state: CaseState;
  /** By the mailed link, or by number and code. */
  via: Road;
  /** The round that the link was mailed for; by number and code it is the one running now. */
  round: number;
}

/** 评价 as an act: the same for the page, for the link's JSON and for `/api/v1`. */
export function gradingAct(
  deps: WebDeps,
  grader: Grader,
  done: string,
  again: (form: FormState) => Promise<Response> | Response,
): Act<'evaluation'> {
  const { state, via, round } = grader;
  return {
    caseKey: state.caseKey,
    input: 'evaluation',
    command: (input): CommandOf<'evaluate'> => {
      const named = input.round ?? round;
      // a mailed link speaks of its own round and of no other
      if (via === 'evaluation-link' && named !== round) throw new Problem('gone');
      return {
        do: 'evaluate',
        actor: { kind: 'enterprise', id: 'enterprise', via },
        round: named,
        grade: input.grade,
        at: deps.ledger.now(),
        reason: input.reason,
      };
    },
    also: ({ grade }) => ({ grade }),
    again,
    done,
    owner: `${via} ${state.caseKey}`,
    names: 'offices-only',
  };
}
