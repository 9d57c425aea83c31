import { countFailure, lockedUntil, type Counted } from '../../ledger/access/attempts';
import type { WebDeps } from '../deps';
import { secondsUntil } from './app';
import { Problem } from './problem';

const limitOf = ({ policy }: WebDeps) => ({
  allowed: policy.wrongCodesAllowed,
  windowMinutes: policy.wrongCodesWindowMinutes,
});

/** @throws Problem too-many while any of the counted is locked: a right code is not looked at either. */
export async function notLocked(deps: WebDeps, counted: readonly Counted[]): Promise<void> {
  const until = await lockedUntil(deps.access, counted, limitOf(deps));
  if (until !== undefined) throw new Problem('too-many', { retryAfterSeconds: secondsUntil(until, deps.ledger.now()) });
}

/** Counts a wrong code. @throws Problem too-many for those of a burst that began before the count was full. */
export async function wrongCode(deps: WebDeps, counted: readonly Counted[]): Promise<void> {
  const limit = limitOf(deps);
  if ((await countFailure(deps.access, counted, limit)) > limit.allowed) await notLocked(deps, counted);
}
