import * as z from 'zod/mini';
import type { SerialNumber } from '../identifiers/serial-number';

/** 文书: papers that the county issues about a case, each kind with a yearly number series of its own. */
export const PAPER_KINDS = [
  'dispatch', // 交办单
  'reminder', // 催办单
  'supervision', // 督办通知书
  'refusal', // 不予受理告知书
  'reply', // 回复函
  'form', // 事项办理（反馈）表
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What a paper is about: a task in a round, a round of the case, or a duty that was not met in time. */
export const paperSubject = z.strictObject({
  assignment: z.optional(z.string()),
  round: z.optional(z.number()),
  duty: z.optional(z.string()),
});
export type PaperSubject = z.infer<typeof paperSubject>;

/** A paper as it was issued; its words are made from the case as it stood just after event `seq`. */
export interface IssuedPaper {
  kind: PaperKind;
  number: SerialNumber;
  subject: PaperSubject;
  seq: number;
}

/** `CKQS-2026-000001-1@r1`, `handle-1`, `r2`: a subject in an address or a form. One paper of a kind per subject. */
export function subjectKey({ assignment, round, duty }: PaperSubject): string {
  if (duty !== undefined) return duty;
  const inRound = `r${round ?? 1}`;
  return assignment === undefined ? inRound : `${assignment}@${inRound}`;
}

/** `dispatch-2026-1`: a paper of a case in an address. */
export const paperId = ({ kind, number }: Pick<IssuedPaper, 'kind' | 'number'>) =>
  `${kind}-${number.year}-${number.seq}`;
