import type { Instant } from '../../domain/time';
import type { Child } from 'hono/jsx';
import { PIECES } from '../../texts/frame';
import { describe, Group, Remarks, valueOf, type FormState } from './form';

/** How large a label is: `m` for a page's main questions, `s` in short panels. */
export type LabelSize = 's' | 'm';

/** What every field takes: the form it stands in, its name (also its id), its words. */
export interface FieldProps {
  form: FormState;
  name: string;
  label: string;
  hint?: Child;
  size?: LabelSize;
  /** `optional` writes （选填） after the label; there are no asterisks. */
  need?: 'required' | 'optional';
}

/** The words of a label, with （选填） where it applies. */
export function labelText(label: string, need: FieldProps['need']): string {
  return need === 'optional' ? `${label}${PIECES.optional}` : label;
}

const Label = ({ name, label, size = 'm', need }: Pick<FieldProps, 'name' | 'label' | 'size' | 'need'>) => (
  <label class={size === 'm' ? 'govuk-label govuk-label--m' : 'govuk-label'} for={name}>
    {labelText(label, need)}
  </label>
);

const WIDTHS = {
  full: '',
  twenty: ' govuk-input--width-20',
  ten: ' govuk-input--width-10',
  five: ' govuk-input--width-5',
};

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'date' | 'datetime-local' | 'search';
  inputmode?: 'numeric' | 'email' | 'tel' | 'text';
  autocomplete?: 'name' | 'email' | 'tel' | 'organization' | 'organization-title' | 'one-time-code' | 'off';
  width?: keyof typeof WIDTHS;
}

/** One line of text. */
export const TextField = (props: TextFieldProps) => {
  const { form, name, type = 'text', inputmode, autocomplete, width = 'full' } = props;
  const { hint, error, describedBy } = describe(form, name, props.hint);
  return (
    <Group error={error}>
      <Label {...props} />
      <Remarks name={name} hint={hint} error={error} />
      <input
        class={`govuk-input${WIDTHS[width]}${error === undefined ? '' : ' govuk-input--error'}`}
        id={name}
        name={name}
        type={type}
        value={valueOf(form, name)}
        {...(inputmode === undefined ? {} : { inputmode })}
        {...(autocomplete === undefined ? {} : { autocomplete })}
        {...(error === undefined ? {} : { 'aria-invalid': 'true' as const })}
        {...describedBy}
      />
    </Group>
  );
};

/** A day. Browsers without a date picker show a text field: the hint has to name the form 2026-11-30. */
export const DateField = (props: FieldProps) => <TextField {...props} type="date" width="ten" autocomplete="off" />;

const FORM_MINUTE = 16;

/** An instant as a `MomentField` holds it: `2026-11-30T14:05`. */
export const momentValue = (at: Instant): string => at.slice(0, FORM_MINUTE);

/** A day and a time, local: `2026-11-30T14:05`. Same fallback as `DateField`. */
export const MomentField = (props: FieldProps) => (
  <TextField {...props} type="datetime-local" width="twenty" autocomplete="off" />
);

export interface TextAreaProps extends FieldProps {
  rows?: number;
  /** Longest text in code points: with scripts, a counter under the box says what is left. */
  limit?: number;
}

const Counter = ({ name, limit }: { name: string; limit: number }) => (
  <p
    class="q-left"
    id={`${name}-count`}
    role="status"
    data-count-for={name}
    data-limit={String(limit)}
    data-left={PIECES.countLeft}
    data-over={PIECES.countOver}
  ></p>
);

const DEFAULT_ROWS = 4;

/** Several lines of text. */
export const TextArea = (props: TextAreaProps) => {
  const { form, name, rows = DEFAULT_ROWS, limit } = props;
  const { hint, error, describedBy } = describe(form, name, props.hint);
  return (
    <Group error={error}>
      <Label {...props} />
      <Remarks name={name} hint={hint} error={error} />
      <textarea
        class={`govuk-textarea${error === undefined ? '' : ' govuk-textarea--error'}`}
        id={name}
        name={name}
        rows={rows}
        {...(error === undefined ? {} : { 'aria-invalid': 'true' as const })}
        {...describedBy}
      >
        {leadingLineKept(valueOf(form, name))}
      </textarea>
      {limit === undefined ? null : <Counter name={name} limit={limit} />}
    </Group>
  );
};

/** A browser drops the first line break of a textarea: one more keeps what was typed. */
function leadingLineKept(text: string): string {
  return /^\r?\n/.test(text) ? `\n${text}` : text;
}
