import type { CaseState, Round } from '../../domain/case/state';
import type { Grade } from '../../domain/case/vocabulary';
import type { Instant } from '../../domain/time';
import { openRound, type CaseSources } from './case-sources';
import { choiceName, numberOf } from './names';

/** 评价 of one round, as the enterprise sees it; also the JSON of `GET /evaluate/{caseKey}`. */
export interface EvaluationView {
  caseKey: string;
  caseNumber: string;
  title: string;
  round: number;
  evaluationOpen: boolean;
  /** The grade of this round, once given: it is final. */
  given?: { grade: Grade; gradeName: string; reason: string; at: Instant; cause: NextCause };
}

/** What a grade leads to: nothing more, rework, a joint meeting, or the unit's open promise. */
export type NextCause = 'closed' | Exclude<Round['cause'], 'initial'>;

export function evaluationView(sources: CaseSources, round = roundToShow(sources)): EvaluationView {
  const { county, state, history } = sources;
  const given = state.rounds.find((each) => each.n === round)?.evaluation;
  return {
    caseKey: state.caseKey,
    caseNumber: numberOf(county, state),
    title: history.textsOf(1)['title'] ?? '',
    round,
    evaluationOpen: openRound(sources)?.n === round,
    ...(given === undefined
      ? {}
      : {
          given: {
            grade: given.grade,
            gradeName: choiceName(county.grades, given.grade),
            reason: history.textsOf(given.seq)['reason'] ?? '',
            at: given.at,
            cause: causeAfter(state, round),
          },
        }),
  };
}

function causeAfter(state: CaseState, round: number): NextCause {
  const next = state.rounds.find((each) => each.n === round + 1);
  return next === undefined || next.cause === 'initial' ? 'closed' : next.cause;
}

/** Which round to show to who came by number and code: the one to grade now, else the last one graded. */
function roundToShow(sources: CaseSources): number {
  const { state } = sources;
  return openRound(sources)?.n ?? state.rounds.findLast((each) => each.evaluation !== undefined)?.n ?? state.round;
}
