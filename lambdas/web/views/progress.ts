import { isProvisional, primaryDuty, shownDue, statusOf, type Status } from '../../domain/case/status';
import type { CaseState, Round } from '../../domain/case/state';
import type { ClosedAs, Stage } from '../../domain/case/vocabulary';
import type { Instant } from '../../domain/time';
import type { History } from '../../ledger/history';
import { STATUS } from '../../texts/status';
import { OWNERS, TIMELINE } from '../../texts/timeline';
import { openRound, type CaseSources } from './case-sources';
import { numberOf, ownerOf } from './names';
import { publicTimeline, type PublicStep } from './timeline';

/** 进度 as the enterprise may see it; also the JSON of `GET /api/v1/cases/{caseKey}`. */
export interface ProgressView {
  caseNumber: string;
  caseKey: string;
  title: string;
  stage: Stage;
  status: Status;
  statusText: string;
  closedAs?: ClosedAs;
  owner: { kind: string; name: string };
  due: Instant | null;
  provisional: boolean;
  round: number;
  timeline: PublicStep[];
  reply?: { at: Instant; text: string };
  evaluationOpen: boolean;
}

export function progressView(sources: CaseSources): ProgressView {
  const { county, time, state, history, now } = sources;
  const duty = primaryDuty(state);
  const due = duty === undefined ? null : shownDue(duty, now);
  const status = statusOf(state);
  const reply = replyOf(state, history);
  return {
    caseNumber: numberOf(county, state),
    caseKey: state.caseKey,
    title: history.textsOf(1)['title'] ?? '',
    stage: state.stage,
    status,
    statusText: STATUS[status],
    ...(state.closed === undefined ? {} : { closedAs: state.closed.as }),
    owner: duty === undefined ? { kind: 'none', name: OWNERS.none } : ownerOf(county, duty),
    due,
    provisional: duty !== undefined && due !== null && isProvisional(duty, due, { time, now }),
    round: state.round,
    timeline: publicTimeline(county, state, history.events),
    ...(reply === undefined ? {} : { reply }),
    evaluationOpen: openRound(sources) !== undefined,
  };
}

/** The newest reply that went out, in its own words. */
export function replyOf(state: CaseState, history: History): { at: Instant; text: string } | undefined {
  const replied = state.rounds
    .filter((each): each is Round & { reply: NonNullable<Round['reply']> } => each.reply !== undefined)
    .at(-1);
  if (replied === undefined) return undefined;
  const texts = history.textsOf(replied.reply.seq);
  const text =
    replied.reply.kind === 'refusal'
      ? TIMELINE.refusal(texts['reason'] ?? '', texts['legalBasis'] ?? '')
      : (texts['reply'] ?? '');
  return { at: replied.reply.at, text };
}
