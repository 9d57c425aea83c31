/** The CDK app: `npx cdk deploy --all -c stage=… -c publicOrigin=…`; every setting is described in `docs/runbook.md`. */
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { qishaoStacks } from '../lib/qishao-stacks';
import { SettingsError, settingsOf } from '../lib/settings';
import { ConfigurationError } from '../config/parsed';

const app = new App();
try {
  qishaoStacks(
    app,
    settingsOf((name) => app.node.tryGetContext(name), process.env),
  );
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
