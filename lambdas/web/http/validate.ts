import type * as z from 'zod/mini';
import { FIELD_PROBLEMS } from '../../texts/fields';
import type { InputError } from './problem';

export type Validated<Value> = { ok: true; value: Value } | { ok: false; errors: InputError[] };

/** The parts of a schema that lead to its groups. */
type Shaped = { _zod: { def: { type: string; shape?: Record<string, unknown>; innerType?: Shaped } } };

/** Checks a body. Each error names its field by path and says in Chinese what to do. */
export function validate<Schema extends z.ZodMiniType>(
  schema: Schema,
  raw: Record<string, unknown>,
): Validated<z.output<Schema>> {
  const parsed = schema.safeParse(withGroups(schema as unknown as Shaped, raw));
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    code: issue.code === 'custom' ? String(issue.params?.['code'] ?? 'invalid') : 'malformed',
    message: issue.code === 'custom' ? issue.message : FIELD_PROBLEMS.version,
  }));
  return { ok: false, errors };
}

/** A group that is no object is read as an empty one, so that its fields are named one by one; an optional blank one as left out. */
function withGroups(schema: Shaped, raw: Record<string, unknown>): Record<string, unknown> {
  const read = { ...raw };
  for (const [name, each] of Object.entries(schema._zod.def.shape ?? {})) {
    const { type, innerType } = (each as Shaped)._zod.def;
    if (type === 'object') read[name] = isGroup(raw[name]) ? raw[name] : {};
    else if (innerType?._zod.def.type !== 'object') continue;
    else if (isBlank(raw[name])) read[name] = undefined;
    else if (!isGroup(raw[name])) read[name] = {};
  }
  return read;
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlank = (value: unknown) => isNothing(value) || (isGroup(value) && Object.values(value).every(isNothing));

const isNothing = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
