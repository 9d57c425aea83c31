import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { fieldHints } from '../contract/field';
import type { SummaryRow } from '../ui/summary';
import type { Sent } from './body';

const KEPT = 'typed';

/** Remembers what a form sent, so that a page which refuses it can show it for copying, whatever the reason. */
export function keepTyped(c: Context, schema: z.ZodMiniType, typed: Sent['typed']): void {
  c.set(KEPT, typedRows(schema, typed));
}

/** What the form of this request sent; nothing for programs, which still have what they sent. */
export function keptTyped(c: Context): SummaryRow[] {
  return (c.get(KEPT) as SummaryRow[] | undefined) ?? [];
}

/** Typed fields under their labels. Choices are left out, a tap repeats them; and codes, which are not for showing. */
function typedRows(schema: z.ZodMiniType, typed: Sent['typed']): SummaryRow[] {
  return labelled(schema, '').flatMap(({ path, label }) => {
    const value = typed[path];
    return typeof value === 'string' && value.trim() !== '' ? [{ term: label, value }] : [];
  });
}

/** The parts of a schema that lead to its fields. */
interface Walked {
  _zod: { def: { shape?: Record<string, z.ZodMiniType>; innerType?: z.ZodMiniType } };
}

/** Every field that takes free text, by its path in the form. */
function labelled(schema: z.ZodMiniType, path: string): { path: string; label: string }[] {
  const hint = fieldHints.get(schema)?.schema;
  if (hint !== undefined)
    return typeof hint['title'] === 'string' && isProse(hint) ? [{ path, label: hint['title'] }] : [];
  const { shape, innerType } = (schema as unknown as Walked)._zod.def;
  if (innerType !== undefined) return labelled(innerType, path);
  return Object.entries(shape ?? {}).flatMap(([name, each]) => labelled(each, path === '' ? name : `${path}.${name}`));
}

const isProse = (hint: Record<string, unknown>) =>
  hint['type'] === 'string' && hint['enum'] === undefined && hint['writeOnly'] !== true;
