import type { Queue } from '../../ledger/queues';
import { PATHS } from '../ui/paths';
import type { DeskAct } from '../views/desk-case';

/** Addresses of the desk's pages. */
export const DESK_PATHS = {
  signIn: `${PATHS.desk}/sign-in`,
  session: `${PATHS.desk}/session`,
} as const;

export const queuePath = (queue: Queue) => `${PATHS.desk}/cases?queue=${queue}`;
export const nextPagePath = (queue: Queue, cursor: string) =>
  `${queuePath(queue)}&cursor=${encodeURIComponent(cursor)}`;
export const casePath = (caseKey: string) => `${PATHS.desk}/cases/${encodeURIComponent(caseKey)}`;
export const actPath = (caseKey: string, act: DeskAct) => `${casePath(caseKey)}/${act}`;

/** Path and query of a page of ours below /desk: letters, digits and what our own addresses have. */
const OWN_PAGE = /^\/desk(?:\/[\w-]+)*(?:\?[\w=&%.-]*)?$/;
/** Going there after signing in would lead in a circle, or out again. */
const ENTRANCES = /^\/desk\/(?:sign-in|session|sign-out)(?:\?|$)/;

/** Where to go after signing in: the page that was wanted, if it is one of ours. */
export function wantedPage(given: unknown): string {
  const own = typeof given === 'string' && OWN_PAGE.test(given) && !ENTRANCES.test(given);
  return own ? given : PATHS.desk;
}

export const withWanted = (path: string, wanted: string) =>
  wanted === PATHS.desk ? path : `${path}?next=${encodeURIComponent(wanted)}`;
