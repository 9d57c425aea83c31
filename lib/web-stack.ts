/** The pages: one REST API, one function per audience. */
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Abilities } from './abilities';
import { PagesApi } from './constructs/pages-api';
import { QishaoFunction } from './constructs/qishao-function';
import { stackId } from './names';
import type { RunbookEntry } from './runbook-entries';
import type { Settings } from './settings';

/** API Gateway gives up after 29 seconds; the page's own apology must be earlier. */
const PAGE_TIMEOUT = Duration.seconds(25);

export class WebStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    super(scope, stackId(settings, 'Web'), { env: settings.env, description: 'Qishao: the pages' });
    const intake = this.pages(
      settings,
      'intake',
      'intake-errors',
      'Enterprises may be unable to whistle or to follow.',
    );
    const task = this.pages(settings, 'task', 'task-errors', 'Units may be unable to answer, and their deadlines run.');
    const desk = this.pages(settings, 'desk', 'desk-errors', 'The desk may be unable to dispatch, review or reply.');
    const { api } = new PagesApi(this, { settings, intake, task, desk });
    new CfnOutput(this, 'ApiUrl', { value: api.url });
    new CfnOutput(this, 'ApiId', { value: api.restApiId });
  }

  private pages(settings: Settings, audience: string, entry: RunbookEntry, impact: string): QishaoFunction {
    const can = new Abilities(this, settings);
    return new QishaoFunction(this, audience, {
      settings,
      handler: `web/${audience}/handler`,
      timeout: PAGE_TIMEOUT,
      abilities: [can.appendToCases(), can.readRegistry(), can.keepAccess(), can.readCountyKey()],
      failures: { heardBy: 'alarm', entry, impact },
    });
  }
}
