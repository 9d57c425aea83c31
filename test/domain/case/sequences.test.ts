import * as fc from 'fast-check';
import { decide, isRefusal } from '../../../lambdas/domain/case/decide';
import type { Command } from '../../../lambdas/domain/case/commands';
import { nextWake } from '../../../lambdas/domain/case/duties';
import { CLOSED_AS } from '../../../lambdas/domain/case/vocabulary';
import { EVENTS } from '../../../lambdas/domain/case/events';
import { evolve } from '../../../lambdas/domain/case/evolve';
import type { PlacedEvent } from '../../../lambdas/domain/case/placed-event';
import type { CaseState } from '../../../lambdas/domain/case/state';
import { dateOf, plusSeconds, type Instant } from '../../../lambdas/domain/time';
import { plusDays } from '../../../lambdas/domain/calendar/days';
import { calendar } from '../../../config/calendar';
import * as order from './orders';
import { calendarDays, CASE_KEY, contextAt, instant } from './world';
import { OFF_THE_ROAD } from './walk/reach';
import { ALPHABET } from './walk/alphabet';
import { brokenBy } from './walk/step-invariants';
import { brokenAfterLook, brokenIn } from './walk/state-invariants';

/** Random stories in real calendar time: seconds, hours or days pass between what people do. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LOOKS = 20;

interface Told {
  state: CaseState;
  now: Instant;
  events: PlacedEvent[];
}

const aPause = fc.oneof(
  fc.integer({ min: 0, max: MINUTE }),
  fc.integer({ min: 0, max: 30 * HOUR }),
  fc.integer({ min: 5 * DAY, max: 9 * DAY }),
  fc.integer({ min: 0, max: 20 * DAY }),
);
const aStep = fc.record({
  /** Which of the letters that lead anywhere. */
  pick: fc.nat(),
  pause: aPause,
  promiseDays: fc.integer({ min: 1, max: 70 }),
  /** Whether the case's clock works in the meantime, or finds everything afterwards. */
  clock: fc.constantFrom('awake' as const, 'awake' as const, 'late' as const),
});
/** Where chance takes over: without these, few stories would come as far as a second grade. */
const ANSWERED = ['lead answers solved', 'approve', 'reply mail delivered'];
const BEGINNINGS = [
  [],
  ['dispatch with assistant'],
  ['dispatch', ...ANSWERED],
  ['dispatch', ...ANSWERED, 'dissatisfied', ...ANSWERED, 'dissatisfied'],
];
const aStory = fc.record({
  beginning: fc.constantFrom(...BEGINNINGS),
  received: fc
    .integer({ min: 0, max: 364 * 24 })
    .map((hours) => plusSeconds(instant('2026-01-01 00:17'), hours * HOUR)),
  steps: fc.array(aStep, { minLength: 5, maxLength: 30 }),
});
type StoryPlan = typeof aStory extends fc.Arbitrary<infer Plan> ? Plan : never;

/** Carries out a command; the story goes on as it was when it is refused. */
function told(at: Told | undefined, command: Command, now: Instant): Told {
  const decision = decide(at?.state, command, contextAt(now, calendarDays));
  if (isRefusal(decision)) {
    if (at === undefined) throw new Error('receiving is never refused');
    return { ...at, now };
  }
  const placed = decision.map(
    (fact, index) => ({ ...fact, seq: (at?.state.version ?? 0) + index + 1, caseKey: CASE_KEY }) as PlacedEvent,
  );
  const state = placed.reduce<CaseState | undefined>(evolve, at?.state);
  if (state === undefined) throw new Error('a case cannot vanish');
  expect(brokenIn(state)).toBeUndefined();
  if (at !== undefined && placed.length > 0)
    expect(
      brokenBy({ before: at.state, command, facts: decision, after: state, now, time: calendarDays }),
    ).toBeUndefined();
  return { state, now, events: [...(at?.events ?? []), ...placed] };
}

/** As the workflow does: looks until nothing is due. */
function looked(at: Told, now: Instant): Told {
  let next = at;
  for (let look = 0; look < LOOKS; look += 1) {
    const before = next.state;
    next = told(next, order.passTime, now);
    if (next.state === before) break;
  }
  expect(brokenAfterLook(next.state, now)).toBeUndefined();
  return next;
}

