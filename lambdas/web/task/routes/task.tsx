import type { Context } from 'hono';
import { readHistory } from '../../../ledger/history';
import { taskView, type TaskView } from '../../views/task';
import type { WebDeps } from '../../deps';
import { wantsJson } from '../../http/negotiation';
import { frameOf } from '../../http/site';
import { EMPTY_FORM } from '../../ui/form';
import type { Sheet } from '../pages/sheet';
import { TaskPage } from '../pages/task';
import { sessionTask, type Task } from '../session';
import { withoutSession } from './entrance';

/** `GET /task/{task}`: the task as its unit sees it, as a page or as JSON. */
export async function showTask(deps: WebDeps, c: Context): Promise<Response> {
  const id = c.req.param('task') ?? '';
  const task = await sessionTask(deps, c, id);
  if (task === undefined) return withoutSession(deps, c, id, 'nothing');
  const view = await viewOf(deps, task);
  if (wantsJson(c)) return c.json(view);
  return c.html(<TaskPage {...sheetOf(deps, c, view)} form={EMPTY_FORM} />);
}

export async function viewOf(deps: WebDeps, { state, assignment }: Task): Promise<TaskView> {
  const history = await readHistory(deps.ledger, state.caseKey);
  return taskView(deps.site.county, deps.time, state, history, assignment, deps.ledger.now());
}

/** What every page of a task is made of. */
export function sheetOf(deps: WebDeps, c: Context, view: TaskView): Sheet {
  const { site, policy } = deps;
  return { frame: frameOf(site, c), county: site.county, policy, view, now: deps.ledger.now(), newKey: deps.newId() };
}
