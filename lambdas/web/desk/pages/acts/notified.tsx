import { formatPhone } from '../../../../texts/format';
import { ACTS } from '../../../../texts/desk-acts';
import { Radios } from '../../../ui/choices';
import { Hidden } from '../../../ui/form';
import type { UndeliveredView } from '../../../views/desk-case';
import { ActForm, startingNow, TellingFields } from './act-form';
import type { ActSheet } from './sheet';
import { MatterSide } from './side';

const { notified: TEXTS } = ACTS;

/** 登记已告知: a unit whose task mail came back was told by other means. */
export const NotifiedForm = ({ sheet }: { sheet: ActSheet }) => {
  const form = startingNow(sheet);
  const units = unitsUntold(sheet.view.undelivered);
  const [only, ...more] = units;
  return (
    <ActForm sheet={sheet} side={<MatterSide sheet={sheet} />} sideLabel={ACTS.matter}>
      <p class="govuk-inset-text">{TEXTS.hint}</p>
      {only !== undefined && more.length === 0 ? (
        <>
          <p class="govuk-body">{only.text}</p>
          <Hidden name="assignment" value={only.value} />
        </>
      ) : (
        <Radios form={form} name="assignment" label={TEXTS.assignment} choices={units} />
      )}
      <TellingFields form={form} />
    </ActForm>
  );
};

/** Each task once, however many of its mails came back. */
function unitsUntold(undelivered: readonly UndeliveredView[]) {
  const tasks = new Map(
    undelivered.flatMap((each) => (each.assignment === undefined ? [] : [[each.assignment, each] as const])),
  );
  return [...tasks].map(([value, { unit = '', person = '', phone = '' }]) => ({
    value,
    text: TEXTS.unit(unit, person, formatPhone(phone)),
  }));
}
