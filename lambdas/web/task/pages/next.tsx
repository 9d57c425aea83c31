import { LABELS } from '../../../texts/fields';
import { TASK } from '../../../texts/task';
import { TextField } from '../../ui/fields';
import type { FormState } from '../../ui/form';
import { ButtonLink, Panel } from '../../ui/layout';
import { Time } from '../../ui/time';
import type { TaskAct, TaskView } from '../../views/task';
import { pathTo } from '../paths';
import { ActForm } from './act-form';
import { phaseOf, precisionOf } from './band';
import type { Sheet } from './sheet';

type Turn = 'acknowledge' | 'handle' | 'either' | 'late' | 'rework' | 'promise' | 'contribute' | 'waiting' | 'closed';

/** What this unit is asked for now. */
function turnOf({ stage, allowed, duty }: TaskView): Turn {
  if (stage === 'closed') return 'closed';
  if (allowed.length === 0) return 'waiting';
  if (stage === 'handle' && allowed.includes('acknowledge')) return 'acknowledge';
  if (duty === undefined) return 'contribute';
  if (duty.kind === 'promise') return 'promise';
  const phase = phaseOf(duty);
  if (phase !== 'running') return phase === 'late' ? 'late' : 'either';
  return duty.kind === 'rework' ? 'rework' : 'handle';
}

/** The one next act, with the others as links; after the last one, thanks and what happens now. */
export const Next = ({ sheet, form }: { sheet: Sheet; form: FormState }) => {
  const turn = turnOf(sheet.view);
  switch (turn) {
    case 'acknowledge':
      return <Acknowledge sheet={sheet} form={form} />;
    case 'contribute':
      return <Contribute view={sheet.view} />;
    case 'waiting':
      return <Waiting view={sheet.view} />;
    case 'closed':
      return <Closed sheet={sheet} />;
    case 'handle':
    case 'either':
    case 'late':
    case 'rework':
    case 'promise':
      return (
        <Panel heading={TASK.next[turn]} id="next">
          <p class="govuk-body">{TASK.next.handleText}</p>
          <ActLinks view={sheet.view} />
        </Panel>
      );
  }
};

const ActLink = ({ task, act }: { task: string; act: TaskAct }) => (
  <a class="govuk-link" href={pathTo(task, act)}>
    {TASK.verbs[act]}
  </a>
);

const ActLinks = ({ view: { task, allowed } }: { view: TaskView }) => (
  <div class="govuk-button-group">
    <ButtonLink href={pathTo(task, 'result')}>{TASK.verbs.result}</ButtonLink>
    {(['act', 'plan', 'ask', 'return'] as const).map((act) =>
      allowed.includes(act) ? <ActLink task={task} act={act} /> : null,
    )}
  </div>
);

const Acknowledge = ({ sheet, form }: { sheet: Sheet; form: FormState }) => {
  const { task, allowed } = sheet.view;
  const others = (['act', 'plan', 'result', 'ask', 'return'] as const).filter((each) => allowed.includes(each));
  return (
    <Panel heading={TASK.next.acknowledge} id="next">
      <p class="govuk-body">
        <AcknowledgeDue sheet={sheet} />
      </p>
      <ActForm sheet={sheet} act="acknowledge" form={form} beside={null}>
        <TextField form={form} name="name" label={LABELS.signer} size="s" autocomplete="name" width="ten" />
      </ActForm>
      <p class="govuk-body q-flush">{TASK.next.hurry}</p>
      <div class="govuk-button-group">
        {others.map((act) => (
          <ActLink task={task} act={act} />
        ))}
      </div>
    </Panel>
  );
};

const AcknowledgeDue = ({ sheet }: { sheet: Sheet }) => {
  const { acknowledge } = sheet.view;
  if (acknowledge === undefined) return <>{TASK.next.acknowledgeFree}</>;
  if (acknowledge.late) return <>{TASK.next.acknowledgeLate}</>;
  return (
    <>
      {TASK.next.acknowledgeDueBefore}
      <Time at={acknowledge.due} precision={precisionOf(sheet)} />
      {TASK.next.acknowledgeDueAfter}
    </>
  );
};

/** An assisting unit may add to its answer until the case is closed. */
const Contribute = ({ view }: { view: TaskView }) => {
  const heading =
    view.result !== undefined
      ? TASK.waiting.heading
      : view.stage === 'handle'
        ? TASK.next.contribute
        : TASK.waiting.headingAssist;
  return (
    <Panel heading={heading} id="next">
      <p class="govuk-body">
        {TASK.waiting.stage[view.stage]}
        {TASK.next.contributeText}
      </p>
      <div class="govuk-button-group">
        <ActLink task={view.task} act="act" />
        <ActLink task={view.task} act="result" />
      </div>
    </Panel>
  );
};

const Waiting = ({ view }: { view: TaskView }) => {
  const { waiting } = TASK;
  const meeting = inJointMeeting(view);
  return (
    <Panel heading={meeting ? waiting.headingMeeting : waiting.heading} id="next">
      <p class="govuk-body">{meeting ? waiting.meeting : waiting.stage[view.stage]}</p>
      {view.duty?.kind === 'promise' ? <p class="govuk-body">{waiting.promise}</p> : null}
    </Panel>
  );
};

/** Under review without a result newer than the grade: the second `dissatisfied` went to the joint meeting. */
function inJointMeeting({ stage, evaluation, result }: TaskView): boolean {
  return stage === 'review' && evaluation !== undefined && (result === undefined || evaluation.at >= result.at);
}

const Closed = ({ sheet: { view, policy } }: { sheet: Sheet }) => (
  <Panel heading={TASK.closed.heading} id="next">
    <p class="govuk-body">
      {TASK.closed.how[view.closedAs ?? 'graded']}
      {TASK.closed.kept(policy.linkDaysAfterClosing)}
    </p>
  </Panel>
);
