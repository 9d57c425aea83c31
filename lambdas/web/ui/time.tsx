import type { Instant, LocalDate } from '../../domain/time';
import { formatClock, formatMonthDay, formatYear, type Precision } from '../../texts/format';

/** Whether the year is written: always in the deadline band, left out where the page's own year is plain. */
export type YearForm = 'with-year' | 'month-day';

const Year = ({ day, form }: { day: LocalDate | Instant; form: YearForm }) =>
  form === 'with-year' ? <span class="q-year">{formatYear(day)}</span> : null;

interface TimeProps {
  at: Instant;
  form?: YearForm;
  precision?: Precision | undefined;
}

/** An instant: `11月23日（周一）18:00`. A line breaks only between day and hour. */
export const Time = ({ at, form = 'month-day', precision = 'minute' }: TimeProps) => (
  <time datetime={at}>
    <span class="q-nb">
      <Year day={at} form={form} />
      {formatMonthDay(at)}
    </span>
    <span class="q-nb">{formatClock(at, precision)}</span>
  </time>
);

/** A calendar day: `11月23日（周一）`. */
export const Day = ({ date, form = 'month-day' }: { date: LocalDate; form?: YearForm }) => (
  <time datetime={date} class="q-nb">
    <Year day={date} form={form} />
    {formatMonthDay(date)}
  </time>
);

/** A piece of text that must stay on one line: a number, a bracketed word. */
export const Whole = ({ children }: { children: string }) => <span class="q-nb">{children}</span>;
