import { dateOf, type Instant } from '../../../domain/time';
import { BAND } from '../../../texts/desk-case';
import { formatLate, formatRemaining, type Precision } from '../../../texts/format';
import { dayStrip, type DayMark } from '../../ui/day-strip';
import { DueBand, type DueLevel } from '../../ui/due';
import { Time } from '../../ui/time';
import type { DutyView } from '../../views/deadline';
import { casePath } from '../paths';
import { precisionOf, type Sheet } from './sheet';

/** 时限: the one duty that the case waits for; nothing once it is closed. */
export const DeskBand = ({ sheet }: { sheet: Sheet }) => {
  const { view, frame, now } = sheet;
  const duty = view.duties.find((each) => each.id === view.primaryDuty);
  if (duty === undefined) return null;
  const precision = precisionOf(frame);
  return (
    <DueBand
      level={levelOf(duty)}
      what={whatOf(duty)}
      when={duty.shown}
      left={leftOf(duty)}
      provisional={duty.provisional}
      precision={precision}
      days={frame.workdaySeconds === undefined ? dayStrip(duty.explanation, marksOf(duty), dateOf(now)) : []}
      note={<Note sheet={sheet} duty={duty} precision={precision} />}
    />
  );
};

/** Past the result's day but not the plan's: no breach yet. */
const pastResult = ({ shown, due }: DutyView) => shown !== due;

function levelOf(duty: DutyView): DueLevel {
  if (duty.kind === 'supplement') return 'slim';
  if (duty.late) return 'late';
  return duty.remaining <= 0 || pastResult(duty) ? 'soon' : 'running';
}

function whatOf(duty: DutyView): string {
  return pastResult(duty) ? BAND.either(duty.owner.name) : BAND[duty.kind](duty.owner.name);
}

/** A window that nobody breaches is over, not late. */
function leftOf({ late, lateBy, remaining }: DutyView): string {
  if (late) return formatLate(lateBy);
  return remaining < 0 ? BAND.windowOver : formatRemaining(remaining);
}

function marksOf({ start, due, final }: DutyView): DayMark[] {
  const { marks } = BAND;
  const begun: DayMark = { date: dateOf(start), note: marks.start, kind: 'start' };
  if (final === undefined) return [begun, { date: dateOf(due), note: marks.due, kind: 'due' }];
  return [
    begun,
    { date: dateOf(due), note: marks.result, kind: 'due' },
    { date: dateOf(final), note: marks.plan, kind: 'last' },
  ];
}

const Note = ({ sheet, duty, precision }: { sheet: Sheet; duty: DutyView; precision: Precision }) => (
  <span>
    <NoteText duty={duty} precision={precision} />
    {duty.provisional || duty.provisionalFinal ? `${BAND.note.provisional}　` : null}
    <a class="govuk-link" href={`${casePath(sheet.view.caseKey)}#why`}>
      {BAND.more}
    </a>
  </span>
);

const NoteText = ({ duty, precision }: { duty: DutyView; precision: Precision }) => {
  const { note } = BAND;
  if (duty.late) return <>{`${note.late}　`}</>;
  if (duty.final !== undefined && !pastResult(duty)) return <Either final={duty.final} precision={precision} />;
  const text = NOTES[duty.kind];
  return text === undefined ? null : <>{`${text}　`}</>;
};

const NOTES: Partial<Record<DutyView['kind'], string>> = BAND.note.of;

const Either = ({ final, precision }: { final: Instant; precision: Precision }) => (
  <>
    {BAND.note.resultBefore}
    <Time at={final} precision={precision} />
    {`${BAND.note.resultAfter}　`}
  </>
);
