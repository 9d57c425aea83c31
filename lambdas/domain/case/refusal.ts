import type { Instant } from '../time';

/** Why a command is not carried out: a key of the catalogue (`texts/refusals.ts`), never a sentence. */
export type Reason =
  | 'somebody-acted'
  | 'not-yours-to-do'
  | 'stage-passed'
  | 'not-your-assignment'
  | 'already-acknowledged'
  | 'already-evaluated'
  | 'already-delivered'
  | 'not-evaluable'
  | 'evaluation-window-over'
  | 'round-over'
  | 'unknown-unit'
  | 'unit-without-address'
  | 'entry-too-old'
  | 'source-known'
  | 'nothing-to-pause'
  | 'supplement-by-lead'
  | 'supplement-after-reply'
  | 'supplement-once'
  | 'no-supplement-open'
  | 'question-required'
  | 'answer-required'
  | 'withdraw-after-reply'
  | 'unit-already-on-case'
  | 'return-too-late'
  | 'return-after-answer'
  | 'already-returned'
  | 'no-return-pending'
  | 'unit-required'
  | 'nothing-to-hand-over'
  | 'lead-not-released'
  | 'already-answered'
  | 'last-at-work'
  | 'lead-also-assists'
  | 'assists-twice'
  | 'refuse-after-dispatch'
  | 'reason-required'
  | 'basis-required'
  | 'plan-required'
  | 'promise-not-future'
  | 'promise-too-far'
  | 'promise-already-made'
  | 'instant-in-future'
  | 'instant-before-case'
  | 'number-required'
  | 'person-required'
  | 'desk-head-decides'
  | 'no-joint-meeting'
  | 'no-telephone-duty'
  | 'nothing-undelivered'
  | 'no-occasion-for-paper'
  | 'until-required'
  | 'until-not-future';

/** How the refusal answers over HTTP: 409 for the first four, 410 for `gone`, 422 for `invalid`, 403 for `forbidden`. */
export type RefusalCode = 'stale' | 'wrong-stage' | 'already' | 'gone' | 'invalid' | 'forbidden';

/** A command that is not carried out; a value, not an exception. Nothing has changed. */
export interface Refusal {
  refused: true;
  code: RefusalCode;
  reason: Reason;
  /** The field at fault, as named in the command. */
  field?: string;
  /** Sequence number of the act that came first; its author is looked up by the reader. */
  by?: number;
  at?: Instant;
  /** Values the text needs, e.g. the last possible date. */
  params?: Record<string, string | number>;
}

export function refuse(
  code: RefusalCode,
  reason: Reason,
  more: Partial<Omit<Refusal, 'refused' | 'code' | 'reason'>> = {},
): Refusal {
  return { refused: true, code, reason, ...more };
}
