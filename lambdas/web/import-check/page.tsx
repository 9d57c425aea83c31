import { IMPORT as TEXTS } from '../../texts/import';
import { NEEDED_COLUMNS, OPTIONAL_COLUMNS, ORDERS_MAX } from '../entry/import/orders';
import type { Framed } from '../entry/import/pages';
import { Actions, describe, Group, Remarks, type FormState } from '../ui/form';
import { Measure, Section } from '../ui/layout';
import { Page } from '../ui/page';
import { PATHS } from '../ui/paths';

/** 上传: the file, and what it must hold. */
export const ImportPage = ({ frame, audience, form }: Framed & { form: FormState }) => (
  <Page title={TEXTS.title} frame={frame} audience={audience} back={PATHS.entry} errors={form.errors}>
    <Measure>
      <h1 class="q-title">{TEXTS.title}</h1>
      <p class="govuk-body">{TEXTS.intro}</p>
      <form method="post" action={PATHS.import} enctype="multipart/form-data" novalidate data-once>
        <FileField form={form} />
        <Actions submit={TEXTS.check} />
      </form>
      <Section heading={TEXTS.columns} id="columns">
        <p class="govuk-body">{TEXTS.needed(NEEDED_COLUMNS)}</p>
        <p class="govuk-body">{TEXTS.optional(OPTIONAL_COLUMNS)}</p>
        <p class="govuk-body">{TEXTS.ignored}</p>
      </Section>
    </Measure>
  </Page>
);

const FileField = ({ form }: { form: FormState }) => {
  const { hint, error, describedBy } = describe(form, 'file', TEXTS.fileHint(ORDERS_MAX));
  return (
    <Group error={error}>
      <label class="govuk-label govuk-label--m" for="file">
        {TEXTS.file}
      </label>
      <Remarks name="file" hint={hint} error={error} />
      <input class="govuk-file-upload" id="file" name="file" type="file" accept=".xlsx,.csv" {...describedBy} />
    </Group>
  );
};
