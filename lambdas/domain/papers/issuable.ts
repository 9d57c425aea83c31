import type { CaseState, OpenedDuty } from '../case/state';
import type { Step } from '../case/vocabulary';
import { subjectKey, type IssuedPaper, type PaperKind, type PaperSubject } from './paper';
import { supervised } from './supervised';

export interface Issuable {
  kind: PaperKind;
  subject: PaperSubject;
}

/** Papers of the case; heads of before the papers have none. */
export const papersOf = (state: Pick<CaseState, 'papers'>): readonly IssuedPaper[] => state.papers ?? [];

/** The paper of this kind about this subject, where it was issued before: it is never numbered twice. */
export function issuedBefore(state: CaseState, kind: PaperKind, key: string): IssuedPaper | undefined {
  return papersOf(state).find((each) => each.kind === kind && subjectKey(each.subject) === key);
}

/** Every paper that the case gives occasion for, issued or not. */
export function issuable(state: CaseState): Issuable[] {
  const of = (kind: PaperKind, subjects: PaperSubject[]) => subjects.map((subject) => ({ kind, subject }));
  return [
    ...of('dispatch', dispatched(state)),
    ...of('reminder', state.duties.filter(isReminded).map(aboutDuty)),
    ...of('supervision', supervised(state)),
    ...of('refusal', replied(state, ['refusal'])),
    ...of('reply', replied(state, ['answer', 'meeting'])),
    ...of('form', finished(state)),
  ];
}

/** Each unit's task as it was dispatched, and the lead's again in each round that the enterprise's 不满意 ordered. */
function dispatched(state: CaseState): PaperSubject[] {
  const first = state.assignments.map(({ id }) => ({ assignment: id, round: 1 }));
  const again = state.duties.flatMap(({ kind, assignment, round }) =>
    kind === 'rework' && assignment !== undefined && round > 1 ? [{ assignment, round }] : [],
  );
  const known = new Set<string>();
  return [...first, ...again].filter((each) => !known.has(subjectKey(each)) && known.add(subjectKey(each)));
}

const REMINDED: readonly Step[] = ['reminder', 'breach', 'overdue'];

/** 催办: the unit still owes it, and the ladder has reminded it or found it late. */
function isReminded({ owner, settled, milestones }: OpenedDuty): boolean {
  if (owner.kind !== 'unit' || settled !== undefined) return false;
  return milestones.some(({ step, reached }) => REMINDED.includes(step) && reached !== undefined);
}

const aboutDuty = ({ id, assignment }: OpenedDuty): PaperSubject => ({
  duty: id,
  ...(assignment === undefined ? {} : { assignment }),
});

function replied(state: CaseState, kinds: string[]): PaperSubject[] {
  return state.rounds
    .filter(({ reply }) => reply !== undefined && kinds.includes(reply.kind))
    .map(({ n }) => ({ round: n }));
}

/** The form is issued once a round is over: an earlier one would stay unfinished under its number for ever. */
function finished(state: CaseState): PaperSubject[] {
  const over = ({ n, evaluation }: CaseState['rounds'][number]) =>
    evaluation !== undefined || (state.stage === 'closed' && n === state.round);
  return state.rounds.filter(over).map(({ n }) => ({ round: n }));
}
