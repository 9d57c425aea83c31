import type { Child } from 'hono/jsx';
import { PIECES } from '../../texts/frame';

interface ExchangeFormProps {
  /** Takes JSON `{secret}` from the script, or the form's own fields without it; answers JSON with `location`. */
  action: string;
  /** The way without a link: fields for number and code, and a button. */
  children?: Child;
}

/**
 * The page a mailed link opens. With scripts, the secret after `#` is taken out of the address and exchanged for a
 * session; nothing else ever happens by itself, so a scanner that runs scripts changes nothing. Without scripts,
 * without a secret, or when the link is dead, the form below is used.
 */
export const ExchangeForm = ({ action, children }: ExchangeFormProps) => (
  <>
    <p class="govuk-inset-text" role="alert" data-exchange-problem data-fallback={PIECES.notOpened} hidden></p>
    <p class="govuk-body" role="status" data-exchange-opening hidden>
      {PIECES.opening}
    </p>
    <form method="post" action={action} novalidate data-once data-exchange>
      {children}
    </form>
  </>
);
