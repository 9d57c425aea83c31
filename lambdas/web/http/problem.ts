import type { Instant } from '../../domain/time';
import type { ProblemCode } from '../../texts/problem';

/** One field of a body that can't be taken. */
export interface InputError {
  /** Path with dots: `enterprise.creditCode`. */
  field: string;
  code: string;
  message: string;
}

export interface ProblemDetails {
  /** What to say instead of the general sentence. */
  detail?: string;
  errors?: InputError[];
  /** Who acted first, and when. */
  by?: string;
  at?: Instant;
  retryAfterSeconds?: number;
  /** Where the reader finds the latest state. */
  latest?: string;
}

/** An answer that is not the one hoped for (RFC 9457); thrown by routes, written by `answerProblem`. Nothing has changed. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}
