/** The mechanism's words. Slugs are stored and exchanged; Chinese names live in the county's files and the catalogue. */

/** 环节, named after part 五（三） of the plan; `supplement` and `municipal` stand beside the row. */
export const STAGES = ['dispatch', 'handle', 'review', 'reply', 'evaluate', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** 结案方式: how a case ended. */
export const CLOSED_AS = ['graded', 'ungraded', 'refused', 'no-answer', 'withdrawn'] as const;
export type ClosedAs = (typeof CLOSED_AS)[number];

/** 诉求渠道 (plan 五（一）): 线上平台、热线转接、线下服务中心、代表委员和调研、行业协会商会. */
export const CHANNELS = ['online', 'hotline', 'centre', 'representatives', 'associations'] as const;
export type Channel = (typeof CHANNELS)[number];

/** 办理方式 (plan 五（三）2). */
export const WAYS = ['on-site', 'phone', 'meeting', 'consultation', 'experts', 'other'] as const;
export type Way = (typeof WAYS)[number];

/** 办理结果. */
export const OUTCOMES = ['solved', 'partly', 'planned', 'explained', 'unsolved'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** 评价等次 (plan 五（三）3): exactly these three. */
export const GRADES = ['satisfied', 'acceptable', 'dissatisfied'] as const;
export type Grade = (typeof GRADES)[number];

/** 主办 (exactly one) or 协办. */
export const ROLES = ['lead', 'assist'] as const;
export type Role = (typeof ROLES)[number];

/** How a unit ceased to have a part: 退单 was accepted, 改派, 不再协办. */
export const RELEASED_AS = ['returned', 'replaced', 'released'] as const;
export type ReleasedAs = (typeof RELEASED_AS)[number];

/** 时限义务的种类: who owes what is in `duty.ts`. */
export const DUTY_KINDS = [
  'dispatch',
  'acknowledge',
  'return',
  'handle',
  'rework',
  'promise',
  'review',
  'joint-meeting',
  'reply',
  'evaluate',
  'telephone',
  'supplement',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/**
 * Steps of the escalation ladder: 提醒 `prompt`, `prompt-day` (a promise's second one), 催办 `reminder`,
 * the breach itself, 超期通知 `overdue`, 督办 `supervision`, 通报批评候选 `criticism`, `watch` (a late duty is looked
 * at again), `lapse` (a window that ends without a breach).
 */
export const STEPS = [
  'prompt',
  'prompt-day',
  'reminder',
  'breach',
  'overdue',
  'supervision',
  'criticism',
  'watch',
  'lapse',
] as const;
export type Step = (typeof STEPS)[number];

/** 办理轮次的起因. */
export const ROUND_CAUSES = ['initial', 'dissatisfied', 'joint-meeting', 'promise'] as const;
export type RoundCause = (typeof ROUND_CAUSES)[number];

/** What a reply tells: 答复, 不予受理, 联席会议答复, or that the case ends because the enterprise was asked in vain. */
export const REPLY_KINDS = ['answer', 'refusal', 'meeting', 'no-answer'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** How a duty ended. `unanswered`: an assisting unit had not answered when the lead's result closed the stage. */
export const SETTLEMENTS = ['met', 'late', 'lapsed', 'superseded', 'unanswered'] as const;
export type SettledHow = (typeof SETTLEMENTS)[number];

/** How a reply reached the enterprise, or a unit heard of its task. `grade`: whoever grades has read the reply. */
export const PROOFS = ['mail', 'phone', 'in-person', 'grade'] as const;
/** Proofs that an officer writes down, with who, number and when. */
export const SPOKEN_PROOFS = ['phone', 'in-person'] as const;
export type SpokenProof = (typeof SPOKEN_PROOFS)[number];
export type Proof = (typeof PROOFS)[number];

/** 行为人: `partner` is a system of others that hands whistles on (12345、协会). */
export const ACTOR_KINDS = [
  'enterprise',
  'partner',
  'unit',
  'desk',
  'desk-head',
  'inspector',
  'leader',
  'admin',
  'system',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** By what road an act came in. */
export const VIAS = [
  'web',
  'api',
  'task-link',
  'evaluation-link',
  'supplement-link',
  'lookup',
  'phone',
  'clock',
  'mail-feedback',
] as const;
export type Via = (typeof VIAS)[number];
