import { lengthOf } from '../../../domain/identifiers/text';
import { ACT_VERBS, ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { statedText } from '../../http/site';
import { TextArea } from '../../ui/fields';
import { FactList } from '../../ui/summary';
import type { AssignmentView, DeskCaseView } from '../../views/desk-case';
import { choiceName } from '../../views/names';
import { actPath } from '../../desk/paths';
import type { Sheet } from '../../desk/pages/sheet';
import { ActForm, startingWith } from './act-form';
import type { ActSheet } from './sheet';

const { approve: TEXTS } = ACTS;

/** 审核通过并回复: the units' results beside the reply that is sent at once. */
export const ApproveForm = ({ sheet }: { sheet: ActSheet }) => {
  const { view, policy } = sheet;
  const form = startingWith(sheet.form, { reply: replySkeleton(sheet) });
  const rework = (
    <a class="govuk-link" href={actPath(view.caseKey, 'rework')}>
      {ACT_VERBS.rework}
    </a>
  );
  return (
    <ActForm sheet={sheet} side={<Results sheet={sheet} />} sideLabel={TEXTS.results} beside={rework}>
      <p class="govuk-inset-text">{view.hasEmail ? TEXTS.sends.mailed : TEXTS.sends.unmailed}</p>
      <TextArea
        form={form}
        name="reply"
        label={LABELS.reply}
        hint={TEXTS.replyHint}
        rows={16}
        limit={policy.accountMax}
      />
      <TextArea
        form={form}
        name="checked"
        label={LABELS.checked}
        hint={TEXTS.checkedHint}
        need="optional"
        rows={3}
        limit={policy.accountMax}
      />
    </ActForm>
  );
};

/** What each unit answered, the lead first; those who did not are named. */
export const Results = ({ sheet: { view, county } }: { sheet: Sheet }) => (
  <div class="q-panel">
    <h3 class="govuk-heading-s">{TEXTS.results}</h3>
    <FactList rows={partsOf(view).flatMap((each) => resultRows(county, each))} />
  </div>
);

/** Parts that are still somebody's. */
const partsOf = ({ assignments }: Pick<DeskCaseView, 'assignments'>) =>
  assignments.filter((each) => each.released === undefined);

function resultRows(county: Sheet['county'], { unit, outcome, account, basis, approvedBy }: AssignmentView) {
  if (outcome === undefined) return [{ term: unit.name, value: TEXTS.silent }];
  return [
    { term: unit.name, value: choiceName(county.outcomes, outcome) },
    { term: TEXTS.account, value: account ?? '' },
    ...(basis === undefined ? [] : [{ term: TEXTS.basis, value: basis }]),
    ...(approvedBy === undefined ? [] : [{ term: TEXTS.approvedBy, value: approvedBy }]),
  ];
}

/** 回复函: the frame filled with the lead's account; the account stays out where the whole would be too long to send. */
export function replySkeleton({ view, county, policy }: Pick<ActSheet, 'view' | 'county' | 'policy'>): string {
  const account = partsOf(view).find((each) => each.role === 'lead')?.account ?? '';
  const whole = letter(view, county, account);
  return lengthOf(whole) <= policy.accountMax ? whole : letter(view, county, '');
}

function letter(view: DeskCaseView, { desk }: Sheet['county'], account: string): string {
  const { reply } = ACTS;
  const { enterprise, title } = view;
  const units = partsOf(view)
    .filter((each) => each.answered)
    .map((each) => each.unit.name);
  return [
    reply.salutation(enterprise),
    reply.opening(title, units.join('、')),
    reply.situation,
    '',
    reply.outcome,
    account,
    reply.next,
    '',
    reply.thanks,
    reply.contact(desk.shortName, statedText(desk.phone)),
  ].join('\n');
}
