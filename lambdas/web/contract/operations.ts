import type { ProblemCode } from '../../texts/problem';
import type { AnswerName } from './answers';
import type { Inputs } from './inputs';

/** Who may call: nobody asked, whoever shows the lookup code, a session's cookie, a member of staff. */
export type Key = 'none' | 'lookup-code' | 'evaluate-session' | 'task-session' | 'desk-session';

/** One thing a program can do. Pages of the same addresses are for people and not listed. */
export interface Operation {
  id: string;
  method: 'get' | 'post';
  path: string;
  summary: string;
  key: Key;
  /** The body's schema; `…-link` takes a mailed link's secret instead, `evaluation-of` may name the case as well. */
  body?: keyof Inputs | 'evaluation-of' | 'evaluate-link' | 'task-link';
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

const QUEUES = ['dispatch', 'handle', 'review', 'reply', 'evaluate', 'telephone', 'soon', 'overdue', 'undelivered'];
/** What any body may be refused for. */
const BODY = ['malformed', 'forbidden', 'too-large', 'unsupported-type', 'invalid', 'busy'] as const;
/** What any act on a case may be refused for. */
const ACT = [...BODY, 'no-session', 'not-found', 'stale', 'wrong-stage', 'already', 'key-reused'] as const;
const CODE = ['not-found', 'too-many'] as const;

const read = { method: 'get', idempotencyKey: 'none', status: 200 } as const;
const entrance = { method: 'post', idempotencyKey: 'none', status: 200 } as const;

function taskAct(verb: string, body: keyof Inputs, summary: string): Operation {
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

function deskAct(verb: string, body: keyof Inputs, summary: string): Operation {
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

const PUBLIC: readonly Operation[] = [
  {
    id: 'submit-case',
    method: 'post',
    path: '/api/v1/cases',
    summary: '吹哨: submit a matter. The same key with the same content gets the same answer.',
    key: 'none',
    body: 'whistle',
    idempotencyKey: 'required',
    status: 201,
    answer: 'Submitted',
    problems: [...BODY, 'missing-key', 'key-reused'],
  },
  {
    ...read,
    id: 'read-case',
    path: '/api/v1/cases/{caseKey}',
    summary: '进度: where a case stands.',
    key: 'lookup-code',
    answer: 'Progress',
    problems: ['no-session', ...CODE],
  },
  {
    id: 'evaluate-case',
    method: 'post',
    path: '/api/v1/cases/{caseKey}/evaluation',
    summary: '评价: grade the reply of the round that runs.',
    key: 'lookup-code',
    body: 'evaluation',
    idempotencyKey: 'taken',
    status: 200,
    answer: 'Graded',
    problems: [...ACT, 'too-many', 'gone'],
  },
  {
    ...read,
    id: 'read-options',
    path: '/api/v1/options',
    summary: 'Every id with its Chinese name.',
    key: 'none',
    answer: 'Options',
    problems: [],
  },
  {
    ...read,
    id: 'read-contract',
    path: '/openapi.json',
    summary: 'This document.',
    key: 'none',
    answer: 'Contract',
    problems: [],
  },
  {
    ...entrance,
    id: 'open-evaluation',
    path: '/evaluate/session',
    summary: 'Exchange a mailed secret, or number and code, for a session of one case.',
    key: 'none',
    body: 'evaluate-link',
    answer: 'EvaluationOpened',
    problems: [...BODY, ...CODE, 'gone'],
  },
  {
    ...read,
    id: 'read-evaluation',
    path: '/evaluate/{caseKey}',
    summary: 'The round to grade, or its grade.',
    key: 'evaluate-session',
    answer: 'Evaluation',
    problems: ['no-session', 'not-found', 'gone'],
  },
  {
    id: 'evaluate',
    method: 'post',
    path: '/evaluate',
    summary: '评价 by the mailed link: of the only open session, or of the case named in `case`.',
    key: 'evaluate-session',
    body: 'evaluation-of',
    idempotencyKey: 'taken',
    status: 200,
    answer: 'Graded',
    problems: [...ACT, 'which-task', 'gone'],
  },
];

const TASK: readonly Operation[] = [
  {
    ...entrance,
    id: 'open-task',
    path: '/task/session',
    summary: 'Exchange a mailed secret, or task number and code, for a session of one task.',
    key: 'none',
    body: 'task-link',
    answer: 'TaskOpened',
    problems: [...BODY, ...CODE, 'gone'],
  },
  {
    ...read,
    id: 'read-task',
    path: '/task/{task}',
    summary: '部门办理: one task as its unit sees it.',
    key: 'task-session',
    answer: 'Task',
    problems: ['no-session', 'not-found', 'gone'],
  },
  taskAct('acknowledge', 'acknowledge', '签收.'),
  taskAct('act', 'act', '登记办理: what was done, how, with whom.'),
  taskAct('plan', 'plan', '报送办理计划 with a promised date.'),
  taskAct('result', 'result', '提交结果.'),
];

const DESK: readonly Operation[] = [
  {
    ...entrance,
    id: 'desk-sign-in',
    path: '/desk/sign-in',
    summary: 'Ask for a code by mail; the answer never says whether the address is known.',
    key: 'none',
    body: 'signIn',
    status: 202,
    problems: [...BODY, 'too-many'],
  },
  {
    ...entrance,
    id: 'desk-session',
    path: '/desk/session',
    summary: 'Exchange address and code for a session.',
    key: 'none',
    body: 'session',
    problems: [...BODY, 'no-session', 'too-many'],
  },
  {
    ...read,
    id: 'read-queue',
    path: '/desk/cases',
    summary: '工作台: one queue, 20 cases by due time.',
    key: 'desk-session',
    query: [{ name: 'queue', values: QUEUES }, { name: 'cursor' }],
    answer: 'Queue',
    problems: ['malformed', 'no-session', 'invalid'],
  },
  {
    ...read,
    id: 'desk-read-case',
    path: '/desk/cases/{caseKey}',
    summary: '事项详情.',
    key: 'desk-session',
    answer: 'DeskCase',
    problems: ['no-session', 'not-found'],
  },
  deskAct('dispatch', 'dispatch', '受理并交办: one lead, any number of assisting units.'),
  deskAct('refuse', 'refuse', '不予受理, with reason and clause.'),
  deskAct('approve', 'approve', '审核通过并回复: approves and sends.'),
  deskAct('rework', 'rework', '退回重办.'),
  deskAct('delivered', 'delivered', '登记送达, by telephone or in person.'),
  deskAct('evaluation', 'telephoneGrade', '电话评价.'),
  deskAct('call', 'call', '电话回访未接通.'),
  deskAct('meeting', 'meeting', '联席会议 and its last reply.'),
  deskAct('notified', 'notified', 'A unit whose mail came back was told otherwise.'),
];

const PAPERS: readonly Operation[] = [
  {
    ...read,
    id: 'read-papers',
    path: '/desk/papers/{caseKey}',
    summary: '文书: what was issued about a case, and what may be issued.',
    key: 'desk-session',
    answer: 'Papers',
    problems: ['no-session', 'not-found'],
  },
  {
    id: 'issue-paper',
    method: 'post',
    path: '/desk/papers/{caseKey}',
    summary: '签发文书: gives the paper its number. The same paper again gives the same number.',
    key: 'desk-session',
    body: 'paper',
    idempotencyKey: 'none',
    status: 200,
    answer: 'PaperIssued',
    problems: [...BODY, 'no-session', 'not-found', 'stale', 'wrong-stage'],
  },
  {
    ...read,
    id: 'read-paper',
    path: '/desk/papers/{caseKey}/{paper}',
    summary: 'One paper as it was issued; `…/word` is the same as a Word file.',
    key: 'desk-session',
    answer: 'Paper',
    problems: ['no-session', 'forbidden', 'not-found'],
  },
];

/** Every JSON operation of every audience, in the order of the journey. */
export const OPERATIONS: readonly Operation[] = [...PUBLIC, ...TASK, ...DESK, ...PAPERS];
