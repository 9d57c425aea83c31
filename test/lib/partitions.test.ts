/** The same app in every partition, judged by cdk-nag and by cfn-lint. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { AwsSolutionsChecks } from 'cdk-nag';
import { pythonWith } from '../../local/python';
import { CHINA, type Context, LOCAL, PROD, synthesise } from './synthesised';

const run = promisify(execFile);
const ROOT = join(__dirname, '..', '..');
const INSTALL_AND_LINT_MS = 180_000;

/** The kinds of stages on AWS, and where each can stand. */
const PLACES = [
  ['AWS', PROD, ['us-east-1', 'ap-southeast-1']],
  ['China', CHINA, ['cn-north-1', 'cn-northwest-1']],
] as const;

const KINDS = [
  ['AWS', PROD],
  ['China', CHINA],
  ['local', LOCAL],
] as const;

it.each(KINDS)('spells no partition: %s', (_, context) => {
  expect(synthesise(context).text).not.toMatch(/arn:aws(-cn)?:/);
});

it.each(KINDS)('passes cdk-nag: %s', (_, context) => {
  const { app } = synthesise(context);
  const report = new AwsSolutionsChecks(app).validateScope(app);
  const found = report.violations.map(({ ruleName, violatingResources }) => [
    ruleName,
    violatingResources.map((each) => each.resourceLogicalId),
  ]);
  expect(found).toEqual([]);
});

describe('cfn-lint', () => {
  let python = '';
  beforeAll(async () => {
    python = await pythonWith(join(__dirname, 'requirements-cfn-lint.txt'), join(ROOT, '.local', 'cfn-lint'));
  }, INSTALL_AND_LINT_MS);

  /** What cfn-lint says of all templates of a stage; empty when it looked and found nothing. */
  const lint = async (context: Context, regions: readonly string[]): Promise<string> => {
    const folder = mkdtempSync(join(tmpdir(), 'qishao-templates-'));
    try {
      synthesise(context, folder).app.synth();
      const templates = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
      expect(templates).toHaveLength(4);
      const files = templates.map((name) => join(folder, name));
      const options = ['--regions', ...regions, '--', ...files];
      // By its Python: the script's own first line still names the folder that it was installed in.
      return await run(python, [join(dirname(python), 'cfn-lint'), ...options]).then(({ stdout }) => stdout, complaint);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it.each(PLACES)(
    'finds nothing in the templates for %s',
    async (_, context, regions) => expect(await lint(context, regions)).toBe(''),
    INSTALL_AND_LINT_MS,
  );

  it(
    'would find SES in China',
    async () => expect(await lint(PROD, ['cn-north-1'])).toContain("E3006 Resource type 'AWS::SES::ConfigurationSet'"),
    INSTALL_AND_LINT_MS,
  );
});

/** What cfn-lint found, or why it could not look: never empty. */
function complaint(error: { stdout?: string; message: string }): string {
  return error.stdout ? error.stdout : error.message;
}
