import type { Child } from 'hono/jsx';
import { PIECES } from '../../texts/frame';
import { Prose } from './prose';
import { SubmitLink } from './submit-link';

/** A row of facts. A string keeps its line breaks; an empty one reads 未填写. */
export interface SummaryRow {
  term: string;
  value: Child;
  /** Where 更改 leads, on the check page; a button where the form's fields must come along. */
  change?: string | ChangeButton | undefined;
}

/** Sends the form around the list to `action`, saying what to change. */
export interface ChangeButton {
  name: string;
  value: string;
  action: string;
}

const Value = ({ value }: { value: Child }) => {
  if (value === '' || value === undefined || value === null) return <span class="q-muted">{PIECES.notFilled}</span>;
  return typeof value === 'string' ? <Prose text={value} /> : <>{value}</>;
};

const Change = ({ term, change }: { term: string; change: string | ChangeButton }) => {
  const words = (
    <>
      {PIECES.change}
      <span class="govuk-visually-hidden">{term}</span>
    </>
  );
  if (typeof change !== 'string') return <SubmitLink {...change}>{words}</SubmitLink>;
  return (
    <a class="govuk-link" href={change}>
      {words}
    </a>
  );
};

const Row = ({ term, value, change }: SummaryRow) => (
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">{term}</dt>
    <dd class="govuk-summary-list__value">
      <Value value={value} />
    </dd>
    {change === undefined ? null : (
      <dd class="govuk-summary-list__actions">
        <Change term={term} change={change} />
      </dd>
    )}
  </div>
);

/** Facts as terms and values. */
export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl class="govuk-summary-list">
    {rows.map((row) => (
      <Row {...row} />
    ))}
  </dl>
);

/** The same in small type for a side panel. */
export const FactList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl class="q-facts-list">
    {rows.map(({ term, value }) => (
      <>
        <dt>{term}</dt>
        <dd>
          <Value value={value} />
        </dd>
      </>
    ))}
  </dl>
);
