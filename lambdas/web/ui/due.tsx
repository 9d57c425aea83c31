import type { Child } from 'hono/jsx';
import type { Instant, LocalDate } from '../../domain/time';
import { formatDayOfMonth, formatMonth, type Precision } from '../../texts/format';
import { PIECES } from '../../texts/frame';
import { Clock, Tick } from './icons';
import { Time } from './time';

/**
 * 时限 at a glance: `running`, `soon` (due today), `late` (超期), `met` (已按期办结), `held` (暂停计时), and `slim`
 * where the deadline is a reminder and not the task.
 */
export type DueLevel = 'running' | 'soon' | 'late' | 'met' | 'held' | 'slim';

/** How a day looks: not counted (hatched), today (filled), a deadline (boxed), the last instant (red box). */
export type DayKind = 'off' | 'today' | 'due' | 'last';

/** One cell of the day strip; `label` is the weekday or 今天, `note` what happens or counts. */
export interface DayCell {
  date: LocalDate;
  label: string;
  note: string;
  kinds: readonly DayKind[];
}

const DayStrip = ({ days }: { days: readonly DayCell[] }) => (
  <ol class="q-days" aria-label={PIECES.days}>
    {days.map(({ date, label, note, kinds }) => (
      <li
        class={['q-day', ...kinds.map((kind) => `q-day--${kind}`)].join(' ')}
        {...(kinds.includes('today') ? { 'aria-current': 'date' as const } : {})}
      >
        <span class="q-day__d">
          <span class="govuk-visually-hidden">{formatMonth(date)}</span>
          {formatDayOfMonth(date)}
        </span>
        <span class="q-day__w">{label}</span>
        <span class="q-day__n">{note}</span>
      </li>
    ))}
  </ol>
);

interface DueBandProps {
  level: DueLevel;
  /** Who owes what: 县经济信息委最迟反馈结果. */
  what: string;
  when: Instant;
  /** What is left, in words: 剩余2个工作日. The words carry the meaning, the colour repeats it. */
  left: string;
  /** 暂定: the day lies past what the calendar knows. */
  provisional?: boolean | undefined;
  /** Seconds are shown only under the demonstration clock. */
  precision?: Precision | undefined;
  days?: readonly DayCell[] | undefined;
  note?: Child;
  /** Distinguishes two bands on one page. */
  id?: string;
}

/** The deadline band: always the second thing on a page, before any form. */
export const DueBand = (props: DueBandProps) => {
  const { level, what, when, left, provisional, precision, days = [], note, id = 'due' } = props;
  return (
    <section class={level === 'running' ? 'q-due' : `q-due q-due--${level}`} aria-labelledby={`${id}-what`}>
      <div class="q-due__in">
        <div class="q-due__main">
          <h2 class="q-due__what" id={`${id}-what`}>
            {what}
          </h2>
          <p class="q-due__when">
            <Time at={when} form="with-year" precision={precision} />
            {provisional === true ? <span class="q-year">{PIECES.provisional}</span> : null}
          </p>
        </div>
        <p class="q-due__left">
          {level === 'met' ? <Tick /> : <Clock />}
          {left}
        </p>
      </div>
      {days.length === 0 ? null : <DayStrip days={days} />}
      {note === undefined ? null : <p class="q-due__note">{note}</p>}
    </section>
  );
};
