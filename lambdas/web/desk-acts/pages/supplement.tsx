import { ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { TextArea } from '../../ui/fields';
import { Prose } from '../../ui/prose';
import { ActForm, AtField, Contact, NumberField, PersonField, startingNow } from './act-form';
import type { ActSheet } from './sheet';
import { MatterSide } from './side';

/** 请企业补充. */
export const AskForm = ({ sheet }: { sheet: ActSheet }) => (
  <ActForm sheet={sheet} side={<MatterSide sheet={sheet} />} sideLabel={ACTS.matter}>
    <p class="govuk-inset-text">{`${ACTS.ask.hint}${sheet.view.hasEmail ? '' : ACTS.ask.unmailed}`}</p>
    <TextArea
      form={sheet.form}
      name="question"
      label={LABELS.question}
      hint={ACTS.ask.questionHint}
      rows={5}
      limit={sheet.policy.accountMax}
    />
  </ActForm>
);

/** 登记企业补充, told by telephone. */
export const SupplementedForm = ({ sheet }: { sheet: ActSheet }) => {
  const form = startingNow(sheet);
  return (
    <ActForm sheet={sheet} side={<Question sheet={sheet} />} sideLabel={ACTS.supplemented.question}>
      <p class="govuk-inset-text">{ACTS.supplemented.hint}</p>
      <TextArea form={form} name="answer" label={LABELS.answer} rows={6} limit={sheet.policy.accountMax} />
      <PersonField form={form} hint={ACTS.evaluation.personHint} />
      <NumberField form={form} need="required" />
      <AtField form={form} />
    </ActForm>
  );
};

const Question = ({ sheet }: { sheet: ActSheet }) => (
  <div class="q-panel">
    <h3 class="govuk-heading-s">{ACTS.supplemented.question}</h3>
    <Contact sheet={sheet} />
    <p class="govuk-body">
      <Prose text={sheet.view.supplement?.question ?? ''} />
    </p>
  </div>
);
