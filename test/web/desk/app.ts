/** The desk's app over a database of a few items in memory, which fails the test for anything else. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { newestNotice } from '../../../config/calendar';
import { county } from '../../../config/counties/chengkou';
import { demoContacts } from '../../../config/counties/chengkou/contacts';
import type { StaffRole } from '../../../lambdas/domain/contacts';
import { hashOf } from '../../../lambdas/ledger/access/access';
import { inputsOf } from '../../../lambdas/web/contract/inputs';
import { deskApp } from '../../../lambdas/web/desk/app';
import { deskActsApp } from '../../../lambdas/web/desk-acts/app';
import type { DeskDeps } from '../../../lambdas/web/desk/deps';
import { calendarDays, contextAt, instant, policy } from '../../domain/case/world';

export const ORIGIN = 'https://qishao.example.gov.cn';
const NOW = instant('2026-11-25 10:20');

/** Cookies of people who are signed in. */
export const cookieOf = (role: StaffRole) => `qs-desk=token-of-${role}`;

const sessionOf = (token: string, email: string) =>
  [`SESSION#${hashOf(token)}`, { session: { kind: 'staff', email }, expiresAt: Date.parse(NOW) / 1000 + 60 }] as const;

/** Signed in for the desk, and since then no longer there. */
export const LEFT = 'qs-desk=token-of-left';
/** Signed in for the desk, and since then its inspector. */
export const MOVED = 'qs-desk=token-of-moved';

const SESSIONS = new Map<string, ReturnType<typeof sessionOf>[1]>([
  ...demoContacts.staff.map((each) => sessionOf(`token-of-${each.role}`, each.email)),
  sessionOf('token-of-left', 'left@chengkou.example'),
  sessionOf('token-of-moved', 'inspector@chengkou.example'),
]);

/** Only sessions can be looked up; there is no case. */
const readsSessions = {
  send: ({ input }: { input: { TableName?: string; Key?: { pk: string } } }) => {
    const { TableName, Key } = input;
    if (TableName === 'access' && Key?.pk.startsWith('SESSION#') === true)
      return Promise.resolve({ Item: SESSIONS.get(Key.pk) });
    throw new Error('this request must be answered without the database');
  },
} as unknown as DynamoDBDocumentClient;

/** Failures that the app wrote down; none is right. */
export const logged: unknown[] = [];

const deps: DeskDeps = {
  site: { county, publicOrigin: ORIGIN, stage: 'test' },
  ledger: {
    db: readsSessions,
    table: 'cases',
    now: () => NOW,
    salt: () => 'salt',
    random: () => 0,
    sleep: () => Promise.resolve(),
  },
  access: { db: readsSessions, table: 'access', now: () => NOW, secret: () => 'secret' },
  inputs: inputsOf(county, policy),
  policy,
  time: calendarDays,
  notice: newestNotice,
  readContacts: () => Promise.resolve(demoContacts),
  readStaff: (email) => Promise.resolve(demoContacts.staff.find((each) => each.email === email)),
  countyKey: () => Promise.resolve('county key of the tests'),
  contextNow: () => contextAt(NOW, calendarDays),
  sourceOf: () => 'here',
  newId: () => 'new-id',
  log: (...line) => logged.push(line),
};

const [pages, acts] = [deskApp(deps), deskActsApp(deps)];
/** Below a case is what is done to it: API Gateway sends it to a function of its own. */
const BELOW_A_CASE = /^\/desk\/cases\/[^/]+\//;

/** Both functions of the desk behind one door. */
export const app = {
  request: (path: string, init?: RequestInit) => (BELOW_A_CASE.test(path) ? acts : pages).request(path, init),
};
