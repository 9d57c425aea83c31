import type { PropsWithChildren } from 'hono/jsx';
import type { Frame } from '../../lambdas/web/ui/frame';
import { Page } from '../../lambdas/web/ui/page';
import { mailboxTexts as texts } from '../texts';

export interface MailboxPageProps {
  frame: Frame;
}

/** A page of the mailbox, under the banner that no mail really leaves. */
export function MailboxFrame({
  frame,
  title,
  back,
  children,
}: PropsWithChildren<MailboxPageProps & { title: string; back?: string }>) {
  return (
    <Page title={title} frame={frame} audience={{ kind: 'public' }} back={back}>
      <p class="govuk-inset-text">{texts.banner}</p>
      {children}
    </Page>
  );
}

/** Address of the mailbox that shows only one case's letters. */
export function mailboxOf(caseKey: string): string {
  return `/mailbox?number=${encodeURIComponent(caseKey)}`;
}
