import type { Policy } from '../../../domain/county';
import type { CaseState } from '../../../domain/case/state';
import type { Grade } from '../../../domain/case/vocabulary';
import { EVALUATE } from '../../../texts/intake-evaluate';
import { Grades } from '../../ui/choices';
import { TextArea } from '../../ui/fields';
import { Actions, Form, Hidden, type FormState } from '../../ui/form';
import type { EvaluationView } from '../../views/evaluation';

export interface GradeChoice {
  id: Grade;
  name: string;
}

/** What 不满意 leads to this time: rework, then a joint meeting, then nothing more. */
export type Turn = keyof typeof EVALUATE.dissatisfied;

export function turnOf({ rounds, round }: CaseState): Turn {
  if (rounds.find((each) => each.n === round)?.cause === 'joint-meeting') return 'last';
  return rounds.some((each) => each.evaluation?.grade === 'dissatisfied') ? 'again' : 'initial';
}

interface GradeFormProps {
  view: EvaluationView;
  grades: readonly GradeChoice[];
  turn: Turn;
  policy: Policy;
  form: FormState;
  formKey: string;
}

/** 三档评价, none chosen beforehand. */
export const GradeForm = ({ view, grades, turn, policy, form, formKey }: GradeFormProps) => (
  <Form action="/evaluate">
    <Hidden name="case" value={view.caseKey} />
    <Hidden name="round" value={String(view.round)} />
    <Hidden name="key" value={formKey} />
    <Grades form={form} name="grade" label={EVALUATE.question} choices={grades.map((each) => choiceOf(each, turn))} />
    <TextArea
      form={form}
      name="reason"
      label={EVALUATE.reason}
      hint={EVALUATE.reasonHint(policy.reasonMax)}
      limit={policy.reasonMax}
    />
    <Actions submit={EVALUATE.submit} />
    <p class="govuk-body q-small q-muted">{EVALUATE.final}</p>
  </Form>
);

function choiceOf({ id, name }: GradeChoice, turn: Turn) {
  return { value: id, text: name, ...(id === 'dissatisfied' ? { hint: EVALUATE.dissatisfied[turn] } : {}) };
}
