/** The task app for requests that are answered before anything is read: its database fails the test when touched. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { county } from '../../../config/counties/chengkou';
import { inputsOf } from '../../../lambdas/web/contract/inputs';
import { taskApp } from '../../../lambdas/web/task/app';
import { calendarDays, contextAt, instant, policy } from '../../domain/case/world';

export const ORIGIN = 'https://qishao.example.gov.cn';
const NOW = instant('2026-11-25 10:20');

const untouched = {
  send: () => {
    throw new Error('this request must be answered without the database');
  },
} as unknown as DynamoDBDocumentClient;

/** Failures that the app wrote down; none is right. */
export const logged: unknown[] = [];

export const app = taskApp({
  site: { county, publicOrigin: ORIGIN, stage: 'test' },
  ledger: {
    db: untouched,
    table: 'cases',
    now: () => NOW,
    salt: () => 'salt',
    random: () => 0,
    sleep: () => Promise.resolve(),
  },
  access: { db: untouched, table: 'access', now: () => NOW, secret: () => 'secret' },
  inputs: inputsOf(county, policy),
  policy,
  time: calendarDays,
  countyKey: () => Promise.resolve('county key of the tests'),
  contextNow: () => contextAt(NOW, calendarDays),
  sourceOf: () => 'here',
  newId: () => 'new-id',
  log: (...line) => logged.push(line),
});
