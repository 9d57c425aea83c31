import type { Context } from 'hono';
import { Problem } from './problem';

/** What was sent: parsed for the schema, and as typed for showing it again. */
export interface Sent {
  raw: Record<string, unknown>;
  /** Flat, by the field's path; only forms have it. */
  typed: Record<string, string | string[]>;
}

/** 1 MB: the longest form is some 20 KB; files go straight to storage. */
export const MAX_BODY_BYTES = 1_000_000;

/** The longest form has some 70 fields, boxes to tick among them; more is no form of ours. */
const MAX_PAIRS = 500;

/** Reads a JSON object or a form. @throws Problem malformed, too-large, unsupported-type. */
export async function readBody(c: Context): Promise<Sent> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > MAX_BODY_BYTES) throw new Problem('too-large');
  switch (type) {
    case 'application/json':
      return { raw: parseJson(utf8(bytes)), typed: {} };
    case 'application/x-www-form-urlencoded':
      return parseForm(utf8(bytes));
    default:
      throw new Problem('unsupported-type');
  }
}

function utf8(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('malformed');
  }
}

function parseJson(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('malformed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem('malformed');
  return value as Record<string, unknown>;
}

/** `enterprise.name=…` becomes `{enterprise: {name: …}}`; a name sent twice becomes a list. */
function parseForm(text: string): Sent {
  const typed: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  const pairs = [...new URLSearchParams(text)];
  if (pairs.length > MAX_PAIRS) throw new Problem('malformed');
  for (const [name, value] of pairs) {
    const before = typed[name];
    typed[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return { raw: nested(typed), typed };
}

function nested(typed: Record<string, string | string[]>): Record<string, unknown> {
  const raw: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [path, value] of Object.entries(typed)) {
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) {
      raw[first] ??= value;
    } else if (value !== '') {
      const inner = raw[first];
      const group =
        typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Record<string, unknown>) : {};
      raw[first] = { ...group, [rest.join('.')]: value };
    }
  }
  return raw;
}
