import { Time } from '../../lambdas/web/ui/time';
import { mailboxTexts as texts } from '../texts';
import { MailboxFrame, mailboxOf, type MailboxPageProps } from './frame';
import { caseOf, type Letter } from './letters';

function Facts({ letter }: { letter: Letter }) {
  return (
    <dl class="q-facts-list q-mailhead">
      <dt>{texts.facts.from}</dt>
      <dd>{letter.headers['from'] ?? texts.facts.nobody}</dd>
      <dt>{texts.facts.to}</dt>
      <dd>{letter.to.join('、')}</dd>
      <CaseFact caseKey={caseOf(letter)} />
    </dl>
  );
}

function CaseFact({ caseKey }: { caseKey: string | undefined }) {
  return (
    <>
      <dt>{texts.facts.case}</dt>
      <dd>
        {caseKey === undefined ? (
          texts.outsideCase
        ) : (
          <a class="govuk-link" href={mailboxOf(caseKey)}>
            {texts.caseLetters(caseKey)}
          </a>
        )}
      </dd>
    </>
  );
}

/** The letter's HTML from an address of its own: no script, no form, links open in a new tab. */
function AsPage({ letter }: { letter: Letter }) {
  if (letter.html === '') return <p class="govuk-body">{texts.noPart.html}</p>;
  return (
    <iframe
      title={texts.letterFrame}
      src={`/mailbox/${letter.id}/body`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    ></iframe>
  );
}

const ADDRESS = /(https?:\/\/[^\s<>，。；）]+)/;

/** The plain text as it is, with its addresses as links. */
function AsText({ letter }: { letter: Letter }) {
  if (letter.text === '') return <p class="govuk-body">{texts.noPart.text}</p>;
  return (
    <pre class="q-plain" tabindex={0}>
      {letter.text.split(ADDRESS).map((part) =>
        ADDRESS.test(part) ? (
          <a class="govuk-link" href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  );
}

/** `/mailbox/{n}`: the letter as a page, as plain text, and its headers as they came over the wire. */
export function LetterPage({ frame, letter }: MailboxPageProps & { letter: Letter }) {
  return (
    <MailboxFrame frame={frame} title={letter.subject} back="/mailbox">
      <span class="q-caption">
        <Time at={letter.sentAt} form="with-year" precision="second" />
      </span>
      <h1 class="q-title q-title--case">{letter.subject}</h1>
      <Facts letter={letter} />
      <div class="q-mailview">
        <div>
          <h2 class="q-h2">{texts.views.html}</h2>
          <AsPage letter={letter} />
        </div>
        <div>
          <h2 class="q-h2">{texts.views.text}</h2>
          <AsText letter={letter} />
        </div>
        <div>
          <h2 class="q-h2">{texts.views.raw}</h2>
          <pre class="q-plain" tabindex={0}>
            {letter.wireHeaders}
          </pre>
        </div>
      </div>
    </MailboxFrame>
  );
}

/** What an unknown letter gets. */
export function UnknownLetterPage({ frame }: MailboxPageProps) {
  return (
    <MailboxFrame frame={frame} title={texts.unknownLetter} back="/mailbox">
      <h1 class="q-title">{texts.unknownLetter}</h1>
      <p class="govuk-body">{texts.unknownHint}</p>
    </MailboxFrame>
  );
}
