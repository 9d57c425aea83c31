import { mayIssue } from '../../papers/issue';
import type { Command } from '../commands';
import { refuse, type Refusal } from '../refusal';
import type { CaseState } from '../state';

type Asked = Command['do'];

/** Who rules on a case: the work team (工作专班), and nobody else. */
const OF_THE_DESK: readonly Asked[] = [
  'dispatch',
  'refuse',
  'approve',
  'send-back',
  'rule-on-return',
  'add-unit',
  'replace-unit',
  'release-unit',
  'hold-meeting',
  'record-notice',
  'record-call',
];

/** Who may ask what of a case: the desk rules, a unit answers for itself, the enterprise grades, the post and the clock report. */
export function mayAsk(state: CaseState | undefined, command: Command): Refusal | undefined {
  return isTheirs(state, command) ? undefined : refuse('forbidden', 'not-yours-to-do');
}

function isTheirs(state: CaseState | undefined, command: Command): boolean {
  if (OF_THE_DESK.includes(command.do)) return isDesk(command);
  switch (command.do) {
    case 'receive':
      return mayWhistle(command);
    case 'record-delivery':
      return command.by === 'mail' ? command.actor.via === 'mail-feedback' : isDesk(command);
    case 'record-bounce':
      return command.actor.via === 'mail-feedback';
    case 'pass-time':
      return command.actor.via === 'clock';
    case 'evaluate':
      return mayGrade(command);
    case 'answer-supplement':
      return mayGrade(command);
    case 'withdraw':
      return command.actor.kind === 'enterprise' && command.actor.onBehalfOf === undefined;
    case 'ask-supplement':
      return command.assignment === undefined ? isDesk(command) : isItsUnit(state, command);
    case 'issue-paper':
      return mayIssue(command.kind, command.actor);
    default:
      return 'assignment' in command && isItsUnit(state, command);
  }
}

const isDesk = ({ actor }: Command) => actor.kind === 'desk' || actor.kind === 'desk-head';

/** A proxy never grades; the desk only writes down what the enterprise said on the telephone. */
/** The enterprise itself, or whoever says that they speak for it: the desk, and a partner's system. */
function mayWhistle({ actor: { kind, onBehalfOf } }: Command): boolean {
  if (kind === 'enterprise') return true;
  return onBehalfOf === 'enterprise' && (kind === 'desk' || kind === 'desk-head' || kind === 'partner');
}

function mayGrade(command: Command): boolean {
  const { kind, via, onBehalfOf } = command.actor;
  return via === 'phone' ? isDesk(command) : kind === 'enterprise' && onBehalfOf === undefined;
}

/** A task that is nobody's is refused for that, not for who asks. */
function isItsUnit(
  state: CaseState | undefined,
  { actor, assignment }: Command & { assignment?: string | undefined },
): boolean {
  const own = state?.assignments.find((each) => each.id === assignment);
  return actor.kind === 'unit' && (own === undefined || own.unit === actor.id);
}
