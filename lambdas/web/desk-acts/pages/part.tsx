import { Radios, type Choice } from '../../ui/choices';
import { Hidden, type FormState } from '../../ui/form';

/** Which unit's part it is about: said where there is one, asked where there are several. */
export const Part = ({ form, label, parts }: { form: FormState; label: string; parts: readonly Choice[] }) => {
  const [only, ...more] = parts;
  return only !== undefined && more.length === 0 ? (
    <>
      <p class="govuk-body">{only.text}</p>
      <Hidden name="assignment" value={only.value} />
    </>
  ) : (
    <Radios form={form} name="assignment" label={label} choices={parts} />
  );
};
