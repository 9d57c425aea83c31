import { CHINA, LOCAL, ofType, PROD, synthesise } from './synthesised';

const prod = synthesise(PROD);

it('sends each path to the function of its audience', () => {
  const resources = new Map(
    ofType(prod, 'AWS::ApiGateway::Resource').map(({ logicalId, Properties }) => [logicalId, Properties]),
  );
  const pathOf = (id: unknown): string => {
    const found = resources.get((id as { Ref?: string }).Ref ?? '');
    return found === undefined ? '' : `${pathOf(found['ParentId'])}/${String(found['PathPart'])}`;
  };
  const routes = ofType(prod, 'AWS::ApiGateway::Method').map(({ Properties }) => {
    const uri = JSON.stringify((Properties['Integration'] as { Uri: unknown }).Uri);
    return [
      pathOf(Properties['ResourceId']) || '/',
      /"(intake|api|task|deskacts|desk|entry|importcheck|papers)Function/.exec(uri)?.[1],
    ];
  });
  expect(Object.fromEntries(routes)).toEqual({
    '/': 'intake',
    '/{proxy+}': 'intake',
    '/api': 'api',
    '/api/{proxy+}': 'api',
    '/openapi.json': 'api',
    '/task': 'task',
    '/task/{proxy+}': 'task',
    '/desk': 'desk',
    '/desk/{proxy+}': 'desk',
    '/desk/cases': 'desk',
    '/desk/cases/{caseKey}': 'desk',
    '/desk/cases/{caseKey}/{proxy+}': 'deskacts',
    '/desk/entry': 'entry',
    '/desk/entry/{proxy+}': 'entry',
    '/desk/entry/import': 'importcheck',
    '/desk/entry/import/all': 'entry',
    '/desk/papers': 'papers',
    '/desk/papers/{proxy+}': 'papers',
  });
});

it('lets a page apologise before API Gateway gives up after 29 seconds', () => {
  const timeouts = ofType(prod, 'AWS::Lambda::Function')
    .filter(({ stack }) => stack === 'web')
    .map(({ Properties }) => Properties['Timeout']);
  expect(timeouts).toEqual([25, 25, 25, 25, 25, 25, 25, 25]);
});

describe('the stage of the API', () => {
  const stageOf = (context: Record<string, string>) =>
    ofType(synthesise(context), 'AWS::ApiGateway::Stage')[0]?.Properties;

  it('is throttled, and logs neither bodies nor headers nor queries', () => {
    const stage = stageOf(PROD);
    expect(stage?.['MethodSettings']).toMatchObject([
      { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200, DataTraceEnabled: false, LoggingLevel: 'ERROR' },
    ]);
    const format = Object.values(JSON.parse((stage?.['AccessLogSetting'] as { Format: string }).Format) as object);
    expect(format.filter((field) => /header|query|body|authorizer|cookie/i.test(String(field)))).toEqual([]);
  });

  it('has no access log on the local platform, which writes none', () => {
    expect(stageOf(LOCAL)).not.toHaveProperty('AccessLogSetting');
  });
});

describe('the firewall', () => {
  it.each([PROD, CHINA])('stands before the pages (%#)', (context) => {
    expect(ofType(synthesise(context), 'AWS::WAFv2::WebACLAssociation')).toHaveLength(1);
  });

  it('does not refuse a long whistle, nor one that quotes HTML', () => {
    const rules = JSON.stringify(ofType(prod, 'AWS::WAFv2::WebACL')[0]?.Properties['Rules']);
    for (const name of ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']) {
      expect(rules).toContain(`{"ActionToUse":{"Count":{}},"Name":"${name}"}`);
    }
  });

  it('keeps no sample of what people typed', () => {
    expect(JSON.stringify(ofType(prod, 'AWS::WAFv2::WebACL'))).not.toContain('"SampledRequestsEnabled":true');
  });

  it('is left out where it cannot be', () => {
    expect(synthesise(LOCAL).resources.filter(({ Type }) => Type.startsWith('AWS::WAFv2'))).toEqual([]);
  });
});

describe('the front door', () => {
  it('is the county’s own proxy, unless there is a certificate', () => {
    expect(ofType(prod, 'AWS::ApiGateway::DomainName')).toEqual([]);
  });

  it('believes X-Forwarded-For of the county’s proxies alone, in the firewall and in the pages', () => {
    const behind = synthesise({ ...PROD, proxyAddresses: '203.0.113.7,203.0.113.8' });
    const trusted = ofType(behind, 'AWS::Lambda::Function')
      .map(({ Properties }) => (Properties['Environment'] as { Variables: Record<string, string> }).Variables)
      .flatMap(({ TRUSTED_PROXIES }) => (TRUSTED_PROXIES === undefined ? [] : [TRUSTED_PROXIES]));
    expect(trusted).toEqual(Array(8).fill('203.0.113.7 203.0.113.8'));
    const rules = JSON.stringify(ofType(behind, 'AWS::WAFv2::WebACL')[0]?.Properties['Rules']);
    expect(rules).toContain('"AggregateKeyType":"FORWARDED_IP"');
    expect(JSON.stringify(ofType(prod, 'AWS::WAFv2::WebACL'))).not.toContain('FORWARDED_IP');
  });

  it('opens to the county’s proxies alone, where their addresses are known', () => {
    const behind = synthesise({ ...PROD, proxyAddresses: '203.0.113.7,203.0.113.8' });
    const policyOf = (app: typeof prod) => ofType(app, 'AWS::ApiGateway::RestApi')[0]?.Properties['Policy'];
    expect(policyOf(behind)).toMatchObject({
      Statement: [
        {
          Effect: 'Allow',
          Action: 'execute-api:Invoke',
          Condition: { IpAddress: { 'aws:SourceIp': ['203.0.113.7', '203.0.113.8'] } },
        },
      ],
    });
    expect(policyOf(prod)).toBeUndefined();
  });

  it('is the API itself with a certificate, and then no other', () => {
    const own = synthesise({ ...PROD, certificateArn: 'arn:aws-test:acm:ap-southeast-1:123456789012:certificate/1' });
    expect(ofType(own, 'AWS::ApiGateway::DomainName')[0]?.Properties).toMatchObject({
      DomainName: 'qishao.example.gov.cn',
    });
    expect(ofType(own, 'AWS::ApiGateway::RestApi')[0]?.Properties).toMatchObject({ DisableExecuteApiEndpoint: true });
    expect(own.text).toContain('"PagesHost"');
    expect(own.text).not.toContain('"ApiUrl"');
  });
});

it('lets CloudWatch tell those on duty', () => {
  const statements = ofType(prod, 'AWS::SNS::TopicPolicy')
    .filter(({ stack }) => stack === 'operations')
    .flatMap(({ Properties }) => (Properties['PolicyDocument'] as { Statement: object[] }).Statement);
  expect(statements).toContainEqual(
    expect.objectContaining({
      Effect: 'Allow',
      Action: 'sns:Publish',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
    }),
  );
});
