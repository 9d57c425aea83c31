import { isDeepStrictEqual } from 'node:util';
import type { CommandOf } from '../../../../lambdas/domain/case/commands';
import type { Decision } from '../../../../lambdas/domain/case/decide';
import type { Instant } from '../../../../lambdas/domain/time';
import * as order from '../orders';
import { DESK } from '../world';

type Whistle = CommandOf<'receive'>;

/** 吹哨 as enterprises differ: with or without a mailbox, with or without an industry. */
export const whistles = (at: Instant): Whistle[] => [
  order.receive(at),
  order.receive(at, ''),
  { ...order.receive(at), industry: 'C26', urgent: false, specialised: true },
];

/** Nobody but an enterprise whistles, and nothing else can be asked before. */
export const beforeTheCase = (at: Instant) => [{ ...order.receive(at), actor: DESK }, order.passTime];

/** The register says what the enterprise said, and the clock of screening runs from then. */
export function misheard(whistle: Whistle, decision: Decision): string | undefined {
  if (!Array.isArray(decision)) return 'the whistle was not taken';
  const [received, ...more] = decision;
  if (received?.type !== 'received@1' || more.length > 0) return 'a whistle is one fact';
  const { opens = [], stage, wakeSpread, hasEmail, ...said } = received.data;
  const { number, channel, category, enterpriseType, township, industry, specialised, urgent } = whistle;
  const optional = industry === undefined ? {} : { industry };
  if (
    !isDeepStrictEqual(said, { number, channel, category, enterpriseType, township, ...optional, specialised, urgent })
  )
    return 'what was said is not what was written down';
  if (hasEmail !== (whistle.texts.contactEmail !== undefined)) return `a mailbox: ${hasEmail}`;
  if (stage !== 'dispatch' || wakeSpread !== 0) return 'a whistle waits for screening';
  return opens[0]?.start === whistle.receivedAt ? undefined : 'screening does not run from the whistle';
}
