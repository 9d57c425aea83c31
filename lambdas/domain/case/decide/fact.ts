import type { Instant } from '../../time';
import type { Actor, DataOf, EventType, NewEvent, TextsOf } from '../events';

/** Writes down a fact. `occurredAt` is when it happened in the world, `receivedAt` when we were told (now). */
export function fact<T extends EventType>(
  type: T,
  when: { occurredAt: Instant; receivedAt: Instant },
  actor: Actor,
  data: DataOf<T>,
  texts: TextsOf<T>,
): NewEvent {
  return { type, ...when, actor, data, texts } as NewEvent;
}

/** Both instants are the same when somebody acts on a page. */
export function now(at: Instant): { occurredAt: Instant; receivedAt: Instant } {
  return { occurredAt: at, receivedAt: at };
}
