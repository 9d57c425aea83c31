import type { Context } from 'hono';
import { caseNumberText } from '../../domain/identifiers/case-number';
import type { Via } from '../../domain/case/vocabulary';
import type { Instant } from '../../domain/time';
import { derivedCode } from '../../ledger/access/access';
import type { Keyed } from '../../ledger/idempotency';
import { receiveCase } from '../../ledger/receive-case';
import type { Input } from '../contract/inputs';
import type { WebDeps } from '../deps';
import { traceOf } from '../http/act';
import { Problem } from '../http/problem';

/** 回执: what whoever handed in needs to ask again. */
export interface Submitted {
  /** 城企哨〔2026〕1号. */
  caseNumber: string;
  caseKey: string;
  /** Eight digits, derived from the county's key. */
  lookupCode: string;
  dispatchDue: Instant;
}

/**
 * 提交吹哨事项, from the form as from JSON. The same key with the same checked input gives the same answer.
 * @throws Problem key-reused when the key came with something else before.
 */
export async function submitWhistle(
  deps: WebDeps,
  c: Context,
  input: Input<'whistle'>,
  keyed: Omit<Keyed, 'request'>,
  via: Extract<Via, 'web' | 'api'>,
): Promise<Submitted> {
  const { ledger, site } = deps;
  const series = site.county.series.case;
  const command = receiveCommand(input, ledger.now(), via);
  const trace = traceOf(deps, c);
  const received = await receiveCase(ledger, series, command, () => deps.contextNow(), trace, {
    ...keyed,
    request: input,
  });
  if (received.kind === 'key-reused') throw new Problem('key-reused');
  const { caseKey, number, dispatchDue } = received.receipt;
  const lookupCode = derivedCode(await deps.countyKey(), 'lookup', caseKey);
  return { caseNumber: caseNumberText(series, number), caseKey, lookupCode, dispatchDue };
}

function receiveCommand(
  input: Input<'whistle'>,
  receivedAt: Instant,
  via: 'web' | 'api',
): Parameters<typeof receiveCase>[2] {
  const { enterprise, contact, tried } = input;
  return {
    do: 'receive',
    actor: { kind: 'enterprise', id: 'enterprise', via, name: contact.name },
    receivedAt,
    channel: input.channel ?? 'online',
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
    },
  };
}
