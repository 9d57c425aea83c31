import * as z from 'zod/mini';
import type { Checked } from '../../domain/identifiers/checked';

/** What is wrong with one field: a code for programs, a Chinese sentence for people. */
export interface FieldProblem {
  code: string;
  message: string;
}

interface FieldHint {
  /** JSON Schema of what may be sent; `title` is the field's label. */
  schema: Record<string, unknown>;
}

/** What programs are told of a field: the OpenAPI document reads it. */
export const fieldHints = z.registry<FieldHint>();

/**
 * A field of a form or of a JSON body, both read the same way: typed text in, the stored form or a problem out.
 * A bare transform: it reads a field that was left out as well, where a piped one would report it missing itself.
 */
export function field<Value>(schema: Record<string, unknown>, read: (raw: unknown) => Checked<Value, FieldProblem>) {
  const made = z.transform((raw, context): Value => {
    const result = read(raw);
    if (result.ok) return result.value;
    const { code, message } = result.error;
    context.issues.push({ code: 'custom', input: raw, message, params: { code }, continue: true });
    return z.NEVER;
  });
  fieldHints.add(made, { schema });
  return made;
}
