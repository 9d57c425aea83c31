import type { County, Policy } from '../../domain/county';
import { ENTRY as TEXTS } from '../../texts/entry';
import { LABELS } from '../../texts/fields';
import { formatCode } from '../../texts/format';
import { ENTERED_CHANNELS } from '../contract/whistle-input';
import { ContactFields } from '../intake/pages/whistle-contact';
import { EnterpriseFields } from '../intake/pages/whistle-enterprise';
import { MatterFields } from '../intake/pages/whistle-matter';
import { Radios } from '../ui/choices';
import { MomentField, TextField } from '../ui/fields';
import { Actions, Form, Hidden, valueOf, type FormState } from '../ui/form';
import type { Frame } from '../ui/frame';
import type { Audience } from '../ui/header';
import { Measure, Panel, Section } from '../ui/layout';
import { Page } from '../ui/page';
import { PATHS } from '../ui/paths';
import { choiceName } from '../views/names';

/** A whistle that was just written down. */
export interface Saved {
  caseKey: string;
  caseNumber: string;
  /** Eight digits. */
  lookupCode: string;
}

interface EntryPageProps {
  frame: Frame;
  audience: Audience;
  county: County;
  policy: Policy;
  form: FormState;
  saved: Saved | undefined;
  /** Hidden: pressed twice, it is written down once. */
  newKey: string;
}

/** 代录吹哨: everything on one page, from top to bottom without the mouse; the next form comes by itself. */
export const EntryPage = ({ frame, audience, county, policy, form, saved, newKey }: EntryPageProps) => (
  <Page title={TEXTS.title} frame={frame} audience={audience} back={PATHS.desk} errors={form.errors}>
    <Measure>
      {saved === undefined ? null : <SavedPanel saved={saved} />}
      <h1 class="q-title">{saved === undefined ? TEXTS.title : TEXTS.next}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={PATHS.import}>
          {TEXTS.import}
        </a>
      </p>
      <Form action={PATHS.entry}>
        <Hidden name="key" value={valueOf(form, 'key') || newKey} />
        <Section heading={TEXTS.source} id="source">
          <SourceFields form={form} county={county} />
        </Section>
        <Section heading={TEXTS.enterprise} id="enterprise">
          <EnterpriseFields form={form} county={county} />
        </Section>
        <Section heading={TEXTS.matter} id="matter">
          <MatterFields form={form} county={county} policy={policy} />
        </Section>
        <Section heading={TEXTS.contact} id="contact">
          <p class="govuk-body">{TEXTS.contactSay}</p>
          <ContactFields form={form} />
        </Section>
        <Actions submit={TEXTS.submit}>
          <a class="govuk-link" href={PATHS.desk}>
            {TEXTS.cancel}
          </a>
        </Actions>
      </Form>
    </Measure>
  </Page>
);

const SavedPanel = ({ saved: { caseKey, caseNumber, lookupCode } }: { saved: Saved }) => (
  <Panel heading={TEXTS.saved(caseNumber)} id="saved">
    <p class="govuk-body">{TEXTS.savedSay(formatCode(lookupCode))}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={`${PATHS.desk}/cases/${caseKey}`}>
        {TEXTS.open}
      </a>
    </p>
  </Panel>
);

/** 从哪里来: channel, when it was said, and who spoke for the enterprise. */
const SourceFields = ({ form, county }: { form: FormState; county: County }) => (
  <>
    <Radios
      form={form}
      name="channel"
      label={LABELS.channel}
      choices={ENTERED_CHANNELS.map((value) => ({ value, text: choiceName(county.channels, value) }))}
    />
    <MomentField form={form} name="at" label={LABELS.spokenAt} hint={TEXTS.atHint} />
    <TextField
      form={form}
      name="sourceNumber"
      label={LABELS.sourceNumber}
      hint={TEXTS.sourceHint}
      width="twenty"
      need="optional"
      autocomplete="off"
    />
    <TextField
      form={form}
      name="proxyName"
      label={LABELS.proxyName}
      hint={TEXTS.proxyHint}
      need="optional"
      autocomplete="off"
    />
    <TextField
      form={form}
      name="proxyPhone"
      label={LABELS.proxyPhone}
      type="tel"
      width="twenty"
      need="optional"
      autocomplete="off"
    />
    <TextField
      form={form}
      name="proxyEmail"
      label={LABELS.proxyEmail}
      hint={TEXTS.copyHint}
      type="email"
      need="optional"
      autocomplete="off"
    />
  </>
);
