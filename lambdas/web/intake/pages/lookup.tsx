import { LABELS } from '../../../texts/fields';
import { LOOKUP } from '../../../texts/intake-progress';
import { TextField } from '../../ui/fields';
import { Actions, Form, type FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import { Details } from '../../ui/details';
import { Measure } from '../../ui/layout';
import { Page } from '../../ui/page';
import { PATHS } from '../../ui/paths';

/** 编号 and 查询码. */
export const LookupFields = ({ form }: { form: FormState }) => (
  <>
    <TextField
      form={form}
      name="number"
      label={LABELS.number}
      hint={LOOKUP.numberHint}
      width="twenty"
      autocomplete="off"
    />
    <TextField
      form={form}
      name="code"
      label={LABELS.lookupCode}
      hint={LOOKUP.codeHint}
      width="ten"
      inputmode="numeric"
      autocomplete="off"
    />
  </>
);

export const Forgotten = ({ frame }: { frame: Frame }) => (
  <Details summary={LOOKUP.forgotten}>
    <p class="govuk-body">{LOOKUP.forgottenText(frame.contact.phone)}</p>
  </Details>
);

/** 进度查询. */
export const LookupPage = ({ frame, form }: { frame: Frame; form: FormState }) => (
  <Page title={LOOKUP.title} frame={frame} audience={{ kind: 'public', here: 'progress' }} errors={form.errors}>
    <Measure>
      <h1 class="q-title">{LOOKUP.title}</h1>
      <p class="govuk-body">{LOOKUP.intro}</p>
      <Form action={PATHS.progress}>
        <LookupFields form={form} />
        <Actions submit={LOOKUP.submit} />
      </Form>
      <Forgotten frame={frame} />
    </Measure>
  </Page>
);
