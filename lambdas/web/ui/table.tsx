import type { Child } from 'hono/jsx';

/** How urgent a row is: the colour of its edge repeats the words in the row. */
export type RowLevel = 'late' | 'soon' | 'calm';

interface StackTableProps {
  /** Says what the rows are and their order; hidden, read by screen readers. */
  caption: string;
  columns: readonly string[];
  children?: Child;
}

/**
 * A table that becomes a list of cards under 961 px. The ARIA roles keep it a table for screen readers, because
 * changed display values would take that away.
 */
export const StackTable = ({ caption, columns, children }: StackTableProps) => (
  <table class="govuk-table q-table q-table--stack q-table--queue" role="table">
    <caption class="govuk-visually-hidden">{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th scope="col" role="columnheader">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">{children}</tbody>
  </table>
);

/** A cell; `label` is its column's name, shown before the value on a phone. */
export interface RowCell {
  label: string;
  value: Child;
}

interface StackRowProps {
  level: RowLevel;
  /** The matter's title and where it opens. */
  title: string;
  href: string;
  /** Number and enterprise under the title. */
  byline: Child;
  cells: readonly RowCell[];
  /** The row's one verb; `about` makes it unique for screen readers: 337号. */
  act: RowAct;
}

export interface RowAct {
  verb: string;
  href: string;
  about: string;
}

/** One matter with its one verb. */
export const StackRow = ({ level, title, href, byline, cells, act }: StackRowProps) => (
  <tr role="row" class={`q-row--${level}`}>
    <th scope="row" role="rowheader">
      <a class="govuk-link q-row-title" href={href}>
        {title}
      </a>
      <span class="q-firm">{byline}</span>
    </th>
    {cells.map(({ label, value }) => (
      <td role="cell" data-label={label}>
        {value}
      </td>
    ))}
    <td role="cell" class="q-act">
      <a class="govuk-link" href={act.href}>
        {act.verb}
        <span class="govuk-visually-hidden">：{act.about}</span>
      </a>
    </td>
  </tr>
);

/** What is left, below a queue row's date: plain words, or a flag when due today or late. */
export const Remaining = ({ level, children }: { level: RowLevel; children: Child }) => (
  <span class={`q-remain q-remain--${level}`}>{children}</span>
);
