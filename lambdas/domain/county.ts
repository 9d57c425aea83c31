import type * as z from 'zod/mini';
import type { countySchema } from './county-schema';
import { plainPolicy, type Policy } from './policy';

export type { Policy } from './policy';

/** 县: all that differs from county to county, as `county-schema.ts` describes it. */
export type County = z.infer<typeof countySchema>;
export type Unit = County['units'][number];
export type Category = County['categories'][number];
export type OfficeHours = County['officeHours'];

/** The county's numbers, plain, with the version of the policy. */
export function policyOf(county: County): Policy {
  return plainPolicy(county.policy);
}

/** The unit of an id; `undefined` when there is none. */
export function unitOf(county: County, id: string): Unit | undefined {
  return county.units.find((each) => each.id === id);
}

/** 乡镇（街道）: the county's streets, towns and townships, in the order of their codes. */
export function townshipsOf(county: County): Unit[] {
  return county.units.filter((each) => each.kind !== 'department');
}
