import type { Context } from 'hono';
import { BadCursor } from '../../../ledger/errors';
import { countQueue, QUEUES, readQueue, type Horizon, type Queue, type QueuePage } from '../../../ledger/queues';
import { QUEUE_PAGE } from '../../../texts/desk';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import type { StaffContact } from '../../../domain/contacts';
import { queueView } from '../../views/queue';
import type { DeskDeps } from '../deps';
import { QueueListPage } from '../pages/queue';
import { queuePath } from '../paths';
import { audienceOf, queueViewFor, readerOf } from '../reader';

const FIRST: Queue = 'dispatch';

/** `GET /desk`: leads to the first queue that has something in it. */
export async function showDesk(deps: DeskDeps, c: Context): Promise<Response> {
  const counts = await countsOf(deps, horizonOf(deps));
  return c.redirect(queuePath(QUEUES.find((each) => counts[each] > 0) ?? FIRST), 303);
}

/** `GET /desk/cases?queue=…&cursor=…`: one queue, as a page or as JSON. @throws Problem invalid, malformed. */
export async function showQueue(deps: DeskDeps, c: Context, staff: StaffContact): Promise<Response> {
  const queue = queueOf(c.req.query('queue'));
  const horizon = horizonOf(deps);
  const reader = readerOf(staff);
  const [page, counts, contacts] = await Promise.all([
    pageOf(deps, queue, horizon, c.req.query('cursor')),
    countsOf(deps, horizon),
    queue === 'undelivered' ? deps.readContacts() : undefined,
  ]);
  const sources = { county: deps.site.county, time: deps.time, now: horizon.now, ...(contacts && { contacts }) };
  const view = queueViewFor(reader, queueView(sources, queue, page, counts));
  if (wantsJson(c)) return c.json(view);
  return c.html(
    <QueueListPage
      frame={frameOf(deps.site, c)}
      audience={audienceOf(staff)}
      reader={reader}
      view={view}
      horizon={horizon}
    />,
  );
}

function queueOf(asked: string | undefined): Queue {
  const found = QUEUES.find((each) => each === (asked ?? FIRST));
  if (found === undefined) {
    throw new Problem('invalid', {
      errors: [{ field: 'queue', code: 'unknown', message: QUEUE_PAGE.unknown }],
      detail: QUEUE_PAGE.unknown,
      latest: queuePath(FIRST),
    });
  }
  return found;
}

/** 即将超期: what would be breached at the close of the next working day if nobody acted. */
function horizonOf({ ledger, time }: DeskDeps): Horizon {
  const now = ledger.now();
  return { now, soonUntil: time.closeOfDay(now, 1).at };
}

async function pageOf(deps: DeskDeps, queue: Queue, horizon: Horizon, cursor: string | undefined): Promise<QueuePage> {
  try {
    return await readQueue(deps.ledger, queue, horizon, cursor);
  } catch (error) {
    if (error instanceof BadCursor) throw new Problem('malformed', { latest: queuePath(queue) });
    throw error;
  }
}

async function countsOf({ ledger }: DeskDeps, horizon: Horizon): Promise<Record<Queue, number>> {
  const counted = await Promise.all(
    QUEUES.map(async (each) => [each, await countQueue(ledger, each, horizon)] as const),
  );
  return Object.fromEntries(counted) as Record<Queue, number>;
}
