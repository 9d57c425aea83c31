import type { Policy } from '../../../domain/county';
import { formatInstant } from '../../../texts/format';
import { EVALUATE } from '../../../texts/intake-evaluate';
import { Details } from '../../ui/details';
import type { FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import { ButtonLink, CaseHeading, Letter, Measure, Section } from '../../ui/layout';
import { Page } from '../../ui/page';
import { PATHS } from '../../ui/paths';
import { Prose } from '../../ui/prose';
import { whoHasIt } from './who-has-it';
import type { EnterpriseCase } from '../../views/enterprise-case';
import type { EvaluationView } from '../../views/evaluation';
import { PROGRESS } from '../../../texts/intake-progress';
import { CaseDue } from './case-due';
import { GradeForm, type GradeChoice, type Turn } from './grade-form';

interface EvaluatePageProps {
  frame: Frame;
  view: EvaluationView;
  shown: EnterpriseCase;
  grades: readonly GradeChoice[];
  turn: Turn;
  policy: Policy;
  form: FormState;
  /** Hidden: a double tap grades once. */
  formKey: string;
}

/** 企业评价: the reply first, then one question. */
export const EvaluatePage = (props: EvaluatePageProps) => {
  const { frame, view, shown, form } = props;
  return (
    <Page title={titleOf(view)} frame={frame} audience={{ kind: 'public' }} errors={form.errors}>
      <Measure>
        <CaseHeading
          caption={`${shown.caseNumber}　${shown.enterprise}`}
          title={shown.title}
          status={shown.status}
          who={whoHasIt(shown)}
        />
        {view.evaluationOpen && shown.duty !== undefined ? (
          <CaseDue frame={frame} shown={shown} duty={shown.duty} />
        ) : null}
        {view.evaluationOpen ? null : <NothingToGrade view={view} shown={shown} />}
        <Reply shown={shown} />
        {view.evaluationOpen ? <GradeForm {...props} /> : null}
      </Measure>
    </Page>
  );
};

function titleOf(view: EvaluationView): string {
  if (view.evaluationOpen) return EVALUATE.title;
  return view.given === undefined ? EVALUATE.waitingTitle : EVALUATE.givenTitle;
}

const Reply = ({ shown: { reply, handled } }: { shown: EnterpriseCase }) =>
  reply === undefined ? null : (
    <Letter heading={EVALUATE.letter} id="reply">
      {handled === undefined ? null : (
        <ul class="govuk-list govuk-list--bullet">
          <li>
            <strong>{handled.outcome}</strong>
          </li>
          <li>{EVALUATE.handled(handled.unit, handled.workingDays, handled.late ? EVALUATE.late : EVALUATE.onTime)}</li>
        </ul>
      )}
      <Details summary={EVALUATE.full} state="open">
        <p class="govuk-body">
          <Prose text={reply.text} />
        </p>
        <p class="govuk-body q-small q-muted">{PROGRESS.repliedAt(formatInstant(reply.at))}</p>
      </Details>
    </Letter>
  );

const NothingToGrade = ({ view, shown }: { view: EvaluationView; shown: EnterpriseCase }) => (
  <>
    {view.given === undefined ? <p class="govuk-body">{whyNot(shown)}</p> : <Given given={view.given} />}
    <ButtonLink href={`${PATHS.progress}/${view.caseKey}`} look="secondary">
      {EVALUATE.progress}
    </ButtonLink>
  </>
);

function whyNot({ status, closedAs }: EnterpriseCase): string {
  const { notGraded, notYet } = EVALUATE;
  if (status === 'refused') return notGraded.refused;
  return closedAs === 'withdrawn' || closedAs === 'no-answer' ? notGraded[closedAs] : notYet;
}

const Given = ({ given }: { given: NonNullable<EvaluationView['given']> }) => (
  <Section heading={EVALUATE.givenTitle} id="given">
    <p class="govuk-body">{EVALUATE.given(given.gradeName, formatInstant(given.at))}</p>
    {given.reason === '' ? null : (
      <p class="govuk-body">
        {`${EVALUATE.yourWords}：`}
        <Prose text={given.reason} />
      </p>
    )}
    <p class="govuk-body">{EVALUATE.next[given.cause]}</p>
  </Section>
);
