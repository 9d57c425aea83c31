import type { Child } from 'hono/jsx';
import type { TaskAct } from '../../views/task';
import { Actions, errorOf, Form, Hidden, valueOf, type FormState } from '../../ui/form';
import { TASK } from '../../../texts/task';
import { pathTo } from '../paths';
import type { Sheet } from './sheet';

interface ActFormProps {
  sheet: Sheet;
  act: TaskAct;
  form: FormState;
  /** Links beside the button. */
  beside: Child;
  children?: Child;
}

/** The form of one act. Shown again, it keeps the version and the key that it was first drawn with. */
export const ActForm = ({ sheet, act, form, beside, children }: ActFormProps) => (
  <Form action={pathTo(sheet.view.task, act)} version={versionOf(sheet, form)}>
    <Hidden name="key" value={valueOf(form, 'key') || sheet.newKey} />
    {children}
    <Actions submit={TASK.verbs[act]}>{beside}</Actions>
  </Form>
);

function versionOf({ view }: Sheet, form: FormState): number {
  const seen = Number(valueOf(form, 'version') || view.version);
  return errorOf(form, 'version') === undefined ? seen : view.version;
}
