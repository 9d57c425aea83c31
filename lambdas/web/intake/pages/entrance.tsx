import { ExchangeForm } from '../../ui/exchange';
import { Actions, type FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import { Measure } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Forgotten, LookupFields } from './lookup';

export interface EntranceTexts {
  entranceTitle: string;
  entranceIntro: string;
  enter: string;
}

interface EntrancePageProps {
  frame: Frame;
  form: FormState;
  texts: EntranceTexts;
  /** Where secret, or number and code, are exchanged for a session. */
  action: string;
}

/** Where a mailed link arrives; without scripts, number and code. */
export const EntrancePage = ({ frame, form, texts, action }: EntrancePageProps) => (
  <Page title={texts.entranceTitle} frame={frame} audience={{ kind: 'public' }} errors={form.errors}>
    <Measure>
      <h1 class="q-title">{texts.entranceTitle}</h1>
      <p class="govuk-body">{texts.entranceIntro}</p>
      <ExchangeForm action={action}>
        <LookupFields form={form} />
        <Actions submit={texts.enter} />
      </ExchangeForm>
      <Forgotten frame={frame} />
    </Measure>
  </Page>
);
