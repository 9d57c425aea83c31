import type { Child } from 'hono/jsx';
import { dateOf, type LocalDate } from '../../../domain/time';
import { formatDay, formatInstant, formatPhone } from '../../../texts/format';
import { TASK } from '../../../texts/task';
import { EVENT_TITLES } from '../../../texts/timeline';
import { Section } from '../../ui/layout';
import { Prose } from '../../ui/prose';
import { Flag } from '../../ui/status';
import { SummaryList, type SummaryRow } from '../../ui/summary';
import { Timeline, TimelineEntry } from '../../ui/timeline';
import { choiceName } from '../../views/names';
import type { TaskView } from '../../views/task';
import type { Sheet } from './sheet';

type OfView = { view: TaskView };

/** 办理要求 of the desk. */
export const Requirement = ({ view: { requirement } }: OfView) =>
  requirement === '' ? null : (
    <Section heading={TASK.requirement} id="requirement">
      <p class="govuk-body">
        <Prose text={requirement} />
      </p>
    </Section>
  );

/** 企业和诉求: whom to call about what; never the credit code. */
export const Matter = ({ view }: OfView) => {
  const { rows } = TASK;
  const { enterprise, contact, description, request, tried, urgent } = view.matter;
  const specialised = enterprise.specialised ? `，${TASK.specialised}` : '';
  return (
    <Section heading={TASK.matter} id="matter">
      <SummaryList
        rows={[
          { term: rows.enterprise, value: enterprise.name },
          {
            term: rows.contact,
            value: contact.position === undefined ? contact.name : `${contact.name}（${contact.position}）`,
          },
          { term: rows.phone, value: <PhoneLink stored={contact.phone} /> },
          ...(contact.email === undefined ? [] : [{ term: rows.email, value: contact.email }]),
          { term: rows.township, value: enterprise.township },
          { term: rows.type, value: `${enterprise.type}${specialised}` },
          { term: rows.description, value: description },
          { term: rows.request, value: request },
          ...(tried === undefined
            ? []
            : [{ term: rows.tried, value: [tried.where, tried.when, tried.outcome].filter(Boolean).join('，') }]),
          ...(urgent ? [{ term: rows.urgent, value: TASK.urgent }] : []),
          ...partners(view),
        ]}
      />
    </Section>
  );
};

/** One thumb is enough to call. A number that was typed before numbers were checked stays text. */
const PhoneLink = ({ stored }: { stored: string }) =>
  stored.startsWith('+') ? (
    <a class="govuk-link q-call" href={`tel:${stored}`}>
      {formatPhone(stored)}
    </a>
  ) : (
    <>{stored}</>
  );

function partners({ others }: TaskView): SummaryRow[] {
  return (['lead', 'assist'] as const).flatMap((role) => {
    const named = others.filter((each) => each.role === role);
    const lines = named.map(({ name, answered }) => `${name}（${answered ? TASK.answered : TASK.unanswered}）`);
    return lines.length === 0 ? [] : [{ term: TASK.rows[role], value: lines.join('\n') }];
  });
}

/** 协办单位的反馈, for the lead, who answers for all. */
export const Contributions = ({ sheet: { view, county } }: { sheet: Sheet }) => {
  const rows = view.others.flatMap(({ name, outcome, account }) =>
    outcome === undefined ? [] : [{ term: name, value: `${choiceName(county.outcomes, outcome)}\n${account ?? ''}` }],
  );
  return rows.length === 0 ? null : (
    <Section heading={TASK.contributions} id="contributions">
      <SummaryList rows={rows} />
    </Section>
  );
};

/** 企业评价, once given; while it is the reason of the rework it is told there. */
export const Evaluation = ({ sheet: { view, county } }: { sheet: Sheet }) => {
  const { evaluation, again } = view;
  if (evaluation === undefined || again?.by === 'evaluation') return null;
  const { heading, grade, words, at } = TASK.evaluation;
  return (
    <Section heading={heading} id="evaluation">
      <SummaryList
        rows={[
          { term: grade, value: choiceName(county.grades, evaluation.grade) },
          { term: words, value: evaluation.reason },
          { term: at, value: formatInstant(evaluation.at) },
        ]}
      />
    </Section>
  );
};

export const OwnPlan = ({ sheet }: { sheet: Sheet }) => {
  const { plan } = sheet.view;
  if (plan === undefined) return null;
  const { heading, promised, reason, measures } = TASK.plan;
  return (
    <Section heading={heading} id="plan">
      <SummaryList
        rows={[
          { term: promised, value: `${formatDay(plan.promisedDate)}${movedTo(sheet, plan.promisedDate)}` },
          { term: reason, value: plan.reason },
          { term: measures, value: plan.measures },
        ]}
      />
    </Section>
  );
};

/** A day off moves to the next working day and says so; the demonstration clock has no days off. */
function movedTo({ view: { duty }, frame }: Sheet, promised: LocalDate): string {
  if (duty?.kind !== 'promise' || frame.workdaySeconds !== undefined) return '';
  const due = dateOf(duty.due);
  return due === promised ? '' : TASK.plan.moved(formatDay(due));
}

export const OwnResult = ({ sheet: { view, county } }: { sheet: Sheet }) => {
  const { result } = view;
  if (result === undefined) return null;
  const { heading, outcome, account, at, late } = TASK.result;
  const when: Child = result.late ? (
    <>
      {formatInstant(result.at)}　<Flag level="late" text={late} />
    </>
  ) : (
    formatInstant(result.at)
  );
  return (
    <Section heading={heading} id="result">
      <SummaryList
        rows={[
          { term: outcome, value: choiceName(county.outcomes, result.outcome) },
          { term: account, value: result.account },
          { term: at, value: when },
        ]}
      />
    </Section>
  );
};

/** 你单位的办理记录: what the unit itself wrote down, the newest first. */
export const Acts = ({ view: { acts, unit } }: OfView) => (
  <Section heading={TASK.ownActs} id="acts">
    {acts.length === 0 ? <p class="govuk-body">{TASK.noActs}</p> : null}
    <Timeline>
      {[...acts].reverse().map(({ at, type, by, text }) => (
        <TimelineEntry title={EVENT_TITLES[type] ?? type} by={by === '' ? unit.name : by} at={at}>
          {text === '' ? null : (
            <p class="govuk-body">
              <Prose text={text} />
            </p>
          )}
        </TimelineEntry>
      ))}
    </Timeline>
  </Section>
);

/** 往来记录: what happened to the whole case. */
export const Steps = ({ view: { timeline } }: OfView) => (
  <Section heading={TASK.timeline} id="timeline">
    <Timeline>
      {[...timeline].reverse().map(({ at, type, text }) => (
        <TimelineEntry title={EVENT_TITLES[type] ?? type} by={text} at={at} />
      ))}
    </Timeline>
  </Section>
);
