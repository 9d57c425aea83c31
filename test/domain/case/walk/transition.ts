import type { Command } from '../../../../lambdas/domain/case/commands';
import type { NewEvent } from '../../../../lambdas/domain/case/events';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import type { Instant } from '../../../../lambdas/domain/time';
import type { WorkingTime } from '../../../../lambdas/domain/working-time';

/** One carried-out command: where the case stood, what was asked, what became fact, where it stands. */
export interface Transition {
  before: CaseState;
  command: Command;
  facts: readonly NewEvent[];
  after: CaseState;
  now: Instant;
  time: WorkingTime;
}

/** Says what is broken, or nothing. */
export type StepInvariant = (step: Transition) => string | false;

export const UNIT_ACTS = ['acknowledge', 'act', 'plan', 'submit-result', 'ask-supplement'];
/** Commands that give a part to another unit, or end it. */
export const PART_ACTS = ['return', 'rule-on-return', 'add-unit', 'replace-unit', 'release-unit'];
