import type { DutyKind, Stage } from '../../../../lambdas/domain/case/vocabulary';
import { policy } from '../world';
import type { StepInvariant, Transition } from './transition';

/** A reply that came back is not a reply, and its feedback may come twice and in any order. */
function bounceCounts({ before, command, facts, after }: Transition): string | false {
  if (command.do === 'record-bounce') {
    if (before.undelivered.some((each) => each.mail === command.mail)) return 'a bounce noted twice';
    return (
      command.about === 'reply' &&
      (after.stage !== 'reply' || after.undelivered.length === 0) &&
      'a bounced reply is not owed again'
    );
  }
  const cameBack = before.undelivered.some((each) => command.do === 'record-delivery' && each.mail === command.mail);
  return cameBack && facts.length > 0 && 'a mail that came back proves a delivery';
}

/** Whoever grades has read the reply. */
function proofIsNamed({ command, facts }: Transition): string | false {
  const proof = facts.find((each) => each.type === 'reply-delivered@1');
  if (proof === undefined || command.do !== 'evaluate') return false;
  const wanted = command.actor.via === 'phone' ? 'phone' : 'grade';
  return proof.data.by !== wanted && `delivery proven by ${proof.data.by}, not by ${wanted}`;
}

/** Where silence leads: to a telephone call, or to telling the enterprise that its matter ends. */
const LAPSES_TO: Partial<Record<DutyKind, Stage>> = { evaluate: 'evaluate', supplement: 'reply' };

/** The window of a grade ends in a telephone call, and that in silence: closed as ungraded, or back to an open promise. */
function timeIsGuarded({ before, command, facts, after }: Transition): string | false {
  if (command.do !== 'pass-time') return false;
  if (facts.some((each) => each.type === 'time-passed@1' && each.data.adds?.length === 0)) return 'an empty list';
  const lapsed = before.duties.find(
    (each) =>
      each.settled === undefined && after.duties.some((now) => now.id === each.id && now.settled?.how === 'lapsed'),
  );
  const promised = before.duties.some((each) => each.kind === 'promise' && each.settled === undefined);
  const wanted = lapsed === undefined ? before.stage : (LAPSES_TO[lapsed.kind] ?? (promised ? 'handle' : 'closed'));
  if (after.stage !== wanted) return `time leads to ${after.stage}, not to ${wanted}`;
  const calls = after.duties.filter((each) => each.kind === 'telephone').length;
  const earlier = before.duties.filter((each) => each.kind === 'telephone').length;
  return calls - earlier !== (lapsed?.kind === 'evaluate' ? 1 : 0) && 'a call that is not owed';
}

function gradeIsGuarded({ before, command, facts, after, now, time }: Transition): string | false {
  const graded = facts.filter((each) => each.type === 'evaluated@1');
  if (command.do !== 'evaluate') return graded.length > 0 && 'a grade that nobody gave';
  const [fact] = graded;
  if (fact === undefined || graded.length !== 1) return 'not one grade';
  if (before.rounds.some((each) => each.n === fact.data.round && each.evaluation !== undefined))
    return `round ${fact.data.round} graded twice`;
  if ((fact.data.points !== undefined) !== (command.grade === 'dissatisfied'))
    return `${command.grade} with points ${fact.data.points?.points}`;
  const surveyed = before.round === fact.data.round;
  const silence = before.duties.find((each) => each.kind === 'telephone' && each.round === fact.data.round)?.settled;
  const ended = before.closed?.at ?? (surveyed ? undefined : silence?.at);
  if (ended !== undefined && now > time.closeOfDay(ended, policy.lateGradeWorkingDays).at)
    return 'graded after the late window';
  if (!surveyed && silence?.how !== 'lapsed') return 'a round before the last graded without silence between them';
  if (fact.data.late !== (ended !== undefined)) return 'late grade not marked, or marked in time';
  const promised = before.duties.some((each) => each.kind === 'promise' && each.settled === undefined);
  const lastWord = before.rounds.some((each) => each.cause === 'joint-meeting');
  const again = before.rounds.some((each) => each.evaluation?.grade === 'dissatisfied');
  const wanted =
    command.grade === 'dissatisfied' && !lastWord
      ? again
        ? 'joint-meeting'
        : 'dissatisfied'
      : promised && surveyed
        ? 'promise'
        : undefined;
  const cause = after.round === before.round ? undefined : after.rounds.at(-1)?.cause;
  return cause !== wanted && `${command.grade} leads to ${cause ?? after.stage}, not to ${wanted ?? 'closed'}`;
}

/** What holds from the reply to the grade, or to the silence instead of it. */
export const SURVEY_INVARIANTS: StepInvariant[] = [bounceCounts, proofIsNamed, timeIsGuarded, gradeIsGuarded];
