import type { Context } from 'hono';
import type { CommandOf } from '../../domain/case/commands';
import type { caseKeyOf } from '../../domain/identifiers/case-number';
import { caseNumberText, readCaseNumber } from '../../domain/identifiers/case-number';
import type { Instant } from '../../domain/time';
import { derivedCode } from '../../ledger/access/access';
import type { Keyed } from '../../ledger/idempotency';
import { receiveCase } from '../../ledger/receive-case';
import type { Source } from '../../ledger/source-number';
import { refusalText } from '../../texts/refusals';
import type { Input } from '../contract/inputs';
import type { WebDeps } from '../deps';
import { traceOf } from './act';
import { Problem, type InputError } from './problem';

/** 回执: what whoever handed in needs to ask again. */
export interface Submitted {
  /** 城企哨〔2026〕1号. */
  caseNumber: string;
  caseKey: string;
  /** Eight digits, derived from the county's key. */
  lookupCode: string;
  dispatchDue: Instant;
}

type ReceiveCommand = CommandOf<'receive'>;

/** Who says it, at which channel, and when it was said. */
export interface Heard extends Pick<ReceiveCommand, 'actor' | 'receivedAt' | 'channel'> {
  /** The channel's own number, and whose numbers those are. */
  source?: Source | undefined;
  /** Whoever speaks for the enterprise. */
  proxy?: Pick<ReceiveCommand['texts'], 'proxyName' | 'proxyPhone' | 'proxyEmail'>;
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
      throw new Problem('already', { detail: knownText(series, received.caseKey) });
    case 'refused': {
      const { reason, field = '', params } = received.refusal;
      return { field, code: reason, message: refusalText(reason, params) };
    }
    case 'received': {
      const { caseKey, number, dispatchDue } = received.receipt;
      const lookupCode = derivedCode(await deps.countyKey(), 'lookup', caseKey);
      return { caseNumber: caseNumberText(series, number), caseKey, lookupCode, dispatchDue };
    }
  }
}

function knownText(series: Parameters<typeof caseKeyOf>[0], caseKey: string): string {
  const number = readCaseNumber(series, caseKey);
  return refusalText('source-known', { number: number === undefined ? caseKey : caseNumberText(series, number) });
}

function receiveCommand(
  input: Input<'whistle' | 'entry' | 'partnerWhistle'>,
  { proxy, source, ...heard }: Heard,
): Parameters<typeof receiveCase>[2] {
  const { enterprise, contact, tried } = input;
  return {
    do: 'receive',
    ...heard,
    sourceNumber: source?.number,
    category: input.category,
    enterpriseType: enterprise.type,
    township: enterprise.township,
    industry: enterprise.industry,
    specialised: enterprise.specialised,
    urgent: input.urgent,
    texts: {
      title: input.title,
      description: input.description,
      request: input.request,
      triedWhere: tried?.where,
      triedWhen: tried?.when,
      triedOutcome: tried?.outcome,
      enterpriseName: enterprise.name,
      creditCode: enterprise.creditCode,
      legalRepresentative: enterprise.legalRepresentative,
      contactName: contact.name,
      contactPosition: contact.position,
      contactPhone: contact.phone,
      contactEmail: contact.email,
      ...proxy,
    },
  };
}
