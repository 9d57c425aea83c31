import type { Letter } from '../../domain/announce/mail-order';
import type { OpenedDuty } from '../../domain/case/state';
import type { Step } from '../../domain/case/vocabulary';
import { dateOf, type Instant } from '../../domain/time';
import { formatLate } from '../../texts/format';
import { exactClock, exactMonthDayInstant } from '../../texts/mail-instant';
import { MAIL_LADDER, STEP_WORD, type MailedStep } from '../../texts/mail-ladder';
import { DUTY_NAMES } from '../../texts/timeline';
import { numbered } from '../draft';
import type { LetterFacts } from '../facts';

export type LadderLetter = Extract<Letter, { template: 'ladder' }>;

/** The step as one that people are told of. @throws for the silent ones: `announce` never orders them. */
export function mailedStep(step: Step): MailedStep {
  switch (step) {
    case 'prompt':
    case 'prompt-day':
    case 'reminder':
    case 'overdue':
    case 'supervision':
    case 'criticism':
      return step;
    case 'breach':
    case 'watch':
    case 'lapse':
      throw new Error(`nobody is told of the step ${step}`);
  }
}

/** `【提醒·签收】城企哨〔2026〕1号 …` */
export function ladderSubject(facts: LetterFacts, { kind, step }: LadderLetter, what: string, after = ''): string {
  return numbered(facts, `${STEP_WORD[mailedStep(step)]}·${DUTY_NAMES[kind]}`, what, after);
}

/** `今日18:00到期`, or the day where it is another one. */
export function fallsDue({ now }: LetterFacts, at: Instant): string {
  if (now > at) return MAIL_LADDER.past;
  return dateOf(now) === dateOf(at)
    ? MAIL_LADDER.dueToday(exactClock(at))
    : MAIL_LADDER.dueOn(exactMonthDayInstant(at));
}

/** `超期2个工作日` */
export function lateness({ time, now }: LetterFacts, duty: OpenedDuty): string {
  const breach = duty.breachedAt ?? duty.final ?? duty.due;
  return formatLate(now > breach ? time.daysBegun(breach, now) : 0);
}
