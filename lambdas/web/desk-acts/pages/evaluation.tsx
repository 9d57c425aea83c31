import { ACT_VERBS, ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { Grades } from '../../ui/choices';
import { TextArea } from '../../ui/fields';
import { actPath } from '../../desk/paths';
import { ActForm, AtField, NumberField, PersonField, startingNow } from './act-form';
import type { ActSheet } from './sheet';
import { ReplySide } from './side';

const { evaluation: TEXTS } = ACTS;

/** 电话评价: the enterprise's own grade, written down by the desk. */
export const EvaluationForm = ({ sheet }: { sheet: ActSheet }) => {
  const { county, policy, view } = sheet;
  const form = startingNow(sheet);
  const grades = county.grades.map(({ id, name }) => ({
    value: id,
    text: name,
    hint: id === 'dissatisfied' ? TEXTS.dissatisfied : undefined,
  }));
  const missed = view.allowed.includes('call') ? (
    <a class="govuk-link" href={actPath(view.caseKey, 'call')}>
      {ACT_VERBS.call}
    </a>
  ) : null;
  return (
    <ActForm
      sheet={sheet}
      side={<ReplySide sheet={sheet} heading={TEXTS.reply} />}
      sideLabel={TEXTS.reply}
      beside={missed}
    >
      <p class="govuk-inset-text">{TEXTS.hint}</p>
      <Grades form={form} name="grade" label={LABELS.grade} choices={grades} />
      <TextArea
        form={form}
        name="reason"
        label={LABELS.gradeReason}
        hint={TEXTS.reasonHint}
        need="optional"
        limit={policy.reasonMax}
      />
      <PersonField form={form} hint={TEXTS.personHint} />
      <NumberField form={form} need="required" />
      <AtField form={form} />
    </ActForm>
  );
};
