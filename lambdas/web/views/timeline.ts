import { assignmentOf } from '../../domain/case/assignments';
import { isBeside, type BesideEventType } from '../../domain/case/events-beside';
import { isOfUnits, type UnitEventType } from '../../domain/case/events-of-units';
import type { DataOf, StoredEvent } from '../../domain/case/events';
import type { County } from '../../domain/county';
import type { AssignmentBirth } from '../../domain/case/schema';
import type { CaseState } from '../../domain/case/state';
import type { Instant } from '../../domain/time';
import { formatDay, formatInstant } from '../../texts/format';
import { TIMELINE } from '../../texts/timeline';
import { ROLE_NAMES } from '../../texts/timeline';
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

/** Facts of which the same is said whatever they hold. */
const ALWAYS = {
  'received@1': TIMELINE.received,
  'refused@1': TIMELINE.refused,
  'approved@1': TIMELINE.approved,
  'sent-back@1': TIMELINE.sentBack,
  'meeting-held@1': TIMELINE.meetingHeld,
  'reply-delivered@1': TIMELINE.delivered,
} satisfies Partial<Record<StoredEvent['type'], string>>;

const saysAlways = (type: StoredEvent['type']): type is keyof typeof ALWAYS => type in ALWAYS;

export function publicText(county: County, state: CaseState, event: StoredEvent): string | undefined {
  if (isOfUnits(event)) return unitsText(county, state, event);
  if (isBeside(event)) return besideText(county, state, event);
  if (saysAlways(event.type)) return ALWAYS[event.type];
  const { type, data } = event;
  const unit = (assignment: string) =>
    unitName(county, state.assignments.find((each) => each.id === assignment)?.unit ?? '');
  switch (type) {
    case 'dispatched@1': {
      const named = (role: string) =>
        data.assignments.filter((each) => each.role === role).map((each) => unitName(county, each.unit));
      return TIMELINE.dispatched(named('lead').join(), named('assist'));
    }
    case 'acknowledged@1':
      return TIMELINE.acknowledged(unit(data.assignment));
    case 'acted@1':
      return TIMELINE.acted(unit(data.assignment), choiceName(county.ways, data.way));
    case 'planned@1':
      return TIMELINE.planned(unit(data.assignment), promisedUntil(data));
    case 'result-submitted@1':
      return TIMELINE.resultSubmitted(unit(data.assignment), choiceName(county.outcomes, data.outcome));
    case 'evaluated@1':
      return graded(choiceName(county.grades, data.grade), data.nextRound?.cause);
    case 'time-passed@1':
      if (data.tells !== undefined) return TIMELINE.askedInVain;
      return data.closes === 'ungraded' ? TIMELINE.ungraded : undefined;
    case 'mail-bounced@1':
    case 'notified@1':
    case 'call-attempted@1':
    case 'paper-issued@1':
      return undefined;
  }
}

/** The enterprise reads who has it, not who did not want it. */
function unitsText(
  county: County,
  state: CaseState,
  { type, data }: Extract<StoredEvent, { type: UnitEventType }>,
): string | undefined {
  switch (type) {
    case 'return-asked@1':
      return undefined;
    case 'return-ruled@1':
      return data.replacement === undefined ? undefined : movedTo(county, data.replacement);
    case 'unit-replaced@1':
      return movedTo(county, data.replacement);
    case 'unit-added@1':
      return TIMELINE.added(unitName(county, data.added.unit));
    case 'unit-released@1':
      return TIMELINE.released(unitName(county, assignmentOf(state, data.assignment).unit));
  }
}

function besideText(
  county: County,
  state: CaseState,
  { type, data }: Extract<StoredEvent, { type: BesideEventType }>,
): string {
  switch (type) {
    case 'supplement-asked@1':
      return TIMELINE.supplementAsked(askerName(county, state, data.assignment));
    case 'supplement-answered@1':
      return TIMELINE.supplemented;
    case 'withdrawn@1':
      return TIMELINE.withdrawn;
  }
}

/** Who asks the enterprise: the desk, or the unit of a part. */
export function askerName(county: County, state: CaseState, assignment: string | undefined): string {
  return assignment === undefined ? county.desk.shortName : unitName(county, assignmentOf(state, assignment).unit);
}

const movedTo = (county: County, { unit, role }: AssignmentBirth) =>
  TIMELINE.moved(unitName(county, unit), ROLE_NAMES[role]);

/** The deadline itself: a promised day off has moved to the next working day. */
function promisedUntil({ promisedDate, opens = [] }: DataOf<'planned@1'>): string {
  const [promise] = opens;
  return promise === undefined ? formatDay(promisedDate) : formatInstant(promise.due);
}

function graded(grade: string, cause: string | undefined): string {
  if (cause === 'dissatisfied') return TIMELINE.reopened(grade);
  return cause === 'joint-meeting' ? TIMELINE.jointMeeting(grade) : TIMELINE.evaluated(grade);
}
