import type { County } from '../../../lambdas/domain/county';
import categories from './categories.json';
import choices from './choices.json';
import identity from './county.json';
import policy from './policy.json';
import units from './units.json';

/** 城口县 as its files state it. What is bundled imports this one: `index.ts` has checked it before the bundle is made. */
export const county = { ...identity, ...choices, units, categories, policy } as unknown as County;
