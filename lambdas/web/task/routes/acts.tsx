import type { Context } from 'hono';
import type { CommandOf } from '../../../domain/case/commands';
import type { Actor } from '../../../domain/case/events';
import type { Reason } from '../../../domain/case/refusal';
import { refusalText } from '../../../texts/refusals';
import type { TaskAct, TaskView } from '../../views/task';
import type { Input } from '../../contract/inputs';
import type { WebDeps } from '../../deps';
import { carryOut } from '../../http/act';
import { Problem } from '../../http/problem';
import { EMPTY_FORM, type FormState } from '../../ui/form';
import { ActPage, firstValues } from '../pages/act';
import { TaskPage } from '../pages/task';
import { pathOf } from '../paths';
import { sessionTask } from '../session';
import { withoutSession } from './entrance';
import { sheetOf, viewOf } from './task';

type Entered = { deps: WebDeps; c: Context; view: TaskView };

/** `GET /task/{task}/{act}`: the act's form; where the act is not possible, why. */
export async function showAct(deps: WebDeps, c: Context, act: TaskAct): Promise<Response> {
  const id = c.req.param('task') ?? '';
  const task = await sessionTask(deps, c, id);
  if (task === undefined) return withoutSession(deps, c, id, 'nothing');
  const view = await viewOf(deps, task);
  if (!view.allowed.includes(act)) throw notNow(view, act);
  return formPage({ deps, c, view }, act, { ...EMPTY_FORM, values: firstValues(act, deps.ledger.now()) });
}

/** `POST /task/{task}/{act}`, from the form or as JSON. */
export async function answerAct(deps: WebDeps, c: Context, act: TaskAct): Promise<Response> {
  const id = c.req.param('task') ?? '';
  const task = await sessionTask(deps, c, id);
  if (task === undefined) return withoutSession(deps, c, id, act);
  const view = await viewOf(deps, task);
  return carryOutAct({ deps, c, view }, act);
}

function carryOutAct(entered: Entered, act: TaskAct): Promise<Response> {
  const { deps, c, view } = entered;
  const work = {
    caseKey: view.caseKey,
    again: (form: FormState) => formPage(entered, act, form),
    done: pathOf(view.task),
    owner: `task-link ${view.task}`,
    names: 'shown',
  } as const;
  const seen = ({ version }: { version: number }) => ({ assignment: view.task, revision: version });
  const actor = unitActor(view, view.acknowledgedBy);
  switch (act) {
    case 'acknowledge':
      return carryOut(deps, c, {
        ...work,
        input: 'acknowledge',
        command: (input) => ({ do: 'acknowledge', actor: unitActor(view, input.name), ...seen(input) }),
      });
    case 'act':
      return carryOut(deps, c, {
        ...work,
        input: 'act',
        command: ({ way, at, people, notes, ...input }) => ({
          do: 'act',
          actor,
          ...seen(input),
          way,
          at,
          people,
          notes,
        }),
      });
    case 'plan':
      return carryOut(deps, c, {
        ...work,
        input: 'plan',
        command: ({ reason, measures, promisedDate, ...input }) => ({
          do: 'plan',
          actor,
          ...seen(input),
          reason,
          measures,
          promisedDate,
        }),
      });
    case 'ask':
      return carryOut(deps, c, {
        ...work,
        input: 'ask',
        command: ({ question, ...input }) => ({ do: 'ask-supplement', actor, ...seen(input), question }),
      });
    case 'return':
      return carryOut(deps, c, {
        ...work,
        input: 'return',
        command: ({ reason, basis, proposedUnit, ...input }) => ({
          do: 'return',
          actor,
          ...seen(input),
          reason,
          basis,
          proposedUnit,
        }),
      });
    case 'result':
      return carryOut(deps, c, {
        ...work,
        input: 'result',
        command: (input) => resultCommand(actor, seen(input), input),
      });
  }
}

function resultCommand(
  actor: Actor,
  seen: { assignment: string; revision: number },
  { outcome, account, basis, approvedBy }: Input<'result'>,
): CommandOf<'submit-result'> {
  return { do: 'submit-result', actor, ...seen, outcome, account, basis, approvedBy };
}

/** Who speaks for the unit: whoever typed a name when acknowledging. */
function unitActor({ unit }: TaskView, name: string | undefined): Actor {
  return { kind: 'unit', id: unit.id, via: 'task-link', ...(name === undefined ? {} : { name }) };
}

/** 签收 has its form on the task's own page. */
function formPage({ deps, c, view }: Entered, act: TaskAct, form: FormState): Response | Promise<Response> {
  const sheet = sheetOf(deps, c, view);
  return c.html(
    act === 'acknowledge' ? <TaskPage {...sheet} form={form} /> : <ActPage {...sheet} act={act} form={form} />,
  );
}

function notNow(view: TaskView, act: TaskAct): Problem {
  const latest = pathOf(view.task);
  const reason = REASONS[act](view);
  return new Problem(reason === 'stage-passed' ? 'wrong-stage' : 'already', { latest, detail: refusalText(reason) });
}

const working = (view: TaskView) => view.allowed.includes('result');

/** Why an act that is not offered is not possible. */
const REASONS: Record<TaskAct, (view: TaskView) => Reason> = {
  acknowledge: (view) => (view.acknowledgedAt === undefined ? 'stage-passed' : 'already-acknowledged'),
  act: () => 'stage-passed',
  plan: (view) => (working(view) && view.plan !== undefined ? 'promise-already-made' : 'stage-passed'),
  result: () => 'stage-passed',
  ask: (view) => {
    if (view.role === 'assist') return 'supplement-by-lead';
    if (!working(view)) return 'stage-passed';
    return view.supplements.some(({ by }) => by === view.unit.name) ? 'supplement-once' : 'supplement-after-reply';
  },
  return: (view) => {
    if (view.returned !== undefined) return 'already-returned';
    if (view.supplements.some(({ by }) => by === view.unit.name)) return 'return-after-answer';
    return view.duty?.kind === 'handle' ? 'return-too-late' : 'stage-passed';
  },
};
