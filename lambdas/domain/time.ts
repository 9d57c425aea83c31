/**
 * Time as text. Instants and dates are branded strings in one fixed form, so that they compare, sort and
 * travel (DynamoDB keys, JSON, state machine input) without conversion.
 */

/** `YYYY-MM-DDTHH:mm:ss+08:00`: whole seconds, always Shanghai's offset (no summer time since 1991). */
export type Instant = string & { readonly __brand: 'Instant' };

/** `YYYY-MM-DD`, a calendar day in Shanghai. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const MS_PER_SECOND = 1000;

/** The instant of an epoch time in milliseconds; fractions of a second are cut, never rounded up. */
export function instantOf(epochMs: number): Instant {
  const whole = Math.floor(epochMs / MS_PER_SECOND) * MS_PER_SECOND;
  return `${new Date(whole + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00` as Instant;
}

/** Epoch milliseconds of an instant. */
export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant `seconds` later (or earlier, if negative). */
export function plusSeconds(instant: Instant, seconds: number): Instant {
  return instantOf(epochOf(instant) + seconds * MS_PER_SECOND);
}

/** The day in Shanghai on which the instant falls. */
export function dateOf(instant: Instant): LocalDate {
  return instant.slice(0, 10) as LocalDate;
}

/** Whether `text` is a day that exists: `Date.parse` alone turns 30 February into March. */
export function isDay(text: string): text is LocalDate {
  const epoch = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().slice(0, 10) === text;
}

/** The instant of `HH:mm` on a day in Shanghai. */
export function at(date: LocalDate, time: string): Instant {
  return `${date}T${time}:00+08:00` as Instant;
}

/** The earliest of some instants; `undefined` when there is none. */
export function earliest(instants: readonly Instant[]): Instant | undefined {
  return instants.reduce<Instant | undefined>(
    (first, each) => (first === undefined || each < first ? each : first),
    undefined,
  );
}
