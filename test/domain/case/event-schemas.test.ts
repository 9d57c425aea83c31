import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import { EVENTS } from '../../../lambdas/domain/case/events';
import { actor } from '../../../lambdas/domain/case/schema';

/** Committed beside this test: `type@version` → SHA-256 of the schema of its data and texts. */
const COMMITTED = JSON.parse(readFileSync(join(__dirname, 'event-schemas.json'), 'utf8')) as Record<string, string>;

const schema = (of: z.core.$ZodType) => z.toJSONSchema(of, { io: 'input' });
const fingerprint = (stored: unknown) =>
  createHash('sha256')
    .update(canonicalize(stored) ?? '')
    .digest('hex');

const CURRENT: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(EVENTS).map(([type, { data, texts }]) => [
      type,
      fingerprint({ data: schema(data), texts: schema(texts) }),
    ]),
  ),
  /** Who acted, in every event. */
  actor: fingerprint(schema(actor)),
};

/** What to do, in the words of whoever broke it. */
function verdict(type: string): string {
  const [name, version] = type.split('@');
  if (COMMITTED[type] === undefined) return `${type} is new: add "${type}": "${CURRENT[type]}" to event-schemas.json`;
  if (CURRENT[type] === undefined)
    return `${type} is gone: a stored event never changes, and old ones must still be read. Keep it`;
  return `${type} changed: a stored event never changes. Make ${name}@${Number(version ?? 1) + 1}, and keep ${type} as it was`;
}

describe('schemas of stored events', () => {
  test('are what they were: a stored event never changes, a new meaning is a new version', () => {
    const types = [...new Set([...Object.keys(COMMITTED), ...Object.keys(CURRENT)])];
    expect(types.filter((each) => COMMITTED[each] !== CURRENT[each]).map(verdict)).toEqual([]);
  });

  test('accept nothing beside what they name', () => {
    for (const { data, texts } of Object.values(EVENTS)) {
      expect(schema(data).additionalProperties).toBe(false);
      expect(schema(texts).additionalProperties).toBe(false);
    }
  });
});
