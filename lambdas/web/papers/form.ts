import { leadOf } from '../../domain/case/assignments';
import { papersOf } from '../../domain/papers/issuable';
import { formatDocumentDay, formatInstant, formatPhone } from '../../texts/format';
import { FORM } from '../../texts/papers';
import { choiceName, paperNumberOf, unitName } from '../views/names';
import type { FormCell, FormContent, FormRow } from './content';
import { unitsOf, type PaperFacts } from './facts';
import { fitted, type Fitted } from './fitting';
import { planCell, resultCell, roundOf } from './form-handling';

const L = FORM.labels;
/** c2–c6 are 134 mm wide: 35 characters of 10.5 pt (3.7 mm) stand in a line. */
const WIDE = 35;
/** c2–c3, 52 mm. */
const HALF = 13;
/** One column of 30 mm, and a half of the widths of a label. */
const NARROW = 7;

const label = (text: string, span = 1): FormCell => ({ text, span, label: true });
const cell = (text: string, span = 1): FormCell => ({ text: text === '' ? FORM.blank : text, span });
const moment = (at: Parameters<typeof formatInstant>[0] | undefined) =>
  at === undefined ? '' : `${formatDocumentDay(at)}\n${at.slice(11, 16)}`;

/** 事项办理（反馈）表 of a round (pages-and-papers A1): one page, whatever was written; what is cut is in the annex. */
export function formOf(facts: PaperFacts, number: string | undefined): FormContent {
  const annex: FormContent['annex'] = [];
  const fit = (heading: string, text: string, lines: number, perLine: number): string => {
    const { shown, whole }: Fitted = fitted(text, { lines, perLine, more: FORM.more });
    if (whole !== undefined) annex.push({ heading, text: whole });
    return shown;
  };
  const { county, caseNumber, now } = facts;
  return {
    title: FORM.title(county.name),
    left: FORM.number(number ?? FORM.blank, caseNumber),
    right: FORM.filled(formatDocumentDay(now)),
    rows: [...enterpriseRows(facts, fit), ...deskRows(facts, fit), ...unitRows(facts, fit), ...endRows(facts, fit)],
    foot: FORM.foot,
    annex,
  };
}

/** Puts a text into a cell of so many lines; the whole of what is cut goes to the annex under the heading. */
type Fit = (heading: string, text: string, lines: number, perLine: number) => string;

function enterpriseRows({ state, matter }: PaperFacts, fit: Fit): FormRow[] {
  const { enterprise, contact } = matter;
  const who = contact.position === undefined ? contact.name : `${contact.name}（${contact.position}）`;
  const tried =
    matter.tried === undefined
      ? undefined
      : [matter.tried.where, matter.tried.when, matter.tried.outcome].filter(Boolean).join('，');
  const said = [
    FORM.matter.title(matter.title),
    FORM.matter.facts(matter.description, tried),
    FORM.matter.request(matter.request),
    FORM.matter.attached,
  ].join('\n');
  return [
    { mm: 7, cells: [label(L.name), cell(fit(L.name, enterprise.name, 1, WIDE), 5)] },
    {
      mm: 9,
      cells: [
        label(L.creditCode),
        cell(enterprise.creditCode, 2),
        label(L.type),
        cell(FORM.chosen(fit(L.type, enterprise.type, 2, HALF)), 2),
      ],
    },
    {
      mm: 10.7,
      cells: [
        label(L.township),
        cell(enterprise.township, 2),
        label(L.industry),
        cell(fit(L.industry, enterprise.industry ?? '', 2, HALF), 2),
      ],
    },
    {
      mm: 10.7,
      cells: [
        label(L.legal),
        cell(fit(L.legal, enterprise.legalRepresentative ?? '', 2, NARROW)),
        label(L.contact),
        cell(fit(L.contact, who, 2, NARROW)),
        label(L.phone),
        cell(formatPhone(contact.phone)),
      ],
    },
    {
      mm: 10.7,
      cells: [
        label(L.channel),
        cell(matter.channel),
        label(L.whistled),
        cell(moment(state.receivedAt)),
        label(L.category),
        cell(matter.category),
      ],
    },
    {
      mm: 32,
      cells: [label(L.matter), { text: fit(L.matter, said, 5, WIDE), span: 5, sign: FORM.matter.sign }],
    },
  ];
}

