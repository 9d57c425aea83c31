import type { Reason } from '../../../../lambdas/domain/case/refusal';
import { activeAssignments } from '../../../../lambdas/domain/case/assignments';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import type { Instant } from '../../../../lambdas/domain/time';
import { LEAD_UNIT } from '../world';
import { ASSIST, FIRST_ASSIST, LEAD } from './letters';
import { part } from '../orders';
import { deskAskIs, leadAskIs, supplementIs, withdrawalIs } from './situations-aside';
import { assistIs, deskSees, gradeIs, partIs, replyIs, returnIs, rulingIs, taskMailIs, unitHas } from './situations';

/** `done`: facts are written down. `nothing`: taken, but nothing was left to say. Otherwise refused, for this reason. */
export type Outcome = 'done' | 'nothing' | Reason;

/** One letter's line of the table: what it leads to in each situation, and in all that are not named. */
export type Line<Situation extends string> = { [S in Situation]?: Outcome } & { else: Outcome };

export interface Expectation {
  /** The column that holds in a state. */
  column(state: CaseState, now: Instant): string;
  line: Line<string>;
}

export function table<Situation extends string>(
  situation: (state: CaseState, now: Instant) => Situation,
  lines: Record<string, Line<Situation>>,
): Record<string, Expectation> {
  const column = (line: Line<Situation>) => (state: CaseState, now: Instant) => {
    const found = situation(state, now);
    return line[found] === undefined ? 'else' : found;
  };
  return Object.fromEntries(
    Object.entries(lines).map(([letter, line]) => [letter, { column: column(line), line: line as Line<string> }]),
  );
}

/** The desk screens, reviews and replies; what is once dispatched cannot be refused; a third review is the head's. */
const BY_DESK = table(deskSees, {
  dispatch: { 'to screen': 'done', else: 'stage-passed' },
  refuse: {
    'to screen': 'done',
    refusal: 'stage-passed',
    'refusal closed': 'stage-passed',
    else: 'refuse-after-dispatch',
  },
  approve: { review: 'done', 'head review': 'desk-head-decides', else: 'stage-passed' },
  'approve by head': { review: 'done', 'head review': 'done', else: 'stage-passed' },
  'send back': { review: 'done', 'head review': 'desk-head-decides', else: 'stage-passed' },
  'send back by head': { review: 'done', 'head review': 'done', else: 'stage-passed' },
  'hold meeting': {
    meeting: 'done',
    review: 'no-joint-meeting',
    'head review': 'no-joint-meeting',
    else: 'stage-passed',
  },
  'call attempted': { telephone: 'done', else: 'no-telephone-duty' },
  'the clock looks again': { else: 'nothing' },
});

/** A unit works while the case is in handling, an assistant until it is closed; a second date needs the desk. */
const byUnit = (n: number, who: string) =>
  table((state) => unitHas(state, n), {
    [`${who} acknowledges`]: { ...OF_TASKS, ...NOT_YET[n], else: 'already-acknowledged' },
    [`${who} acts`]: { ...OF_TASKS, else: 'done' },
    [`${who} plans`]: { ...OF_TASKS, new: 'done', work: 'done', else: 'promise-already-made' },
    [`${who} answers solved`]: { ...OF_TASKS, else: 'done' },
    [`${who} answers explained`]: { ...OF_TASKS, else: 'done' },
    [`${who} answers unsolved`]: { ...OF_TASKS, else: 'done' },
    [`${who} answers planned`]: { ...OF_TASKS, promise: 'done', else: 'plan-required' },
  });
/** Whom the lead's result has overtaken may still acknowledge; nobody overtakes the lead. */
const NOT_YET: Record<number, { new: 'done'; unheard?: 'done' }> = {
  [LEAD]: { new: 'done' },
  [ASSIST]: { new: 'done', unheard: 'done' },
};
const OF_TASKS = { 'no task': 'not-your-assignment', passed: 'stage-passed' } as const;

/** A bounce is the last word on a mail; a unit that owes something must hear of it by other means. */
const byTaskMail = (n: number, who: string) =>
  table((state) => taskMailIs(state, n), {
    [`task mail of ${who} bounces`]: { expected: 'done', else: 'nothing' },
    [`${who} is told by telephone`]: { 'came back': 'done', else: 'nothing-undelivered' },
  });

/** A reply must be proven delivered, once; one that came back is owed again, unless it was graded or told otherwise. */
const BY_REPLY = table(replyIs, {
  'reply mail delivered': { out: 'done', else: 'nothing' },
  'second reply mail delivered': { out: 'done', 'came back': 'done', else: 'nothing' },
  'delivered, says the post of no mail': { out: 'done', 'came back': 'done', else: 'nothing' },
  'reply mail of the round before delivered': { else: 'nothing' },
  'reply mail bounces': { out: 'done', 'delivered by mail': 'done', else: 'nothing' },
  'reply mail of the round before bounces': { else: 'nothing' },
  'reply mail bounces, with no round': { else: 'nothing' },
  'mail about something else bounces': { else: 'nothing' },
  'mail to lead about something else bounces': { else: 'nothing' },
  'task mail of nobody bounces': { else: 'nothing' },
  'enterprise told by telephone': {
    out: 'done',
    'came back': 'done',
    'not out': 'stage-passed',
    else: 'already-delivered',
  },
});

