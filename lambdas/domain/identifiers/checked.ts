/** What reading something typed gives: the value in its one stored form, or an error that a text can name. */
export type Checked<Value, Problem> = { ok: true; value: Value } | { ok: false; error: Problem };

export function accepted<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function rejected<Problem>(error: Problem): { ok: false; error: Problem } {
  return { ok: false, error };
}
