import { formatPhone } from '../../../texts/format';
import type { Child } from 'hono/jsx';
import { ACT_VERBS, ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { MomentField, momentValue, TextField } from '../../ui/fields';
import { Radios } from '../../ui/choices';
import { Actions, errorOf, Form, Hidden, valueOf, type FormState } from '../../ui/form';
import { TwoColumns } from '../../ui/layout';
import { SPOKEN_PROOFS } from '../../../domain/case/vocabulary';
import { actPath, casePath } from '../../desk/paths';
import type { ActSheet } from './sheet';

interface ActFormProps {
  sheet: ActSheet;
  /** `warning` for what cannot be taken back from an enterprise. */
  tone?: 'primary' | 'warning';
  /** Links beside the button. */
  beside?: Child;
  /** What to have before one's eyes while filling in. */
  side: Child;
  sideLabel: string;
  children?: Child;
}

/** The frame of every act's form: version, key, button, and what stands beside. */
export const ActForm = ({ sheet, tone = 'primary', beside, side, sideLabel, children }: ActFormProps) => {
  const { view, name, form, newKey } = sheet;
  return (
    <TwoColumns side={side} sideLabel={sideLabel}>
      <Form action={actPath(view.caseKey, name)} version={versionOf(sheet)}>
        <Hidden name="key" value={valueOf(form, 'key') || newKey} />
        {children}
        <Actions submit={ACT_VERBS[name]} tone={tone}>
          {beside}
          <a class="govuk-link" href={casePath(view.caseKey)}>
            {ACTS.cancel}
          </a>
        </Actions>
      </Form>
    </TwoColumns>
  );
};

/** A form shown again keeps what its sender had seen: whoever acted meanwhile must not be overwritten. */
function versionOf({ form, view }: ActSheet): number {
  const typed = Number(valueOf(form, 'version'));
  return typed > 0 && errorOf(form, 'version') === undefined ? typed : view.version;
}

/** The form with what it begins with; what was typed stays. */
export function startingWith(form: FormState, values: FormState['values']): FormState {
  return Object.keys(form.values).length === 0 ? { ...form, values } : form;
}

/** A form that says when something happened: mostly just now. */
export const startingNow = ({ form, now }: ActSheet) => startingWith(form, { at: momentValue(now) });

export const AtField = ({ form, label = LABELS.at }: { form: FormState; label?: string }) => (
  <MomentField form={form} name="at" label={label} hint={ACTS.atHint} />
);

export const NumberField = ({
  form,
  hint,
  need,
}: {
  form: FormState;
  hint?: string;
  need: 'required' | 'optional';
}) => (
  <TextField
    form={form}
    name="number"
    label={LABELS.phoneNumber}
    hint={hint}
    type="tel"
    inputmode="tel"
    autocomplete="off"
    width="twenty"
    need={need}
  />
);

export const PersonField = ({ form, hint }: { form: FormState; hint: string }) => (
  <TextField form={form} name="person" label={LABELS.person} hint={hint} autocomplete="off" width="twenty" />
);

/** How, to whom, by what number, when: the proof that somebody was told. */
export const TellingFields = ({ form }: { form: FormState }) => (
  <>
    <Radios
      form={form}
      name="by"
      label={LABELS.by}
      choices={SPOKEN_PROOFS.map((value) => ({ value, text: ACTS.by[value] }))}
    />
    <PersonField form={form} hint={ACTS.personHint} />
    <NumberField form={form} hint={ACTS.numberHint} need="optional" />
    <AtField form={form} />
  </>
);

/** Whom to call at the enterprise. */
export const Contact = ({ sheet: { view } }: { sheet: ActSheet }) => (
  <p class="govuk-body">{ACTS.contact(view.matter.contact.name, formatPhone(view.matter.contact.phone))}</p>
);