function deskRows(facts: PaperFacts, fit: Fit): FormRow[] {
  const { county, state, history } = facts;
  const textsOf = (type: string) => {
    const found = history.events.find((each) => each.type === type);
    return found === undefined ? undefined : history.textsOf(found.seq);
  };
  const refused = textsOf('refused@1');
  const dispatched = textsOf('dispatched@1');
  const opinion =
    refused !== undefined
      ? FORM.screening.refused(refused['legalBasis'] ?? '')
      : dispatched !== undefined
        ? `${FORM.screening.accepted}\n${FORM.screening.proposed(dispatched['requirement'] ?? '')}`
        : '';
  const lead = leadOf(state);
  const signed = lead?.acknowledged;
  const signer = signed === undefined ? '' : (history.textsOf(signed.seq)['actorName'] ?? '');
  const handle = state.duties.find((each) => each.kind === 'handle' && each.assignment === lead?.id);
  return [
    {
      mm: 17,
      cells: [label(L.screening), { text: fit(L.screening, opinion, 2, WIDE), span: 5, sign: FORM.screening.sign }],
    },
    {
      mm: 7,
      cells: [
        label(L.lead),
        cell(fit(L.lead, lead === undefined ? '' : unitName(county, lead.unit), 1, HALF), 2),
        label(L.assist),
        cell(fit(L.assist, unitsOf(facts, 'assist').join('、') || FORM.none, 1, HALF), 2),
      ],
    },
    {
      mm: 10.7,
      cells: [
        label(L.dispatched),
        cell(moment(lead?.dispatchedAt)),
        label(L.acknowledged),
        cell(
          fit(
            L.acknowledged,
            [moment(signed?.at).replace('\n', ' '), signer].filter(Boolean).join('\n'),
            3,
            NARROW + 1,
          ),
        ),
        label(L.due),
        cell(moment(handle?.due)),
      ],
    },
  ];
}

function unitRows(facts: PaperFacts, fit: Fit): FormRow[] {
  const { county, history } = facts;
  const ways = [...new Set(history.events.flatMap(({ type, data }) => (type === 'acted@1' ? [data.way] : [])))].map(
    (way) => FORM.chosen(choiceName(county.ways, way)),
  );
  return [
    { mm: 10.7, cells: [label(L.way), cell(ways.join('　'), 5)] },
    {
      mm: 32,
      cells: [label(L.result), { text: fit(L.result, resultCell(facts), 5, WIDE), span: 5, sign: FORM.result.sign }],
    },
    { mm: 15, cells: [label(L.plan), cell(fit(L.plan, planCell(facts), 3, WIDE), 5)] },
  ];
}

function endRows(facts: PaperFacts, fit: Fit): FormRow[] {
  const { county, state, history } = facts;
  const round = roundOf(facts);
  const { reply, evaluation } = round;
  const by = reply === undefined ? '' : (history.textsOf(reply.seq)['actorName'] ?? '');
  const how = reply?.delivered === undefined ? '' : FORM.delivered[reply.delivered.by];
  const failed = state.assignments.some(({ reviewFailures }) => reviewFailures > 0);
  const review = reply === undefined ? (failed ? FORM.review.sentBack : FORM.review.pending) : FORM.review.passed;
  const reason = evaluation === undefined ? undefined : history.textsOf(evaluation.seq)['reason'];
  const graded =
    evaluation === undefined
      ? FORM.grade.open
      : [
          FORM.grade.given(choiceName(county.grades, evaluation.grade)),
          ...(reason === undefined ? [] : [FORM.grade.reason(reason)]),
        ].join('　');
  const sign = evaluation === undefined ? FORM.grade.sign : FORM.grade.online(formatInstant(evaluation.at));
  return [
    {
      mm: 13,
      cells: [
        label(L.review),
        { text: reply?.kind === 'refusal' ? FORM.blank : review, span: 5, sign: FORM.review.sign },
      ],
    },
    {
      mm: 7,
      cells: [
        label(L.repliedAt),
        cell(reply === undefined ? '' : formatDocumentDay(reply.at)),
        label(L.repliedBy),
        cell(how),
        label(L.replier),
        cell(fit(L.replier, by, 1, NARROW)),
      ],
    },
    { mm: 11, cells: [label(L.grade), { text: fit(L.grade, graded, 1, WIDE), span: 5, sign }] },
    { mm: 7, cells: [label(L.remarks), cell(fit(L.remarks, remarksOf(facts), 1, WIDE), 5)] },
  ];
}

/** 重办次数 · 催办、督办文号 · 扣分. */
function remarksOf({ county, state }: PaperFacts): string {
  const { remarks: T } = FORM;
  const reworked = state.rounds.filter(({ cause }) => cause === 'dissatisfied').length;
  const numbers = papersOf(state)
    .filter(({ kind }) => kind === 'reminder' || kind === 'supervision')
    .map((paper) => paperNumberOf(county, paper));
  const points = state.points.reduce((sum, each) => sum + each.points, 0);
  return [
    ...(reworked === 0 ? [] : [T.rework(reworked)]),
    ...(numbers.length === 0 ? [] : [T.papers(numbers.join('、'))]),
    ...(points === 0 ? [] : [T.points(points)]),
  ].join('；');
}
