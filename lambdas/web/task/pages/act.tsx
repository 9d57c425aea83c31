import { plusDays } from '../../../domain/calendar/days';
import { dateOf, type Instant } from '../../../domain/time';
import { LABELS } from '../../../texts/fields';
import { formatDay, formatInstant } from '../../../texts/format';
import { TASK_FORMS as TEXTS } from '../../../texts/task';
import { Radios, Select } from '../../ui/choices';
import { DateField, MomentField, momentValue, TextArea, TextField } from '../../ui/fields';
import type { FormState } from '../../ui/form';
import { Measure, Section } from '../../ui/layout';
import { Page } from '../../ui/page';
import type { TaskAct, TaskView } from '../../views/task';
import { pathOf, pathTo } from '../paths';
import { ActForm } from './act-form';
import { precisionOf, TaskBand } from './band';
import { TaskHeading } from './heading';
import type { Sheet } from './sheet';

/** Acts with a page of their own; 签收 stands on the task's page. */
type FormAct = Exclude<TaskAct, 'acknowledge'>;

/** What a form begins with: the time of an act is mostly now, to the minute. */
export function firstValues(act: TaskAct, now: Instant): FormState['values'] {
  return act === 'act' ? { at: momentValue(now) } : {};
}

/** One act's form under the task's heading and deadline. */
export const ActPage = ({ act, form, ...sheet }: Sheet & { act: FormAct; form: FormState }) => {
  const { view, frame } = sheet;
  const back = pathOf(view.task);
  return (
    <Page
      title={`${TEXTS.title[act]}：${view.title}`}
      frame={frame}
      audience={{ kind: 'unit', unit: view.unit.name }}
      back={back}
      errors={form.errors}
    >
      <Measure>
        <TaskHeading sheet={sheet} />
        <TaskBand sheet={sheet} />
        <Section heading={TEXTS.title[act]} id="form">
          {act === 'return' ? null : <Acknowledges view={view} />}
          <ActForm sheet={sheet} act={act} form={form} beside={<Beside view={view} act={act} />}>
            <Fields sheet={sheet} act={act} form={form} />
          </ActForm>
        </Section>
      </Measure>
    </Page>
  );
};

/** Any act acknowledges; that it is late, the band says. */
const Acknowledges = ({ view }: { view: TaskView }) =>
  view.acknowledgedAt === undefined ? <p class="govuk-body">{TEXTS.acknowledges}</p> : null;

const Beside = ({ view, act }: { view: TaskView; act: FormAct }) => {
  const plan = act === 'result' && view.allowed.includes('plan');
  return (
    <a class="govuk-link" href={plan ? pathTo(view.task, 'plan') : pathOf(view.task)}>
      {plan ? TEXTS.toPlan : TEXTS.cancel}
    </a>
  );
};

interface FieldsProps {
  sheet: Sheet;
  form: FormState;
}

const Fields = ({ act, ...props }: FieldsProps & { act: FormAct }) => {
  switch (act) {
    case 'act':
      return <ActFields {...props} />;
    case 'plan':
      return <PlanFields {...props} />;
    case 'ask':
      return <AskFields {...props} />;
    case 'return':
      return <ReturnFields {...props} />;
    case 'result':
      return <ResultFields {...props} />;
  }
};

const ActFields = ({ sheet: { county, policy }, form }: FieldsProps) => (
  <>
    <Radios
      form={form}
      name="way"
      label={LABELS.way}
      choices={county.ways.map(({ id, name }) => ({ value: id, text: name }))}
    />
    <MomentField form={form} name="at" label={LABELS.at} hint={TEXTS.atHint} />
    <TextField form={form} name="people" label={LABELS.people} hint={TEXTS.peopleHint} />
    <TextArea form={form} name="notes" label={LABELS.notes} hint={TEXTS.notesHint} rows={6} limit={policy.accountMax} />
  </>
);

const PlanFields = ({ sheet: { view, policy }, form }: FieldsProps) => (
  <>
    <TextArea
      form={form}
      name="reason"
      label={LABELS.planReason}
      hint={TEXTS.planReasonHint}
      limit={policy.accountMax}
    />
    <TextArea
      form={form}
      name="measures"
      label={LABELS.measures}
      hint={TEXTS.measuresHint}
      rows={6}
      limit={policy.accountMax}
    />
    <DateField
      form={form}
      name="promisedDate"
      label={LABELS.promisedDate}
      hint={TEXTS.promisedHint(formatDay(lastPromise(view, policy)))}
    />
    <p class="govuk-body">{TEXTS.promisedOnce}</p>
  </>
);

/** 退单: why, on what basis, and whose it is. */
const ReturnFields = ({ sheet: { county, view, policy, frame }, form }: FieldsProps) => (
  <>
    <p class="govuk-inset-text">{TEXTS.returnNote(formatInstant(view.returnUntil, precisionOf({ frame })))}</p>
    <TextArea
      form={form}
      name="reason"
      label={LABELS.returnReason}
      hint={TEXTS.returnReasonHint}
      rows={5}
      limit={policy.accountMax}
    />
    <TextArea
      form={form}
      name="basis"
      label={LABELS.returnBasis}
      hint={TEXTS.returnBasisHint}
      limit={policy.accountMax}
    />
    <Select
      form={form}
      name="proposedUnit"
      label={LABELS.proposedUnit}
      hint={TEXTS.proposedHint}
      choices={county.units
        .filter((each) => each.id !== view.unit.id)
        .map(({ id, name }) => ({ value: id, text: name }))}
    />
  </>
);

/** 请企业补充: what is missing, for the enterprise to read. */
const AskFields = ({ sheet: { policy }, form }: FieldsProps) => (
  <>
    <p class="govuk-inset-text">{TEXTS.askNote}</p>
    <TextArea
      form={form}
      name="question"
      label={LABELS.question}
      hint={TEXTS.askHint}
      rows={5}
      limit={policy.accountMax}
    />
  </>
);

/** The county's limit counts from the order to work, as the Decider does. */
function lastPromise({ duty, timeline }: TaskView, { promiseMaxCalendarDays }: Sheet['policy']) {
  const ordered = duty?.start ?? timeline.findLast((each) => each.type === 'dispatched')?.at;
  if (ordered === undefined) throw new Error('a plan is filed for work that was ordered');
  return plusDays(dateOf(ordered), promiseMaxCalendarDays);
}

const ResultFields = ({ sheet, form }: FieldsProps) => (
  <>
    <Radios form={form} name="outcome" label={LABELS.outcome} choices={outcomesOf(sheet)} />
    <TextArea
      form={form}
      name="account"
      label={LABELS.account}
      hint={TEXTS.accountHint}
      rows={6}
      limit={sheet.policy.accountMax}
    />
    <TextArea
      form={form}
      name="basis"
      label={LABELS.basis}
      need="optional"
      hint={TEXTS.basisHint}
      limit={sheet.policy.accountMax}
    />
    <TextField
      form={form}
      name="approvedBy"
      label={LABELS.approvedBy}
      hint={TEXTS.approvedByHint}
      width="ten"
      autocomplete="off"
    />
  </>
);

function outcomesOf({ county, view }: Sheet) {
  const filed = view.duty?.kind === 'promise' ? 'filed' : 'none';
  return county.outcomes.map(({ id, name }) => {
    const hint = TEXTS.outcomeHints[id];
    const said = typeof hint === 'string' ? hint : hint[filed];
    return { value: id, text: name, ...(said === '' ? {} : { hint: said }) };
  });
}
