/** The sparse indexes of the `cases` table: an item stands in one only while it has both attributes. */
export const CASE_INDEXES = [
  { name: 'byQueue', partition: 'queue', sort: 'queueSort' },
  { name: 'byUnit', partition: 'unit', sort: 'unitSort' },
  { name: 'openByBreach', partition: 'open', sort: 'breachAt' },
  { name: 'openByWake', partition: 'open', sort: 'wakeAt' },
  { name: 'byUndelivered', partition: 'undelivered', sort: 'undeliveredSort' },
  { name: 'byPromise', partition: 'promised', sort: 'promisedSort' },
  { name: 'unsent', partition: 'unsent', sort: 'unsentAt' },
] as const;
