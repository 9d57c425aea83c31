import type { Child } from 'hono/jsx';

interface DetailsProps {
  summary: string;
  state?: 'open' | 'closed';
  children?: Child;
}

/** More for who wants it, behind one line. */
export const Details = ({ summary, state = 'closed', children }: DetailsProps) => (
  <details class="govuk-details" open={state === 'open'}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);
