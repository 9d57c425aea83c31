import { App, Stack } from 'aws-cdk-lib';
import { Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledCode } from '../../lib/constructs/bundle';

/** The bundles of some handlers, made as the stacks make them. */
function bundlesOf(handlers: readonly string[]): string[] {
  const outdir = mkdtempSync(join(tmpdir(), 'qishao-bundles-'));
  try {
    const app = new App({ outdir, builtinCloudFormationValidation: false });
    const stack = new Stack(app, 'Bundles');
    for (const handler of handlers) {
      const code = bundledCode(`lambdas/${handler}.ts`, 'chengkou');
      new Function(stack, handler.replace(/\W/g, ''), { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code });
    }
    app.synth();
    const folders = readdirSync(outdir).filter((name) => name.startsWith('asset.'));
    return folders.map((name) => readFileSync(join(outdir, name, 'index.mjs'), 'utf8'));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

describe('a bundle', () => {
  const bundles = bundlesOf([
    'effects/relay.handler',
    'effects/conductor.handler',
    'workflow/enforce-deadline.handler',
  ]);

  it('is each handler’s own', () => {
    expect(bundles).toHaveLength(3);
    expect(bundles.filter((code) => code.includes('SendMessageBatch'))).toHaveLength(1);
  });

  /** Which of some words stand in it; the words alone, for a failure would print the whole bundle. */
  const wordsIn = (code: string, words: readonly string[]): string[] => words.filter((word) => code.includes(word));

  it('has the SDK inside, and of its credentials only what Lambda gives', () => {
    for (const code of bundles) {
      expect(wordsIn(code, ['AWS_SECRET_ACCESS_KEY', 'DynamoDB_20120810'])).toHaveLength(2);
      expect(wordsIn(code, ['credential_process', 'AssumeRoleWithWebIdentity', 'from"@', "from'@"])).toEqual([]);
    }
  });

  it('keeps within the budget of 500 KB', () => {
    for (const code of bundles) expect(Buffer.byteLength(code)).toBeLessThan(500_000);
  });
});
