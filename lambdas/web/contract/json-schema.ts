import type * as z from 'zod/mini';
import type { JsonSchema } from './answer-parts';
import { fieldHints } from './field';

/** Marks a field that may be left out; told by `required`, not written. */
const OPTIONAL = 'x-optional';

interface Shaped {
  _zod: { def: { type: string; shape?: Record<string, z.ZodMiniType>; innerType?: z.ZodMiniType } };
}

/** JSON Schema of what may be sent, read off the schema that checks it. */
export function jsonSchemaOf(schema: z.ZodMiniType): JsonSchema {
  const { type, shape, innerType } = (schema as unknown as Shaped)._zod.def;
  const hint = fieldHints.get(schema)?.schema ?? {};
  if (innerType !== undefined) return jsonSchemaOf(innerType);
  if (type !== 'object' || shape === undefined) return written(hint);
  const entries = Object.entries(shape);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, each]) => [name, jsonSchemaOf(each)])),
    required: entries.filter(([, each]) => !mayBeLeftOut(each)).map(([name]) => name),
    ...written(hint),
  };
}

function mayBeLeftOut(schema: z.ZodMiniType): boolean {
  return (
    (schema as unknown as Shaped)._zod.def.type === 'optional' || fieldHints.get(schema)?.schema[OPTIONAL] === true
  );
}

function written({ [OPTIONAL]: _optional, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
