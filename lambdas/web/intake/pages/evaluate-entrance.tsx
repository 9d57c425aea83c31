import { EVALUATE } from '../../../texts/intake-evaluate';
import { ExchangeForm } from '../../ui/exchange';
import { Actions, type FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import { Measure } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Forgotten, LookupFields } from './lookup';

/** Where the mailed link arrives; without scripts, number and code. */
export const EvaluateEntrance = ({ frame, form }: { frame: Frame; form: FormState }) => (
  <Page title={EVALUATE.entranceTitle} frame={frame} audience={{ kind: 'public' }} errors={form.errors}>
    <Measure>
      <h1 class="q-title">{EVALUATE.entranceTitle}</h1>
      <p class="govuk-body">{EVALUATE.entranceIntro}</p>
      <ExchangeForm action="/evaluate/session">
        <LookupFields form={form} />
        <Actions submit={EVALUATE.enter} />
      </ExchangeForm>
      <Forgotten frame={frame} />
    </Measure>
  </Page>
);
