import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../../../../lambdas/domain/case/commands';
import { EVENTS, type NewEvent } from '../../../../lambdas/domain/case/events';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import type { Instant } from '../../../../lambdas/domain/time';
import type { WorkingTime } from '../../../../lambdas/domain/working-time';
import { policy } from '../world';

/** One carried-out command: where the case stood, what was asked, what became fact, where it stands. */
export interface Transition {
  before: CaseState;
  command: Command;
  facts: readonly NewEvent[];
  after: CaseState;
  now: Instant;
  time: WorkingTime;
}

type StepInvariant = (step: Transition) => string | false;

const UNIT_ACTS = ['acknowledge', 'act', 'plan', 'submit-result'];

/** Two tasks never disturb each other, and the clock and the post disturb nobody. */
function revisionsMove({ before, command, facts, after }: Transition): string | false {
  const newRound = facts.some((each) => 'nextRound' in each.data);
  const moved = after.assignments.filter((each) =>
    before.assignments.some((old) => old.id === each.id && old.revision !== each.revision),
  );
  const own = 'assignment' in command ? command.assignment : undefined;
  if (UNIT_ACTS.includes(command.do)) {
    if (moved.some((each) => each.id !== own)) return `${command.do} moved the revision of another task`;
    if (moved.length !== 1) return `${command.do} did not move its task's revision`;
  } else if (!newRound && command.do !== 'send-back' && moved.length > 0)
    return `${command.do} moved a task's revision`;
  const person = command.actor.kind !== 'system';
  if (person === (after.revision === before.revision))
    return `${command.do} by ${command.actor.kind}: revision ${before.revision} → ${after.revision}`;
  return after.version !== before.version + facts.length && 'versions are not counted one by one';
}

/** Facts are stored as their schemas say, and come back from JSON as they were. */
function factsAreStorable({ facts }: Transition): string | false {
  for (const { type, data, texts } of facts) {
    if (!EVENTS[type].data.safeParse(data).success) return `${type}: data does not fit its schema`;
    if (!EVENTS[type].texts.safeParse(texts).success) return `${type}: texts do not fit their schema`;
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data)) return `${type}: JSON changes it`;
  }
  return false;
}

function dutiesAreOpenWhenSettled({ before, facts }: Transition): string | false {
  const open = new Set(before.duties.filter((each) => each.settled === undefined).map((each) => each.id));
  for (const { type, data } of facts) {
    for (const { duty } of data.settles ?? [])
      if (!open.delete(duty)) return `${type} settles ${duty}, which is not open`;
    for (const { id } of data.opens ?? []) open.add(id);
  }
  return false;
}

/** Anything that a unit does acknowledges; its lateness is on record. */
function unitActsAreMarked({ before, command, facts, after, now }: Transition): string | false {
  if (!('assignment' in command) || !UNIT_ACTS.includes(command.do)) return false;
  const mine = after.assignments.find((each) => each.id === command.assignment);
  if (mine?.acknowledged === undefined) return `${command.do} did not acknowledge`;
  const owed = before.duties.filter((each) => each.settled === undefined && each.assignment === command.assignment);
  const still = after.duties.find((each) => each.id === owed.find((duty) => duty.kind === 'acknowledge')?.id);
  if (still !== undefined && still.settled === undefined) return `${command.do} left acknowledge open`;
  for (const { type, data } of facts) {
    if (type === 'acted@1' || type === 'planned@1' || type === 'result-submitted@1') {
      const first = before.assignments.find((each) => each.id === command.assignment)?.acknowledged === undefined;
      if (data.acknowledges !== first) return `${type} says acknowledges ${data.acknowledges}`;
    }
    if (type !== 'planned@1' && type !== 'result-submitted@1') continue;
    // what it answers: all work still owed, and what the lead's result ended without it
    const work = before.duties.filter((each) => each.assignment === command.assignment && each.kind !== 'acknowledge');
    const answered = work.filter(({ settled }) => settled === undefined || settled.how === 'unanswered');
    const late = answered.some(
      ({ settled, breachedAt, milestones }) =>
        breachedAt !== undefined ||
        (settled === undefined && milestones.some((m) => m.step === 'breach' && m.at < now)),
    );
    if (data.late !== late) return `${type} says late ${data.late}, but it is ${late}`;
  }
  return false;
}

function resultIsGuarded({ before, command, facts, after }: Transition): string | false {
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
    const missing = new Set(named.map((each) => each.assignment));
    if (missing.size !== data.unanswered.length || data.unanswered.some((each) => !missing.has(each)))
      return 'named assistants are not those who did not answer';
  }
  return false;
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

function headDecides({ before, command }: Transition): string | false {
  if (command.do !== 'approve' && command.do !== 'send-back') return false;
  const failures = before.assignments.find((each) => each.role === 'lead')?.reviewFailures ?? 0;
  return (
    failures >= policy.reviewFailuresBeforeHead &&
    command.actor.kind !== 'desk-head' &&
    'the desk reviewed what its head decides'
  );
}

/** Acts belong to their stage. */
function stageFits({ before, command }: Transition): string | false {
  if ((command.do === 'dispatch' || command.do === 'refuse') && before.stage !== 'dispatch')
    return `${command.do} in stage ${before.stage}`;
  if (
    (command.do === 'approve' || command.do === 'send-back' || command.do === 'hold-meeting') &&
    before.stage !== 'review'
  )
    return `${command.do} in stage ${before.stage}`;
  if (command.do === 'record-delivery' && before.stage !== 'reply') return `delivery proven in stage ${before.stage}`;
  if (
    command.do === 'acknowledge' &&
    before.assignments.some((each) => each.id === command.assignment && each.acknowledged)
  )
    return 'acknowledged twice';
  if (
    command.do === 'record-call' &&
    !before.duties.some((each) => each.kind === 'telephone' && each.settled === undefined)
  )
    return 'called without a telephone duty';
  return false;
}

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

const INVARIANTS: StepInvariant[] = [
  factsAreStorable,
  dutiesAreOpenWhenSettled,
  revisionsMove,
  unitActsAreMarked,
  resultIsGuarded,
  gradeIsGuarded,
  headDecides,
  stageFits,
  bounceCounts,
];

/** The first rule that the step breaks. */
export function brokenBy(step: Transition): string | undefined {
  for (const invariant of INVARIANTS) {
    const broken = invariant(step);
    if (broken !== false) return broken;
  }
  return undefined;
}
