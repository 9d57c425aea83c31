import { ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { TextArea } from '../../ui/fields';
import { Time } from '../../ui/time';
import { precisionOf } from '../../desk/pages/sheet';
import { ActForm } from './act-form';
import type { ActSheet } from './sheet';
import { Results } from './approve';

/** 退回重办: what is missing, told to the lead unit. */
export const ReworkForm = ({ sheet }: { sheet: ActSheet }) => {
  const { form, policy, time, now, frame } = sheet;
  const due = time.closeOfDay(now, policy.handleResultWorkingDays).at;
  return (
    <ActForm sheet={sheet} side={<Results sheet={sheet} />} sideLabel={ACTS.approve.results}>
      <p class="govuk-body">
        {`${ACTS.rework.due}：`}
        <Time at={due} form="with-year" precision={precisionOf(frame)} />
      </p>
      <TextArea
        form={form}
        name="reason"
        label={LABELS.sendBackReason}
        hint={ACTS.rework.hint}
        rows={6}
        limit={policy.accountMax}
      />
    </ActForm>
  );
};
