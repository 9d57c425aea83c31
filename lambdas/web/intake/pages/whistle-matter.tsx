import type { County, Policy } from '../../../domain/county';
import { LABELS } from '../../../texts/fields';
import { WHISTLE } from '../../../texts/intake-whistle';
import { Radios } from '../../ui/choices';
import { TextArea, TextField } from '../../ui/fields';
import type { FormState } from '../../ui/form';

const { hints, urgent } = WHISTLE;
const DESCRIPTION_ROWS = 7;

/** 第2步：事项. */
export const MatterFields = ({ form, county, policy }: { form: FormState; county: County; policy: Policy }) => (
  <>
    <Radios
      form={form}
      name="category"
      label={LABELS.category}
      choices={county.categories.map(({ id, name, hint }) => ({ value: id, text: name, hint }))}
    />
    <TextField form={form} name="title" label={LABELS.title} hint={hints.title(policy.titleMax)} autocomplete="off" />
    <TextArea
      form={form}
      name="description"
      label={LABELS.description}
      hint={hints.description(policy.descriptionMax)}
      rows={DESCRIPTION_ROWS}
      limit={policy.descriptionMax}
    />
    <TextArea
      form={form}
      name="request"
      label={LABELS.request}
      hint={hints.request(policy.requestMax)}
      limit={policy.requestMax}
    />
    <Radios
      form={form}
      name="urgent"
      label={urgent.label}
      hint={hints.urgent}
      choices={[
        { value: 'no', text: urgent.no },
        { value: 'yes', text: urgent.yes, hint: hints.tried },
      ]}
    />
    <TextField form={form} name="tried.where" label={LABELS.triedWhere} size="s" autocomplete="off" />
    <TextField
      form={form}
      name="tried.when"
      label={LABELS.triedWhen}
      hint={hints.triedWhen}
      size="s"
      need="optional"
      autocomplete="off"
    />
    <TextField form={form} name="tried.outcome" label={LABELS.triedOutcome} size="s" autocomplete="off" />
  </>
);
