import { formatPhone } from '../../../texts/format';
import { ACTS } from '../../../texts/desk-acts';
import type { UndeliveredView } from '../../views/desk-case';
import { ActForm, startingNow, TellingFields } from './act-form';
import { Part } from './part';
import type { ActSheet } from './sheet';
import { MatterSide } from './side';

const { notified: TEXTS } = ACTS;

/** 登记已告知: a unit whose task mail came back was told by other means. */
export const NotifiedForm = ({ sheet }: { sheet: ActSheet }) => {
  const form = startingNow(sheet);
  return (
    <ActForm sheet={sheet} side={<MatterSide sheet={sheet} />} sideLabel={ACTS.matter}>
      <p class="govuk-inset-text">{TEXTS.hint}</p>
      <Part form={form} label={TEXTS.assignment} parts={unitsUntold(sheet.view.undelivered)} />
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
