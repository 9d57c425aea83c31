import type { Instant } from '../../../../lambdas/domain/time';
import type { OpenedDuty } from '../../../../lambdas/domain/case/state';
import type { StepInvariant, Transition } from './transition';

const stopped = ({ pauses }: OpenedDuty) => pauses.find((each) => each.to === undefined)?.from;

/** The clocks that stood still go on, moved by as much; no other clock moves, and none moves when it stops. */
function clocksMoveByTheirPause({ before, after, now, time }: Transition): string | false {
  for (const was of before.duties) {
    const is = after.duties.find((each) => each.id === was.id);
    if (is === undefined) return `${was.id} has vanished`;
    const from = stopped(was);
    const resumes = is.settled === undefined && from !== undefined && stopped(is) === undefined;
    const moved = (at: Instant) =>
      resumes && from !== undefined && at > from ? time.resumed(at, { from, to: now }).at : at;
    if (is.due !== moved(was.due)) return `${was.id} is due ${is.due}, not ${moved(was.due)}`;
    const final = was.final === undefined ? undefined : moved(was.final);
    if (is.final !== final) return `${was.id} ends ${is.final}, not ${final}`;
    const ahead = was.milestones.filter((each) => each.reached === undefined);
    const wrong = ahead.find(
      ({ step, at }) => !is.milestones.some((each) => each.step === step && each.at === moved(at)),
    );
    if (wrong !== undefined) return `${was.id}: ${wrong.step} did not move as its clock did`;
    if (resumes && is.milestones.length !== was.milestones.length) return `${was.id} has lost a step`;
  }
  return false;
}

/** A question that nobody needs answered any more ends without blame; so does all that a withdrawal ends. */
function endsWithoutBlame({ before, command, after }: Transition): string | false {
  for (const was of before.duties.filter((each) => each.settled === undefined)) {
    const how = after.duties.find((each) => each.id === was.id)?.settled?.how;
    if (command.do === 'withdraw' && how !== 'superseded') return `${was.id} ends ${how} by a withdrawal`;
    if (was.kind !== 'supplement' || how === undefined) continue;
    const wanted = { 'answer-supplement': 'met', 'pass-time': 'lapsed' }[command.do as string] ?? 'superseded';
    if (how !== wanted) return `a question ends ${how}, not ${wanted}`;
  }
  return false;
}

/** A question is a reminder to the enterprise, from now on. */
function asksFromNow({ before, command, facts, after, now }: Transition): string | false {
  if (facts.some((each) => each.data.resumes?.length === 0)) return 'an empty list';
  if (command.do !== 'ask-supplement') return false;
  const ended = before.duties.find(
    (was) => was.settled === undefined && after.duties.some((each) => each.id === was.id && each.settled !== undefined),
  );
  if (ended !== undefined && ended.assignment !== command.assignment) return `a question ends ${ended.id} of another`;
  if (
    after.duties.some(
      (each) => each.settled === undefined && each.kind === 'return' && each.assignment === command.assignment,
    )
  )
    return 'who asks still objects';
  const [duty] = facts.flatMap((each) => each.data.opens ?? []);
  if (duty?.start !== now || duty.owner.kind !== 'enterprise') return 'a question is not the enterprise’s from now on';
  return duty.assignment !== command.assignment && 'a question of another side';
}

/** What holds of everything beside the road. */
export const ASIDE_INVARIANTS: StepInvariant[] = [clocksMoveByTheirPause, endsWithoutBlame, asksFromNow];
