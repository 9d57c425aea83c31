import type { CommandOf } from '../case/commands';
import type { DecideContext } from '../case/context';
import { firstOf, seen } from '../case/decide/checks';
import type { Decision } from '../case/decide/decision';
import { fact, now } from '../case/decide/fact';
import { refuse, type Refusal } from '../case/refusal';
import type { CaseState } from '../case/state';
import { dateOf } from '../time';
import { issuable, issuedBefore } from './issuable';
import { subjectKey, type PaperKind } from './paper';

type Issue = CommandOf<'issue-paper'>;

/** 督办通知书 is the inspector's act alone; every other paper is the desk's. */
export function mayIssue(kind: PaperKind, actor: { kind: string }): boolean {
  if (kind === 'supervision') return actor.kind === 'inspector';
  return actor.kind === 'desk' || actor.kind === 'desk-head';
}

/** 签发文书: gives the paper its number. A paper of the same kind about the same subject is not issued again. */
export function issuePaper(state: CaseState, command: Issue, context: DecideContext): Decision {
  const { kind, number, until, requirement } = command;
  if (issuedBefore(state, kind, command.subject) !== undefined) return [];
  const found = issuable(state).find((each) => each.kind === kind && subjectKey(each.subject) === command.subject);
  const problem = firstOf(
    found === undefined ? refuse('wrong-stage', 'no-occasion-for-paper') : undefined,
    seen(state, command.revision),
    untilRight(command, context),
  );
  if (problem !== undefined || found === undefined) return problem ?? [];
  const { subject } = found;
  const data = { kind, number, subject, ...(until === undefined ? {} : { until }) };
  return [fact('paper-issued@1', now(context.now), command.actor, data, { requirement })];
}

/** A 督办通知书 sets a new date (新期限); no paper asks for something by a day that is past. */
function untilRight({ kind, until }: Issue, context: DecideContext): Refusal | undefined {
  if (until === undefined) {
    return kind === 'supervision' ? refuse('invalid', 'until-required', { field: 'until' }) : undefined;
  }
  return until <= dateOf(context.now) ? refuse('invalid', 'until-not-future', { field: 'until' }) : undefined;
}
