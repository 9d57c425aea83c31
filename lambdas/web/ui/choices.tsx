import type { Child } from 'hono/jsx';
import { PIECES } from '../../texts/frame';
import { Details } from './details';
import { labelText, type FieldProps } from './fields';
import { describe, Group, Remarks, valueOf, valuesOf, type FormState } from './form';

/** One choice: `value` is its slug, `text` its words. */
export interface Choice {
  value: string;
  text: string;
  /** Shown, but not to be chosen; the words say why. */
  unavailable?: true | undefined;
}

export interface HintedChoice extends Choice {
  hint?: string | undefined;
}

/** Choices under one heading: the townships by kind, the units by role. */
export interface ChoiceGroup {
  label: string;
  choices: readonly Choice[];
}

const Options = ({ choices, chosen }: { choices: readonly Choice[]; chosen: string }) => (
  <>
    {choices.map(({ value, text, unavailable }) => (
      <option value={value} selected={value === chosen} disabled={unavailable}>
        {text}
      </option>
    ))}
  </>
);

interface SelectProps extends FieldProps {
  /** Plain choices first, then those in groups; a first line 请选择 stands for nothing chosen. */
  choices?: readonly Choice[];
  groups?: readonly ChoiceGroup[];
}

/** One of many. */
export const Select = (props: SelectProps) => {
  const { form, name, size = 'm', need, choices = [], groups = [] } = props;
  const { hint, error, describedBy } = describe(form, name, props.hint);
  const chosen = valueOf(form, name);
  return (
    <Group error={error}>
      <label class={size === 'm' ? 'govuk-label govuk-label--m' : 'govuk-label'} for={name}>
        {labelText(props.label, need)}
      </label>
      <Remarks name={name} hint={hint} error={error} />
      <select
        class={`govuk-select${error === undefined ? '' : ' govuk-select--error'}`}
        id={name}
        name={name}
        {...(error === undefined ? {} : { 'aria-invalid': 'true' as const })}
        {...describedBy}
      >
        <option value="">{PIECES.choose}</option>
        <Options choices={choices} chosen={chosen} />
        {groups.map((group) => (
          <optgroup label={group.label}>
            <Options choices={group.choices} chosen={chosen} />
          </optgroup>
        ))}
      </select>
    </Group>
  );
};

/** The first item carries the field's own id, so that the error summary leads to it. */
const idOf = (name: string, index: number) => (index === 0 ? name : `${name}-${index + 1}`);

interface ItemProps {
  kind: 'radios' | 'checkboxes';
  name: string;
  index: number;
  choice: HintedChoice;
  checked: boolean;
}

const Item = ({ kind, name, index, choice, checked }: ItemProps) => {
  const id = idOf(name, index);
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={choice.value}
        checked={checked}
        disabled={choice.unavailable}
        {...(choice.hint === undefined ? {} : { 'aria-describedby': `${id}-item-hint` })}
      />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>
        {choice.text}
      </label>
      {choice.hint === undefined ? null : (
        <div class={`govuk-hint govuk-${kind}__hint`} id={`${id}-item-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
};

const Fieldset = (props: FieldProps & { children: Child }) => {
  const { form, name, label, size = 'm', need, children } = props;
  const { hint, error, describedBy } = describe(form, name, props.hint);
  return (
    <Group error={error}>
      <fieldset class="govuk-fieldset" {...describedBy}>
        <legend class={size === 'm' ? 'govuk-fieldset__legend govuk-fieldset__legend--m' : 'govuk-fieldset__legend'}>
          {labelText(label, need)}
        </legend>
        <Remarks name={name} hint={hint} error={error} />
        {children}
      </fieldset>
    </Group>
  );
};

interface ChoicesProps extends FieldProps {
  choices: readonly HintedChoice[];
}

const Items = ({ kind, form, name, choices }: { kind: ItemProps['kind']; form: FormState } & ChoicesProps) => {
  const chosen = valuesOf(form, name);
  return (
    <div class={`govuk-${kind}`}>
      {choices.map((choice, index) => (
        <Item kind={kind} name={name} index={index} choice={choice} checked={chosen.includes(choice.value)} />
      ))}
    </div>
  );
};

/** One of a few, none chosen beforehand. */
export const Radios = (props: ChoicesProps) => (
  <Fieldset {...props}>
    <Items kind="radios" {...props} />
  </Fieldset>
);

/** The three grades: as radios, but the whole row is the target. */
export const Grades = (props: ChoicesProps) => (
  <Fieldset {...props}>
    <div class="q-grades">
      <Items kind="radios" {...props} />
    </div>
  </Fieldset>
);

/** Any number of a few; they arrive as repeated values of one name. */
export const Checkboxes = (props: ChoicesProps) => (
  <Fieldset {...props}>
    <Items kind="checkboxes" {...props} />
  </Fieldset>
);

interface CheckboxGroupsProps extends FieldProps {
  groups: readonly ChoiceGroup[];
}

/** Any number of many, group by group; the first group stands open, and any in which something is chosen. */
export const CheckboxGroups = ({ groups, ...field }: CheckboxGroupsProps) => {
  const { form, name } = field;
  const chosen = valuesOf(form, name);
  const all = groups.flatMap((group) => group.choices);
  return (
    <Fieldset {...field}>
      {groups.map(({ label, choices }, index) => (
        <Details
          summary={label}
          state={index === 0 || choices.some(({ value }) => chosen.includes(value)) ? 'open' : 'closed'}
        >
          <div class="govuk-checkboxes" role="group" aria-label={label}>
            {choices.map((choice) => (
              <Item
                kind="checkboxes"
                name={name}
                index={all.indexOf(choice)}
                choice={choice}
                checked={chosen.includes(choice.value)}
              />
            ))}
          </div>
        </Details>
      ))}
    </Fieldset>
  );
};
