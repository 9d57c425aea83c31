import type { CaseState } from '../../../../lambdas/domain/case/state';
import type { Instant } from '../../../../lambdas/domain/time';
import { UNIT_ACTS, type StepInvariant, type Transition } from './transition';

const WORK = ['handle', 'rework', 'promise'];

/** Anything that a unit does acknowledges; its lateness is on record. */
function unitActsAreMarked({ before, command, facts, after, now }: Transition): string | false {
  if (!('assignment' in command) || command.assignment === undefined || !UNIT_ACTS.includes(command.do)) return false;
  const mine = after.assignments.find((each) => each.id === command.assignment);
  if (mine?.acknowledged === undefined) return `${command.do} did not acknowledge`;
  const owed = before.duties.filter((each) => each.settled === undefined && each.assignment === command.assignment);
  const still = after.duties.find((each) => each.id === owed.find((duty) => duty.kind === 'acknowledge')?.id);
  if (still !== undefined && still.settled === undefined) return `${command.do} left acknowledge open`;
  for (const { type, data } of facts) {
    if (type === 'acted@1' || type === 'planned@1' || type === 'result-submitted@1' || type === 'supplement-asked@1') {
      const first = before.assignments.find((each) => each.id === command.assignment)?.acknowledged === undefined;
      if (data.acknowledges !== first) return `${type} says acknowledges ${data.acknowledges}`;
    }
    if (type !== 'planned@1' && type !== 'result-submitted@1') continue;
    // what it answers: all work still owed, and what the lead's result ended without it
    const work = before.duties.filter((each) => each.assignment === command.assignment && WORK.includes(each.kind));
    const answered = work.filter(({ settled }) => settled === undefined || settled.how === 'unanswered');
    const late = answered.some(
      ({ settled, breachedAt, milestones, pauses }) =>
        breachedAt !== undefined ||
        (settled === undefined &&
          milestones.some(
            (m) => m.step === 'breach' && m.at < (pauses.find(({ to }) => to === undefined)?.from ?? now),
          )),
    );
    if (data.late !== late) return `${type} says late ${data.late}, but it is ${late}`;
  }
  return false;
}

function resultIsGuarded({ before, command, facts, after, now }: Transition): string | false {
  if (command.do !== 'submit-result') return false;
  const promise = (state: CaseState) =>
    state.duties.some(
      (each) => each.kind === 'promise' && each.assignment === command.assignment && each.settled === undefined,
    );
  const leaves = command.outcome === 'planned' || command.outcome === 'partly';
  if (leaves !== promise(after)) return `after ${command.outcome} the promise is ${promise(after) ? 'open' : 'closed'}`;
  const lead = before.assignments.find((each) => each.role === 'lead')?.id === command.assignment;
  if (lead && after.stage !== 'review') return `the lead's result leads to ${after.stage}`;
  for (const { type, data } of facts) {
    if (type !== 'result-submitted@1') continue;
    const named = after.duties.filter(
      (each) => each.settled?.how === 'unanswered' && !before.duties.some((old) => old.id === each.id && old.settled),
    );
    const wrong = lead ? assistantsEnd(before, after, now) : false;
    if (wrong) return wrong;
    const missing = new Set(named.map((each) => each.assignment));
    if (missing.size !== data.unanswered.length || data.unanswered.some((each) => !missing.has(each)))
      return 'named assistants are not those who did not answer';
  }
  return false;
}

/** The lead's result ends what silent assistants owe; a plan answers for as long as it holds, a result stays as it is. */
function assistantsEnd(before: CaseState, after: CaseState, now: Instant): string | false {
  for (const { id, result } of before.assignments.filter((each) => each.role === 'assist')) {
    for (const duty of before.duties.filter((each) => each.assignment === id && each.settled === undefined)) {
      const breach = duty.milestones.find((each) => each.step === 'breach')?.at;
      const kept = duty.kind === 'promise' && duty.breachedAt === undefined && breach !== undefined && now <= breach;
      const wanted = result !== undefined ? undefined : kept || duty.kind === 'return' ? 'superseded' : 'unanswered';
      const how = after.duties.find((each) => each.id === duty.id)?.settled?.how;
      if (how !== wanted) return `${duty.id} of an assistant ends ${how}, not ${wanted}`;
    }
  }
  return false;
}

/** An assistant's result leads on exactly where its promise was all that was left. */
function reviewComesWhenDue({ before, command, after }: Transition): string | false {
  if (command.do !== 'submit-result') return false;
  const own = (id: string | undefined) => id === command.assignment;
  const others = before.duties.filter((each) => each.settled === undefined && !own(each.assignment));
  const leaves = command.outcome === 'planned' || command.outcome === 'partly';
  const lead = before.assignments.some((each) => own(each.id) && each.role === 'lead');
  const moves = lead || (before.stage === 'handle' && others.length === 0 && !leaves);
  const wanted = moves ? 'review' : before.stage;
  return after.stage !== wanted && `a result leads to ${after.stage}, not to ${wanted}`;
}

/** What holds of everything that units do. */
export const UNIT_INVARIANTS: StepInvariant[] = [unitActsAreMarked, resultIsGuarded, reviewComesWhenDue];
