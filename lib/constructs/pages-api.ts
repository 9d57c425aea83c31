/** The REST API in front of the pages; REST, because WAF can stand before it. */
import { RemovalPolicy, Size } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  AccessLogField,
  type DomainNameOptions,
  EndpointType,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
  SecurityPolicy,
  type StageOptions,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { AnyPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { explain } from '../nag-reasons';
import { namesOf } from '../names';
import { proxiesOf, type Settings } from '../settings';
import { addGatewayAnswers } from './gateway-answers';
import { PagesFirewall } from './pages-firewall';
import { LOG_RETENTION, type QishaoFunction, logGroupName } from './qishao-function';

export interface PagesApiProps {
  readonly settings: Settings;
  readonly intake: QishaoFunction;
  /** /api and the contract, for programs. */
  readonly api: QishaoFunction;
  readonly task: QishaoFunction;
  readonly desk: QishaoFunction;
  /** What is done to a case: below /desk/cases/{caseKey}. */
  readonly deskActs: QishaoFunction;
  /** What the desk writes down for an enterprise. */
  readonly entry: QishaoFunction;
  /** Reads spreadsheets of orders, and registers none. */
  readonly importCheck: QishaoFunction;
  /** Below /desk, whose cookie is the staff's. */
  readonly papers: QishaoFunction;
}

const API_STAGE = 'pages';
/** A county's peak is some people at once; this is two orders above it, and bounds the bill. */
const REQUESTS_PER_SECOND = 100;
const REQUESTS_IN_A_BURST = 200;
/** Pages and styles travel compressed from this size on, in bytes. */
const COMPRESS_FROM_BYTES = 1024;
/** Bodies pass byte by byte: otherwise gzipped styles arrive as base64 text, and broken UTF-8 as question marks. */
const AS_BYTES = ['*/*'];

export class PagesApi extends Construct {
  readonly api: RestApi;

  constructor(scope: Construct, props: PagesApiProps) {
    super(scope, 'Pages');
    const { settings } = props;
    this.api = new RestApi(this, 'Api', {
      restApiName: namesOf(settings).api,
      endpointTypes: [EndpointType.REGIONAL],
      minCompressionSize: Size.bytes(COMPRESS_FROM_BYTES),
      binaryMediaTypes: AS_BYTES,
      cloudWatchRole: settings.capabilities.apiLogs,
      disableExecuteApiEndpoint: settings.frontDoor.kind === 'domain',
      deployOptions: this.stageOptions(settings),
      ...this.domain(settings),
      ...onlyFromProxies(settings),
    });
    this.route(this.api.root, props.intake);
    this.route(this.api.root.addResource('api'), props.api);
    this.add(this.api.root.addResource('openapi.json'), props.api);
    this.route(this.api.root.addResource('task'), props.task);
    const desk = this.api.root.addResource('desk');
    this.route(desk, props.desk);
    this.route(desk.addResource('papers'), props.papers);
    const entry = desk.addResource('entry');
    this.route(entry, props.entry);
    const orders = this.add(entry.addResource('import'), props.importCheck);
    this.add(orders.addResource('all'), props.entry);
    const cases = this.add(desk.addResource('cases'), props.desk);
    const one = this.add(cases.addResource('{caseKey}'), props.desk);
    this.add(one.addResource('{proxy+}'), props.deskActs);
    addGatewayAnswers(this.api);
    this.guard(settings);
  }

  /** `/{proxy+}` does not match the resource itself, so both are needed. */
  private route(resource: IResource, pages: QishaoFunction): void {
    this.add(resource, pages);
    this.add(resource.addResource('{proxy+}'), pages);
  }

  private add<Place extends IResource>(resource: Place, pages: QishaoFunction): Place {
    resource.addMethod('ANY', new LambdaIntegration(pages.function, { allowTestInvoke: false }));
    return resource;
  }

  private guard(settings: Settings): void {
    explain(this.api, 'pagesAreValidatedInside', 'pagesAuthoriseThemselves', 'noCognito');
    if (settings.capabilities.waf) new PagesFirewall(this, settings, this.api.deploymentStage);
    else explain(this.api, 'localHasNoWaf');
    if (settings.capabilities.apiLogs) explain(this.api, 'apiGatewayWritesItsLogs');
    else explain(this.api, 'localHasNoApiLogs', 'localHasNoExecutionLogs');
  }

  private stageOptions(settings: Settings): StageOptions {
    const options: StageOptions = {
      stageName: API_STAGE,
      throttlingRateLimit: REQUESTS_PER_SECOND,
      throttlingBurstLimit: REQUESTS_IN_A_BURST,
      metricsEnabled: true,
      tracingEnabled: settings.capabilities.tracing,
    };
    if (!settings.capabilities.apiLogs) return options;
    return {
      ...options,
      loggingLevel: MethodLoggingLevel.ERROR,
      dataTraceEnabled: false,
      accessLogDestination: new LogGroupLogDestination(this.accessLog(settings)),
      accessLogFormat: ACCESS_LOG_FORMAT,
    };
  }

  private accessLog(settings: Settings): LogGroup {
    return new LogGroup(this, 'AccessLog', {
      logGroupName: logGroupName(settings, 'access'),
      retention: LOG_RETENTION,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  }

  private domain(settings: Settings): { domainName?: DomainNameOptions } {
    if (settings.frontDoor.kind === 'proxy') return {};
    return {
      domainName: {
        domainName: new URL(settings.publicOrigin).hostname,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.frontDoor.certificateArn),
        endpointType: EndpointType.REGIONAL,
        securityPolicy: SecurityPolicy.TLS_1_2,
      },
    };
  }
}

/** Behind the county's proxies nobody else may call the API: what they say of `X-Forwarded-For` would be a claim. */
function onlyFromProxies(settings: Settings): { policy?: PolicyDocument } {
  const addresses = proxiesOf(settings);
  if (addresses.length === 0) return {};
  const statement = new PolicyStatement({
    actions: ['execute-api:Invoke'],
    principals: [new AnyPrincipal()],
    resources: ['execute-api:/*'],
    conditions: { IpAddress: { 'aws:SourceIp': addresses } },
  });
  return { policy: new PolicyDocument({ statements: [statement] }) };
}

/** No query and no headers: a lookup code travels in a header, a link's secret in neither. */
const ACCESS_LOG_FORMAT = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTime(),
    source: AccessLogField.contextIdentitySourceIp(),
    method: AccessLogField.contextHttpMethod(),
    path: AccessLogField.contextPath(),
    status: AccessLogField.contextStatus(),
    milliseconds: AccessLogField.contextResponseLatency(),
    bytes: AccessLogField.contextResponseLength(),
  }),
);
