import { LocalFailure } from './failure';

/** What the deployed stacks say about themselves: CfnOutput name → value. */
export type Outputs = Readonly<Record<string, string>>;

/** All stacks' outputs as one record; CDK's own exports between stacks are left out. */
export function flatten(stacks: Readonly<Record<string, Outputs>>): Outputs {
  const all = Object.values(stacks).flatMap((outputs) => Object.entries(outputs));
  return Object.fromEntries(all.filter(([name]) => !name.startsWith('ExportsOutput')));
}

/**
 * The output of a name; an output declared inside a construct has the construct's name before it.
 * @throws LocalFailure when no stack has it.
 */
export function outputNamed(outputs: Outputs, name: string): string {
  const value = outputs[name] ?? Object.entries(outputs).find(([key]) => key.endsWith(name))?.[1];
  if (value === undefined) throw new LocalFailure(`the deployed stacks have no output ${name}`);
  return value;
}

/**
 * Where the emulator serves a REST API, without a slash at the end.
 * @param url what the stack says, `https://{id}.execute-api.{region}.{domain}/{stage}/`
 */
export function localApi(url: string, endpoint: string): string {
  const { hostname, pathname } = new URL(url);
  const id = hostname.split('.')[0] ?? '';
  return `${endpoint}/_aws/execute-api/${id}${pathname.replace(/\/$/, '')}`;
}
