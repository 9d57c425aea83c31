/** The pages: one REST API, one function per audience. */
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Abilities, type Ability } from './abilities';
import { PagesApi } from './constructs/pages-api';
import { QishaoFunction } from './constructs/qishao-function';
import { stackId } from './names';
import type { RunbookEntry } from './runbook-entries';
import { proxiesOf, type Settings } from './settings';

/** API Gateway gives up after 29 seconds; the page's own apology must be earlier. */
const PAGE_TIMEOUT = Duration.seconds(25);

export class WebStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    super(scope, stackId(settings, 'Web'), { env: settings.env, description: 'Qishao: the pages' });
    const can = new Abilities(this, settings);
    const everywhere = [can.appendToCases(), can.keepAccess(), can.readCountyKey()];
    const intake = this.pages(settings, 'intake', [...everywhere, can.giveNumbers()], {
      entry: 'intake-errors',
      impact: 'Enterprises may be unable to whistle or to follow.',
    });
    const api = this.pages(settings, 'api', [...everywhere, can.giveNumbers(), can.lookUpInRegistry()], {
      entry: 'api-function-errors',
      impact: 'Programs may be unable to whistle or to follow.',
    });
    const task = this.pages(settings, 'task', everywhere, {
      entry: 'task-errors',
      impact: 'Units may be unable to answer, and their deadlines run.',
    });
    const staff = [can.readRegistry(), can.lookUpInRegistry()];
    const found = can.findCases('byQueue', 'openByBreach', 'byUndelivered', 'byPromise');
    const desk = this.pages(settings, 'desk', [...everywhere, ...staff, found], {
      entry: 'desk-errors',
      impact: 'The desk may be unable to see what waits for it.',
    });
    const deskActs = this.pages(settings, 'desk-acts', [can.appendToCases(), can.recogniseSessions(), ...staff], {
      entry: 'desk-acts-errors',
      impact: 'The desk may be unable to dispatch, review or reply.',
    });
    const writing = [can.appendToCases(), can.giveNumbers(), can.recogniseSessions(), can.lookUpInRegistry()];
    const entry = this.pages(settings, 'entry', [...writing, can.readCountyKey()], {
      entry: 'entry-errors',
      impact: 'The desk may be unable to write down what it is told by telephone.',
    });
    const importCheck = this.pages(
      settings,
      'import-check',
      [can.readHeads(), can.recogniseSessions(), can.lookUpInRegistry()],
      { entry: 'import-check-errors', impact: 'Spreadsheets of orders cannot be read; they can be typed.' },
    );
    const papers = this.pages(settings, 'papers', writing, {
      entry: 'papers-errors',
      impact: 'Papers may be impossible to issue or to print; cases go on.',
    });
    const pages = new PagesApi(this, { settings, intake, api, task, desk, deskActs, entry, importCheck, papers });
    if (settings.frontDoor.kind === 'proxy') new CfnOutput(this, 'ApiUrl', { value: pages.api.url });
    else new CfnOutput(this, 'PagesHost', { value: pages.api.domainName?.domainNameAliasDomainName ?? '' });
    new CfnOutput(this, 'ApiId', { value: pages.api.restApiId });
  }

  private pages(
    settings: Settings,
    audience: string,
    abilities: readonly Ability[],
    alarm: { entry: RunbookEntry; impact: string },
  ): QishaoFunction {
    return new QishaoFunction(this, audience, {
      settings,
      handler: `web/${audience}/handler`,
      timeout: PAGE_TIMEOUT,
      abilities: [...abilities, trustedProxies(settings)],
      failures: { heardBy: 'alarm', ...alarm },
    });
  }
}

/** Whose word about where a request comes from counts. */
function trustedProxies(settings: Settings): Ability {
  const addresses = proxiesOf(settings);
  return { environment: addresses.length === 0 ? {} : { TRUSTED_PROXIES: addresses.join(' ') }, statements: [] };
}
