import { ACTS } from '../../../texts/desk-acts';
import { ActForm, startingNow, TellingFields } from './act-form';
import type { ActSheet } from './sheet';
import { ReplySide } from './side';

/** 登记送达: the reply was read out or handed over. */
export const DeliveredForm = ({ sheet }: { sheet: ActSheet }) => (
  <ActForm
    sheet={sheet}
    side={<ReplySide sheet={sheet} heading={ACTS.delivered.reply} />}
    sideLabel={ACTS.delivered.reply}
  >
    <p class="govuk-inset-text">{ACTS.delivered.hint}</p>
    <TellingFields form={startingNow(sheet)} />
  </ActForm>
);
