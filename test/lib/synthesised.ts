/** The app, synthesised in this process without bundling, so that tests can ask its templates. */
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdkJson from '../../cdk.json';
import { type QishaoStacks, qishaoStacks } from '../../lib/qishao-stacks';
import { settingsOf } from '../../lib/settings';

export type Context = Readonly<Record<string, string>>;

/** Settings of a stage on AWS that mails by SES. */
export const PROD: Context = {
  stage: 'prod',
  publicOrigin: 'https://qishao.example.gov.cn',
  region: 'ap-southeast-1',
  mailTransport: 'ses',
  mailFrom: 'qishao@example.gov.cn',
};

const SMTP: Context = { mailTransport: 'smtp', smtpHost: 'smtp.example.gov.cn', smtpPort: '465' };

/** Settings of a stage in China. */
export const CHINA: Context = { ...PROD, ...SMTP, region: 'cn-north-1', smtpSecretId: 'qishao/prod/smtp' };

/** Settings of the stage on a developer's machine. */
export const LOCAL: Context = {
  ...PROD,
  ...SMTP,
  stage: 'local',
  publicOrigin: 'http://localhost:8080',
  region: 'us-east-1',
};

export interface Resource {
  readonly logicalId: string;
  readonly stack: string;
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly [attribute: string]: unknown;
}

export interface Synthesised {
  readonly app: App;
  readonly resources: readonly Resource[];
  /** The templates as they would be deployed. */
  readonly text: string;
}

export function synthesise(context: Context, outdir?: string): Synthesised {
  const app = new App({
    context: { ...cdkJson.context, ...context, 'aws:cdk:bundling-stacks': [] },
    builtinCloudFormationValidation: false,
    ...(outdir === undefined ? {} : { outdir }),
  });
  const stacks = qishaoStacks(
    app,
    settingsOf((name) => app.node.tryGetContext(name), {}),
  );
  const templates = templatesOf(stacks);
  return { app, resources: templates.flatMap(resourcesOf), text: JSON.stringify(templates) };
}

interface NamedTemplate {
  readonly stack: string;
  readonly template: { readonly Resources: Readonly<Record<string, Omit<Resource, 'logicalId' | 'stack'>>> };
}

function templatesOf(stacks: QishaoStacks): NamedTemplate[] {
  return Object.entries(stacks).map(([stack, each]) => ({
    stack,
    template: Template.fromStack(each).toJSON() as NamedTemplate['template'],
  }));
}

function resourcesOf({ stack, template }: NamedTemplate): Resource[] {
  return Object.entries(template.Resources).map(([logicalId, each]) => {
    const properties = each.Properties as Resource['Properties'] | undefined;
    return { ...each, logicalId, stack, Type: String(each.Type), Properties: properties ?? {} };
  });
}

/** All resources of a CloudFormation type. */
export function ofType({ resources }: Synthesised, type: string): Resource[] {
  return resources.filter((each) => each.Type === type);
}

export interface Statement {
  readonly actions: readonly string[];
  /** Resources as text; references stand as JSON in it. */
  readonly resources: readonly string[];
}

/** What the function of a name (`intake`) may do, from all policies of its role. */
export function statementsOf(synthesised: Synthesised, functionName: string): Statement[] {
  const found = ofType(synthesised, 'AWS::Lambda::Function').find((each) =>
    String(each.Properties['FunctionName']).endsWith(`-${functionName}`),
  );
  if (found === undefined) throw new Error(`there is no function ${functionName}`);
  const role = (found.Properties['Role'] as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0];
  return ofType(synthesised, 'AWS::IAM::Policy')
    .filter((each) => JSON.stringify(each.Properties['Roles']).includes(`"${role}"`))
    .flatMap(statementsIn);
}

/** The statements of one policy. */
export function statementsIn(policy: Resource): Statement[] {
  const document = policy.Properties['PolicyDocument'] as { Statement: { Action: unknown; Resource: unknown }[] };
  return document.Statement.map(({ Action, Resource: resource }) => ({
    actions: [Action].flat() as string[],
    resources: [resource].flat().map((each) => flattened(each)),
  }));
}

/** `arn:${AWS::Partition}:…` as one text. */
export function flattened(value: unknown): string {
  if (typeof value === 'string') return value;
  const join = (value as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
  if (join !== undefined) return join[1].map(flattened).join(join[0]);
  const ref = (value as { Ref?: string }).Ref;
  return ref === undefined ? JSON.stringify(value) : `<${ref}>`;
}

/** Actions that a function may do on something whose ARN contains a text. */
export function actionsOn(synthesised: Synthesised, functionName: string, arnPart: string): string[] {
  return statementsOf(synthesised, functionName)
    .filter(({ resources }) => resources.some((each) => each.includes(arnPart)))
    .flatMap(({ actions }) => [...actions]);
}
