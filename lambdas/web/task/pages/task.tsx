import { TASK } from '../../../texts/task';
import type { FormState } from '../../ui/form';
import { Letter, Measure } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { STATUS } from '../../../texts/status';
import type { TaskView } from '../../views/task';
import { TaskBand } from './band';
import { TaskHeading } from './heading';
import { Next } from './next';
import { Acts, Contributions, Evaluation, Matter, OwnPlan, OwnResult, Requirement, Steps } from './facts';
import type { Sheet } from './sheet';

/** 部门办理页: what it is about, until when, and the one next act. `form` is that of 签收, which stands on this page. */
export const TaskPage = ({ form, ...sheet }: Sheet & { form: FormState }) => {
  const { view, frame } = sheet;
  const title = `${STATUS[view.status]}：${view.title}`;
  return (
    <Page title={title} frame={frame} audience={{ kind: 'unit', unit: view.unit.name }} errors={form.errors}>
      <Measure>
        <TaskHeading sheet={sheet} />
        <TaskBand sheet={sheet} />
        <Again view={view} />
        <Returned view={view} />
        <Supplements view={view} />
        <Next sheet={sheet} form={form} />
        <Requirement view={view} />
        <Evaluation sheet={sheet} />
        <Matter view={view} />
        <Contributions sheet={sheet} />
        <OwnPlan sheet={sheet} />
        <OwnResult sheet={sheet} />
        <Acts view={view} />
        <Steps view={view} />
        <p class="govuk-body q-small q-muted">{TASK.keep}</p>
      </Measure>
    </Page>
  );
};

/** 退单: while it waits for the ruling, and why it was not accepted. */
const Returned = ({ view: { returned } }: { view: TaskView }) => {
  if (returned === undefined || returned.ruling === 'withdrawn') return null;
  const { heading, pending, upheld, reason } = TASK.returned;
  return (
    <Letter heading={heading} id="returned">
      <p class="govuk-body">{returned.ruling === 'pending' ? pending(returned.proposed) : upheld}</p>
      {returned.reason === undefined ? null : (
        <p class="govuk-body">
          <strong>{reason}</strong>
          <br />
          <Prose text={returned.reason} />
        </p>
      )}
    </Letter>
  );
};

/** 补充材料: what the enterprise was asked, and its answer. */
const Supplements = ({ view: { supplements, waitsForEnterprise } }: { view: TaskView }) =>
  supplements.map(({ by, question, answered }, index) => (
    <Letter heading={TASK.supplement.heading(by)} id={`supplement-${index + 1}`}>
      {waitsForEnterprise && answered === undefined ? <p class="govuk-body">{TASK.supplement.waiting}</p> : null}
      <p class="govuk-body">
        <strong>{TASK.supplement.question}</strong>
        <br />
        <Prose text={question} />
      </p>
      {answered === undefined ? null : (
        <p class="govuk-body">
          <strong>{TASK.supplement.answer}</strong>
          <br />
          <Prose text={answered.answer} />
        </p>
      )}
    </Letter>
  ));

/** 重新办理的原因, in the words of the desk or of the enterprise: before the form, because it is what to mend. */
const Again = ({ view: { again } }: { view: TaskView }) => {
  if (again === undefined) return null;
  const { heading, words } = TASK.again[again.by];
  return (
    <Letter heading={heading} id="again">
      <p class="govuk-body">
        <strong>{words}</strong>
        <br />
        <Prose text={again.reason === '' ? TASK.again.wordless : again.reason} />
      </p>
    </Letter>
  );
};
