import { CASE_PAGE, MAIL_STATES, STEP_TEXTS } from '../../../texts/desk-case';
import { formatMonthDayInstant, formatPhone, type Precision } from '../../../texts/format';
import { MailDelivery, type MailLine } from '../../ui/mail-delivery';
import { Prose } from '../../ui/prose';
import { Timeline, TimelineEntry } from '../../ui/timeline';
import { maskedAddresses } from '../../views/contact-text';
import type { MailView } from '../../views/desk-mail';
import type { DeskStep } from '../../views/desk-step';
import { precisionOf, type Sheet } from './sheet';

/** 时间线, the newest first: what was done, in whose words, and whether its mails arrived. */
export const History = ({ sheet: { view, frame } }: { sheet: Sheet }) => (
  <Timeline>
    {view.timeline.toReversed().map((step) => (
      <Entry step={step} mails={view.mails.filter((each) => each.seq === step.seq)} precision={precisionOf(frame)} />
    ))}
  </Timeline>
);

const Entry = ({ step, mails, precision }: { step: DeskStep; mails: readonly MailView[]; precision: Precision }) => (
  <TimelineEntry title={step.title} by={step.by} at={step.at} kind={step.kind}>
    {step.summary === '' ? null : <p class="govuk-body">{step.summary}</p>}
    <Words step={step} />
    {wroteLater(step) ? (
      <p class="govuk-body q-small q-muted">{CASE_PAGE.recorded(formatMonthDayInstant(step.recordedAt, precision))}</p>
    ) : null}
    {subjectsOf(mails).map((subject) => (
      <MailDelivery
        subject={subject || CASE_PAGE.mailNotSent}
        lines={mails.filter((each) => each.subject === subject).map(lineOf)}
      />
    ))}
  </TimelineEntry>
);

/** What was typed; the whistle's own words stand above the timeline. */
const Words = ({ step }: { step: DeskStep }) => {
  if (step.type === 'received') return null;
  const said = Object.entries(STEP_TEXTS).flatMap(([key, label]) => {
    const text = step.texts[key];
    return text === undefined || text === '' ? [] : [{ label, text: key === 'number' ? formatPhone(text) : text }];
  });
  return (
    <>
      {said.map(({ label, text }) => (
        <p class="govuk-body">
          {`${label}：`}
          <Prose text={text} />
        </p>
      ))}
    </>
  );
};

const MINUTE = 16;

/** Told on one day and written down later: both are shown. */
const wroteLater = ({ at, recordedAt }: DeskStep) => at.slice(0, MINUTE) !== recordedAt.slice(0, MINUTE);

const subjectsOf = (mails: readonly MailView[]) => [...new Set(mails.map((each) => each.subject))];

const LOOKS: Record<MailView['state'], MailLine['state']> = {
  queued: 'pending',
  sent: 'pending',
  delivered: 'delivered',
  bounced: 'failed',
  unaddressed: 'failed',
};

/** Addresses are for recognising, not for copying. */
function lineOf({ reader, to, state, at }: MailView): MailLine {
  return {
    to: to === '' ? reader : `${reader} ${maskedAddresses(to)}`,
    state: LOOKS[state],
    text: MAIL_STATES[state],
    at,
  };
}
