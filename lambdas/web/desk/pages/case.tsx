import { CASE_PAGE } from '../../../texts/desk-case';
import { formatDay } from '../../../texts/format';
import { Letter, Section, TwoColumns } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { SummaryList } from '../../ui/summary';
import { Tabs } from '../../ui/tabs';
import type { DeskCaseView } from '../../views/desk-case';
import { PAPER_NAMES, PAPER_PAGES } from '../../../texts/papers';
import { PATHS } from '../../ui/paths';
import { paperPath, papersPath } from '../../papers/paths';
import { casePath } from '../paths';
import { DeskBand } from './band';
import { Facts, matterRows } from './facts';
import { Heading } from './heading';
import { History } from './history';
import { Next } from './next';
import type { Sheet } from './sheet';
import { Undelivered } from './undelivered';
import { Deadlines } from './why';

/** 事项详情: who owes whom what, by when, and everything that was done. */
export const CasePage = (sheet: Sheet) => {
  const { view, frame, audience } = sheet;
  return (
    <Page title={`${view.caseNumber} ${view.title}`} frame={frame} audience={audience} back={PATHS.desk}>
      <Heading view={view} />
      <Undelivered sheet={sheet} />
      <DeskBand sheet={sheet} />
      <Next sheet={sheet} />
      <Tabs label={CASE_PAGE.contents} tabs={PARTS} />
      <TwoColumns sideLabel={CASE_PAGE.facts} side={<Facts view={view} />}>
        <Section heading={CASE_PAGE.matter} id="matter">
          <SummaryList rows={matterRows(view.matter)} />
        </Section>
        <Beside view={view} />
        <Reply view={view} />
        <Papers view={view} />
        <Section heading={CASE_PAGE.timeline} id="line">
          <History sheet={sheet} />
        </Section>
      </TwoColumns>
      <Deadlines sheet={sheet} />
    </Page>
  );
};

const PARTS = [
  { href: '#matter', text: CASE_PAGE.matter, place: 'here' as const },
  { href: '#line', text: CASE_PAGE.timeline },
  { href: '#why', text: CASE_PAGE.why },
];

/** 同一企业的其他在办事项: whether it is one matter twice, the desk sees for itself. */
const Beside = ({ view: { beside } }: { view: DeskCaseView }) =>
  beside.length === 0 ? null : (
    <Section heading={CASE_PAGE.beside(beside.length)} id="beside">
      <ul class="govuk-list">
        {beside.map(({ caseKey, caseNumber, title, category, statusText, receivedAt }) => (
          <li>
            <a class="govuk-link" href={casePath(caseKey)}>{`${caseNumber}　${title}`}</a>
            {`　${category}　${statusText}　${formatDay(receivedAt)}`}
          </li>
        ))}
      </ul>
    </Section>
  );

/** 文书: numbers of what was issued; issuing and printing have pages of their own. */
const Papers = ({ view: { caseKey, papers } }: { view: DeskCaseView }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={papersPath(caseKey)}>
      {PAPER_PAGES.toPapers}
    </a>
    {papers.map(({ id, kind, number }) => (
      <>
        {'　'}
        <a class="govuk-link" href={paperPath(caseKey, id)}>{`${PAPER_NAMES[kind]}${number}`}</a>
      </>
    ))}
  </p>
);

const Reply = ({ view: { reply } }: { view: DeskCaseView }) =>
  reply === undefined ? null : (
    <Letter heading={CASE_PAGE.replyOut} id="reply-out">
      <p class="govuk-body">
        <Prose text={reply.text} />
      </p>
    </Letter>
  );
