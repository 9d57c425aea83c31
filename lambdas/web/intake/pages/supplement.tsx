import type { Policy } from '../../../domain/county';
import { formatInstant } from '../../../texts/format';
import { SUPPLEMENT as TEXTS } from '../../../texts/intake-beside';
import { TextArea } from '../../ui/fields';
import { Actions, Form, Hidden, type FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import { CaseHeading, Letter, Measure } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Prose } from '../../ui/prose';
import type { EnterpriseCase } from '../../views/enterprise-case';
import type { SupplementView } from '../../views/supplements';
import { CaseDue } from './case-due';
import { whoHasIt } from './who-has-it';

interface SupplementPageProps {
  frame: Frame;
  shown: EnterpriseCase;
  /** The newest question of the case. */
  last: SupplementView | undefined;
  policy: Policy;
  form: FormState;
  /** Hidden: a double tap answers once. */
  formKey: string;
}

/** 补充材料: what is asked, and the one field to answer it. */
export const SupplementPage = ({ frame, shown, last, policy, form, formKey }: SupplementPageProps) => {
  const asked = shown.supplement !== undefined;
  return (
    <Page title={TEXTS.title} frame={frame} audience={{ kind: 'public' }} errors={form.errors}>
      <Measure>
        <CaseHeading
          caption={`${shown.caseNumber}　${shown.enterprise}`}
          title={shown.title}
          status={shown.status}
          who={whoHasIt(shown)}
        />
        {shown.duty === undefined ? null : <CaseDue frame={frame} shown={shown} duty={shown.duty} />}
        {asked ? null : <p class="govuk-body">{saidOf(last)}</p>}
        {last === undefined ? null : <Question asked={last} />}
        {asked ? (
          <Form action={`/supplement/${shown.caseKey}`}>
            <Hidden name="key" value={formKey} />
            <p class="govuk-body">{TEXTS.after}</p>
            <TextArea
              form={form}
              name="answer"
              label={TEXTS.answer}
              hint={TEXTS.hint(policy.accountMax)}
              rows={6}
              limit={policy.accountMax}
            />
            <Actions submit={TEXTS.submit} />
          </Form>
        ) : null}
      </Measure>
    </Page>
  );
};

function saidOf(last: SupplementView | undefined): string {
  return last?.answered === undefined ? TEXTS.nothing : TEXTS.done(formatInstant(last.answered.at));
}

const Question = ({ asked: { by, question, answered } }: { asked: SupplementView }) => (
  <Letter heading={TEXTS.askedBy(by)} id="question">
    <p class="govuk-body">
      <Prose text={question} />
    </p>
    {answered === undefined ? null : (
      <p class="govuk-body">
        <strong>{TEXTS.answer}</strong>
        <br />
        <Prose text={answered.answer} />
      </p>
    )}
  </Letter>
);
