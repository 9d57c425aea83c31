import type { Instant } from '../../domain/time';
import { formatMonthDayInstant } from '../../texts/format';
import { FRAME } from '../../texts/frame';
import { PROBLEM_PAGE, PROBLEMS, type ProblemCode } from '../../texts/problem';
import type { Frame } from './frame';
import type { Audience } from './header';
import { ButtonLink, Section } from './layout';
import { Page } from './page';
import { PATHS } from './paths';
import { SummaryList, type SummaryRow } from './summary';

/** What went wrong, with the facts that its page tells. */
export type Problem =
  | { code: Exclude<ProblemCode, 'stale' | 'too-many'> }
  | { code: 'stale'; by: string; at: Instant }
  | { code: 'too-many'; until: Instant };

interface ProblemPageProps {
  frame: Frame;
  audience: Audience;
  problem: Problem;
  /** What was typed and not saved, shown so that it can be copied. */
  typed?: readonly SummaryRow[] | undefined;
  /** Where the newest state is to be seen; without it the button leads home. */
  latest?: string | undefined;
  back?: string | undefined;
  /** Says more exactly what happened than the problem's general sentence. */
  detail?: string | undefined;
}

/** What happened, as a sentence for people; also the `detail` of the JSON answer. */
export function happened(problem: Problem): string {
  switch (problem.code) {
    case 'stale':
      return PROBLEM_PAGE.staleBy(problem.by, formatMonthDayInstant(problem.at));
    case 'too-many':
      return `${PROBLEMS['too-many'].happened}${PROBLEM_PAGE.retryAfter(formatMonthDayInstant(problem.until))}`;
    default:
      return PROBLEMS[problem.code].happened;
  }
}

/** What was typed and not saved, to be copied. */
export const Typed = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <Section heading={PROBLEM_PAGE.typed} id="typed" look="apart">
    <p class="govuk-hint">{PROBLEM_PAGE.typedHint}</p>
    <SummaryList rows={rows} />
  </Section>
);

/** The page of a problem: no jargon, no red; what happened, what became of the text, what to do, whom to call. */
export const ProblemPage = ({ frame, audience, problem, typed = [], latest, back, detail }: ProblemPageProps) => {
  const { title, next } = PROBLEMS[problem.code];
  return (
    <Page title={title} frame={frame} audience={audience} back={back}>
      <h1 class="q-title">{title}</h1>
      <p class="govuk-body">{detail ?? happened(problem)}</p>
      <p class="govuk-body">{next}</p>
      <p class="govuk-body">
        {`${PROBLEM_PAGE.contact}：${frame.contact.phone}`}
        <br />
        {`${FRAME.hours}：${frame.contact.hours}`}
      </p>
      {typed.length === 0 ? null : <Typed rows={typed} />}
      {latest === undefined ? (
        <ButtonLink href={PATHS.home} look="secondary">
          {PROBLEM_PAGE.home}
        </ButtonLink>
      ) : (
        <ButtonLink href={latest}>{PROBLEM_PAGE.latest}</ButtonLink>
      )}
    </Page>
  );
};
