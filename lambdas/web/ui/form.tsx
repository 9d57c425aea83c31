import type { Child } from 'hono/jsx';
import { PIECES } from '../../texts/frame';
import { Warning } from './icons';

/** One thing wrong with what was entered: `field` is the control's name, or empty for the form as a whole. */
export interface FieldError {
  field: string;
  message: string;
}

/** What a form shows again after a failed check: everything as it was typed, and what is wrong. */
export interface FormState {
  values: Readonly<Record<string, string | readonly string[] | undefined>>;
  errors: readonly FieldError[];
}

/** A form opened for the first time. */
export const EMPTY_FORM: FormState = { values: {}, errors: [] };

/** The single value of a field, empty when nothing was typed. */
export function valueOf(form: FormState, name: string): string {
  const value = form.values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All values of a field that takes several. */
export function valuesOf(form: FormState, name: string): readonly string[] {
  const value = form.values[name];
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** The first thing wrong with a field. */
export function errorOf(form: FormState, name: string): string | undefined {
  return form.errors.find((error) => error.field === name)?.message;
}

/** Above the heading, with the focus on it; each line leads to its field. Drawn by `Page`. */
export const ErrorSummary = ({ errors }: { errors: readonly FieldError[] }) =>
  errors.length === 0 ? null : (
    <div
      class="govuk-error-summary q-measure"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="error-summary-title"
    >
      <h2 class="govuk-error-summary__title" id="error-summary-title">
        {PIECES.errorSummary}
      </h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map(({ field, message }) => (
            <li>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  );

interface FormProps {
  action: string;
  /** The version the page was drawn from; a newer one answers 409. Absent where nothing is changed yet. */
  version?: number | undefined;
  children?: Child;
}

/** A POST that a double tap sends once (by script; the server's own guards hold without it). */
export const Form = ({ action, version, children }: FormProps) => (
  <form method="post" action={action} novalidate data-once>
    {version === undefined ? null : <Hidden name="version" value={String(version)} />}
    {children}
  </form>
);

export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
);

interface ActionsProps {
  /** The verb on the one primary button: 签收、提交结果. */
  submit: string;
  /** `warning` for a step that refuses something; default is the brand's. */
  tone?: 'primary' | 'warning';
  /** Links beside the button. */
  children?: Child;
}

/** The form's button, and links beside it. */
export const Actions = ({ submit, tone = 'primary', children }: ActionsProps) => (
  <div class="govuk-button-group">
    <button class={tone === 'warning' ? 'govuk-button govuk-button--warning' : 'govuk-button'} type="submit">
      {submit}
    </button>
    {children}
  </div>
);

/** What stands around a control: error bar, hint, error message; `describedBy` names them for the control. */
export interface Described {
  hint: Child | undefined;
  error: string | undefined;
  describedBy: { 'aria-describedby'?: string };
}

/** Looks up a field's error and says by which ids it is described. */
export function describe(
  form: FormState,
  name: string,
  hint: Child | undefined,
  more: readonly string[] = [],
): Described {
  const error = errorOf(form, name);
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(error === undefined ? [] : [`${name}-error`]),
    ...more,
  ];
  return { hint, error, describedBy: ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') } };
}

export const Group = ({ error, children }: { error: string | undefined; children?: Child }) => (
  <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>{children}</div>
);

/** Hint and error between label and control. */
export const Remarks = ({
  name,
  hint,
  error,
}: {
  name: string;
  hint: Child | undefined;
  error: string | undefined;
}) => (
  <>
    {hint === undefined ? null : (
      <div class="govuk-hint" id={`${name}-hint`}>
        {hint}
      </div>
    )}
    {error === undefined ? null : (
      <p class="govuk-error-message" id={`${name}-error`}>
        <Warning />
        <span class="govuk-visually-hidden">{PIECES.errorPrefix}</span>
        {error}
      </p>
    )}
  </>
);
