import { BadCursor } from './errors';

/** The key of a page's last row, as its index has it. */
type RowKey = Record<string, string>;

/** The part of an index that a queue is; `from` and `to` where its sort keys are instants within bounds, both included. */
export interface Reach {
  partition: { name: string; value: string };
  sort: string;
  from?: string;
  to?: string;
}

/** A page's last row, for asking for the next page; opaque to whoever carries it. */
export function cursorOf(lastRow: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(lastRow)).toString('base64url');
}

/**
 * The row that the next page begins after; `undefined` where time has moved on and all that is left lies behind it.
 * @throws BadCursor for one that no page of this queue gave: DynamoDB would fail on it, or read elsewhere.
 */
export function rowBefore({ partition, sort, from = '', to }: Reach, cursor: string): RowKey | undefined {
  const row = rowIn(cursor);
  const names = ['pk', 'sk', partition.name, sort];
  const at = row[sort];
  if (Object.keys(row).length !== names.length || names.some((each) => !row[each]) || at === undefined)
    throw new BadCursor();
  if (row[partition.name] !== partition.value || (to !== undefined && at > to)) throw new BadCursor();
  return at < from ? undefined : row;
}

/** Characters: ours are far shorter, and DynamoDB fails on a key of more than 1024 bytes. */
const LONGEST_KEY = 200;

function rowIn(cursor: string): RowKey {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new BadCursor('not readable', { cause });
  }
  if (typeof value !== 'object' || value === null) throw new BadCursor();
  if (Object.values(value).some((each) => typeof each !== 'string' || each.length > LONGEST_KEY)) throw new BadCursor();
  return value as RowKey;
}
