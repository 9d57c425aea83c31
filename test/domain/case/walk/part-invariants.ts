import { activeAssignments } from '../../../../lambdas/domain/case/assignments';
import type { CaseState, OpenedDuty } from '../../../../lambdas/domain/case/state';
import { policy } from '../world';
import { PART_ACTS, type StepInvariant, type Transition } from './transition';

const owed = (state: CaseState, assignment: string) =>
  state.duties.filter((each) => each.settled === undefined && each.assignment === assignment);

const kinds = (duties: OpenedDuty[]) => duties.map((each) => each.kind).sort();

/** A part that begins has its full clock; one that ends owes nothing, and what others owe stays as it was. */
function clocksFollowParts({ before, command, after, now, time }: Transition): string | false {
  if (!PART_ACTS.includes(command.do)) return false;
  const known = before.assignments.map((each) => each.id);
  for (const { id, dispatchedAt } of after.assignments.filter((each) => !known.includes(each.id))) {
    if (dispatchedAt !== now) return `${id} was not given now`;
    if (kinds(owed(after, id)).join() !== 'acknowledge,handle') return `${id} owes ${kinds(owed(after, id)).join()}`;
    const handle = owed(after, id).find((each) => each.kind === 'handle');
    if (handle?.due !== time.closeOfDay(now, policy.handleResultWorkingDays).at) return `${id} has no full clock`;
  }
  const own = 'assignment' in command ? command.assignment : undefined;
  for (const { id } of activeAssignments(before).filter((each) => each.id !== own))
    if (JSON.stringify(owed(before, id)) !== JSON.stringify(owed(after, id)))
      return `${command.do} moved the clock of ${id}`;
  return false;
}

/** 退单 answers for the acknowledgement and stops no clock; upheld, nothing has changed. */
function returnsStopNothing({ before, command, after }: Transition): string | false {
  if (command.do !== 'return' && command.do !== 'rule-on-return') return false;
  const [was, is] = [owed(before, command.assignment), owed(after, command.assignment)];
  const handle = (duties: OpenedDuty[]) => JSON.stringify(duties.filter((each) => each.kind === 'handle'));
  if (command.do === 'return') {
    if (handle(was) !== handle(is)) return 'a return moved the clock';
    return kinds(is).join() !== 'handle,return' && `after a return ${kinds(is).join()} is owed`;
  }
  return (
    !command.accepted &&
    (handle(was) !== handle(is) || is.some((each) => each.kind === 'return')) &&
    'upheld, yet changed'
  );
}

/** Another unit takes over just what was the first one's. */
function partsGoOnAsTheyWere({ before, command, after }: Transition): string | false {
  const takes = command.do === 'replace-unit' || (command.do === 'rule-on-return' && command.accepted);
  if (!takes) return false;
  const next = after.assignments.at(-1);
  const role = before.assignments.find((each) => each.id === command.assignment)?.role;
  if (next?.unit !== command.unit || next?.role !== role) return 'another part than the returned one was handed over';
  return (
    next?.ordered !== before.assignments.find((each) => each.id === command.assignment)?.ordered && 'the order is lost'
  );
}

/** Which part ends, and how it is called. */
function partsEndAsTheyShould({ before, command, after }: Transition): string | false {
  const ended = after.assignments.filter(
    (each) => each.released !== undefined && before.assignments.some((old) => old.id === each.id && !old.released),
  );
  const accepted = command.do === 'rule-on-return' && command.accepted;
  const as = accepted ? 'returned' : { 'replace-unit': 'replaced', 'release-unit': 'released' }[command.do as string];
  if (as === undefined) return ended.length > 0 && `${command.do} ended a part`;
  const [only, ...more] = ended;
  if (only === undefined || more.length > 0) return `${command.do} ended ${ended.length} parts`;
  if (only.id !== ('assignment' in command ? command.assignment : '')) return 'the wrong part ended';
  return only.released?.as !== as && `a part ended as ${only.released?.as}, not ${as}`;
}

/** After repeated re-dispatches the head decides. */
function headMovesOn({ before, command, after }: Transition): string | false {
  const moved = before.assignments.filter((each) => ['returned', 'replaced'].includes(each.released?.as ?? '')).length;
  const often = moved >= policy.redispatchesBeforeHead;
  const byHead = command.actor.kind === 'desk-head';
  if (command.do === 'return') {
    const ruling = owed(after, command.assignment).find((each) => each.kind === 'return');
    return (ruling?.owner.kind === 'desk-head') !== often && `after ${moved} re-dispatches ${ruling?.owner.kind} rules`;
  }
  if (command.do === 'replace-unit') return often && !byHead && 'the desk moved it on again';
  if (command.do !== 'rule-on-return') return false;
  const ruling = owed(before, command.assignment).find((each) => each.kind === 'return');
  return ruling?.owner.kind === 'desk-head' && !byHead && 'the desk ruled on what is its head’s';
}

/** What holds of everything by which parts change hands. */
export const PART_INVARIANTS: StepInvariant[] = [
  clocksFollowParts,
  returnsStopNothing,
  partsGoOnAsTheyWere,
  partsEndAsTheyShould,
  headMovesOn,
];
