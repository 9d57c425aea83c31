import { townshipsOf, type County } from '../../../domain/county';
import { LABELS } from '../../../texts/fields';
import { WHISTLE } from '../../../texts/intake-whistle';
import type { Input } from '../../contract/inputs';
import { Actions, Form, Hidden, type FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import { Measure, Section } from '../../ui/layout';
import { Page } from '../../ui/page';
import { PATHS } from '../../ui/paths';
import { SubmitLink } from '../../ui/submit-link';
import { SummaryList, type SummaryRow } from '../../ui/summary';
import { choiceName } from '../../views/names';
import { WHISTLE_STEPS, type WhistleStep } from '../whistle-form';
import { Carried } from './whistle-step';

interface WhistleCheckProps {
  frame: Frame;
  county: County;
  /** As typed, to travel on. */
  form: FormState;
  /** As understood: what will be handed in. */
  input: Input<'whistle'>;
  /** Hidden: a double tap hands in once. */
  formKey: string;
}

/** 提交前请核对: everything as it was understood; nothing has been sent yet. */
export const WhistleCheckPage = ({ frame, county, form, input, formKey }: WhistleCheckProps) => {
  const rows = rowsOf(county, input);
  return (
    <Page title={WHISTLE.checkPage.title} frame={frame} audience={{ kind: 'public', here: 'whistle' }}>
      <Measure>
        <h1 class="q-title">{WHISTLE.checkPage.title}</h1>
        <p class="govuk-body">{WHISTLE.checkPage.notYet}</p>
        <Form action={`${PATHS.whistle}/submit`}>
          <Carried shown="check" form={form} />
          <Hidden name="key" value={formKey} />
          {WHISTLE_STEPS.map((step) => (
            <Section heading={WHISTLE.checkPage.headings[step]} id={`check-${step}`}>
              <SummaryList
                rows={rows[step].map((row) => ({ ...row, change: { name: 'go', value: step, action: PATHS.whistle } }))}
              />
            </Section>
          ))}
          <Actions submit={WHISTLE.checkPage.submit}>
            <SubmitLink name="go" value="contact" action={PATHS.whistle}>
              {WHISTLE.back}
            </SubmitLink>
          </Actions>
        </Form>
      </Measure>
    </Page>
  );
};

function rowsOf(county: County, input: Input<'whistle'>): Record<WhistleStep, SummaryRow[]> {
  const { enterprise, contact, tried } = input;
  const { industry } = enterprise;
  return {
    enterprise: [
      { term: LABELS.creditCode, value: enterprise.creditCode },
      { term: LABELS.enterpriseName, value: enterprise.name },
      { term: LABELS.enterpriseType, value: choiceName(county.enterpriseTypes, enterprise.type) },
      { term: LABELS.township, value: choiceName(townshipsOf(county), enterprise.township) },
      { term: LABELS.industry, value: industry === undefined ? '' : choiceName(county.industries, industry) },
      { term: LABELS.specialised, value: enterprise.specialised ? WHISTLE.choose.yes : WHISTLE.choose.no },
    ],
    matter: [
      { term: LABELS.category, value: choiceName(county.categories, input.category) },
      { term: LABELS.title, value: input.title },
      { term: LABELS.description, value: input.description },
      { term: LABELS.request, value: input.request },
      { term: WHISTLE.urgent.label, value: input.urgent ? WHISTLE.urgent.yes : WHISTLE.urgent.no },
      ...(tried === undefined
        ? []
        : [
            { term: LABELS.triedWhere, value: tried.where },
            { term: LABELS.triedWhen, value: tried.when ?? '' },
            { term: LABELS.triedOutcome, value: tried.outcome },
          ]),
    ],
    contact: [
      { term: LABELS.contactName, value: contact.name },
      { term: LABELS.contactPosition, value: contact.position ?? '' },
      { term: LABELS.contactPhone, value: spoken(contact.phone) },
      { term: LABELS.contactEmail, value: contact.email ?? '' },
      { term: LABELS.legalRepresentative, value: enterprise.legalRepresentative ?? '' },
    ],
  };
}

/** `+8613800000000` as people here dial it; a landline keeps its area code's 0. */
function spoken(e164: string): string {
  const [number = '', extension] = e164.replace(/^\+86/, '').split(';ext=');
  const national = /^1\d{10}$/.test(number) ? number : `0${number}`;
  return extension === undefined ? national : `${national}-${extension}`;
}
