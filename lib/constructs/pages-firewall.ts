/** WAF before the pages: known attacks and floods are stopped; what a person types into a form is not judged. */
import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { stageName } from '../names';
import { proxiesOf, type Settings } from '../settings';

/** In five minutes from one address; a whole government office may share one. */
const REQUESTS_PER_ADDRESS = 3000;

/** These look into bodies: a whistle of 1,000 characters is 9 KB of form data, and may well quote HTML. */
const BODY_RULES = ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY'];

export class PagesFirewall extends Construct {
  constructor(scope: Construct, settings: Settings, stage: Stage) {
    super(scope, 'Firewall');
    const acl = new CfnWebACL(this, 'Acl', {
      name: stageName(settings, 'pages'),
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('pages'),
      rules: [
        {
          name: 'floods',
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit: REQUESTS_PER_ADDRESS, ...counted(settings) } },
          visibilityConfig: visibility('floods'),
        },
        managedRules(1, 'AWSManagedRulesKnownBadInputsRuleSet', []),
        managedRules(2, 'AWSManagedRulesCommonRuleSet', BODY_RULES),
      ],
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: stage.stageArn, webAclArn: acl.attrArn });
  }
}

/** Behind the county's proxy everybody has its address: there the one that it names is counted. */
function counted(settings: Settings): Omit<CfnWebACL.RateBasedStatementProperty, 'limit'> {
  if (proxiesOf(settings).length === 0) return { aggregateKeyType: 'IP' };
  return {
    aggregateKeyType: 'FORWARDED_IP',
    forwardedIpConfig: { headerName: 'X-Forwarded-For', fallbackBehavior: 'MATCH' },
  };
}

function managedRules(priority: number, name: string, onlyCounted: readonly string[]): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: visibility(name),
  };
}

/** Requests are counted, not sampled: a sample would show what people typed. */
function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
