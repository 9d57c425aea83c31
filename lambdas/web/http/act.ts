import type { Context } from 'hono';
import type { Command, CommandOf } from '../../domain/case/commands';
import type { Refusal } from '../../domain/case/refusal';
import type { Contacts } from '../../domain/contacts';
import { answerOf, execute, type Answer, type Executed } from '../../ledger/execute';
import { readHistory } from '../../ledger/history';
import type { Keyed } from '../../ledger/idempotency';
import type { Trace } from '../../ledger/ledger';
import { refusalText } from '../../texts/refusals';
import { IDEMPOTENCY_KEY } from '../contract/idempotency-key';
import type { Input, Inputs } from '../contract/inputs';
import type { PageDeps } from '../deps';
import type { FormState } from '../ui/form';
import { partyOf } from '../views/names';
import type { Sent } from './body';
import { readBody } from './body';
import { wantsJson } from './negotiation';
import { Problem, type InputError } from './problem';
import { keepTyped } from './typed';
import { validate } from './validate';

type CaseCommand = Exclude<Command, CommandOf<'receive'>>;

/** An act of a person on a case: one route, both as a form and as JSON. */
export interface Act<Name extends keyof Inputs> {
  caseKey: string;
  /** Which schema the body has. */
  input: Name;
  command(input: Input<Name>): CaseCommand;
  /** What the JSON answer says beside version and stage. */
  also?(input: Input<Name>): Record<string, unknown>;
  /** The form's page again, with what was typed and what is wrong. */
  again(form: FormState): Promise<Response> | Response;
  /** Where a person goes after success, and where the newest state is to be seen. */
  done: string;
  /** Whose keys these are: a session's owner, so that keys of different people never meet. */
  owner: string;
  /** Needed where a unit is to be reached. */
  contacts?: Contacts;
  /** Whether the reader may learn the name of who acted first; others learn the office. */
  names: 'shown' | 'offices-only';
}

/** Checks the body, carries the command out, and answers: 200 or 303, 409, 410, 403, or 422 with the form again. */
export async function carryOut<Name extends keyof Inputs>(
  deps: PageDeps,
  c: Context,
  act: Act<Name>,
): Promise<Response> {
  const sent = await readBody(c);
  keepTyped(c, deps.inputs[act.input], sent.typed);
  const read = validate(deps.inputs[act.input], sent.raw);
  if (!read.ok) return answerErrors(c, sent, read.errors, act.again);
  const input = read.value as Input<Name>;
  const command = act.command(input);
  const { version: _version, ...request } = input as Input<Name> & { version?: number };
  const key = keyOf(c, sent, act.owner);
  const keyed = key === undefined ? undefined : { ...key, request };
  const done = await execute(
    deps.ledger,
    act.caseKey,
    command,
    () => deps.contextNow(act.contacts),
    traceOf(deps, c),
    keyed,
  );
  return answerExecuted(deps, c, act, sent, { command, also: act.also?.(input) ?? {} }, done);
}

/** The same body problems for every route: JSON gets 422 with the fields, a person the form again. */
export async function answerErrors(
  c: Context,
  sent: Sent,
  errors: InputError[],
  again: (form: FormState) => Promise<Response> | Response,
): Promise<Response> {
  if (wantsJson(c)) throw new Problem('invalid', { errors });
  c.status(422);
  return again({ values: sent.typed, errors });
}

async function answerExecuted<Name extends keyof Inputs>(
  deps: PageDeps,
  c: Context,
  act: Act<Name>,
  sent: Sent,
  { command, also }: { command: CaseCommand; also: Record<string, unknown> },
  done: Executed,
): Promise<Response> {
  switch (done.kind) {
    case 'done':
      return answerDone(c, { ...answerOf(done.state, command), ...also }, act.done);
    case 'replayed':
      return answerDone(c, { ...done.answer, ...also }, act.done);
    case 'key-reused':
      throw new Problem('key-reused', { latest: act.done });
    case 'unknown-case':
      throw new Problem('not-found');
    case 'refused':
      return answerRefusal(deps, c, act, sent, done.refusal);
  }
}

function answerDone(c: Context, answer: Answer, location: string): Response {
  return wantsJson(c) ? c.json(answer) : c.redirect(location, 303);
}

async function answerRefusal<Name extends keyof Inputs>(
  deps: PageDeps,
  c: Context,
  act: Act<Name>,
  sent: Sent,
  refusal: Refusal,
): Promise<Response> {
  const message = refusalText(refusal.reason, refusal.params);
  if (refusal.code === 'invalid') {
    return answerErrors(c, sent, [{ field: refusal.field ?? '', code: refusal.reason, message }], act.again);
  }
  throw await refusedProblem(deps, act.caseKey, refusal, act.names, act.done);
}

/** A refusal as a problem, with the office or the person who acted first. */
export async function refusedProblem(
  deps: Pick<PageDeps, 'ledger' | 'site'>,
  caseKey: string,
  refusal: Refusal,
  names: Act<'approve'>['names'],
  latest: string,
): Promise<Problem> {
  const code = refusal.code === 'invalid' ? 'invalid' : refusal.code;
  const detail = code === 'stale' ? {} : { detail: refusalText(refusal.reason, refusal.params) };
  const first = refusal.by === undefined ? {} : await whoActed(deps, caseKey, refusal.by, names);
  return new Problem(code, { ...detail, latest, ...(refusal.at === undefined ? {} : { at: refusal.at }), ...first });
}

async function whoActed(
  deps: Pick<PageDeps, 'ledger' | 'site'>,
  caseKey: string,
  seq: number,
  names: Act<'approve'>['names'],
) {
  const history = await readHistory(deps.ledger, caseKey);
  const event = history.events.find((each) => each.seq === seq);
  if (event === undefined) return {};
  const name = names === 'shown' ? history.textsOf(seq)['actorName'] : undefined;
  return { by: name ?? partyOf(deps.site.county, event.actor), at: event.occurredAt };
}

const KEY_HEADER = 'idempotency-key';

/** The request's idempotency key: a header of programs, a hidden field of forms. @throws Problem malformed. */
export function keyOf(c: Context, sent: Sent, owner: string): Omit<Keyed, 'request'> | undefined {
  const { key: hidden } = sent.raw;
  const key = c.req.header(KEY_HEADER) ?? (typeof hidden === 'string' && hidden !== '' ? hidden : undefined);
  if (key === undefined) return undefined;
  if (!IDEMPOTENCY_KEY.test(key)) throw new Problem('malformed');
  return { scope: `${c.req.method} ${c.req.path} ${owner}`, key };
}

/** Every request begins a correlation of its own; a program may name one. */
export function traceOf(deps: Pick<PageDeps, 'newId'>, c: Context): Trace {
  const given = c.req.header('x-correlation-id');
  const id = given !== undefined && /^[\w-]{1,64}$/.test(given) ? given : deps.newId();
  return { correlationId: id, causationId: `${c.req.method} request` };
}