function slept(at: Told, until: Instant): Told {
  let next = at;
  for (let wake = nextWake(next.state); wake !== undefined && wake <= until; wake = nextWake(next.state)) {
    next = looked(next, wake > next.now ? wake : next.now);
  }
  return { ...next, now: until };
}

/** What could be done now, tried on the case itself: a story of refusals would prove nothing. */
function feasible({ state }: Told, now: Instant, promiseDays: number): Command[] {
  const plans: Command[] = [1, 2].map((n) => order.plan(state, n, plusDays(dateOf(now), promiseDays)));
  return [...ALPHABET.map((letter) => letter.make(state, now)), ...plans].filter((command) => {
    const decision = decide(state, command, contextAt(now, calendarDays));
    return !isRefusal(decision) && decision.length > 0;
  });
}

/** First what is done, then by whom and how: units' many acts do not crowd out the rest. */
function picked(commands: readonly Command[], pick: number): Command | undefined {
  const kinds = [...new Set(commands.map((each) => each.do))];
  const kind = kinds[pick % kinds.length];
  const alike = commands.filter((each) => each.do === kind);
  return alike[Math.floor(pick / Math.max(1, kinds.length)) % Math.max(1, alike.length)];
}

function begun(received: Instant, letters: readonly string[]): Told {
  let at = told(undefined, order.receive(received), received);
  for (const name of letters) {
    const letter = ALPHABET.find((each) => each.name === name);
    if (letter === undefined) throw new Error(`no letter ${name}`);
    const now = plusSeconds(at.now, HOUR);
    at = told(slept(at, now), letter.make(at.state, now), now);
  }
  return at;
}

function lived({ received, beginning, steps }: StoryPlan): Told {
  let at = begun(received, beginning);
  for (const { pick, pause, promiseDays, clock } of steps) {
    const now = plusSeconds(at.now, pause);
    at = clock === 'awake' ? slept(at, now) : { ...at, now };
    const command = picked(feasible(at, now, promiseDays), pick);
    if (command !== undefined) at = told(at, command, now);
  }
  return at;
}

/** Breaches and lapses fall at the close of business, rungs at the opening of office hours, all on working days. */
function expectOfficeHours({ state }: Told): void {
  for (const { milestones } of state.duties) {
    for (const { step, at } of milestones) {
      const closing = step === 'breach' || step === 'lapse';
      if (step !== 'watch') expect(at.slice(11, 16)).toBe(closing ? '18:00' : '09:00');
      expect(at.slice(11, 16) >= '09:00' && at.slice(11, 16) <= '18:00').toBe(true);
      expect(['working-day', 'make-up-day']).toContain(calendar.kindOf(dateOf(at)).kind);
    }
  }
}

function expectOncePerStep({ events }: Told): void {
  const reached = events.flatMap((each) => (each.type === 'time-passed@1' ? each.data.reached : []));
  const steps = reached.filter((each) => each.step !== 'watch').map((each) => `${each.duty} ${each.step}`);
  expect(new Set(steps).size).toBe(steps.length);
}

describe('random stories in real calendar time', () => {
  const types = new Set<string>();
  const endings = new Set<string>();

  test('keep every invariant and every hour of the ladder, and the clock always finds its way back to sleep', () => {
    fc.assert(
      fc.property(aStory, (plan) => {
        const at = lived(plan);
        const months = slept(looked(at, plusSeconds(at.now, HOUR)), plusSeconds(at.now, 120 * DAY));
        expectOfficeHours(months);
        expectOncePerStep(months);
        months.events.forEach((each) => types.add(each.type));
        endings.add(months.state.closed?.as ?? 'open');
      }),
      { numRuns: 160, seed: 20260918 },
    );
  });

  test('come by every fact and every ending there is', () => {
    const onTheRoad = Object.keys(EVENTS).filter((each) => !OFF_THE_ROAD.includes(each));
    expect([...types].sort()).toEqual(onTheRoad.sort());
    expect([...endings].sort()).toEqual([...CLOSED_AS, 'open'].sort());
  });
});
