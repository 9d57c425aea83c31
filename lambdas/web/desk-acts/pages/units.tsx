import { ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { ROLE_NAMES } from '../../../texts/timeline';
import { Select } from '../../ui/choices';
import { TextArea } from '../../ui/fields';
import type { AssignmentView } from '../../views/desk-case';
import { ActForm, startingWith } from './act-form';
import { Part } from './part';
import { unitsOnCase } from './ruling';
import type { ActSheet } from './sheet';
import { MatterSide } from './side';
import { unitGroups } from './unit-choices';

const { units: TEXTS, dispatch } = ACTS;

/** 增加协办单位. */
export const AddUnitForm = ({ sheet }: { sheet: ActSheet }) => {
  const form = startingWith(sheet.form, { requirement: dispatch.requirement });
  return (
    <ActForm sheet={sheet} side={<MatterSide sheet={sheet} />} sideLabel={ACTS.matter}>
      <Select form={form} name="unit" label={LABELS.assist} groups={unitGroups(sheet, unitsOnCase(sheet))} />
      <TextArea
        form={form}
        name="requirement"
        label={LABELS.requirement}
        hint={TEXTS.requirementHint}
        rows={5}
        limit={sheet.policy.accountMax}
      />
    </ActForm>
  );
};

/** 改派. */
export const ReplaceUnitForm = ({ sheet }: { sheet: ActSheet }) => (
  <ActForm sheet={sheet} side={<MatterSide sheet={sheet} />} sideLabel={ACTS.matter}>
    <p class="govuk-inset-text">{TEXTS.replaceHint}</p>
    <Which sheet={sheet} wanted={({ replaceable }) => replaceable} />
    <Select form={sheet.form} name="unit" label={LABELS.newUnit} groups={unitGroups(sheet, unitsOnCase(sheet))} />
    <Reason sheet={sheet} />
  </ActForm>
);

/** 取消协办. */
export const ReleaseUnitForm = ({ sheet }: { sheet: ActSheet }) => (
  <ActForm sheet={sheet} side={<MatterSide sheet={sheet} />} sideLabel={ACTS.matter}>
    <Which sheet={sheet} wanted={({ releasable }) => releasable} />
    <Reason sheet={sheet} />
  </ActForm>
);

const Which = ({ sheet: { form, view }, wanted }: { sheet: ActSheet; wanted: (part: AssignmentView) => boolean }) => (
  <Part
    form={form}
    label={TEXTS.which}
    parts={view.assignments
      .filter(wanted)
      .map(({ id, unit, role }) => ({ value: id, text: TEXTS.role(unit.name, ROLE_NAMES[role]) }))}
  />
);

const Reason = ({ sheet: { form, policy } }: { sheet: ActSheet }) => (
  <TextArea
    form={form}
    name="reason"
    label={LABELS.changeReason}
    hint={TEXTS.reasonHint}
    rows={4}
    limit={policy.accountMax}
  />
);
