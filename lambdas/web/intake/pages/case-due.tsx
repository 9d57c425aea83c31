import { dateOf } from '../../../domain/time';
import { formatLate, formatRemaining } from '../../../texts/format';
import { PIECES } from '../../../texts/frame';
import { PROGRESS } from '../../../texts/intake-progress';
import { dayStrip, type DayMark } from '../../ui/day-strip';
import { DueBand, type DueLevel } from '../../ui/due';
import type { Frame } from '../../ui/frame';
import { Time } from '../../ui/time';
import type { EnterpriseCase } from '../../views/enterprise-case';

type Duty = NonNullable<EnterpriseCase['duty']>;

/** Reminders, not somebody's work: the band is slim. */
const SLIM: readonly Duty['kind'][] = ['evaluate', 'telephone', 'supplement'];

/** 时限 on the enterprise's pages: who owes the next step, until when, what is left. */
export const CaseDue = ({ frame, shown, duty }: { frame: Frame; shown: EnterpriseCase; duty: Duty }) => {
  const precision = frame.workdaySeconds === undefined ? 'minute' : 'second';
  const planNext = duty.final !== undefined && duty.shown === duty.due;
  return (
    <DueBand
      level={levelOf(duty)}
      what={whatOf(duty)}
      when={duty.shown}
      left={duty.late ? formatLate(duty.lateBy) : formatRemaining(duty.remaining)}
      provisional={duty.provisional}
      precision={precision}
      days={SLIM.includes(duty.kind) ? [] : dayStrip(duty.days, marksOf(duty), dateOf(shown.now))}
      {...(planNext && duty.final !== undefined
        ? {
            note: (
              <span>
                {PROGRESS.planNote[0]}
                <Time at={duty.final} precision={precision} />
                {duty.provisionalFinal ? PIECES.provisional : null}
                {PROGRESS.planNote[1]}
              </span>
            ),
          }
        : {})}
    />
  );
};

function levelOf(duty: Duty): DueLevel {
  if (SLIM.includes(duty.kind)) return 'slim';
  if (duty.late) return 'late';
  return duty.remaining === 0 ? 'soon' : 'running';
}

function whatOf(duty: Duty): string {
  if (duty.final !== undefined && duty.shown === duty.final) return PROGRESS.planDue(duty.owner.name);
  return PROGRESS.due[duty.kind](duty.owner.name);
}

function marksOf(duty: Duty): DayMark[] {
  return [
    { date: dateOf(duty.start), note: PROGRESS.marks.start[duty.kind], kind: 'start' },
    { date: dateOf(duty.shown), note: PROGRESS.marks.due, kind: 'due' },
  ];
}
