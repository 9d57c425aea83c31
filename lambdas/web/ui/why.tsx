import type { Instant, LocalDate } from '../../domain/time';
import type { DayExplanation, DayReason } from '../../domain/working-time';
import { formatClock, formatDate, formatWeekday } from '../../texts/format';
import { WHY } from '../../texts/frame';

/** A deadline to be named in the table: `what` is 办结时限, 报送计划的最后时刻. */
export interface NamedDeadline {
  at: Instant;
  what: string;
}

interface WhyProps {
  days: readonly DayExplanation[];
  /** What began the count, on the first day: 10:20交办. */
  start: string;
  deadlines: readonly NamedDeadline[];
  today: LocalDate;
  /** The rule with its source, a paragraph each. */
  rule: readonly string[];
  /** The notice that the calendar rests on, and how far it reaches. */
  notice: string;
  /** 改派、重办、日历更新 that changed the deadline; old values are kept. */
  changes: readonly string[];
}

function countOf(day: DayExplanation): string {
  if (day.reason.kind === 'start') return WHY.start;
  return day.ordinal === undefined ? WHY.notCounted : WHY.ordinal(day.ordinal);
}

function reasonOf(reason: DayReason, start: string): string {
  switch (reason.kind) {
    case 'start':
      return `${start}，${WHY.startNote}`;
    case 'working-day':
      return '';
    case 'make-up-day':
      return WHY.makeUpDay;
    case 'paused':
      return WHY.paused;
    case 'weekend':
      return WHY.weekend;
    case 'holiday':
      return reason.name;
  }
}

function noteOf(day: DayExplanation, props: WhyProps): string {
  const due = props.deadlines
    .filter(({ at }) => at.startsWith(day.date))
    .map(({ at, what }) => WHY.dueNote(formatClock(at), what));
  return [reasonOf(day.reason, props.start), ...due].filter((part) => part !== '').join('；');
}

function rowClass(day: DayExplanation, props: WhyProps): string {
  return [
    ...(day.counted || day.reason.kind === 'start' ? [] : ['is-off']),
    ...(props.deadlines.some(({ at }) => at.startsWith(day.date)) ? ['is-due'] : []),
    ...(day.date === props.today ? ['is-today'] : []),
  ].join(' ');
}

const DayRow = ({ day, props }: { day: DayExplanation; props: WhyProps }) => {
  const className = rowClass(day, props);
  return (
    <tr {...(className === '' ? {} : { class: className })}>
      <th scope="row">{formatDate(day.date)}</th>
      <td>{formatWeekday(day.date)}</td>
      <td>{countOf(day)}</td>
      <td>{noteOf(day, props)}</td>
    </tr>
  );
};

const DayTable = (props: WhyProps) => (
  <table class="q-why">
    <caption class="govuk-visually-hidden">{WHY.caption}</caption>
    <thead>
      <tr>
        {[WHY.date, WHY.weekday, WHY.count, WHY.explanation].map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {props.days.map((day) => (
        <DayRow day={day} props={props} />
      ))}
    </tbody>
  </table>
);

const Side = ({ heading, paragraphs }: { heading: string; paragraphs: readonly string[] }) => (
  <>
    <h3 class="govuk-heading-s">{heading}</h3>
    {paragraphs.map((paragraph) => (
      <p class="govuk-body q-small">{paragraph}</p>
    ))}
  </>
);

/** 时限说明: how a deadline came about, day by day, with rule and notice beside it. Stands under `Section`. */
export const Why = (props: WhyProps) => (
  <div class="q-two">
    <div class="q-two__main">
      <DayTable {...props} />
    </div>
    <div class="q-two__side">
      <Side heading={WHY.rule} paragraphs={props.rule} />
      <Side heading={WHY.notice} paragraphs={[props.notice]} />
      <Side heading={WHY.changes} paragraphs={props.changes.length === 0 ? [WHY.noChanges] : props.changes} />
    </div>
  </div>
);
