import { ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { TextArea } from '../../ui/fields';
import { ActForm } from './act-form';
import type { ActSheet } from './sheet';
import { MatterSide } from './side';

const { refuse: TEXTS } = ACTS;

/** 不予受理: reason and clause, told to the enterprise at once. */
export const RefuseForm = ({ sheet }: { sheet: ActSheet }) => {
  const { form, policy } = sheet;
  return (
    <ActForm sheet={sheet} tone="warning" side={<MatterSide sheet={sheet} />} sideLabel={ACTS.matter}>
      <p class="govuk-inset-text">{TEXTS.warning}</p>
      <TextArea
        form={form}
        name="reason"
        label={LABELS.refuseReason}
        hint={TEXTS.reasonHint}
        rows={6}
        limit={policy.accountMax}
      />
      <TextArea
        form={form}
        name="legalBasis"
        label={LABELS.legalBasis}
        hint={TEXTS.basisHint}
        rows={3}
        limit={policy.reasonMax}
      />
    </ActForm>
  );
};
