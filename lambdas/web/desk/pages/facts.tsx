import { formatPhone } from '../../../texts/format';
import { CASE_PAGE } from '../../../texts/desk-case';
import { FactList, type SummaryRow } from '../../ui/summary';
import type { DeskCaseView } from '../../views/desk-case';
import type { MatterView } from '../../views/matter';

const { terms: TERMS } = CASE_PAGE;

/** 事项要素, beside the timeline. */
export const Facts = ({ view }: { view: DeskCaseView }) => (
  <div class="q-panel">
    <h2 class="govuk-heading-s">{CASE_PAGE.facts}</h2>
    <FactList rows={[...contactRows(view.matter), ...enterpriseRows(view.matter), ...handlingRows(view)]} />
  </div>
);

/** 诉求: what happened, what is wanted, and where help was sought before. */
export function matterRows({ description, request, tried, urgent }: MatterView): SummaryRow[] {
  const { rows } = CASE_PAGE;
  return [
    { term: rows.description, value: description },
    { term: rows.request, value: request },
    ...(tried === undefined
      ? []
      : [
          {
            term: rows.tried,
            value: [tried.where, tried.when, tried.outcome].filter((each) => each !== undefined).join('，'),
          },
        ]),
    ...(urgent ? [{ term: rows.urgent, value: CASE_PAGE.urgent }] : []),
  ];
}

function contactRows({ contact: { name, position, phone, email } }: MatterView): SummaryRow[] {
  return [
    {
      term: TERMS.contact,
      value: `${position === undefined ? name : `${name}（${position}）`}\n${formatPhone(phone)}`,
    },
    { term: TERMS.email, value: email ?? TERMS.noEmail },
  ];
}

function enterpriseRows({ enterprise, category, channel, sourceNumber, proxy }: MatterView): SummaryRow[] {
  return [
    { term: TERMS.creditCode, value: enterprise.creditCode },
    {
      term: TERMS.type,
      value: enterprise.specialised ? `${enterprise.type}\n${CASE_PAGE.specialised}` : enterprise.type,
    },
    ...given(TERMS.industry, enterprise.industry),
    { term: TERMS.township, value: enterprise.township },
    ...given(TERMS.legalRepresentative, enterprise.legalRepresentative),
    { term: TERMS.category, value: category },
    { term: TERMS.channel, value: channel },
    ...given(TERMS.sourceNumber, sourceNumber),
    ...given(TERMS.proxy, proxy === undefined ? undefined : proxyText(proxy)),
  ];
}

function handlingRows({ assignments, round, points }: DeskCaseView): SummaryRow[] {
  if (assignments.length === 0) return [];
  const units = (role: string) =>
    assignments
      .filter((each) => each.role === role && each.released === undefined)
      .map((each) => `${each.unit.name}（${each.answered ? TERMS.answered : TERMS.unanswered}）`);
  return [
    { term: TERMS.lead, value: units('lead').join('\n') },
    { term: TERMS.assist, value: units('assist').join('\n') || TERMS.none },
    ...past(assignments),
    { term: TERMS.round, value: TERMS.roundOf(round) },
    ...(points.length === 0
      ? []
      : [{ term: TERMS.points, value: points.map((each) => TERMS.pointsOf(each.unit, each.points)).join('\n') }]),
  ];
}

/** Whose part it was before. */
function past(assignments: DeskCaseView['assignments']): SummaryRow[] {
  const lines = assignments.flatMap(({ unit, released }) =>
    released === undefined ? [] : [TERMS.releasedOf(unit.name, TERMS.releasedAs[released])],
  );
  return lines.length === 0 ? [] : [{ term: TERMS.past, value: lines.join('\n') }];
}

function proxyText({ name, phone, email }: NonNullable<MatterView['proxy']>): string {
  return [name, phone === undefined ? undefined : formatPhone(phone), email].filter(Boolean).join('\n');
}

const given = (term: string, value: string | undefined): SummaryRow[] => (value === undefined ? [] : [{ term, value }]);
