import type { County } from '../../../domain/county';
import { LABELS } from '../../../texts/fields';
import { WHISTLE } from '../../../texts/intake-whistle';
import { statedText } from '../../http/site';
import { TextField } from '../../ui/fields';
import type { FormState } from '../../ui/form';
import type { Contact } from '../../ui/frame';
import { Panel } from '../../ui/layout';

/** What becomes of personal data is said before it is asked for (个人信息保护法 17). */
export const PersonalDataNotice = ({ county, contact }: { county: County; contact: Contact }) => (
  <Panel heading={WHISTLE.notice.heading} id="notice">
    <ul class="govuk-list govuk-list--bullet q-small">
      {WHISTLE.notice.lines(county.desk.name, contact.phone, statedText(county.desk.address)).map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  </Panel>
);

/** 第3步：联系方式. */
export const ContactFields = ({ form }: { form: FormState }) => (
  <>
    <TextField form={form} name="contact.name" label={LABELS.contactName} width="twenty" autocomplete="name" />
    <TextField
      form={form}
      name="contact.position"
      label={LABELS.contactPosition}
      width="twenty"
      need="optional"
      autocomplete="organization-title"
    />
    <TextField
      form={form}
      name="contact.phone"
      label={LABELS.contactPhone}
      hint={WHISTLE.hints.phone}
      type="tel"
      width="twenty"
      autocomplete="tel"
    />
    <TextField
      form={form}
      name="contact.email"
      label={LABELS.contactEmail}
      hint={WHISTLE.hints.email}
      type="email"
      need="optional"
      autocomplete="email"
    />
    <TextField
      form={form}
      name="enterprise.legalRepresentative"
      label={LABELS.legalRepresentative}
      width="twenty"
      need="optional"
      autocomplete="off"
    />
  </>
);
