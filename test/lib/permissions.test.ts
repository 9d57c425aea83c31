import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  actionsOn,
  LOCAL,
  ofType,
  PROD,
  statementsIn,
  statementsOf,
  synthesise,
  type Synthesised,
} from './synthesised';

const prod = synthesise(PROD);
const HANDLERS = {
  intake: 'web/intake/handler',
  api: 'web/api/handler',
  task: 'web/task/handler',
  desk: 'web/desk/handler',
  'desk-acts': 'web/desk-acts/handler',
  entry: 'web/entry/handler',
  'import-check': 'web/import-check/handler',
  papers: 'web/papers/handler',
  'register-wait': 'workflow/register-wait.handler',
  'enforce-deadline': 'workflow/enforce-deadline.handler',
  generations: 'workflow/generations.handler',
  relay: 'effects/relay.handler',
  conductor: 'effects/conductor.handler',
  mailer: 'effects/mail-function',
  'mail-feedback': 'effects/mail-feedback.handler',
  reconciler: 'effects/reconciler.handler',
} as const;
const FUNCTIONS = Object.keys(HANDLERS) as (keyof typeof HANDLERS)[];
const PAGES = ['intake', 'api', 'task', 'desk'] as const;
/** Pages for whoever is signed in already. */
const INSIDE = ['desk-acts', 'entry', 'papers'] as const;

const allActions = (name: string): string[] => statementsOf(prod, name).flatMap(({ actions }) => [...actions]);

const variablesOf = (synthesised: Synthesised, name: string): Record<string, string> => {
  const found = ofType(synthesised, 'AWS::Lambda::Function').find(({ Properties }) =>
    String(Properties['FunctionName']).endsWith(`-${name}`),
  );
  return (found?.Properties['Environment'] as { Variables: Record<string, string> }).Variables;
};

describe('the pages', () => {
  it.each([...PAGES, ...INSIDE])('%s cannot delete, replace by batch or scan a case', (name) => {
    const onCases = actionsOn(prod, name, 'table/qishao-prod-cases');
    expect(onCases).toEqual(expect.arrayContaining(['dynamodb:PutItem', 'dynamodb:Query']));
    expect(onCases.filter((action) => /Delete|Scan|BatchWrite|PartiQL|\*/.test(action))).toEqual([]);
  });

  it.each([...PAGES, ...INSIDE])(
    '%s cannot send mail, start a clock, answer a token or put work into a queue',
    (name) => {
      expect(allActions(name).filter((action) => /^(ses|states|sqs|sns|events|lambda):/.test(action))).toEqual([]);
    },
  );

  it('read the people at the desk only, one item where keys of partners are checked, and nowhere write them', () => {
    const onRegistry = [...PAGES, 'desk-acts' as const].map((name) =>
      actionsOn(prod, name, 'table/qishao-prod-registry').sort(),
    );
    expect(onRegistry).toEqual([
      [],
      ['dynamodb:GetItem'],
      [],
      ['dynamodb:GetItem', 'dynamodb:Query'],
      ['dynamodb:GetItem', 'dynamodb:Query'],
    ]);
  });

  it.each(INSIDE)('%s sees who is signed in, and changes nothing of it', (name) => {
    expect(actionsOn(prod, name, 'table/qishao-prod-access')).toEqual(['dynamodb:GetItem']);
    expect(actionsOn(prod, name, 'table/qishao-prod-registry')).toContain('dynamodb:GetItem');
    // a whistle that is written down gets a code, which is made with the key
    const keys = allActions(name).filter((action) => action.startsWith('secretsmanager:'));
    expect(keys).toEqual(name === 'entry' ? ['secretsmanager:GetSecretValue'] : []);
  });

  it.each([...PAGES, ...INSIDE])('%s does not know the waits', (name) => {
    expect(actionsOn(prod, name, 'waits')).toEqual([]);
  });
});

describe('the reader of spreadsheets that others made', () => {
  it('reads one item at a time, and writes nothing, anywhere', () => {
    const actions = allActions('import-check').filter((each) => !/^(logs|xray):/.test(each));
    expect(new Set(actions)).toEqual(new Set(['dynamodb:GetItem']));
  });
});

