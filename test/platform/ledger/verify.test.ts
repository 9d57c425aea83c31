import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { localToolEnvironment } from '../../../local/aws';
import { readHistory } from '../../../lambdas/ledger/history';
import { eventKey, payloadKey } from '../../../lambdas/ledger/keys';
import { readQueue } from '../../../lambdas/ledger/queues';
import { verifyCases } from '../../../lambdas/ledger/verify-county';
import { dispatch } from '../../domain/case/orders';
import { db, endpoint, ledgerAt, now, output } from '../platform';
import { does, newCase } from '../whistles';

const ROOT = path.join(__dirname, '..', '..', '..');
const table = output('CasesTableName');

/** As a person runs it: `npm run <tool> -- …`. */
async function run(tool: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const env = {
    ...process.env,
    ...localToolEnvironment(endpoint),
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  const command = ['--import', 'tsx', path.join('lambdas', 'ledger', `${tool}.cli.ts`), ...args];
  return promisify(execFile)(process.execPath, command, { cwd: ROOT, env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
}

describe('npm run verify-ledger', () => {
  it('walks every case by the yearly counters and finds nothing wrong', async () => {
    await newCase();
    const { code, said } = await run('verify-ledger', '--table', table);
    expect(said).toMatch(/^\d+ cases, \d+ events, 0 faults\n$/);
    expect(code).toBe(0);
  });

  it('names the event that was changed in the table, and ends with code 1', async () => {
    const caseKey = await newCase();
    await does(caseKey, dispatch, 'finance', []);
    const { Item: written } = await db.send(new GetCommand({ TableName: table, Key: eventKey(caseKey, 1) }));
    await db.send(
      new UpdateCommand({
        TableName: table,
        Key: eventKey(caseKey, 1),
        UpdateExpression: 'SET occurredAt = :at',
        ExpressionAttributeValues: { ':at': '2026-01-01T00:00:00+08:00' },
      }),
    );
    const { code, said } = await run('verify-ledger', '--table', table, '--case', caseKey);
    expect(said).toBe(`${caseKey} event 1: wrong-hash\n${caseKey} head: wrong-state\n1 cases, 2 events, 2 faults\n`);
    expect(code).toBe(1);
    await db.send(new PutCommand({ TableName: table, Item: written }));
  });
});

describe('erasing what was said', () => {
  it('leaves the chain whole, and every reader without the words', async () => {
    const caseKey = await newCase();
    await db.send(new PutCommand({ TableName: table, Item: { ...payloadKey(caseKey, 1), erasedAt: now() } }));
    expect(await verifyCases(ledgerAt(), [caseKey])).toMatchObject({ cases: 1, faults: [] });
    expect((await readHistory(ledgerAt(), caseKey)).textsOf(1)).toEqual({});
    const { rows } = await readQueue(ledgerAt(), 'dispatch', { now: now(), soonUntil: now() });
    expect(rows.find((each) => each.head.pk === caseKey)?.texts ?? {}).toEqual({});
  });
});

describe('npm run load-county', () => {
  const contacts = path.join('config', 'counties', 'chengkou', 'contacts.demo.json');

  it('loads contacts that hold', async () => {
    const { code, said } = await run(
      'load-county',
      '--county',
      'chengkou',
      '--contacts',
      contacts,
      '--table',
      output('RegistryTableName'),
    );
    expect(said).toMatch(/^城口县: \d+ staff, 44 units in /);
    expect(code).toBe(0);
  });

  it('refuses a county that is not there, and a file that does not hold, by the name of the field', async () => {
    const other = await run(
      'load-county',
      '--county',
      'wuxi',
      '--contacts',
      contacts,
      '--table',
      output('RegistryTableName'),
    );
    expect(other).toEqual({ code: 1, said: 'config/counties has no folder "wuxi"\n' });
    const wrong = await run(
      'load-county',
      '--county',
      'chengkou',
      '--contacts',
      'package.json',
      '--table',
      output('RegistryTableName'),
    );
    expect(wrong.code).toBe(1);
    expect(wrong.said).toContain('contacts does not hold');
  });
});
