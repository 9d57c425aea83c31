import type { Context } from 'hono';
import { caseKeyOf, readTaskNumber, taskIdOf } from '../../../domain/identifiers/case-number';
import { derivedCode, sameCode } from '../../../ledger/access/access';
import { followLink } from '../../../ledger/access/links';
import { readHead } from '../../../ledger/head';
import { TASK_ENTRANCE } from '../../../texts/task-entrance';
import type { Input } from '../../contract/inputs';
import type { WebDeps } from '../../deps';
import { answerErrors } from '../../http/act';
import { notLocked, wrongCode } from '../../http/attempts';
import { readBody } from '../../http/body';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import { keepTyped, keptTyped } from '../../http/typed';
import { validate } from '../../http/validate';
import type { TaskAct } from '../../views/task';
import { EMPTY_FORM, type FormState } from '../../ui/form';
import { EntrancePage } from '../pages/entrance';
import { pathOf } from '../paths';
import { giveSession, taskOf, type Task } from '../session';

/** `GET /task`: where the mailed link leads. Shows a form and changes nothing. */
export function showEntrance(deps: WebDeps, c: Context): Response | Promise<Response> {
  return page(deps, c, 'opened', EMPTY_FORM);
}

/** `POST /task/session`: a mailed secret, or number and code, for the task's own cookie. */
export async function openTask(deps: WebDeps, c: Context): Promise<Response> {
  const sent = await readBody(c);
  const again = (form: FormState) => page(deps, c, 'opened', form);
  if ('secret' in sent.raw) {
    const read = validate(deps.inputs.link, sent.raw);
    return read.ok
      ? enter(deps, c, await taskOfLink(deps, read.value.secret))
      : answerErrors(c, sent, read.errors, again);
  }
  const read = validate(deps.inputs.taskCode, sent.raw);
  if (!read.ok) return answerErrors(c, sent, read.errors, again);
  const task = await taskOfCode(deps, read.value, deps.sourceOf(c));
  if (task !== undefined) return enter(deps, c, task);
  if (wantsJson(c)) throw new Problem('not-found', { detail: TASK_ENTRANCE.wrong });
  c.status(404);
  return again({ values: sent.typed, errors: [{ field: 'task', message: TASK_ENTRANCE.wrong }] });
}

/** 401: how to come in again; what a form had sent is shown for copying. */
export async function withoutSession(
  deps: WebDeps,
  c: Context,
  id: string,
  sent: TaskAct | 'nothing',
): Promise<Response> {
  if (wantsJson(c)) throw new Problem('no-session');
  if (sent !== 'nothing') await keepSent(deps, c, sent);
  c.status(401);
  const known = readTaskNumber(deps.site.county.series.case, id) !== undefined;
  return page(deps, c, 'lost', { values: known ? { task: id } : {}, errors: [] });
}

/** Whatever is wrong with the body is not said here: without a session, that comes first. */
async function keepSent(deps: WebDeps, c: Context, act: TaskAct): Promise<void> {
  try {
    keepTyped(c, deps.inputs[act], (await readBody(c)).typed);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

async function enter(deps: WebDeps, c: Context, task: Task): Promise<Response> {
  await giveSession(deps, c, task);
  const { id, revision } = task.assignment;
  const location = pathOf(id);
  return wantsJson(c)
    ? c.json({ task: id, stage: task.state.stage, version: revision, location })
    : c.redirect(location, 303);
}

/** @throws Problem gone for a secret that never opened a task, or no longer does. */
async function taskOfLink(deps: WebDeps, secret: string): Promise<Task> {
  const target = await followLink(deps.access, secret);
  if (target?.kind !== 'task') throw new Problem('gone');
  return taskOf(deps, target.caseKey, target.assignment);
}

/** `undefined` for an unknown number as for a wrong code. @throws Problem too-many after too many; gone. */
async function taskOfCode(deps: WebDeps, { task, code }: Input<'taskCode'>, source: string): Promise<Task | undefined> {
  const { series } = deps.site.county;
  const number = readTaskNumber(series.case, task);
  const caseKey = number === undefined ? undefined : caseKeyOf(series.case, number);
  const id = number === undefined || caseKey === undefined ? task : taskIdOf(caseKey, number.task);
  const counted = [`number:${id}`, `source:${source}`] as const;
  await notLocked(deps, counted);
  const head = caseKey === undefined ? undefined : await readHead(deps.ledger, caseKey);
  const right = sameCode(code, derivedCode(await deps.countyKey(), 'task', id));
  if (right && head !== undefined) return taskOf(deps, head.pk, id);
  await wrongCode(deps, counted);
  return undefined;
}

function page(deps: WebDeps, c: Context, reason: 'opened' | 'lost', form: FormState): Response | Promise<Response> {
  return c.html(<EntrancePage frame={frameOf(deps.site, c)} reason={reason} form={form} typed={keptTyped(c)} />);
}