describe('who may do what', () => {
  const whoMay = (action: RegExp): string[] =>
    FUNCTIONS.filter((name) => allActions(name).some((each) => action.test(each)));

  it('send mail: the mailer', () => expect(whoMay(/^ses:/)).toEqual(['mailer']));
  it('delete anything: the pages, sessions', () => expect(whoMay(/DeleteItem/)).toEqual([...PAGES]));
  it('scan a table: nobody', () => expect(whoMay(/Scan/)).toEqual([]));
  it('read the stream: the relay', () => expect(whoMay(/GetRecords/)).toEqual(['relay']));
  it('start an execution: those who run rules 4 and 8', () => {
    expect(whoMay(/StartExecution/)).toEqual(['generations', 'conductor', 'reconciler']);
  });
  it('answer a token: those and the one who stores it', () => {
    expect(whoMay(/SendTask/)).toEqual(['register-wait', 'generations', 'conductor', 'reconciler']);
  });
  it('touch access: the pages and the mailer', () => {
    expect(FUNCTIONS.filter((name) => actionsOn(prod, name, 'access').length > 0)).toEqual([
      ...PAGES,
      'desk-acts',
      'entry',
      'import-check',
      'papers',
      'mailer',
    ]);
  });

  it('change an item of the ledger in place: those that count numbers, and who marks what was sent', () => {
    const changing = FUNCTIONS.filter((name) =>
      actionsOn(prod, name, 'table/qishao-prod-cases').includes('dynamodb:UpdateItem'),
    );
    expect(changing).toEqual(['intake', 'api', 'entry', 'papers', 'relay', 'reconciler']);
  });
  it('look into an index: the desk and the reconciler', () => {
    const looking = FUNCTIONS.filter((name) => actionsOn(prod, name, 'qishao-prod-cases/index/').length > 0);
    expect(looking).toEqual(['desk', 'reconciler']);
  });

  it('mail is sent from the one identity with the one configuration', () => {
    const [resources] = statementsOf(prod, 'mailer').filter(({ actions }) => actions.includes('ses:SendRawEmail'));
    expect(resources?.resources.map((arn) => arn.split(':').at(-1)).sort()).toEqual([
      'configuration-set/qishao-prod',
      'identity/example.gov.cn',
      'identity/qishao@example.gov.cn',
    ]);
  });
});

describe('no wildcard', () => {
  /** What AWS cannot grant more narrowly. */
  const UNAVOIDABLE: readonly RegExp[] = [
    /^xray:/,
    /^logs:(Create|Get|Update|Delete|List|Put|Describe)\w*(LogDeliver|ResourcePolic|LogGroups)/,
  ];

  it('stands for a resource, but where AWS knows no other way', () => {
    const broad = ofType(prod, 'AWS::IAM::Policy')
      .flatMap(statementsIn)
      .filter(({ resources }) => resources.includes('*'))
      .flatMap(({ actions }) => [...actions])
      .filter((action) => !UNAVOIDABLE.some((allowed) => allowed.test(action)));
    expect(broad).toEqual([]);
  });

  it('stands in an action', () => {
    const actions = ofType(prod, 'AWS::IAM::Policy')
      .flatMap(statementsIn)
      .flatMap((each) => [...each.actions]);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('stands inside an ARN, but for the executions of the machine', () => {
    const inside = ofType(prod, 'AWS::IAM::Policy')
      .flatMap(statementsIn)
      .flatMap((each) => [...each.resources])
      .filter((arn) => arn !== '*' && arn.includes('*'));
    expect(inside.filter((arn) => !arn.endsWith(':execution:qishao-prod-case:*'))).toEqual([]);
    expect(inside).not.toEqual([]);
  });

  it('comes with a managed policy of AWS', () => {
    const roles = ofType(prod, 'AWS::IAM::Role').filter(
      ({ Properties }) => Properties['ManagedPolicyArns'] !== undefined,
    );
    // API Gateway's account-wide log role, which AWS names itself.
    expect(roles.map(({ logicalId }) => logicalId).filter((id) => !id.includes('CloudWatchRole'))).toEqual([]);
  });
});

describe('the environment', () => {
  it.each(FUNCTIONS)('%s finds every variable that its handler asks for', (name) => {
    const source = readFileSync(join(__dirname, '..', '..', 'lambdas', `${HANDLERS[name]}.ts`), 'utf8');
    const asked = [...source.matchAll(/environment\(process\.env,([^)]*)\)/g)].flatMap(
      ([, names = '']) => names.match(/[A-Z_]+/g) ?? [],
    );
    expect(Object.keys(variablesOf(prod, name))).toEqual(expect.arrayContaining(asked));
  });

  it.each(FUNCTIONS)('%s knows only the tables that it may touch', (name) => {
    const tables = Object.entries(variablesOf(prod, name)).filter(([variable]) => variable.endsWith('_TABLE'));
    for (const [, table] of tables) expect(actionsOn(prod, name, `table/${table}`)).not.toEqual([]);
  });

  it('has the demo clock at the local stage only', () => {
    const demo = synthesise({ ...LOCAL, workdaySeconds: '20' });
    for (const name of FUNCTIONS) {
      expect(variablesOf(demo, name)['WORKDAY_SECONDS']).toBe('20');
      expect(variablesOf(prod, name)).not.toHaveProperty('WORKDAY_SECONDS');
    }
  });

  it('tells the mailer its transport and nothing of the other', () => {
    expect(variablesOf(prod, 'mailer')).toMatchObject({ MAIL_TRANSPORT: 'ses', SES_CONFIGURATION_SET: 'qishao-prod' });
    expect(Object.keys(variablesOf(prod, 'mailer')).filter((name) => name.startsWith('SMTP'))).toEqual([]);
    expect(variablesOf(synthesise(LOCAL), 'mailer')).toMatchObject({
      MAIL_TRANSPORT: 'smtp',
      SMTP_ACCEPTANCE: 'delivery',
    });
  });
});
