import type { Context } from 'hono';
import { caseOfSource } from '../../ledger/source-number';
import { seriesOf, type Partner } from '../../ledger/partners';
import { countFailure } from '../../ledger/access/attempts';
import type { Input } from '../contract/inputs';
import { notLocked, wrongCode } from '../http/attempts';
import type { WebApp } from '../http/app';
import { readBody } from '../http/body';
import { caseOf, sourcesOf } from '../http/cases';
import { Problem } from '../http/problem';
import { submitWhistle } from '../http/receive';
import { validate } from '../http/validate';
import { partnerView } from '../views/partner';
import type { ApiDeps } from './deps';

/** 转办: systems of 12345 and of associations hand whistles on, and read what became of them. */
export function partnerRoutes(app: WebApp, deps: ApiDeps): void {
  app.post('/api/v1/partner/cases', (c) => handOn(deps, c));
  app.get('/api/v1/partner/cases/:orderNumber', (c) => readBack(deps, c, c.req.param('orderNumber')));
}

const SCHEME = /^Bearer ([\w.-]{1,200})$/;
/** A partner's calls are counted for as long. */
const WINDOW_MINUTES = 1;

/** Whose key came along, before anything else is looked at. @throws Problem no-session, too-many. */
async function caller(deps: ApiDeps, c: Context): Promise<Partner> {
  const source = [`source:${deps.sourceOf(c)}`] as const;
  await notLocked(deps, source);
  const [, key] = SCHEME.exec(c.req.header('Authorization') ?? '') ?? [];
  const partner = key === undefined ? undefined : await deps.readPartner(key);
  if (partner === undefined) {
    if (key !== undefined) await wrongCode(deps, source);
    throw new Problem('no-session');
  }
  const allowed = deps.policy.partnerCallsPerMinute;
  const counted = await countFailure(deps.access, [`partner:${partner.id}`], {
    allowed,
    windowMinutes: WINDOW_MINUTES,
  });
  if (counted > allowed) throw new Problem('too-many', { retryAfterSeconds: WINDOW_MINUTES * 60 });
  return partner;
}

/** `POST /api/v1/partner/cases`: the partner's own order number makes it one case, however often it is sent. */
async function handOn(deps: ApiDeps, c: Context): Promise<Response> {
  const partner = await caller(deps, c);
  const sent = await readBody(c);
  const read = validate(deps.inputs.partnerWhistle, sent.raw);
  if (!read.ok) throw new Problem('invalid', { errors: read.errors });
  const input = read.value as Input<'partnerWhistle'>;
  const { orderNumber, at, proxyName, proxyPhone, proxyEmail } = input;
  const heard = {
    actor: { kind: 'partner', id: partner.id, via: 'api', onBehalfOf: 'enterprise', name: partner.name },
    receivedAt: at,
    channel: partner.channel,
    source: { series: seriesOf(partner), number: orderNumber },
    proxy: { proxyName: proxyName ?? partner.name, proxyPhone, proxyEmail },
  } as const;
  const submitted = await submitWhistle(deps, c, input, heard, { scope: `partner ${partner.id}`, key: orderNumber });
  if ('field' in submitted) throw new Problem('invalid', { errors: [submitted] });
  // the lookup code is the enterprise's: whoever has it may grade and withdraw
  const { lookupCode: _theirs, ...known } = submitted;
  return c.json({ orderNumber, ...known }, 201, {
    Location: `/api/v1/partner/cases/${encodeURIComponent(orderNumber)}`,
  });
}

/** `GET /api/v1/partner/cases/{orderNumber}`. @throws Problem not-found for an order that is not this partner's. */
async function readBack(deps: ApiDeps, c: Context, orderNumber: string): Promise<Response> {
  const partner = await caller(deps, c);
  if (orderNumber.length > deps.policy.nameMax) throw new Problem('not-found');
  const caseKey = await caseOfSource(deps.ledger, { series: seriesOf(partner), number: orderNumber });
  if (caseKey === undefined) throw new Problem('not-found');
  return c.json(partnerView(orderNumber, await sourcesOf(deps, await caseOf(deps, caseKey))));
}
