import { firstError } from '../../local/deploy';
import { flatten, localApi, outputNamed } from '../../local/outputs';

describe('the outputs of the deployed stacks', () => {
  const outputs = flatten({
    LocalLedger: { CasesTableName: 'cases', ExportsOutputRefCases1: 'cases' },
    LocalWeb: { ApiUrl: 'https://b279f385.execute-api.us-east-1.amazonaws.com/local/', ApiEndpoint4F160690: 'x' },
    LocalWorkflow: { QueuesSignalsQueueUrl: 'http://queue' },
  });

  it('are one record without what stacks export to each other', () => {
    expect(Object.keys(outputs)).toEqual(['CasesTableName', 'ApiUrl', 'ApiEndpoint4F160690', 'QueuesSignalsQueueUrl']);
  });

  it('are found by name, also inside a construct', () => {
    expect(outputNamed(outputs, 'CasesTableName')).toBe('cases');
    expect(outputNamed(outputs, 'SignalsQueueUrl')).toBe('http://queue');
    expect(() => outputNamed(outputs, 'WaitsTableName')).toThrow('no output WaitsTableName');
  });

  it('tell where the emulator serves the API', () => {
    expect(localApi(outputNamed(outputs, 'ApiUrl'), 'http://127.0.0.1:4566')).toBe(
      'http://127.0.0.1:4566/_aws/execute-api/b279f385/local',
    );
  });
});

describe('the one line about a failed deployment', () => {
  it('is the resource that failed, not the stack that failed with it', () => {
    const log = [
      'LocalWeb | 3 | 10:35:40 PM | CREATE_COMPLETE | AWS::IAM::Role | Role',
      'LocalWeb | 4 | 10:35:40 PM | CREATE_FAILED        | AWS::WAFv2::WebACL | Acl Unsupported resource type',
      '❌  LocalWeb failed: the stack is in ROLLBACK_COMPLETE',
    ].join('\n');
    expect(firstError(log)).toBe(
      'LocalWeb | 4 | 10:35:40 PM | CREATE_FAILED | AWS::WAFv2::WebACL | Acl Unsupported resource type',
    );
  });

  it('is the setting that the app refused', () => {
    const log =
      'setting publicOrigin is missing; example: -c publicOrigin=https://x\nnode: Subprocess exited with error 1\n';
    expect(firstError(log)).toBe('setting publicOrigin is missing; example: -c publicOrigin=https://x');
  });

  it('is the exception of the app', () => {
    expect(firstError('/app/x.ts:1\n  throw new Error()\nTypeError: stack is not a function\n    at x')).toBe(
      'TypeError: stack is not a function',
    );
  });

  it('is unknown for a log that names none', () => {
    expect(firstError('Synthesising\n')).toBeUndefined();
  });
});
