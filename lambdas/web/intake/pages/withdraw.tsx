import type { Policy } from '../../../domain/county';
import { WITHDRAW as TEXTS } from '../../../texts/intake-beside';
import { PRESSED } from '../../contract/inputs';
import { Radios } from '../../ui/choices';
import { TextArea } from '../../ui/fields';
import { Actions, Form, Hidden, type FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import { CaseHeading, Measure, Section } from '../../ui/layout';
import { Page } from '../../ui/page';
import { PATHS } from '../../ui/paths';
import type { EnterpriseCase } from '../../views/enterprise-case';
import { whoHasIt } from './who-has-it';

interface WithdrawPageProps {
  frame: Frame;
  shown: EnterpriseCase;
  policy: Policy;
  form: FormState;
  /** Hidden: a double tap withdraws once. */
  formKey: string;
}

/** 撤回: why, and whether anyone pressed for it. */
export const WithdrawPage = ({ frame, shown, policy, form, formKey }: WithdrawPageProps) => {
  const progress = `${PATHS.progress}/${shown.caseKey}`;
  return (
    <Page title={TEXTS.title} frame={frame} audience={{ kind: 'public' }} back={progress} errors={form.errors}>
      <Measure>
        <CaseHeading
          caption={`${shown.caseNumber}　${shown.enterprise}`}
          title={shown.title}
          status={shown.status}
          who={whoHasIt(shown)}
        />
        <Section heading={TEXTS.title} id="form">
          <p class="govuk-inset-text">{TEXTS.warning}</p>
          <Form action={`${progress}/withdraw`}>
            <Hidden name="key" value={formKey} />
            <TextArea form={form} name="reason" label={TEXTS.reason} hint={TEXTS.reasonHint} limit={policy.reasonMax} />
            <Radios
              form={form}
              name="pressed"
              label={TEXTS.pressed}
              hint={TEXTS.pressedHint}
              choices={PRESSED.map((value) => ({ value, text: TEXTS.pressedChoices[value] }))}
            />
            <Actions submit={TEXTS.submit} tone="warning">
              <a class="govuk-link" href={progress}>
                {TEXTS.cancel}
              </a>
            </Actions>
          </Form>
        </Section>
      </Measure>
    </Page>
  );
};
