import type { StoredEvent } from '../../domain/case/events';
import type { CaseState } from '../../domain/case/state';
import type { Step } from '../../domain/case/vocabulary';
import type { County } from '../../domain/county';
import type { Instant } from '../../domain/time';
import type { History } from '../../ledger/history';
import { DESK_STEPS } from '../../texts/desk-case';
import { PAPER_NAMES } from '../../texts/papers';
import { DUTY_NAMES, EVENT_TITLES, STEP_NAMES } from '../../texts/timeline';
import { ownerOf, paperNumberOf, partyOf, unitName } from './names';
import { publicText, typeName } from './timeline';

/** One line of the desk's 时间线: a fact, who made it, and its words. */
export interface DeskStep {
  seq: number;
  at: Instant;
  recordedAt: Instant;
  type: string;
  title: string;
  /** What happened, in a sentence. */
  summary: string;
  /** Unit or office, and the person's name where one was given. */
  by: string;
  texts: Record<string, string | undefined>;
  data: StoredEvent['data'];
  actorKind: StoredEvent['actor']['kind'];
  /** `auto` was done by the clock or the post; `late` is or tells of a breach. */
  kind: 'act' | 'auto' | 'late';
}

export function deskSteps(county: County, state: CaseState, history: History): DeskStep[] {
  return history.events.map((event) => {
    const texts = history.textsOf(event.seq);
    const party = partyOf(county, event.actor);
    return {
      seq: event.seq,
      at: event.occurredAt,
      recordedAt: event.recordedAt,
      type: typeName(event),
      title: titleOf(event),
      summary: summaryOf(county, state, event),
      by: texts['actorName'] === undefined ? party : `${party}　${texts['actorName']}`,
      texts,
      data: event.data,
      actorKind: event.actor.kind,
      kind: kindOf(event),
    };
  });
}

function titleOf(event: StoredEvent): string {
  const { type, data } = event;
  if (type === 'time-passed@1') return [...new Set(data.reached.map(({ step }) => STEP_NAMES[step]))].join('、');
  return EVENT_TITLES[typeName(event)] ?? typeName(event);
}

function summaryOf(county: County, state: CaseState, event: StoredEvent): string {
  const { type, data } = event;
  const unit = (assignment: string | undefined) =>
    unitName(county, state.assignments.find((each) => each.id === assignment)?.unit ?? '');
  switch (type) {
    case 'time-passed@1':
      return [
        ...data.reached.map(({ duty, step }) => reachedText(county, state, duty, step)),
        publicText(county, state, event) ?? [],
      ]
        .flat()
        .join('；');
    case 'reply-delivered@1':
      return DESK_STEPS.delivered[data.by];
    case 'mail-bounced@1':
      return data.about === 'task' ? DESK_STEPS.bouncedTask(unit(data.assignment)) : DESK_STEPS.bouncedReply;
    case 'return-asked@1':
      return DESK_STEPS.returnAsked(unit(data.assignment), unitName(county, data.proposedUnit));
    case 'return-ruled@1':
      return data.replacement === undefined
        ? DESK_STEPS.returnUpheld(unit(data.assignment))
        : DESK_STEPS.returnAccepted(unit(data.assignment), unitName(county, data.replacement.unit));
    case 'unit-replaced@1':
      return DESK_STEPS.replaced(unit(data.assignment), unitName(county, data.replacement.unit));
    case 'notified@1':
      return DESK_STEPS.notified(unit(data.assignment), DESK_STEPS.told[data.by]);
    case 'paper-issued@1':
      return `${PAPER_NAMES[data.kind]}　${paperNumberOf(county, data)}`;
    case 'call-attempted@1':
      return DESK_STEPS.callAttempted;
    case 'withdrawn@1':
      return `${publicText(county, state, event) ?? ''}${data.pressed ? DESK_STEPS.pressed : ''}`;
    case 'evaluated@1':
      return `${publicText(county, state, event) ?? ''}${data.points === undefined ? '' : DESK_STEPS.points(unitName(county, data.points.unit), data.points.points)}`;
    default:
      return publicText(county, state, event) ?? '';
  }
}

function reachedText(county: County, state: CaseState, id: string, step: Step): string {
  const duty = state.duties.find((each) => each.id === id);
  return duty === undefined
    ? STEP_NAMES[step]
    : DESK_STEPS.reached(ownerOf(county, duty).name, DUTY_NAMES[duty.kind], STEP_NAMES[step]);
}

const ALARMING: readonly Step[] = ['breach', 'overdue', 'supervision', 'criticism', 'watch'];

function kindOf({ type, data, actor }: StoredEvent): DeskStep['kind'] {
  if (type === 'time-passed@1') return data.reached.some(({ step }) => ALARMING.includes(step)) ? 'late' : 'auto';
  if ((type === 'result-submitted@1' || type === 'planned@1') && data.late) return 'late';
  return actor.kind === 'system' ? 'auto' : 'act';
}
