import { MUTANTS_AFTER_REVIEW } from './mutants-after-review';
import { MUTANTS_UNTIL_REVIEW } from './mutants-until-review';
import type { Mutant } from './mutated';

/** Single branches of the Decider, spread over its files. Each must be noticed by the walk. */
export const MUTANTS: readonly Mutant[] = [...MUTANTS_UNTIL_REVIEW, ...MUTANTS_AFTER_REVIEW];
