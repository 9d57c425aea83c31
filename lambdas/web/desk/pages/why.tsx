import { dateOf } from '../../../domain/time';
import type { DayExplanation } from '../../../domain/working-time';
import { RULES } from '../../../texts/desk-rules';
import { CASE_PAGE } from '../../../texts/desk-case';
import { formatClock, formatDay, formatInstant } from '../../../texts/format';
import { DUTY_NAMES } from '../../../texts/timeline';
import { Details } from '../../ui/details';
import { Section } from '../../ui/layout';
import { Why, type NamedDeadline } from '../../ui/why';
import type { DutyView } from '../../views/deadline';
import { changesOf, ruleOf } from './rules';
import { precisionOf, type Sheet } from './sheet';

/** 时限说明: how each open deadline came about; those that are over, folded. */
export const Deadlines = ({ sheet }: { sheet: Sheet }) => {
  const { duties } = sheet.view;
  const past = duties.filter((each) => each.settled !== undefined);
  const open = duties.filter((each) => each.settled === undefined);
  return (
    <Section heading={CASE_PAGE.why} id="why" look="apart">
      {open.map((duty) => (
        <Details summary={nameOf(duty)} state={duty.id === sheet.view.primaryDuty ? 'open' : 'closed'}>
          <DeadlineWhy sheet={sheet} duty={duty} />
        </Details>
      ))}
      {past.length === 0 ? null : (
        <Details summary={RULES.past(past.length)}>
          <ul class="govuk-list">
            {past.map((duty) => (
              <li>{pastLine(sheet, duty)}</li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
};

const DeadlineWhy = ({ sheet, duty }: { sheet: Sheet; duty: DutyView }) => {
  const { frame, county, notice, now, view } = sheet;
  return (
    <>
      {frame.workdaySeconds === undefined ? (
        <Why
          days={duty.explanation.map(dayOf)}
          start={RULES.startAt(formatClock(duty.start), RULES.start[duty.kind])}
          deadlines={deadlinesOf(duty)}
          today={dateOf(now)}
          rule={ruleOf(county, duty)}
          notice={noticeText(notice, duty)}
          changes={changesOf(view, duty)}
        />
      ) : (
        <ByDemonstrationClock sheet={sheet} duty={duty} seconds={frame.workdaySeconds} />
      )}
    </>
  );
};

const ByDemonstrationClock = ({ sheet, duty, seconds }: { sheet: Sheet; duty: DutyView; seconds: number }) => (
  <>
    <p class="govuk-body">{RULES.demonstrationClock(seconds)}</p>
    {ruleOf(sheet.county, duty).map((each) => (
      <p class="govuk-body q-small">{each}</p>
    ))}
  </>
);

const nameOf = ({ owner, kind }: DutyView) => RULES.of(owner.name, DUTY_NAMES[kind]);

function deadlinesOf({ due, final }: DutyView): NamedDeadline[] {
  const { usual, result, plan } = RULES.due;
  return final === undefined
    ? [{ at: due, what: usual }]
    : [
        { at: due, what: result },
        { at: final, what: plan },
      ];
}

function dayOf({ reason, name, ...day }: DutyView['explanation'][number]): DayExplanation {
  return { ...day, reason: reason === 'holiday' ? { kind: reason, name: name ?? '' } : { kind: reason } };
}

function noticeText({ origin, knownUntil }: Sheet['notice'], { provisional, provisionalFinal }: DutyView): string {
  return `${RULES.notice(origin, formatDay(knownUntil))}${provisional || provisionalFinal ? RULES.provisional : ''}`;
}

function pastLine({ frame }: Sheet, { owner, kind, due, final, settled }: DutyView): string {
  const precision = precisionOf(frame);
  const ended =
    settled === undefined ? '' : RULES.ended(formatInstant(settled.at, precision), RULES.settled[settled.how]);
  return RULES.pastLine(owner.name, DUTY_NAMES[kind], formatInstant(final ?? due, precision), ended);
}
