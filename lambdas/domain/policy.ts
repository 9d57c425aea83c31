import type * as z from 'zod/mini';
import type { policySchema } from './policy-schema';

/** Policy as the county's file states it: each number is `{value, unit, origin}`. */
export type StatedPolicy = z.infer<typeof policySchema>;

type PolicyNumber = Exclude<keyof StatedPolicy, 'version'>;

/** Policy as rules use it: plain numbers, the unit in the name. */
export type Policy = { readonly version: string } & { readonly [Name in PolicyNumber]: number };

/** The plain numbers of a stated policy, with its version. */
export function plainPolicy(stated: StatedPolicy): Policy {
  const { version, ...amounts } = stated;
  const numbers = Object.entries(amounts).map(([name, each]) => [name, each.value] as const);
  return { version, ...(Object.fromEntries(numbers) as Record<PolicyNumber, number>) };
}
