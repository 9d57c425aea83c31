import type { County, Policy } from '../../../domain/county';
import { NOTES, type NoteName } from '../../../texts/intake-notes';
import { statedText } from '../../http/site';
import type { Frame } from '../../ui/frame';
import { Measure, Section } from '../../ui/layout';
import { Page } from '../../ui/page';

interface NotePageProps {
  frame: Frame;
  county: County;
  policy: Policy;
  name: NoteName;
}

/** 说明 of one subject, in short sections. */
export const NotePage = ({ frame, county, policy, name }: NotePageProps) => {
  const { title, sections } = NOTES[name]({
    desk: county.desk.name,
    ...frame.contact,
    address: statedText(county.desk.address),
    linkDays: policy.linkDaysAfterClosing,
    wrongCodes: policy.wrongCodesAllowed,
    wrongCodesMinutes: policy.wrongCodesWindowMinutes,
  });
  return (
    <Page title={title} frame={frame} audience={{ kind: 'public' }}>
      <Measure>
        <h1 class="q-title">{title}</h1>
        {sections.map(({ heading, paragraphs }, index) => (
          <Section heading={heading} id={`${name}-${index + 1}`}>
            {paragraphs.map((each) => (
              <p class="govuk-body">{each}</p>
            ))}
          </Section>
        ))}
      </Measure>
    </Page>
  );
};
