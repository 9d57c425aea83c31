import { ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { TextArea } from '../../ui/fields';
import { actPath } from '../../desk/paths';
import { ActForm, AtField, NumberField, startingNow } from './act-form';
import type { ActSheet } from './sheet';
import { ReplySide } from './side';

/** 电话回访未接通. */
export const CallForm = ({ sheet }: { sheet: ActSheet }) => {
  const form = startingNow(sheet);
  const reached = (
    <a class="govuk-link" href={actPath(sheet.view.caseKey, 'evaluation')}>
      {ACTS.call.toEvaluation}
    </a>
  );
  return (
    <ActForm
      sheet={sheet}
      side={<ReplySide sheet={sheet} heading={ACTS.evaluation.reply} />}
      sideLabel={ACTS.evaluation.reply}
      beside={reached}
    >
      <p class="govuk-inset-text">{ACTS.call.hint}</p>
      <NumberField form={form} need="required" />
      <AtField form={form} />
      <TextArea form={form} name="note" label={LABELS.note} need="optional" limit={sheet.policy.reasonMax} />
    </ActForm>
  );
};
