import type { Command } from '../commands';
import { refuse, type Refusal } from '../refusal';
import type { CaseState } from '../state';

/** Who may ask what of a case: the desk rules, a unit answers for itself, the enterprise grades, the post and the clock report. */
export function mayAsk(state: CaseState | undefined, command: Command): Refusal | undefined {
  return isTheirs(state, command) ? undefined : refuse('forbidden', 'not-yours-to-do');
}

function isTheirs(state: CaseState | undefined, command: Command): boolean {
  const { kind, via, id, onBehalfOf } = command.actor;
  const desk = kind === 'desk' || kind === 'desk-head';
  switch (command.do) {
    case 'receive':
      return kind === 'enterprise';
    case 'dispatch':
    case 'refuse':
    case 'approve':
    case 'send-back':
    case 'hold-meeting':
    case 'record-notice':
    case 'record-call':
      return desk;
    case 'record-delivery':
      return command.by === 'mail' ? via === 'mail-feedback' : desk;
    case 'record-bounce':
      return via === 'mail-feedback';
    case 'pass-time':
      return via === 'clock';
    case 'acknowledge':
    case 'act':
    case 'plan':
    case 'submit-result': {
      const own = state?.assignments.find((each) => each.id === command.assignment);
      return kind === 'unit' && (own === undefined || own.unit === id);
    }
    // a proxy never grades; the desk only writes down what the enterprise said on the telephone
    case 'evaluate':
      return via === 'phone' ? desk : kind === 'enterprise' && onBehalfOf === undefined;
  }
}
