import { dateOf } from '../../../domain/time';
import type { Policy } from '../../../domain/county';
import { LABELS } from '../../../texts/fields';
import { formatCode, formatInstant } from '../../../texts/format';
import { RECEIPT } from '../../../texts/intake-whistle';
import { dayStrip } from '../../ui/day-strip';
import { Details } from '../../ui/details';
import { DueBand } from '../../ui/due';
import type { Frame } from '../../ui/frame';
import { ButtonLink, Measure, Section, SideBlock, TwoColumns } from '../../ui/layout';
import { Page } from '../../ui/page';
import { PATHS } from '../../ui/paths';
import { Receipt } from '../../ui/receipt';
import type { EnterpriseCase } from '../../views/enterprise-case';

interface ReceiptPageProps {
  frame: Frame;
  policy: Policy;
  shown: EnterpriseCase;
  /** Eight digits. */
  lookupCode: string;
}

type DispatchDuty = NonNullable<EnterpriseCase['duty']>;

/** 确认页: handed in; number, code, and the day by which somebody will have it. */
export const ReceiptPage = ({ frame, policy, shown, lookupCode }: ReceiptPageProps) => {
  const { contact, caseNumber, caseKey, duty } = shown;
  const mailed = contact.email === undefined ? '' : RECEIPT.mailed(contact.email);
  return (
    <Page title={RECEIPT.title} frame={frame} audience={{ kind: 'public', here: 'whistle' }}>
      <Receipt
        heading={RECEIPT.title}
        title={shown.title}
        enterprise={shown.enterprise}
        facts={[
          { term: LABELS.number, value: caseNumber, kind: 'number' },
          { term: LABELS.lookupCode, value: formatCode(lookupCode), kind: 'code' },
        ]}
        note={`${RECEIPT.keep}${mailed}`}
      />
      {duty?.kind === 'dispatch' ? <DispatchDue frame={frame} policy={policy} shown={shown} duty={duty} /> : null}
      <TwoColumns side={<Careful frame={frame} />} sideLabel={RECEIPT.side}>
        <Section heading={RECEIPT.next} id="next">
          <ol class="govuk-list govuk-list--number govuk-list--spaced">
            {RECEIPT.steps(contact.phone, policy.handleResultWorkingDays, policy.handlePlanWorkingDays).map((each) => (
              <li>{each}</li>
            ))}
          </ol>
          <ButtonLink href={`${PATHS.progress}/${caseKey}`}>{RECEIPT.progress}</ButtonLink>
        </Section>
      </TwoColumns>
    </Page>
  );
};

interface DispatchDueProps extends Omit<ReceiptPageProps, 'lookupCode'> {
  duty: DispatchDuty;
}

const DispatchDue = ({ frame, policy, shown, duty }: DispatchDueProps) => {
  const clock = frame.workdaySeconds === undefined ? ('calendar' as const) : ('demonstration' as const);
  const marks = [
    { date: dateOf(duty.start), note: RECEIPT.marks.start, kind: 'start' as const },
    { date: dateOf(duty.due), note: RECEIPT.marks.due, kind: 'due' as const },
  ];
  return (
    <>
      <DueBand
        level={duty.late ? 'late' : 'running'}
        what={RECEIPT.due}
        when={duty.due}
        left={RECEIPT.left(duty.remaining)}
        provisional={duty.provisional}
        precision={clock === 'calendar' ? 'minute' : 'second'}
        days={dayStrip(duty.days, marks, dateOf(shown.now))}
      />
      <Details summary={RECEIPT.why}>
        <p class="govuk-body">{RECEIPT.whyText(formatInstant(shown.receivedAt), policy.dispatchWorkingDays)}</p>
        <p class="govuk-body">{clock === 'calendar' ? RECEIPT.holidays : RECEIPT.demonstration}</p>
        {duty.provisional ? <p class="govuk-body">{RECEIPT.provisional}</p> : null}
      </Details>
    </>
  );
};

const Careful = ({ frame }: { frame: Frame }) => (
  <div class="q-panel q-small">
    <SideBlock heading={RECEIPT.careful}>
      <p class="govuk-body q-small">{RECEIPT.noMoney}</p>
      <p class="govuk-body q-small">{RECEIPT.corrections(frame.contact.phone)}</p>
      <p class="govuk-body q-small">{RECEIPT.print}</p>
    </SideBlock>
  </div>
);

/** The same address without the session: the number, and how to come by the code. */
export const ClosedReceiptPage = ({ frame, caseNumber }: { frame: Frame; caseNumber: string }) => (
  <Page title={caseNumber} frame={frame} audience={{ kind: 'public', here: 'whistle' }}>
    <Measure>
      <h1 class="q-title">{caseNumber}</h1>
      <p class="govuk-body">{RECEIPT.closedPage.text}</p>
      <p class="govuk-body">{RECEIPT.closedPage.how(frame.contact.phone)}</p>
      <ButtonLink href={PATHS.progress}>{RECEIPT.closedPage.progress}</ButtonLink>
    </Measure>
  </Page>
);
