import * as z from 'zod/mini';
import type { Instant, LocalDate } from '../time';
import { ACTOR_KINDS, DUTY_KINDS, ROLES, SETTLEMENTS, STAGES, CLOSED_AS, STEPS, VIAS } from './vocabulary';

/** Building blocks of stored things. What is stored lives for years: a change here shows in the fingerprint test. */

export const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)) as unknown as z.ZodMiniType<Instant>;
export const localDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)) as unknown as z.ZodMiniType<LocalDate>;

/** 行为人. The person's name is not here: it is a payload, beside the chain. */
export const actor = z.strictObject({
  kind: z.enum(ACTOR_KINDS),
  /** Slug of the unit, role of the desk, or `clock`: never a name. */
  id: z.string(),
  via: z.enum(VIAS),
  /** For whom a proxy speaks. */
  onBehalfOf: z.optional(z.string()),
});
export type StoredActor = z.infer<typeof actor>;

/** 交办, as it is born. */
export const assignmentBirth = z.strictObject({ id: z.string(), unit: z.string(), role: z.enum(ROLES) });
export type AssignmentBirth = z.infer<typeof assignmentBirth>;

/** 里程碑: one step of a duty, at an instant of its own. */
export const milestone = z.strictObject({ step: z.enum(STEPS), at: instant });

/** 时限义务: someone owes something by a time. */
export const duty = z.strictObject({
  /** Unique within the case: `handle-2`. */
  id: z.string(),
  kind: z.enum(DUTY_KINDS),
  owner: z.strictObject({ kind: z.enum(['desk', 'desk-head', 'unit', 'enterprise']), id: z.string() }),
  assignment: z.optional(z.string()),
  round: z.number(),
  start: instant,
  /** When it should be done. */
  due: instant,
  /** The last instant before the breach, where that is later than `due` (plan by the end of day 5). */
  final: z.optional(instant),
  /** 暂定: computed with a calendar that does not know all of its days yet. */
  provisional: z.boolean(),
  milestones: z.array(milestone),
  /** 暂停计时: while the enterprise is asked. */
  pauses: z.array(z.strictObject({ from: instant, to: z.optional(instant) })),
  policyVersion: z.string(),
  calendarVersion: z.string(),
});
export type DutyBirth = z.infer<typeof duty>;

/** What an event does to the case beside its own fact; decided once, so that a replay needs no calendar. */
export const consequences = {
  stage: z.optional(z.enum(STAGES)),
  opens: z.optional(z.array(duty)),
  settles: z.optional(z.array(z.strictObject({ duty: z.string(), at: instant, how: z.enum(SETTLEMENTS) }))),
  closes: z.optional(z.enum(CLOSED_AS)),
  /** 暂停计时: clocks that stand still from now on. */
  holds: z.optional(z.array(z.string())),
  /** 恢复计时: clocks that go on, with all that is still ahead moved by as much as they stood still. */
  resumes: z.optional(
    z.array(
      z.strictObject({
        duty: z.string(),
        due: instant,
        final: z.optional(instant),
        provisional: z.boolean(),
        ahead: z.array(milestone),
      }),
    ),
  ),
};
