import type { Actor } from '../../domain/case/events';
import type { Via } from '../../domain/case/vocabulary';
import type { WebDeps } from '../deps';
import type { Act } from '../http/act';
import type { FormState } from '../ui/form';

type Again = (form: FormState) => Promise<Response> | Response;

const enterprise = (via: Via): Actor => ({ kind: 'enterprise', id: 'enterprise', via });

/** 补充材料 as an act: by the mailed link, or by number and code. */
export function supplementingAct(
  deps: WebDeps,
  caseKey: string,
  via: Extract<Via, 'supplement-link' | 'lookup'>,
  done: string,
  again: Again,
): Act<'supplement'> {
  return {
    caseKey,
    input: 'supplement',
    command: ({ answer }) => ({ do: 'answer-supplement', actor: enterprise(via), at: deps.ledger.now(), answer }),
    again,
    done,
    owner: `${via} ${caseKey}`,
    names: 'offices-only',
  };
}

/** 撤回 as an act: by number and code alone, so that a forwarded mail cannot do it. */
export function withdrawingAct(caseKey: string, done: string, again: Again): Act<'withdrawal'> {
  return {
    caseKey,
    input: 'withdrawal',
    command: ({ reason, pressed }) => ({
      do: 'withdraw',
      actor: enterprise('lookup'),
      reason,
      pressed: pressed === 'yes',
    }),
    again,
    done,
    owner: `lookup ${caseKey}`,
    names: 'offices-only',
  };
}