/** One grade a round, final once given; an old round's link is dead; a late grade for twenty working days. */
const BY_GRADE = table(gradeIs, {
  satisfied: {
    open: 'done',
    'late open': 'done',
    given: 'already-evaluated',
    'window over': 'evaluation-window-over',
    'round before open': 'round-over',
    else: 'not-evaluable',
  },
  'satisfied, of the round before': {
    'round before open': 'done',
    else: 'round-over',
  },
  'satisfied, of a round to come': { else: 'round-over' },
});

/** 退单: once, in time, before any answer; with a unit that has no part yet. */
const byReturn = (n: number, who: string) =>
  table((state, now) => returnIs(state, n, now), {
    [`${who} returns`]: {
      'no task': 'not-your-assignment',
      passed: 'stage-passed',
      asked: 'already-returned',
      'too late': 'return-too-late',
      answered: 'return-after-answer',
      else: 'done',
    },
  });

/** The desk rules once; after repeated re-dispatches its head. */
const BY_RULING = table(rulingIs, {
  'return upheld': { none: 'no-return-pending', 'the head’s': 'desk-head-decides', else: 'done' },
  'return accepted': {
    none: 'no-return-pending',
    'the head’s': 'desk-head-decides',
    else: 'done',
  },
  'return accepted by head': { none: 'no-return-pending', else: 'done' },
});

const roomFor = (state: CaseState) => {
  const free = !activeAssignments(state).some((each) => each.unit === LEAD_UNIT);
  return free || state.assignments.length === 2 ? 'room' : 'taken';
};

/** Units are added, replaced and released while the case is in handling. */
const BY_PARTS = {
  ...table(deskSees, { 'unit added': { handling: 'done', else: 'stage-passed' } }),
  ...table((state) => (deskSees(state) === 'handling' ? roomFor(state) : 'passed'), {
    'third unit added': { room: 'done', passed: 'stage-passed', else: 'unit-already-on-case' },
  }),
  ...table((state) => partIs(state, LEAD), {
    'lead replaced': {
      passed: 'stage-passed',
      'at work': 'done',
      'at work, the head’s': 'desk-head-decides',
      else: 'nothing-to-hand-over',
    },
    'lead replaced by head': {
      passed: 'stage-passed',
      'at work': 'done',
      'at work, the head’s': 'done',
      else: 'nothing-to-hand-over',
    },
    'lead released': { passed: 'stage-passed', else: 'lead-not-released' },
  }),
  ...table((state) => partIs(state, ASSIST), {
    'assistant replaced': {
      passed: 'stage-passed',
      'at work': 'done',
      'at work, the head’s': 'desk-head-decides',
      else: 'nothing-to-hand-over',
    },
  }),
  ...table(assistIs, {
    'assistant released': {
      passed: 'stage-passed',
      'no part': 'nothing-to-hand-over',
      answered: 'already-answered',
      'the last': 'last-at-work',
      else: 'done',
    },
  }),
  ...table((state) => (state.assignments.some((each) => each.released !== undefined) ? 'some' : 'none'), {
    'a released unit acts': { else: 'not-your-assignment' },
  }),
};

/** 补充材料 is asked for before the first reply, once a side, by the desk and by the lead. */
const ASIDE = {
  ...table(deskAskIs, {
    'desk asks': {
      'no clock': 'nothing-to-pause',
      'the head’s': 'desk-head-decides',
      asked: 'supplement-once',
      answered: 'supplement-after-reply',
      else: 'done',
    },
    'desk asks, by head': {
      'no clock': 'nothing-to-pause',
      asked: 'supplement-once',
      answered: 'supplement-after-reply',
      else: 'done',
    },
  }),
  ...table(leadAskIs, {
    'lead asks': { ...OF_TASKS, asked: 'supplement-once', answered: 'supplement-after-reply', else: 'done' },
  }),
  ...table((state) => (part(state, ASSIST) === undefined ? 'no task' : 'task'), {
    'assistant asks': { 'no task': 'not-your-assignment', else: 'supplement-by-lead' },
  }),
  ...table(supplementIs, {
    'enterprise supplements': { open: 'done', else: 'no-supplement-open' },
    'enterprise supplements by telephone': { open: 'done', else: 'no-supplement-open' },
  }),
  ...table(withdrawalIs, {
    'enterprise withdraws': { answered: 'withdraw-after-reply', closed: 'stage-passed', else: 'done' },
  }),
};

export const SOUND: Record<string, Expectation> = {
  ...table((state) => unitHas(state, FIRST_ASSIST), {
    'first assistant answers solved': { ...OF_TASKS, else: 'done' },
  }),
  ...byReturn(LEAD, 'lead'),
  ...byReturn(ASSIST, 'assistant'),
  ...BY_RULING,
  ...BY_PARTS,
  ...ASIDE,
  ...BY_DESK,
  ...byUnit(LEAD, 'lead'),
  ...byUnit(ASSIST, 'assistant'),
  ...byTaskMail(LEAD, 'lead'),
  ...byTaskMail(ASSIST, 'assistant'),
  ...BY_REPLY,
  ...BY_GRADE,
};
