/** What the place of deployment can do: AWS, AWS China, or the local platform. The only test of region or stage. */
import { RegionInfo } from 'aws-cdk-lib/region-info';

export interface Capabilities {
  /** SES exists (not in China; the local stage mails to its own SMTP sink). */
  readonly ses: boolean;
  /** WAF can stand in front of the API (the local platform refuses its association). */
  readonly waf: boolean;
  /** API Gateway writes access and execution logs. */
  readonly apiLogs: boolean;
  /** X-Ray traces Lambda and API Gateway (not in China). */
  readonly tracing: boolean;
  /** CloudWatch keeps saved Logs Insights queries (the local platform refuses them). */
  readonly insights: boolean;
  /** Pages may be served over plain HTTP, and a working day may last seconds. */
  readonly plainHttp: boolean;
  readonly demoClock: boolean;
  /** `sent`: the SMTP server's acceptance is not yet delivery. `delivery`: it is (the local sink shows every mail). */
  readonly smtpAcceptance: 'sent' | 'delivery';
  /** A message stays invisible for this many function timeouts: six by AWS's advice, one where a person waits. */
  readonly timeoutsBeforeRetry: number;
}

/** The one stage that runs on this machine. */
export const LOCAL_STAGE = 'local';

export function capabilitiesOf(stage: string, region: string): Capabilities {
  const local = stage === LOCAL_STAGE;
  const china = RegionInfo.get(region).partition === 'aws-cn';
  return {
    ses: !local && !china,
    waf: !local,
    apiLogs: !local,
    tracing: !local && !china,
    insights: !local,
    plainHttp: local,
    demoClock: local,
    smtpAcceptance: local ? 'delivery' : 'sent',
    timeoutsBeforeRetry: local ? 1 : 6,
  };
}
