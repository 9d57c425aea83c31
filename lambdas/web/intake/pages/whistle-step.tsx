import type { Child } from 'hono/jsx';
import type { County, Policy } from '../../../domain/county';
import { WHISTLE } from '../../../texts/intake-whistle';
import { Actions, Form, Hidden, valueOf, type FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import { SideBlock, TwoColumns } from '../../ui/layout';
import { Page } from '../../ui/page';
import { PATHS } from '../../ui/paths';
import { SubmitLink } from '../../ui/submit-link';
import { carriedFields, WHISTLE_STEPS, type WhistleStep } from '../whistle-form';
import { ContactFields, PersonalDataNotice } from './whistle-contact';
import { EnterpriseFields } from './whistle-enterprise';
import { MatterFields } from './whistle-matter';

export interface WhistleStepProps {
  frame: Frame;
  county: County;
  policy: Policy;
  step: WhistleStep;
  form: FormState;
}

/** 第n步，共3步. */
export const WhistleStepPage = (props: WhistleStepProps) => {
  const { frame, step, form } = props;
  const n = WHISTLE_STEPS.indexOf(step) + 1;
  const title = WHISTLE.titleAt(WHISTLE.titles[step], n, WHISTLE_STEPS.length);
  return (
    <Page
      title={title}
      frame={frame}
      audience={{ kind: 'public', here: 'whistle' }}
      errors={form.errors}
      {...(n === 1 ? { back: PATHS.home } : {})}
    >
      <TwoColumns side={<Side {...props} />} sideLabel={WHISTLE.side.label}>
        <Where n={n} step={step} />
        <h1 class="q-title">{WHISTLE.titles[step]}</h1>
        <p class="govuk-body">{WHISTLE.intro[step]}</p>
        <Form action={PATHS.whistle}>
          <Carried shown={step} form={form} />
          <Hidden name="step" value={step} />
          <Fields {...props} />
          <Actions submit={step === 'contact' || isChecked(form) ? WHISTLE.check : WHISTLE.next}>
            {n === 1 && !isChecked(form) ? null : (
              <SubmitLink name="go" value={isChecked(form) ? 'check' : (WHISTLE_STEPS[n - 2] ?? step)}>
                {WHISTLE.back}
              </SubmitLink>
            )}
          </Actions>
        </Form>
      </TwoColumns>
    </Page>
  );
};

const Fields = ({ step, form, county, policy, frame }: WhistleStepProps) => {
  switch (step) {
    case 'enterprise':
      return <EnterpriseFields form={form} county={county} />;
    case 'matter':
      return <MatterFields form={form} county={county} policy={policy} />;
    case 'contact':
      return (
        <>
          <PersonalDataNotice county={county} contact={frame.contact} />
          <ContactFields form={form} />
        </>
      );
  }
};

const CHECKED = 'checked';

/** Whether the person came from the check page: then the way leads straight back to it. */
const isChecked = (form: FormState) => valueOf(form, CHECKED) !== '';

/** Everything typed on the other pages. */
export const Carried = ({ shown, form }: { shown: WhistleStep | 'check'; form: FormState }) => (
  <>
    {shown === 'check' || isChecked(form) ? <Hidden name={CHECKED} value="yes" /> : null}
    {carriedFields(shown)
      .filter((name) => valueOf(form, name) !== '')
      .map((name) => (
        <Hidden name={name} value={valueOf(form, name)} />
      ))}
  </>
);

const Where = ({ n, step }: { n: number; step: WhistleStep }) => (
  <div class="q-where">
    <span class="q-small">
      {`${WHISTLE.where(n, WHISTLE_STEPS.length)}　`}
      <span class="q-muted">
        {WHISTLE_STEPS.map((each, index) => (
          <>
            {index === 0 ? '' : ' › '}
            {each === step ? <strong>{WHISTLE.crumbs[each]}</strong> : WHISTLE.crumbs[each]}
          </>
        ))}
      </span>
    </span>
    <span class="q-where__bar" aria-hidden="true">
      {WHISTLE_STEPS.map((_, index) => (
        <i {...(index + 1 < n ? { class: 'is-done' } : index + 1 === n ? { class: 'is-now' } : {})}></i>
      ))}
    </span>
  </div>
);

const Small = ({ children }: { children: Child }) => <p class="govuk-body q-small">{children}</p>;

const Side = ({ frame, step }: WhistleStepProps) => (
  <div class="q-panel q-small">
    <SideBlock heading={WHISTLE.side.rest}>
      <Small>{WHISTLE.side.restText[step]}</Small>
    </SideBlock>
    <SideBlock heading={WHISTLE.side.who}>
      <Small>{WHISTLE.side.whoText}</Small>
    </SideBlock>
    <SideBlock heading={WHISTLE.side.help}>
      <Small>{WHISTLE.side.helpText(frame.contact.phone)}</Small>
    </SideBlock>
  </div>
);
