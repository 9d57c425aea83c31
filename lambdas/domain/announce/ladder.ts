import type { OpenedDuty } from '../case/state';
import type { DutyKind, Step } from '../case/vocabulary';
import type { Recipient } from './mail-order';

type Audience =
  'handler' | 'backup' | 'head' | 'desk-owner' | 'desk' | 'desk-head' | 'inspector' | 'leader' | 'enterprise';
type Rungs = Partial<Record<Step, Audience[]>>;

/** The escalation ladder (督查、通报批评: the plan; steps and audiences: mechanism, ours). A step not listed is silent. */
const DESK: Rungs = {
  prompt: ['desk-owner'],
  reminder: ['desk', 'desk-head'],
  supervision: ['inspector'],
  criticism: ['inspector', 'leader'],
};

const HANDLING: Rungs = {
  prompt: ['handler'],
  reminder: ['handler', 'backup'],
  overdue: ['handler', 'head', 'desk'],
  supervision: ['inspector', 'head'],
  criticism: ['inspector', 'leader'],
};

const LADDER: Record<DutyKind, Rungs> = {
  dispatch: DESK,
  return: DESK,
  review: DESK,
  reply: DESK,
  'joint-meeting': DESK,
  // +1 joins the assignment's incident and sends nothing of its own.
  acknowledge: { prompt: ['handler'], reminder: ['handler', 'backup'] },
  handle: HANDLING,
  rework: HANDLING,
  promise: { ...HANDLING, reminder: [], 'prompt-day': ['handler'] },
  evaluate: { prompt: ['enterprise'] },
  telephone: { prompt: ['desk'] },
  supplement: { prompt: ['enterprise'] },
};

/** Who hears of a duty's step. */
export function audienceOf(duty: OpenedDuty, step: Step): Recipient[] {
  return (LADDER[duty.kind][step] ?? []).map((audience) => recipient(duty, audience));
}

function recipient(duty: OpenedDuty, audience: Audience): Recipient {
  switch (audience) {
    // The desk's head owes what the desk may no longer decide.
    case 'desk-owner':
      return { kind: duty.owner.kind === 'desk-head' ? 'desk-head' : 'desk' };
    case 'handler':
    case 'backup':
    case 'head':
      return { kind: 'unit', unit: duty.owner.id, person: audience };
    default:
      return { kind: audience };
  }
}
