import { CLOSED_AS, GRADES, OUTCOMES, ROLES } from '../../domain/case/vocabulary';
import type { DutyView } from '../views/deadline';
import type { DeskCaseView } from '../views/desk-case';
import type { MailView } from '../views/desk-mail';
import type { EvaluationView } from '../views/evaluation';
import type { OptionsView } from '../views/options';
import type { ProgressView } from '../views/progress';
import type { QueueItem, QueueView } from '../views/queue';
import type { TaskView } from '../views/task';
import {
  anyObject,
  count,
  day,
  instant,
  listOf,
  number,
  objectOf,
  oneOf,
  ref,
  text,
  yesNo,
  type JsonSchema,
} from './answer-parts';
import { PAPER_ANSWERS, paperKind } from './paper-answers';
import { PARTNER_ANSWERS } from './partner-answers';
import { owner, progress, stage, status, step } from './progress-answers';

const grade = oneOf(GRADES);
const named = objectOf<{ id: string; name: string }>({ id: text, name: text });
const placed = objectOf<{ id: string; name: string; kind: string }>({ id: text, name: text, kind: text });

const explanation = objectOf<DutyView['explanation'][number]>(
  { date: day, counted: yesNo, ordinal: number, reason: text, name: text },
  'ordinal',
  'name',
);

const duty = objectOf<DutyView>(
  {
    id: text,
    kind: text,
    assignment: text,
    owner,
    start: instant,
    due: instant,
    final: instant,
    shown: instant,
    provisional: yesNo,
    provisionalFinal: yesNo,
    remaining: number,
    lateBy: number,
    late: yesNo,
    breachedAt: instant,
    settled: anyObject,
    pausedSince: instant,
    pauses: listOf(anyObject),
    reached: listOf(anyObject),
    explanation: listOf(explanation),
    policyVersion: text,
    calendarVersion: text,
  },
  'assignment',
  'final',
  'breachedAt',
  'settled',
  'pausedSince',
);

const mail = objectOf<MailView>({
  id: text,
  seq: number,
  reader: text,
  to: text,
  subject: text,
  state: text,
  at: instant,
});

const queueItem = objectOf<QueueItem>(
  {
    caseKey: text,
    caseNumber: text,
    title: text,
    enterprise: text,
    stage,
    status,
    category: text,
    owner: text,
    due: progress.due,
    provisional: yesNo,
    late: yesNo,
    remaining: number,
    breach: anyObject,
    version: number,
    age: number,
    undelivered: listOf(anyObject),
    act: text,
  },
  'breach',
  'age',
  'undelivered',
  'act',
);

const { timeline: _timeline, ...ofDesk } = progress;

/** What operations answer, by name: the components of the OpenAPI document. */
export const ANSWERS = {
  Submitted: objectOf<{ caseNumber: string; caseKey: string; lookupCode: string; dispatchDue: string }>({
    caseNumber: text,
    caseKey: text,
    lookupCode: { type: 'string', pattern: '^\\d{8}$' },
    dispatchDue: instant,
  }),
  Progress: objectOf<ProgressView>(progress, 'closedAs', 'reply', 'supplement'),
  ...PARTNER_ANSWERS,
  Acted: objectOf<{ version: number; stage: string }>({ version: number, stage }),
  Graded: objectOf<{ version: number; stage: string; grade: string }>({ version: number, stage, grade }),
  EvaluationOpened: objectOf<Omit<EvaluationView, 'given'> & { location: string }>({
    caseKey: text,
    caseNumber: text,
    title: text,
    round: number,
    evaluationOpen: yesNo,
    location: text,
  }),
  Evaluation: objectOf<EvaluationView>(
    { caseKey: text, caseNumber: text, title: text, round: number, evaluationOpen: yesNo, given: anyObject },
    'given',
  ),
  SupplementOpened: objectOf<{ caseKey: string; caseNumber: string; location: string }>({
    caseKey: text,
    caseNumber: text,
    location: text,
  }),
  Options: objectOf<OptionsView>({
    units: listOf(placed),
    townships: listOf(placed),
    categories: listOf(
      objectOf<OptionsView['categories'][number]>({ id: text, name: text, matters: text, hint: text }),
    ),
    enterpriseTypes: listOf(named),
    industries: listOf(named),
    ways: listOf(named),
    outcomes: listOf(named),
    grades: listOf(named),
    channels: listOf(named),
  }),
  Contract: anyObject,
  TaskOpened: objectOf<{ task: string; stage: string; version: number }>({ task: text, stage, version: number }),
  Duty: duty,
  Task: objectOf<TaskView>(
    {
      task: text,
      caseKey: text,
      caseNumber: text,
      title: text,
      stage,
      status,
      statusText: text,
      closedAs: oneOf(CLOSED_AS),
      role: oneOf(ROLES),
      unit: named,
      version: number,
      duty: ref('Duty'),
      acknowledge: ref('Duty'),
      acknowledgedAt: instant,
      acknowledgedBy: text,
      plan: anyObject,
      result: { type: 'object', properties: { outcome: oneOf(OUTCOMES), account: text, at: instant, late: yesNo } },
      allowed: listOf(text),
      requirement: text,
      again: anyObject,
      evaluation: anyObject,
      others: listOf(anyObject),
      returnUntil: instant,
      returned: anyObject,
      supplements: listOf(anyObject),
      waitsForEnterprise: yesNo,
      matter: anyObject,
      acts: listOf(anyObject),
      timeline: listOf(step),
    },
    'duty',
    'acknowledge',
    'acknowledgedAt',
    'acknowledgedBy',
    'plan',
    'result',
    'again',
    'evaluation',
    'returned',
    'closedAs',
  ),
  ...PAPER_ANSWERS,
  Queue: objectOf<QueueView>(
    { queue: text, items: listOf(queueItem), counts: { type: 'object', additionalProperties: count }, next: text },
    'next',
  ),
  DeskCase: objectOf<DeskCaseView>(
    {
      ...ofDesk,
      version: number,
      enterprise: text,
      late: yesNo,
      hasEmail: yesNo,
      points: listOf(anyObject),
      matter: anyObject,
      assignments: listOf(anyObject),
      duties: listOf(ref('Duty')),
      primaryDuty: text,
      mails: listOf(mail),
      undelivered: listOf(anyObject),
      returns: listOf(anyObject),
      beside: listOf(anyObject),
      allowed: listOf(text),
      timeline: listOf(anyObject),
      papers: listOf(objectOf<DeskCaseView['papers'][number]>({ id: text, kind: paperKind, number: text })),
    },
    'closedAs',
    'reply',
    'supplement',
    'primaryDuty',
  ),
} satisfies Record<string, JsonSchema>;

export type AnswerName = keyof typeof ANSWERS;
