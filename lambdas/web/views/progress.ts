import {
  isProvisional,
  primaryDuty,
  shownDue,
  statusOf,
  supplementDuty,
  unanswered,
  type Status,
} from '../../domain/case/status';
import type { CaseState, Round } from '../../domain/case/state';
import type { ClosedAs, ReplyKind, Stage } from '../../domain/case/vocabulary';
import type { Instant } from '../../domain/time';
import type { History } from '../../ledger/history';
import { STATUS } from '../../texts/status';
import { OWNERS, TIMELINE } from '../../texts/timeline';
import { openRound, type CaseSources } from './case-sources';
import { numberOf, ownerOf } from './names';
import { supplementView } from './supplements';
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
  /** 请企业补充, while it is not answered. */
  supplement?: { at: Instant; by: string; question: string; due: Instant };
  /** 撤回 is possible. */
  withdrawable: boolean;
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
    ...supplementOf(sources),
    withdrawable: unanswered(state),
  };
}

/** The newest reply that went out, in its own words. */
export function replyOf(state: CaseState, history: History): { at: Instant; text: string } | undefined {
  const replied = state.rounds
    .filter((each): each is Round & { reply: NonNullable<Round['reply']> } => each.reply !== undefined)
    .at(-1);
  if (replied === undefined) return undefined;
  const texts = history.textsOf(replied.reply.seq);
  return { at: replied.reply.at, text: replyText(replied.reply.kind, texts) };
}

function replyText(kind: ReplyKind, texts: Partial<Record<string, string>>): string {
  if (kind === 'refusal') return TIMELINE.refusal(texts['reason'] ?? '', texts['legalBasis'] ?? '');
  return kind === 'no-answer' ? TIMELINE.noAnswer : (texts['reply'] ?? '');
}

function supplementOf({ county, state, history }: CaseSources): Pick<ProgressView, 'supplement'> {
  const duty = supplementDuty(state);
  const asked = state.supplements.find((each) => each.duty === duty?.id);
  if (duty === undefined || asked === undefined) return {};
  const { at, by, question } = supplementView(county, state, history, asked);
  return { supplement: { at, by, question, due: duty.due } };
}
