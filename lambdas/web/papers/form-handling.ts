import { leadOf } from '../../domain/case/assignments';
import type { Round } from '../../domain/case/state';
import { formatDate, formatDocumentDay } from '../../texts/format';
import { FORM } from '../../texts/papers';
import { choiceName } from '../views/names';
import { type PaperFacts } from './facts';

/** The round that the form is about. */
export function roundOf({ state, subject }: PaperFacts): Round {
  const found = state.rounds.find(({ n }) => n === (subject.round ?? state.round));
  if (found === undefined) throw new Error(`no round ${String(subject.round)}`);
  return found;
}

/** The event of a later round hides that of an earlier one only up to the round's own reply. */
function lastOf(facts: PaperFacts, type: 'result-submitted@1' | 'planned@1') {
  const until = roundOf(facts).reply?.seq ?? Infinity;
  const lead = leadOf(facts.state)?.id;
  return facts.history.events.findLast(
    (each) => each.type === type && each.seq < until && 'assignment' in each.data && each.data.assignment === lead,
  );
}

/** 办理情况及结果: outcome first, then what was done and found. */
export function resultCell(facts: PaperFacts): string {
  const { county, history } = facts;
  const { result: T } = FORM;
  const acts = history.events
    .filter((each) => each.type === 'acted@1')
    .map(({ seq, occurredAt }) => {
      const { people = '', notes = '' } = history.textsOf(seq);
      return `${formatDate(occurredAt)}，${people}，${notes}`;
    });
  const result = lastOf(facts, 'result-submitted@1');
  const process = acts.length === 0 ? [] : [T.acts(acts.join('；'))];
  if (result?.type !== 'result-submitted@1') return process.join('\n');
  const { account = '', basis, approvedBy } = history.textsOf(result.seq);
  return [
    T.outcome(choiceName(county.outcomes, result.data.outcome)),
    T.account(account.replaceAll('\n', ' ')),
    ...(basis === undefined ? [] : [T.basis(basis)]),
    ...process,
    ...(approvedBy === undefined ? [] : [T.approved(approvedBy)]),
  ].join('\n');
}

/** 办理计划与承诺时限, only where one was filed. */
export function planCell(facts: PaperFacts): string {
  const plan = lastOf(facts, 'planned@1');
  if (plan?.type !== 'planned@1') return '';
  const { reason = '', measures = '' } = facts.history.textsOf(plan.seq);
  const { plan: T } = FORM;
  return [T.reason(reason), T.measures(measures), T.date(formatDocumentDay(plan.data.promisedDate))].join('\n');
}
