import type { Context } from 'hono';
import { caseNumberText, numberTextOf } from '../../domain/identifiers/case-number';
import type { Instant } from '../../domain/time';
import { derivedCode } from '../../ledger/access/access';
import type { Keyed } from '../../ledger/idempotency';
import { receiveCase } from '../../ledger/receive-case';
import { refusalText } from '../../texts/refusals';
import type { Input } from '../contract/inputs';
import type { WebDeps } from '../deps';
import { traceOf } from './act';
import { Problem, type InputError } from './problem';
import { inputError, receiveCommand, type Heard } from './receive-command';

/** 回执: what whoever handed in needs to ask again. */
export interface Submitted {
  /** 城企哨〔2026〕1号. */
  caseNumber: string;
  caseKey: string;
  /** Eight digits, derived from the county's key. */
  lookupCode: string;
  dispatchDue: Instant;
}

type Receiving = Pick<WebDeps, 'ledger' | 'site' | 'contextNow' | 'countyKey' | 'newId'>;

/**
 * 提交吹哨事项, from every channel. The same key with the same checked input gives the same answer.
 * @returns what is wrong with a field, where the rules refuse it
 * @throws Problem key-reused when the key came with something else before; already when the channel's own number is known.
 */
export async function submitWhistle(
  deps: Receiving,
  c: Context,
  input: Input<'whistle' | 'entry' | 'partnerWhistle'>,
  heard: Heard,
  keyed: Omit<Keyed, 'request'>,
): Promise<Submitted | InputError> {
  const { ledger, site } = deps;
  const series = site.county.series.case;
  const command = receiveCommand(input, heard);
  const request = { ...keyed, request: input };
  const received = await receiveCase(
    ledger,
    series,
    command,
    () => deps.contextNow(),
    traceOf(deps, c),
    request,
    heard.source,
  );
  switch (received.kind) {
    case 'key-reused':
      throw new Problem('key-reused');
    case 'known':
      throw new Problem('already', {
        detail: refusalText('source-known', { number: numberTextOf(series, received.caseKey) }),
      });
    case 'refused':
      return inputError(received.refusal);
    case 'received': {
      const { caseKey, number, dispatchDue } = received.receipt;
      const lookupCode = derivedCode(await deps.countyKey(), 'lookup', caseKey);
      return { caseNumber: caseNumberText(series, number), caseKey, lookupCode, dispatchDue };
    }
  }
}
