import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHINA, LOCAL, ofType, PROD, statementsIn, synthesise } from './synthesised';

const prod = synthesise(PROD);

describe('the machine', () => {
  const [machine] = ofType(prod, 'AWS::StepFunctions::StateMachine');
  const properties = machine?.Properties ?? {};

  it('has every substitution of its definition bound', () => {
    const definition = readFileSync(join(__dirname, '..', '..', 'statemachines', 'case.asl.json'), 'utf8');
    const asked = new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    expect(asked.size).toBeGreaterThan(0);
    expect(new Set(Object.keys(properties['DefinitionSubstitutions'] as object))).toEqual(asked);
  });

  it('is found by its name, and runs for a year', () => {
    expect(properties).toMatchObject({ StateMachineName: 'qishao-prod-case', StateMachineType: 'STANDARD' });
  });

  it('logs its steps but never their data, for tokens pass through it', () => {
    expect(properties['LoggingConfiguration']).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
  });

  it('may call its two functions and no other', () => {
    const calls = ofType(prod, 'AWS::IAM::Policy')
      .flatMap(statementsIn)
      .filter(({ actions }) => actions.includes('lambda:InvokeFunction'));
    expect(
      calls
        .flatMap(({ resources }) => [...resources])
        .map((each) => /(registerwait|enforcedeadline)Function/.exec(each)?.[1])
        .sort(),
    ).toEqual(['enforcedeadline', 'registerwait']);
  });

  it('is watched: whatever ends an execution reaches the function that raises the next', () => {
    const rule = ofType(prod, 'AWS::Events::Rule').find(({ Properties }) => Properties['EventPattern'] !== undefined);
    const pattern = rule?.Properties['EventPattern'] as { detail: { status: string[]; stateMachineArn: unknown } };
    expect(pattern.detail.status).toEqual(['FAILED', 'TIMED_OUT', 'ABORTED', 'SUCCEEDED']);
    expect(JSON.stringify(pattern.detail.stateMachineArn)).toContain(':stateMachine:qishao-prod-case');
    expect(JSON.stringify(rule?.Properties['Targets'])).toContain('generations');
  });
});

describe('the relay', () => {
  const source = ofType(prod, 'AWS::Lambda::EventSourceMapping').find(
    ({ Properties }) => Properties['StartingPosition'] !== undefined,
  );

  it('is the only reader of the stream, in order, of new outbox items alone', () => {
    const sources = ofType(prod, 'AWS::Lambda::EventSourceMapping').filter(
      ({ Properties }) => Properties['StartingPosition'],
    );
    expect(sources).toHaveLength(1);
    expect(source?.Properties).toMatchObject({ ParallelizationFactor: 1, StartingPosition: 'TRIM_HORIZON' });
    const { Filters } = source?.Properties['FilterCriteria'] as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown)).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'OUT#' }] } } } },
    ]);
  });

  it('tries again, isolates what fails, and parks it', () => {
    expect(source?.Properties).toMatchObject({ BisectBatchOnFunctionError: true, MaximumRetryAttempts: 20 });
    expect(JSON.stringify(source?.Properties['DestinationConfig'])).toContain('RelayDeadLetters');
  });
});

describe('the schedules', () => {
  const states = (context: Record<string, string>): unknown[] =>
    ofType(synthesise(context), 'AWS::Events::Rule')
      .filter(({ Properties }) => Properties['ScheduleExpression'] !== undefined)
      .map(({ Properties }) => [Properties['ScheduleExpression'], Properties['State']]);

  it('sweep every five minutes and walk daily, by rate', () => {
    expect(states(PROD)).toEqual([
      ['rate(5 minutes)', 'ENABLED'],
      ['rate(1 day)', 'ENABLED'],
    ]);
  });

  it('can be switched off, to show that no case needs them', () => {
    expect(states({ ...LOCAL, enabledSchedules: 'false' }).flat()).not.toContain('ENABLED');
  });
});

describe('mails', () => {
  it('are in order within a case and deduplicated by their own id', () => {
    const queue = ofType(prod, 'AWS::SQS::Queue').find(
      ({ Properties }) => Properties['QueueName'] === 'qishao-prod-mails.fifo',
    );
    expect(queue?.Properties).toMatchObject({ FifoQueue: true, ContentBasedDeduplication: false });
  });

  it('of SES report delivery, bounce and complaint into the feedback queue', () => {
    const [destination] = ofType(prod, 'AWS::SES::ConfigurationSetEventDestination');
    const { MatchingEventTypes } = destination?.Properties['EventDestination'] as { MatchingEventTypes: string[] };
    expect(MatchingEventTypes).toEqual(['delivery', 'bounce', 'complaint', 'reject']);
    expect(
      JSON.stringify(ofType(prod, 'AWS::SNS::Subscription').map(({ Properties }) => Properties['Endpoint'])),
    ).toContain('MailFeedback');
  });

  it('leave no trace of SES in China or on a laptop', () => {
    for (const context of [CHINA, { ...CHINA, region: 'cn-northwest-1' }, LOCAL]) {
      const { resources, text } = synthesise(context);
      expect(resources.filter(({ Type }) => /::(SES|Cognito|CloudFront)::/.test(Type))).toEqual([]);
      expect(text).not.toContain('ses:');
    }
  });
});
