import { ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { TextArea } from '../../ui/fields';
import { ActForm, AtField, startingNow } from './act-form';
import type { ActSheet } from './sheet';
import { MatterSide } from './side';

const { meeting: TEXTS } = ACTS;

/** 联席会议: what it decided, and the last reply. */
export const MeetingForm = ({ sheet }: { sheet: ActSheet }) => {
  const form = startingNow(sheet);
  const limit = sheet.policy.accountMax;
  return (
    <ActForm sheet={sheet} side={<MatterSide sheet={sheet} />} sideLabel={ACTS.matter}>
      <p class="govuk-inset-text">{TEXTS.warning}</p>
      <AtField form={form} label={TEXTS.atLabel} />
      <TextArea form={form} name="people" label={LABELS.people} hint={TEXTS.peopleHint} rows={3} limit={limit} />
      <TextArea form={form} name="decision" label={LABELS.decision} hint={TEXTS.decisionHint} rows={5} limit={limit} />
      <TextArea form={form} name="reply" label={LABELS.reply} hint={TEXTS.replyHint} rows={10} limit={limit} />
    </ActForm>
  );
};
