import { Time } from '../../lambdas/web/ui/time';
import { mailboxTexts as texts } from '../texts';
import { MailboxFrame, mailboxOf, type MailboxPageProps } from './frame';
import { caseOf, type Letter, type LetterFilter } from './letters';

function Field({ name, label, value }: { name: keyof LetterFilter; label: string; value: string }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={name}>
        {label}
      </label>
      <input class="govuk-input" id={name} name={name} type="search" value={value} />
    </div>
  );
}

function Filter({ filter }: { filter: LetterFilter }) {
  return (
    <form class="q-search" method="get" action="/mailbox">
      <Field name="to" label={texts.filter.to} value={filter.to} />
      <Field name="number" label={texts.filter.number} value={filter.number} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {texts.filter.submit}
      </button>
    </form>
  );
}

function CaseCell({ letter }: { letter: Letter }) {
  const caseKey = caseOf(letter);
  if (caseKey === undefined) return <>{texts.outsideCase}</>;
  return (
    <span class="q-nb">
      <a class="govuk-link" href={mailboxOf(caseKey)}>
        {caseKey}
      </a>
    </span>
  );
}

function LetterRow({ letter }: { letter: Letter }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a class="govuk-link q-row-title" href={`/mailbox/${letter.id}`}>
          {letter.subject}
        </a>
      </th>
      <td role="cell" data-label={texts.columns.to}>
        {letter.to.join('、')}
      </td>
      <td role="cell" data-label={texts.columns.at}>
        <Time at={letter.sentAt} precision="second" />
      </td>
      <td role="cell" data-label={texts.columns.case}>
        <CaseCell letter={letter} />
      </td>
    </tr>
  );
}

function LetterTable({ letters }: { letters: readonly Letter[] }) {
  return (
    <table class="govuk-table q-table q-table--stack" role="table">
      <caption class="govuk-visually-hidden">{texts.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {Object.values(texts.columns).map((column) => (
            <th scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {letters.map((letter) => (
          <LetterRow letter={letter} />
        ))}
      </tbody>
    </table>
  );
}

function Nothing() {
  return (
    <p class="govuk-body">
      {texts.empty}{' '}
      <a class="govuk-link" href="/">
        {texts.home}
      </a>
    </p>
  );
}

function NoMatch() {
  return (
    <p class="govuk-body">
      {texts.noMatch}{' '}
      <a class="govuk-link" href="/mailbox">
        {texts.filter.all}
      </a>
    </p>
  );
}

interface ListProps extends MailboxPageProps {
  /** Those the filter admits, newest first. */
  letters: readonly Letter[];
  /** How many there are without the filter. */
  total: number;
  filter: LetterFilter;
}

/** `/mailbox`: all letters of this run, or those of a recipient or a case. */
export function ListPage({ frame, letters, total, filter }: ListProps) {
  return (
    <MailboxFrame frame={frame} title={texts.name}>
      <h1 class="q-title">{texts.name}</h1>
      {total === 0 ? <Nothing /> : <Filter filter={filter} />}
      {total > 0 && letters.length === 0 ? <NoMatch /> : null}
      {letters.length > 0 ? (
        <>
          <p class="govuk-body">{texts.found(letters.length, total)}</p>
          <LetterTable letters={letters} />
        </>
      ) : null}
    </MailboxFrame>
  );
}
