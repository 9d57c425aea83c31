import { LocalFailure } from './failure';

/** Longest working day of the demo clock: an hour. Longer than that nobody watches. */
const LONGEST_WORKDAY_SECONDS = 3600;

/**
 * Reads `QISHAO_WORKDAY_SECONDS`; `undefined` when it is not set, and the real working days hold.
 * @throws LocalFailure when it is not a whole number from 1 to 3600.
 */
export function workdaySecondsFrom(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds >= 1 && seconds <= LONGEST_WORKDAY_SECONDS) return seconds;
  throw new LocalFailure(
    `QISHAO_WORKDAY_SECONDS must be a whole number from 1 to ${LONGEST_WORKDAY_SECONDS}, for example 20; it is ${JSON.stringify(text)}`,
  );
}

/**
 * Reads `PORT`; 8080 when it is not set.
 * @throws LocalFailure when it is not a port number.
 */
export function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return 8080;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 0 && port <= 65_535) return port;
  throw new LocalFailure(`PORT must be a number from 0 (a free one) to 65535; it is ${JSON.stringify(text)}`);
}
