import { isDeepStrictEqual } from 'node:util';
import type { CommandOf } from '../../../../lambdas/domain/case/commands';
import type { Decision } from '../../../../lambdas/domain/case/decide';
import type { Actor } from '../../../../lambdas/domain/case/events';
import type { Reason } from '../../../../lambdas/domain/case/refusal';
import { plusSeconds, type Instant } from '../../../../lambdas/domain/time';
import * as order from '../orders';
import { DESK, DESK_HEAD, policy } from '../world';
import { tomorrow } from './letters';

type Whistle = CommandOf<'receive'>;

/** 吹哨 as enterprises differ: with or without a mailbox, with or without an industry. */
export const whistles = (at: Instant): Whistle[] => [
  order.receive(at),
  order.receive(at, ''),
  { ...order.receive(at), industry: 'C26', urgent: false, specialised: true },
  written(at),
  written(at, { ...DESK_HEAD, onBehalfOf: 'enterprise' }),
  written(at, { kind: 'partner', id: 'hotline', via: 'api', onBehalfOf: 'enterprise' }),
  { ...written(plusSeconds(at, -policy.entryWithinCalendarDays * SECONDS_PER_DAY)), sourceNumber: undefined },
];

/** 代录: told to the desk, with a copy for whoever spoke. */
function written(at: Instant, actor: Actor = { ...DESK, onBehalfOf: 'enterprise' }): Whistle {
  const whistle = order.receive(at);
  const texts = { ...whistle.texts, proxyName: '某商会', proxyEmail: 'chamber@example.com' };
  return { ...whistle, actor, channel: 'associations', sourceNumber: '2026-18', texts };
}

const SECONDS_PER_DAY = 86_400;

/** Whistles that are a slip of the pen, and why. */
export const misdated = (now: Instant): [Whistle, Reason][] => [
  [written(tomorrow(now)), 'instant-in-future'],
  [written(plusSeconds(now, -policy.entryWithinCalendarDays * SECONDS_PER_DAY - 1)), 'entry-too-old'],
];

/** Nobody but an enterprise whistles, and nothing else can be asked before. */
export const beforeTheCase = (at: Instant) => [{ ...order.receive(at), actor: DESK }, order.passTime];

/** The register says what the enterprise said, and the clock of screening runs from then. */
export function misheard(whistle: Whistle, decision: Decision): string | undefined {
  if (!Array.isArray(decision)) return 'the whistle was not taken';
  const [received, ...more] = decision;
  if (received?.type !== 'received@1' || more.length > 0) return 'a whistle is one fact';
  const { opens = [], stage, wakeSpread, hasEmail, copies, ...said } = received.data;
  const { number, channel, category, enterpriseType, township, industry, specialised, urgent, sourceNumber } = whistle;
  const optional = {
    ...(industry === undefined ? {} : { industry }),
    ...(sourceNumber === undefined ? {} : { sourceNumber }),
  };
  if (
    !isDeepStrictEqual(said, { number, channel, category, enterpriseType, township, ...optional, specialised, urgent })
  )
    return 'what was said is not what was written down';
  if (hasEmail !== (whistle.texts.contactEmail !== undefined)) return `a mailbox: ${hasEmail}`;
  if (copies !== (whistle.texts.proxyEmail === undefined ? undefined : true)) return `copies: ${copies}`;
  if (stage !== 'dispatch' || wakeSpread !== 0) return 'a whistle waits for screening';
  return opens[0]?.start === whistle.receivedAt ? undefined : 'screening does not run from the whistle';
}
