import type { DataOf, StoredEvent } from '../../domain/case/events';
import type { County } from '../../domain/county';
import type { CaseState } from '../../domain/case/state';
import type { Instant } from '../../domain/time';
import { formatDay, formatInstant } from '../../texts/format';
import { TIMELINE } from '../../texts/timeline';
import { choiceName, unitName } from './names';

/** A step that the enterprise may read: no staff names, no supervision. */
export interface PublicStep {
  at: Instant;
  /** Event type without version. */
  type: string;
  text: string;
}

/** 时间线 for the enterprise. */
export function publicTimeline(county: County, state: CaseState, events: readonly StoredEvent[]): PublicStep[] {
  return events.flatMap((event) => {
    const text = publicText(county, state, event);
    return text === undefined ? [] : [{ at: event.occurredAt, type: typeName(event), text }];
  });
}

export const typeName = ({ type }: Pick<StoredEvent, 'type'>) => type.slice(0, type.indexOf('@'));

export function publicText(county: County, state: CaseState, { type, data }: StoredEvent): string | undefined {
  const unit = (assignment: string) =>
    unitName(county, state.assignments.find((each) => each.id === assignment)?.unit ?? '');
  switch (type) {
    case 'received@1':
      return TIMELINE.received;
    case 'dispatched@1': {
      const named = (role: string) =>
        data.assignments.filter((each) => each.role === role).map((each) => unitName(county, each.unit));
      return TIMELINE.dispatched(named('lead').join(), named('assist'));
    }
    case 'refused@1':
      return TIMELINE.refused;
    case 'acknowledged@1':
      return TIMELINE.acknowledged(unit(data.assignment));
    case 'acted@1':
      return TIMELINE.acted(unit(data.assignment), choiceName(county.ways, data.way));
    case 'planned@1':
      return TIMELINE.planned(unit(data.assignment), promisedUntil(data));
    case 'result-submitted@1':
      return TIMELINE.resultSubmitted(unit(data.assignment), choiceName(county.outcomes, data.outcome));
    case 'approved@1':
      return TIMELINE.approved;
    case 'sent-back@1':
      return TIMELINE.sentBack;
    case 'meeting-held@1':
      return TIMELINE.meetingHeld;
    case 'reply-delivered@1':
      return TIMELINE.delivered;
    case 'evaluated@1':
      return graded(choiceName(county.grades, data.grade), data.nextRound?.cause);
    case 'time-passed@1':
      return data.closes === 'ungraded' ? TIMELINE.ungraded : undefined;
    case 'mail-bounced@1':
    case 'notified@1':
    case 'call-attempted@1':
    case 'paper-issued@1':
      return undefined;
  }
}

/** The deadline itself: a promised day off has moved to the next working day. */
function promisedUntil({ promisedDate, opens = [] }: DataOf<'planned@1'>): string {
  const [promise] = opens;
  return promise === undefined ? formatDay(promisedDate) : formatInstant(promise.due);
}

function graded(grade: string, cause: string | undefined): string {
  if (cause === 'dissatisfied') return TIMELINE.reopened(grade);
  return cause === 'joint-meeting' ? TIMELINE.jointMeeting(grade) : TIMELINE.evaluated(grade);
}
