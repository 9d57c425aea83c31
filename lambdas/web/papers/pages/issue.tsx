import { LABELS } from '../../../texts/fields';
import { PAPER_PAGES } from '../../../texts/papers';
import { Checkboxes } from '../../ui/choices';
import { DateField, TextArea } from '../../ui/fields';
import { Actions, errorOf, Form, Hidden, valueOf, type FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import type { Audience } from '../../ui/header';
import { Letter } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { SummaryList } from '../../ui/summary';
import type { PaperView } from '../content';
import { papersPath } from '../paths';

interface IssueProps {
  frame: Frame;
  audience: Audience;
  view: PaperView;
  subject: string;
  form: FormState;
  version: number;
  /** Characters of the requirement. */
  limit: number;
}

/** 签发前请核对: the paper's words, and the box that a person ticks. */
export const IssuePage = (props: IssueProps) => {
  const { frame, audience, view, subject, form, version, limit } = props;
  const title = PAPER_PAGES.issueOf(view.name);
  const typed = Number(valueOf(form, 'version'));
  const seen = typed > 0 && errorOf(form, 'version') === undefined ? typed : version;
  return (
    <Page title={title} frame={frame} audience={audience} back={papersPath(view.caseKey)} errors={form.errors}>
      <span class="q-caption">{view.caseNumber}</span>
      <h1 class="q-title">{title}</h1>
      <p class="govuk-inset-text">{PAPER_PAGES.numberLater}</p>
      <Letter heading={PAPER_PAGES.check} id="paper">
        <Words view={view} />
      </Letter>
      <Form action={papersPath(view.caseKey)} version={seen}>
        <Hidden name="kind" value={view.kind} />
        <Hidden name="subject" value={subject} />
        {view.kind === 'supervision' || view.kind === 'reminder' ? (
          <>
            <DateField
              form={form}
              name="until"
              label={PAPER_PAGES.until}
              hint={PAPER_PAGES.untilHint}
              need={view.kind === 'supervision' ? 'required' : 'optional'}
            />
            <TextArea
              form={form}
              name="requirement"
              label={LABELS.paperRequirement}
              hint={PAPER_PAGES.requirementHint}
              need="optional"
              limit={limit}
            />
          </>
        ) : null}
        <Checkboxes
          form={form}
          name="confirmed"
          label={PAPER_PAGES.confirmed}
          choices={[{ value: 'yes', text: PAPER_PAGES.confirm }]}
        />
        <Actions submit={title}>
          <a class="govuk-link" href={papersPath(view.caseKey)}>
            {PAPER_PAGES.back}
          </a>
        </Actions>
      </Form>
    </Page>
  );
};

const Words = ({ view: { letter, form } }: { view: PaperView }) => (
  <>
    {letter === undefined ? null : (
      <p class="govuk-body">
        <Prose
          text={[letter.to, ...letter.paragraphs.map(({ text }) => text), letter.signed, letter.date].join('\n')}
        />
      </p>
    )}
    {form === undefined ? null : (
      <SummaryList rows={form.rows.flatMap(({ cells }) => pairsOf(cells.map(({ text }) => text)))} />
    )}
  </>
);

/** Label and content stand in turns. */
function pairsOf(texts: readonly string[]): { term: string; value: string }[] {
  return texts.flatMap((term, index) => (index % 2 === 0 ? [{ term, value: texts[index + 1]?.trim() ?? '' }] : []));
}
