/** What a function may need from its environment; each composes its own from these and fails at start-up, by name. */
export type Variable =
  | 'STAGE'
  | 'CASES_TABLE'
  | 'REGISTRY_TABLE'
  | 'ACCESS_TABLE'
  | 'WAITS_TABLE'
  | 'PUBLIC_ORIGIN'
  | 'SECRET_ID'
  | 'MACHINE_ARN'
  | 'SIGNALS_QUEUE_URL'
  | 'MAILS_QUEUE_URL'
  | 'MAIL_FROM'
  | 'SES_CONFIGURATION_SET';

export type Environment<V extends Variable> = Readonly<Record<V, string>>;

/** The named variables. @throws an error that names the one that is missing or empty, never its value. */
export function environment<V extends Variable>(
  source: Record<string, string | undefined>,
  ...names: V[]
): Environment<V> {
  const entries = names.map((name) => {
    const value = source[name];
    if (value === undefined || value === '') throw new Error(`environment variable ${name} is missing or empty`);
    return [name, value] as const;
  });
  return Object.fromEntries(entries) as Record<V, string>;
}
