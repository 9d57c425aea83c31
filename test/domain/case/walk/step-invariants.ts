import { isDeepStrictEqual } from 'node:util';
import { leadOf } from '../../../../lambdas/domain/case/assignments';
import { EVENTS } from '../../../../lambdas/domain/case/events';
import { policy } from '../world';
import { SURVEY_INVARIANTS } from './survey-invariants';
import { PART_ACTS, UNIT_ACTS, type StepInvariant, type Transition } from './transition';
import { ASIDE_INVARIANTS } from './aside-invariants';
import { PART_INVARIANTS } from './part-invariants';
import { UNIT_INVARIANTS } from './unit-invariants';

/** Two tasks never disturb each other, and the clock and the post disturb nobody. */
function revisionsMove({ before, command, facts, after }: Transition): string | false {
  const newRound = facts.some((each) => 'nextRound' in each.data);
  const moved = after.assignments.filter((each) =>
    before.assignments.some((old) => old.id === each.id && old.revision !== each.revision),
  );
  const own = 'assignment' in command ? command.assignment : undefined;
  if (UNIT_ACTS.includes(command.do) && own !== undefined) {
    if (moved.some((each) => each.id !== own)) return `${command.do} moved the revision of another task`;
    if (moved.length !== 1) return `${command.do} did not move its task's revision`;
  } else if (PART_ACTS.includes(command.do)) {
    if (moved.some((each) => each.id !== own)) return `${command.do} moved the revision of another task`;
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

/** What the asker said is what is written down, in every fact that has a place for it. */
function nothingIsLost({ command, facts }: Transition): string | false {
  const { do: _do, actor, revision: _revision, ...said } = { revision: undefined, ...command };
  for (const { type, data, texts, ...fact } of facts) {
    if (fact.actor !== actor) return `${type} is by another`;
    const written: Record<string, unknown> = { ...data, ...texts };
    for (const [key, value] of Object.entries(said))
      if ((key in EVENTS[type].data.shape || key in EVENTS[type].texts.shape) && written[key] !== value)
        return `${type}: ${key} is ${String(written[key])}, not ${String(value)}`;
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

function headDecides({ before, command }: Transition): string | false {
  if (command.do !== 'approve' && command.do !== 'send-back') return false;
  const failures = leadOf(before)?.reviewFailures ?? 0;
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

const INVARIANTS: StepInvariant[] = [
  factsAreStorable,
  nothingIsLost,
  dutiesAreOpenWhenSettled,
  revisionsMove,
  headDecides,
  stageFits,
  ...UNIT_INVARIANTS,
  ...PART_INVARIANTS,
  ...ASIDE_INVARIANTS,
  ...SURVEY_INVARIANTS,
];

/** The first rule that the step breaks. */
export function brokenBy(step: Transition): string | undefined {
  for (const invariant of INVARIANTS) {
    const broken = invariant(step);
    if (broken !== false) return broken;
  }
  return undefined;
}
