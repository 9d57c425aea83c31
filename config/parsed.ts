import type * as z from 'zod/mini';

/** A configuration file that does not hold; each line names a field and what is wrong with it. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(
    readonly source: string,
    readonly problems: readonly string[],
  ) {
    super(`${source} does not hold:\n${problems.map((each) => `  ${each}`).join('\n')}`);
  }
}

/** The value of a configuration file, or a `ConfigurationError` that names each field at fault, e.g. `units[3].id: …`. */
export function parsed<Value>(source: string, schema: z.ZodMiniType<Value>, raw: unknown): Value {
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return result.data;
  throw new ConfigurationError(source, result.error.issues.flatMap(problemsOf));
}

/** `['units', 3, 'id']` as `units[3].id`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((each) => (typeof each === 'number' ? `[${each}]` : `.${String(each)}`))
    .join('')
    .replace(/^\./, '');
}

function problemsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${fieldPath([...issue.path, key])}: no such field`);
  }
  return [`${fieldPath(issue.path) || '(whole file)'}: ${problemOf(issue)}`];
}

function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `missing, expected ${issue.expected}` : `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.map((each) => JSON.stringify(each)).join(' or ')}`;
    case 'invalid_format':
      return `expected the form ${issue.pattern ?? issue.format}`;
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}
