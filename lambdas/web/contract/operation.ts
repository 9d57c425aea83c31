import type { ProblemCode } from '../../texts/problem';
import type { AnswerName } from './answers';
import type { Inputs } from './inputs';

/** Who may call: nobody asked, whoever shows the lookup code, a session's cookie, a member of staff. */
export type Key =
  'none' | 'partner-key' | 'lookup-code' | 'evaluate-session' | 'supplement-session' | 'task-session' | 'desk-session';

/** One thing a program can do. Pages of the same addresses are for people and not listed. */
export interface Operation {
  id: string;
  method: 'get' | 'post';
  path: string;
  summary: string;
  key: Key;
  /** The body's schema; `…-link` takes a mailed link's secret instead, `evaluation-of` may name the case as well. */
  body?: keyof Inputs | 'evaluation-of' | 'evaluate-link' | 'supplement-link' | 'task-link';
  query?: readonly QueryParameter[];
  /** Without one, a repeated request is told apart by version and stage alone. */
  idempotencyKey: 'required' | 'taken' | 'none';
  status: 200 | 201 | 202;
  answer?: AnswerName;
  problems: readonly ProblemCode[];
}

interface QueryParameter {
  name: string;
  values?: readonly string[];
}

export const QUEUES = [
  'ruling',
  'dispatch',
  'handle',
  'review',
  'reply',
  'evaluate',
  'telephone',
  'supplement',
  'promised',
  'soon',
  'overdue',
  'undelivered',
];
/** What any body may be refused for. */
export const BODY = ['malformed', 'forbidden', 'too-large', 'unsupported-type', 'invalid', 'busy'] as const;
/** What any act on a case may be refused for. */
export const ACT = [...BODY, 'no-session', 'not-found', 'stale', 'wrong-stage', 'already', 'key-reused'] as const;
export const CODE = ['not-found', 'too-many'] as const;

export const read = { method: 'get', idempotencyKey: 'none', status: 200 } as const;
export const entrance = { method: 'post', idempotencyKey: 'none', status: 200 } as const;

/** An act of a unit on its task. */
export function taskAct(verb: string, body: keyof Inputs, summary: string): Operation {
  const path = `/task/{task}/${verb}`;
  const problems = [...ACT, 'gone'] as const;
  return {
    id: `task-${verb}`,
    method: 'post',
    path,
    summary,
    key: 'task-session',
    body,
    idempotencyKey: 'taken',
    status: 200,
    answer: 'Acted',
    problems,
  };
}

/** An act of the desk on a case. */
export function deskAct(verb: string, body: keyof Inputs, summary: string): Operation {
  const path = `/desk/cases/{caseKey}/${verb}`;
  return {
    id: `desk-${verb}`,
    method: 'post',
    path,
    summary,
    key: 'desk-session',
    body,
    idempotencyKey: 'taken',
    status: 200,
    answer: 'Acted',
    problems: ACT,
  };
}
