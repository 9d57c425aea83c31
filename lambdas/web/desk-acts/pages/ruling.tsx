import { ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { formatInstant } from '../../../texts/format';
import { RULINGS } from '../../contract/inputs';
import { Radios, Select } from '../../ui/choices';
import { TextArea } from '../../ui/fields';
import { FactList } from '../../ui/summary';
import type { ReturnView } from '../../views/desk-case';
import { precisionOf } from '../../desk/pages/sheet';
import { ActForm, startingWith } from './act-form';
import { Part } from './part';
import type { ActSheet } from './sheet';
import { unitGroups } from './unit-choices';

const { ruling: TEXTS } = ACTS;

/** 裁定退单: what the unit asked, and the desk's word on it. */
export const RulingForm = ({ sheet }: { sheet: ActSheet }) => {
  const { view, policy } = sheet;
  const [first] = view.returns;
  const form = startingWith(sheet.form, first === undefined ? {} : { unit: first.proposed.id });
  return (
    <ActForm sheet={sheet} side={<Asked sheet={sheet} />} sideLabel={TEXTS.heading}>
      <Part
        form={form}
        label={TEXTS.assignment}
        parts={view.returns.map(({ assignment, unit }) => ({ value: assignment, text: unit }))}
      />
      <Radios
        form={form}
        name="ruling"
        label={LABELS.ruling}
        hint={TEXTS.rulingHint}
        choices={RULINGS.map((value) => ({ value, text: TEXTS.rulings[value] }))}
      />
      <Select
        form={form}
        name="unit"
        label={LABELS.newUnit}
        hint={TEXTS.unitHint}
        need="optional"
        groups={unitGroups(sheet, unitsOnCase(sheet))}
      />
      <TextArea
        form={form}
        name="reason"
        label={LABELS.rulingReason}
        hint={TEXTS.reasonHint}
        rows={5}
        limit={policy.accountMax}
      />
    </ActForm>
  );
};

/** Units that have a part of the case already. */
export const unitsOnCase = ({ view }: ActSheet): string[] =>
  view.assignments.filter((each) => each.released === undefined).map((each) => each.unit.id);

const Asked = ({ sheet }: { sheet: ActSheet }) => (
  <div class="q-panel">
    {sheet.view.returns.map((each) => (
      <>
        <h3 class="govuk-heading-s">{TEXTS.asked(each.unit)}</h3>
        <FactList rows={rowsOf(each, sheet)} />
      </>
    ))}
  </div>
);

function rowsOf({ reason, basis, proposed, at }: ReturnView, { frame }: ActSheet) {
  const { terms } = TEXTS;
  return [
    { term: terms.reason, value: reason },
    { term: terms.basis, value: basis },
    { term: terms.proposed, value: proposed.name },
    { term: terms.at, value: formatInstant(at, precisionOf(frame)) },
  ];
}
