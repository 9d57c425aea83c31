import ts from 'typescript';
import { deciderFrom, sourceOf } from './load-decider';
import { ASKING, MOVING } from './alphabet';
import type { Letter } from './letters';
import type { Decide } from './steps';

/** Something that a fact no longer says, as a text edit: what no condition guards, and so no generated mutant takes away. */
export interface Loss {
  /** What the county would lose. */
  loses: string;
  file: string;
  replace: string;
  with: string;
  /** The walk that comes by there; without it all are tried. */
  along?: readonly Letter[];
}

export const LOSSES: readonly Loss[] = [
  {
    file: 'receiving.ts',
    loses: 'the dispatch duty',
    replace: 'opens: [duties.dispatch(command.receivedAt)],',
    with: '',
  },
  {
    file: 'screening.ts',
    loses: 'the handle duty',
    replace: '    duties.handle(context.now, unit, id),\n',
    with: '',
  },
  {
    file: 'screening.ts',
    loses: 'the settled dispatch',
    replace: "{ assignments, stage: 'handle', opens, settles }",
    with: "{ assignments, stage: 'handle', opens }",
  },
  {
    file: 'screening.ts',
    loses: 'the proof of a refusal',
    replace: "{ stage: 'reply', opens, settles }",
    with: "{ stage: 'closed', closes: 'refused', settles }",
  },
  {
    file: 'handling.ts',
    loses: 'implicit acknowledgement',
    replace: '...begun(state, assignment, context.now), ...unneeded',
    with: '...unneeded',
  },
  {
    file: 'handling.ts',
    loses: 'the promise replacing handle',
    replace: '...unneeded(state, assignment.id, context.now), ...handled]',
    with: '...unneeded(state, assignment.id, context.now)]',
  },
  {
    file: 'handling.ts',
    loses: 'the mark of a late plan',
    replace: "late: handled.some((each) => each.how === 'late'),",
    with: 'late: false,',
  },
  {
    file: 'handling.ts',
    loses: 'the assistants who did not answer',
    replace: 'settles: [...ended, ...missing.settles],',
    with: 'settles: ended,',
  },
  {
    file: 'handling.ts',
    loses: 'the end of an objection that its unit has withdrawn by working',
    replace: ', ...takenOn(state, assignment, at)]',
    with: ']',
  },
  {
    file: 'supplementing.ts',
    along: ASKING,
    loses: 'the pause of whoever asks',
    replace: 'holds: clocksOf(state, assignment).map((each) => each.id),',
    with: '',
  },
  {
    file: 'supplementing.ts',
    along: ASKING,
    loses: 'the clocks that go on',
    replace: ', resumes: resumed(openDuties(state), context.now, context.time) };',
    with: ' };',
  },
  {
    file: 'supplementing.ts',
    along: ASKING,
    loses: 'the acknowledgement of whoever asks',
    replace: 'settles: task === undefined ? [] : begun(state, task, context.now),',
    with: 'settles: [],',
  },
  {
    file: 'withdrawing.ts',
    along: ASKING,
    loses: 'the end of what was owed',
    replace: "closes: 'withdrawn' as const, settles }",
    with: "closes: 'withdrawn' as const }",
  },
  {
    file: 'passing-time.ts',
    loses: 'the duty to tell the enterprise that its matter ends',
    replace: "return { settles, opens, stage: 'reply', tells: 'no-answer' };",
    with: "return { settles, stage: 'closed', closes: 'no-answer' };",
  },
  {
    file: 'returning.ts',
    along: MOVING,
    loses: 'the desk’s duty to rule',
    replace: 'proposedUnit, opens, settles }',
    with: 'proposedUnit, settles }',
  },
  {
    file: 'units.ts',
    along: MOVING,
    loses: 'the new unit’s acknowledgement',
    replace: 'duties.acknowledge(context.now, unit, id), ',
    with: '',
  },
  {
    file: 'units.ts',
    along: MOVING,
    loses: 'the end of what a released unit owed',
    replace: '{ assignment, settles: endedOf(state, assignment, context) }',
    with: '{ assignment }',
  },
  {
    file: 'reviewing.ts',
    loses: 'the reply duty',
    replace: "return [fact('approved@1', now(context.now), command.actor, { stage: 'reply', opens, settles }",
    with: "return [fact('approved@1', now(context.now), command.actor, { stage: 'reply', settles }",
  },
  {
    file: 'reviewing.ts',
    loses: 'the order to rework',
    replace: "stage: 'handle' as const, opens, settles",
    with: "stage: 'handle' as const, settles",
  },
  {
    file: 'delivery.ts',
    loses: 'the window ended by a bounce',
    replace: 'opens: [dutyFactory(state, context).reply(context.now)], settles })',
    with: 'opens: [dutyFactory(state, context).reply(context.now)] })',
  },
  {
    file: 'evaluating.ts',
    loses: 'delivery proven by the grade',
    replace: 'return [...proof, graded(',
    with: 'return [graded(',
  },
  {
    file: 'passing-time.ts',
    loses: 'the wake of a used-up ladder',
    replace: '...(adds.length === 0 ? {} : { adds })',
    with: '',
  },
];

const JAVASCRIPT = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
const compiled = new Map<string, string>();

/** The Decider without it. @throws when the text is not there exactly once: the list must follow the code. */
export function without({ file, replace, with: replacement }: Loss): Decide {
  const pieces = sourceOf(file).split(replace);
  if (pieces.length !== 2) throw new Error(`${file} has ${pieces.length - 1} × “${replace}”: renew the loss`);
  const lost = transpiled(pieces.join(replacement));
  return deciderFrom((each) => (each === file ? lost : unchanged(each)));
}

function unchanged(file: string): string {
  const known = compiled.get(file) ?? transpiled(sourceOf(file));
  compiled.set(file, known);
  return known;
}

function transpiled(source: string): string {
  return ts.transpileModule(source, { compilerOptions: JAVASCRIPT }).outputText;
}
