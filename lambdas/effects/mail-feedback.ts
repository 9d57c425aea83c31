import type { DecideContext } from '../domain/case/context';
import type { CommandOf } from '../domain/case/commands';
import type { MailOrder } from '../domain/announce/mail-order';
import { execute } from '../ledger/execute';
import type { Ledger } from '../ledger/ledger';

const POST = { kind: 'system', id: 'post', via: 'mail-feedback' } as const;

/** What the post says of a mail. */
export type Feedback = 'delivered' | 'bounced';

/**
 * Tells the case what became of a mail, where it matters to the case: a reply delivered or bounced, a task that
 * reached nobody. Repeating it changes nothing.
 */
export async function tellCase(
  ledger: Ledger,
  contextNow: () => DecideContext,
  caseKey: string,
  order: MailOrder,
  feedback: Feedback,
): Promise<void> {
  const command = feedback === 'delivered' ? delivery(order, ledger) : bounce(order);
  if (command === undefined) return;
  const done = await execute(ledger, caseKey, command, contextNow, {
    correlationId: order.id,
    causationId: `mail ${order.id}`,
  });
  if (done.kind !== 'done') throw new Error(`${order.id}: the post was answered ${done.kind}`);
}

function delivery(order: MailOrder, { now }: Ledger): CommandOf<'record-delivery'> | undefined {
  const round = replyRound(order);
  return round === undefined
    ? undefined
    : { do: 'record-delivery', actor: POST, by: 'mail', at: now(), mail: order.id, round };
}

function bounce(order: MailOrder): CommandOf<'record-bounce'> {
  const base = { do: 'record-bounce', actor: POST, mail: order.id } as const;
  const round = replyRound(order);
  if (round !== undefined) return { ...base, about: 'reply', round };
  const assignment = orderedAssignment(order);
  return assignment === undefined ? { ...base, about: 'other' } : { ...base, about: 'task', assignment };
}

/** Mails that carry the reply itself. */
function replyRound(order: MailOrder): number | undefined {
  return order.template === 'replied' || order.template === 'refused' || order.template === 'no-answer'
    ? order.round
    : undefined;
}

/** Mails that order a unit's handler to work: without them the unit does not know. */
function orderedAssignment(order: MailOrder): string | undefined {
  const orders = order.template === 'assigned' || order.template === 'sent-back' || order.template === 'rework-ordered';
  const toHandler = order.to.kind === 'unit' && order.to.person === 'handler';
  return orders && toHandler ? order.assignment : undefined;
}
