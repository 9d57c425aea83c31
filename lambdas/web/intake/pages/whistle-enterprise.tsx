import { townshipsOf, type County } from '../../../domain/county';
import { LABELS } from '../../../texts/fields';
import { WHISTLE } from '../../../texts/intake-whistle';
import { Checkboxes, Radios, Select, type ChoiceGroup } from '../../ui/choices';
import { TextField } from '../../ui/fields';
import type { FormState } from '../../ui/form';
import { choicesOf } from './choices-of';

const KINDS = ['street', 'town', 'township'] as const;

function townshipGroups(county: County): ChoiceGroup[] {
  return KINDS.map((kind) => ({
    label: WHISTLE.townships[kind],
    choices: choicesOf(townshipsOf(county).filter((each) => each.kind === kind)),
  }));
}

/** 第1步：企业. */
export const EnterpriseFields = ({ form, county }: { form: FormState; county: County }) => (
  <>
    <TextField
      form={form}
      name="enterprise.creditCode"
      label={LABELS.creditCode}
      hint={WHISTLE.hints.creditCode}
      width="twenty"
      autocomplete="off"
    />
    <TextField form={form} name="enterprise.name" label={LABELS.enterpriseName} autocomplete="organization" />
    <Radios
      form={form}
      name="enterprise.type"
      label={LABELS.enterpriseType}
      choices={choicesOf(county.enterpriseTypes)}
    />
    <Select form={form} name="enterprise.township" label={LABELS.township} groups={townshipGroups(county)} />
    <Select
      form={form}
      name="enterprise.industry"
      label={LABELS.industry}
      choices={choicesOf(county.industries)}
      need="optional"
    />
    <Checkboxes
      form={form}
      name="enterprise.specialised"
      label={WHISTLE.specialised.label}
      need="optional"
      choices={[{ value: 'yes', text: WHISTLE.specialised.choice }]}
    />
  </>
);
