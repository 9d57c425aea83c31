import { LABELS } from '../../../texts/fields';
import { TASK_ENTRANCE } from '../../../texts/task-entrance';
import { ExchangeForm } from '../../ui/exchange';
import { TextField } from '../../ui/fields';
import { Actions, type FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import { Measure } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Typed } from '../../ui/problem';
import type { SummaryRow } from '../../ui/summary';

interface EntranceProps {
  frame: Frame;
  /** `lost`: somebody came to a task without a session. */
  reason: 'opened' | 'lost';
  form: FormState;
  /** What was typed before the session ended. */
  typed: readonly SummaryRow[];
}

/** 打开办理任务: the mailed link's page; works without script by number and code. */
export const EntrancePage = ({ frame, reason, form, typed }: EntranceProps) => {
  const { title, lead } = WORDS[reason];
  return (
    <Page title={title} frame={frame} audience={{ kind: 'entrance' }} errors={form.errors}>
      <Measure>
        <h1 class="q-title">{title}</h1>
        <p class="govuk-body">{lead}</p>
        <ExchangeForm action="/task/session">
          <TextField
            form={form}
            name="task"
            label={LABELS.task}
            hint={TASK_ENTRANCE.taskHint}
            autocomplete="off"
            width="twenty"
          />
          <TextField
            form={form}
            name="code"
            label={LABELS.taskCode}
            hint={TASK_ENTRANCE.codeHint}
            inputmode="numeric"
            autocomplete="off"
            width="ten"
          />
          <Actions submit={TASK_ENTRANCE.open} />
        </ExchangeForm>
        <p class="govuk-body q-small q-muted">{TASK_ENTRANCE.lost}</p>
        {typed.length === 0 ? null : <Typed rows={typed} />}
      </Measure>
    </Page>
  );
};

const WORDS = {
  opened: { title: TASK_ENTRANCE.title, lead: TASK_ENTRANCE.lead },
  lost: { title: TASK_ENTRANCE.notEntered, lead: TASK_ENTRANCE.notEnteredLead },
};
