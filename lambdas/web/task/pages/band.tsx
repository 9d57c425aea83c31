import { dateOf, type Instant } from '../../../domain/time';
import { formatLate, formatRemaining } from '../../../texts/format';
import { PIECES } from '../../../texts/frame';
import { TASK } from '../../../texts/task';
import { dayStrip, type DayMark } from '../../ui/day-strip';
import { DueBand, type DueLevel } from '../../ui/due';
import { Time } from '../../ui/time';
import type { DutyView } from '../../views/deadline';
import type { TaskView } from '../../views/task';
import type { Sheet } from './sheet';

/** How far a deadline has come: `principle` is past day 3, `late` past the breach. */
export type DutyPhase = 'running' | 'principle' | 'late';

export function phaseOf(duty: DutyView): DutyPhase {
  if (duty.late) return 'late';
  return duty.shown === duty.due ? 'running' : 'principle';
}

/** Clocks are read to the second only under the demonstration clock. */
export const precisionOf = ({ frame }: Pick<Sheet, 'frame'>) =>
  frame.workdaySeconds === undefined ? 'minute' : 'second';

/** 时限: until when this unit's answer is due, day by day; nothing where nothing is due. */
export const TaskBand = ({ sheet }: { sheet: Sheet }) => {
  const { view, now, frame } = sheet;
  const { duty } = view;
  if (duty === undefined) return null;
  const days = frame.workdaySeconds === undefined ? dayStrip(duty.explanation, marksOf(duty), dateOf(now)) : [];
  return (
    <DueBand
      level={levelOf(view, duty)}
      what={whatOf(view, duty)}
      when={duty.shown}
      left={
        duty.pausedSince !== undefined
          ? TASK.paused
          : duty.late
            ? formatLate(duty.lateBy)
            : formatRemaining(duty.remaining)
      }
      provisional={duty.provisional}
      precision={precisionOf(sheet)}
      days={days}
      note={<Note sheet={sheet} duty={duty} />}
    />
  );
};

function levelOf(view: TaskView, duty: DutyView): DueLevel {
  if (duty.pausedSince !== undefined) return 'held';
  if (duty.late) return 'late';
  if (view.allowed.length === 0) return 'slim';
  return duty.remaining === 0 || phaseOf(duty) === 'principle' ? 'soon' : 'running';
}

function whatOf(view: TaskView, duty: DutyView): string {
  if (duty.kind === 'promise') return TASK.due.promise;
  if (phaseOf(duty) !== 'running') return TASK.due.either;
  return duty.kind === 'rework' ? TASK.due.rework : TASK.due.handle[view.role];
}

function marksOf(duty: DutyView): DayMark[] {
  const start = duty.kind === 'rework' || duty.kind === 'promise' ? TASK.mark[duty.kind] : TASK.mark.handle;
  const due = duty.kind === 'promise' ? TASK.mark.promised : TASK.mark.due;
  return [
    { date: dateOf(duty.start), note: start, kind: 'start' },
    { date: dateOf(duty.due), note: due, kind: duty.final === undefined ? 'last' : 'due' },
    ...(duty.final === undefined ? [] : [{ date: dateOf(duty.final), note: TASK.mark.plan, kind: 'last' as const }]),
  ];
}

const Note = ({ sheet, duty }: { sheet: Sheet; duty: DutyView }) => {
  const { note } = TASK;
  const said = (before: string, at: Instant, after: string) => (
    <span>
      {before}
      <Time at={at} precision={precisionOf(sheet)} />
      {at === duty.final && duty.provisionalFinal ? PIECES.provisional : null}
      {after}
    </span>
  );
  if (duty.pausedSince !== undefined) return <span>{note.paused}</span>;
  if (duty.late) return <span>{note.late}</span>;
  if (duty.final === undefined) return <span>{note.promise}</span>;
  return phaseOf(duty) === 'running'
    ? said(note.planBefore, duty.final, note.planAfter)
    : said(note.pastBefore, duty.due, note.pastAfter);
};
