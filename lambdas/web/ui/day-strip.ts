import type { LocalDate } from '../../domain/time';
import type { DayExplanation } from '../../domain/working-time';
import { formatWeekday } from '../../texts/format';
import { PIECES } from '../../texts/frame';
import type { DayCell, DayKind } from './due';

/** What happens on a day: its word in the cell (交办, 办结, 计划), and how the cell is boxed. */
export interface DayMark {
  date: LocalDate;
  note: string;
  kind: 'start' | 'due' | 'last';
}

/** A line of the day-by-day explanation, of which the strip only needs this much. */
type CountedDay = Pick<DayExplanation, 'date' | 'counted' | 'ordinal'>;

/** More cells than this are not legible on a phone; the day-by-day table tells it all. */
const MOST_CELLS = 10;

function noteOf(day: CountedDay): string {
  if (!day.counted) return PIECES.notCounted;
  return day.ordinal === undefined ? '' : PIECES.dayNumber(day.ordinal);
}

function kindsOf(day: CountedDay, mark: DayMark | undefined, today: LocalDate): readonly DayKind[] {
  return [
    ...(day.date === today ? (['today'] as const) : []),
    ...(mark === undefined || mark.kind === 'start' ? [] : [mark.kind]),
    ...(!day.counted && mark === undefined ? (['off'] as const) : []),
  ];
}

/** The cells between start and deadline, as the calendar explains them; none when they are too many. */
export function dayStrip(days: readonly CountedDay[], marks: readonly DayMark[], today: LocalDate): DayCell[] {
  if (days.length > MOST_CELLS) return [];
  return days.map((day) => {
    const mark = marks.find(({ date }) => date === day.date);
    return {
      date: day.date,
      label: day.date === today ? PIECES.today : formatWeekday(day.date),
      note: mark?.note ?? noteOf(day),
      kinds: kindsOf(day, mark, today),
    };
  });
}
