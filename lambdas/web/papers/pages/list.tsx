import { formatInstant } from '../../../texts/format';
import { PAPER_PAGES } from '../../../texts/papers';
import type { Frame } from '../../ui/frame';
import type { Audience } from '../../ui/header';
import { Section } from '../../ui/layout';
import { Page } from '../../ui/page';
import { SummaryList } from '../../ui/summary';
import { PATHS } from '../../ui/paths';
import type { PaperListView } from '../list-view';
import { issuePath, paperPath } from '../paths';

interface ListProps {
  frame: Frame;
  audience: Audience;
  view: PaperListView;
}

/** 文书: what was issued about a case, and what may be. */
export const ListPage = ({ frame, audience, view }: ListProps) => (
  <Page
    title={`${PAPER_PAGES.heading} ${view.caseNumber}`}
    frame={frame}
    audience={audience}
    back={`${PATHS.desk}/cases/${view.caseKey}`}
  >
    <span class="q-caption">{`${view.caseNumber}　${view.title}`}</span>
    <h1 class="q-title">{PAPER_PAGES.heading}</h1>
    <Section heading={PAPER_PAGES.issued} id="issued">
      {view.issued.length === 0 ? <p class="govuk-body">{PAPER_PAGES.none}</p> : <Issued view={view} />}
    </Section>
    <Section heading={PAPER_PAGES.toIssue} id="issuable">
      {view.issuable.length === 0 ? <p class="govuk-body">{PAPER_PAGES.nothingToIssue}</p> : <ToIssue view={view} />}
    </Section>
  </Page>
);

const Issued = ({ view }: { view: PaperListView }) => (
  <SummaryList
    rows={view.issued.map(({ id, number, name, about, at }) => ({
      term: name,
      value: (
        <>
          <a class="govuk-link" href={paperPath(view.caseKey, id)}>
            {number}
          </a>
          {`　${about}　${formatInstant(at)}`}
        </>
      ),
    }))}
  />
);

const ToIssue = ({ view }: { view: PaperListView }) => (
  <SummaryList
    rows={view.issuable.map(({ kind, name, subject, about }) => ({
      term: name,
      value: (
        <>
          {`${about}　`}
          <a class="govuk-link" href={issuePath(view.caseKey, kind, subject)}>
            {PAPER_PAGES.issue}
            <span class="govuk-visually-hidden">{`${name}　${about}`}</span>
          </a>
        </>
      ),
    }))}
  />
);
