import type { Child } from 'hono/jsx';
import { Received } from './icons';
import { Whole } from './time';

/** A number or code to keep; `code` is spaced for copying by hand. */
export interface ReceiptFact {
  term: string;
  value: string;
  kind: 'number' | 'code';
}

interface ReceiptProps {
  /** The page's h1: 已提交. */
  heading: string;
  /** The matter, and whose it is. */
  title: string;
  enterprise: string;
  facts: readonly ReceiptFact[];
  /** What to do with them. */
  note: Child;
}

/** 回执: what was handed in, with number and code. */
export const Receipt = ({ heading, title, enterprise, facts, note }: ReceiptProps) => (
  <div class="q-receipt">
    <h1 class="q-receipt__h">
      <Received />
      {heading}
    </h1>
    <p class="govuk-body">
      <strong>{title}</strong>
      <br />
      {enterprise}
    </p>
    <dl>
      {facts.map(({ term, value, kind }) => (
        <div>
          <dt>{term}</dt>
          <dd {...(kind === 'code' ? { class: 'q-code' } : {})}>
            <Whole>{value}</Whole>
          </dd>
        </div>
      ))}
    </dl>
    <p class="govuk-body q-small q-muted q-flush">{note}</p>
  </div>
);
