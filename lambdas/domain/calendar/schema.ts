import * as z from 'zod/mini';

/** The calendar's files. Apart from calendar.ts, for what is bundled reads files that have been checked. */

const date = z.iso.date();
const text = z.string().check(z.minLength(1));

/** 节假日安排: one State Council notice, binding for its year. */
export const noticeSchema = z.strictObject({
  /** `cn-2026`; the version that deadlines keep. */
  id: z.string().check(z.regex(/^[a-z]+-\d{4}$/)),
  /** Title and number of the notice. */
  origin: text,
  knownFrom: date,
  knownUntil: date,
  /** Days off, first and last included. */
  holidays: z.array(z.strictObject({ name: text, from: date, to: date })),
  /** 调休上班: days at a weekend that are worked. */
  makeUpDays: z.array(date),
});
export type Notice = z.infer<typeof noticeSchema>;

/** 法定节假日: the 13 statutory days, for years whose notice is not there yet. */
export const statutorySchema = z.strictObject({
  origin: text,
  /** Same date each year, `MM-DD`. */
  fixed: z.array(z.strictObject({ name: text, day: z.string().check(z.regex(/^\d\d-\d\d$/)) })),
  /** By the lunar calendar or the solar terms, tabulated. */
  tabulated: z.array(z.strictObject({ name: text, date })),
});
export type Statutory = z.infer<typeof statutorySchema>;
