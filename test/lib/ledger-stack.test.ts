import { CHINA, LOCAL, ofType, PROD, synthesise, type Resource } from './synthesised';

const prod = synthesise(PROD);

const tableNamed = (end: string): Resource => {
  const found = ofType(prod, 'AWS::DynamoDB::Table').find(({ Properties }) =>
    String(Properties['TableName']).endsWith(end),
  );
  if (found === undefined) throw new Error(`no table ${end}`);
  return found;
};

describe('every table', () => {
  const tables = ofType(prod, 'AWS::DynamoDB::Table').map(
    (each) => [String(each.Properties['TableName']), each] as const,
  );

  it('is one of four', () => {
    expect(tables.map(([name]) => name).sort()).toEqual(
      ['access', 'cases', 'registry', 'waits'].map((name) => `qishao-prod-${name}`),
    );
  });

  it.each(tables)('%s outlives its stack', (_, table) => {
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(table.Properties['DeletionProtectionEnabled']).toBe(true);
  });

  it.each(tables)('%s can be restored to any second', (_, { Properties }) => {
    expect(Properties['PointInTimeRecoverySpecification']).toMatchObject({ PointInTimeRecoveryEnabled: true });
  });

  it.each(tables)('%s is encrypted by a key of KMS', (_, { Properties }) => {
    expect(Properties['SSESpecification']).toEqual({ SSEEnabled: true });
  });
});

describe('the ledger', () => {
  it('has sparse indexes of keys only', () => {
    const indexes = tableNamed('-cases').Properties['GlobalSecondaryIndexes'] as {
      IndexName: string;
      KeySchema: { AttributeName: string }[];
      Projection: { ProjectionType: string };
    }[];
    expect(
      indexes.map((each) => [each.IndexName, ...each.KeySchema.map(({ AttributeName }) => AttributeName)]),
    ).toEqual([
      ['byQueue', 'queue', 'queueSort'],
      ['byUnit', 'unit', 'unitSort'],
      ['openByBreach', 'open', 'breachAt'],
      ['openByWake', 'open', 'wakeAt'],
      ['byUndelivered', 'undelivered', 'undeliveredSort'],
      ['byPromise', 'promised', 'promisedSort'],
      ['unsent', 'unsent', 'unsentAt'],
    ]);
    expect(new Set(indexes.map(({ Projection }) => Projection.ProjectionType))).toEqual(new Set(['KEYS_ONLY']));
  });

  it('streams what is written, and the waits do not', () => {
    expect(tableNamed('-cases').Properties['StreamSpecification']).toEqual({ StreamViewType: 'NEW_IMAGE' });
    expect(tableNamed('-waits').Properties).not.toHaveProperty('StreamSpecification');
  });

  it('lets only access expire', () => {
    expect(tableNamed('-access').Properties['TimeToLiveSpecification']).toEqual({
      AttributeName: 'expiresAt',
      Enabled: true,
    });
    for (const name of ['-cases', '-registry', '-waits']) {
      expect(tableNamed(name).Properties).not.toHaveProperty('TimeToLiveSpecification');
    }
  });

  it('keeps the county key: generated, retained, never in a template', () => {
    const [key, ...others] = ofType(prod, 'AWS::SecretsManager::Secret');
    expect(others).toEqual([]);
    expect(key).toMatchObject({ DeletionPolicy: 'Retain', Properties: { Name: 'qishao/prod/county-key' } });
    expect(key?.Properties).not.toHaveProperty('SecretString');
  });
});

it('ties no stack to another by exports, so that each can be rolled back alone', () => {
  for (const context of [PROD, CHINA, LOCAL]) expect(synthesise(context).text).not.toContain('Fn::ImportValue');
});

describe('after a restore', () => {
  const restored = {
    casesTableName: 'qishao-prod-cases-restored',
    casesStreamArn: 'arn:aws:dynamodb:ap-southeast-1:123456789012:table/r/stream/1',
  };
  const synthesised = synthesise({ ...PROD, ...restored });

  it('every function uses the restored table', () => {
    const functions = ofType(synthesised, 'AWS::Lambda::Function');
    const tables = functions.map(
      ({ Properties }) => (Properties['Environment'] as { Variables: Record<string, string> }).Variables,
    );
    expect(new Set(tables.map(({ CASES_TABLE }) => CASES_TABLE))).toEqual(new Set([restored.casesTableName]));
  });

  it('the relay reads its stream', () => {
    const parameter = ofType(synthesised, 'AWS::SSM::Parameter')[0];
    expect(parameter?.Properties).toMatchObject({ Value: restored.casesStreamArn });
  });

  it('the old table still stands', () => {
    const names = ofType(synthesised, 'AWS::DynamoDB::Table').map(({ Properties }) => Properties['TableName']);
    expect(names).toContain('qishao-prod-cases');
  });
});
