/**
 * What a function is able to do: the permission and the variable that names its object come together, so that no
 * function knows a table it may not touch, or may touch one it does not know.
 */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IConstruct } from 'constructs';
import type { CASE_INDEXES } from './case-indexes';
import type { EnvironmentPart } from './function-environment';
import { executionsArn, machineArn, namesOf } from './names';
import type { Settings } from './settings';

export interface Ability {
  readonly environment: EnvironmentPart;
  readonly statements: readonly PolicyStatement[];
}

/** `TransactWriteItems` is granted by its parts. Nothing deletes from the ledger, and nothing scans it. */
const CASES_READ = ['GetItem', 'Query'];
type IndexName = (typeof CASE_INDEXES)[number]['name'];

export class Abilities {
  private readonly stack: Stack;

  constructor(
    scope: IConstruct,
    private readonly settings: Settings,
  ) {
    this.stack = Stack.of(scope);
  }

  /** One head by its key. */
  readHeads(): Ability {
    return this.cases(['GetItem']);
  }

  /** Reads cases by their keys and appends to them. */
  appendToCases(): Ability {
    return this.cases([...CASES_READ, 'PutItem']);
  }

  /** The yearly counter is the one item of the ledger that changes in place. */
  giveNumbers(): Ability {
    return this.cases(['UpdateItem']);
  }

  /** Finds cases by what they wait for, and reads the heads of a page at once. */
  findCases(...indexes: IndexName[]): Ability {
    const { cases } = namesOf(this.settings);
    const arns = indexes.map((index) => this.tableArn(`${cases}/index/${index}`));
    const heads = this.cases(['BatchGetItem']);
    return { ...heads, statements: [...heads.statements, allow(['dynamodb:Query'], arns)] };
  }

  /** Marks on items that exist: `sentAt` of the outbox. */
  markCases(): Ability {
    return this.cases(['UpdateItem']);
  }

  readRegistry(): Ability {
    const { registry } = namesOf(this.settings);
    return this.table({ REGISTRY_TABLE: registry }, registry, ['Query']);
  }

  /** One item by its key: a member of staff as they are now, or a partner. */
  lookUpInRegistry(): Ability {
    const { registry } = namesOf(this.settings);
    return this.table({ REGISTRY_TABLE: registry }, registry, ['GetItem']);
  }

  /** Sessions and attempts end early, so the pages may delete here. */
  keepAccess(): Ability {
    return this.access(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']);
  }

  /** Sees who is signed in, and changes nothing of it. */
  recogniseSessions(): Ability {
    return this.access(['GetItem']);
  }

  /** The mailer makes a link's secret at the moment of sending. */
  issueAccess(): Ability {
    return this.access(['PutItem']);
  }

  keepWaits(): Ability {
    const { waits } = namesOf(this.settings);
    return this.table({ WAITS_TABLE: waits }, waits, ['GetItem', 'PutItem']);
  }

  readCountyKey(): Ability {
    const { countyKey } = namesOf(this.settings);
    return { environment: { SECRET_ID: countyKey }, statements: [this.readSecret(countyKey)] };
  }

  /** On the machine's ARN built from its name: a reference would make machine and function need each other. */
  answerTokens(): Ability {
    return this.machine([allow(['states:SendTaskSuccess'], [this.machineArn()])]);
  }

  /** A wait that could not be registered fails its own token (rule 3c). */
  failTokens(): Ability {
    return this.machine([allow(['states:SendTaskFailure'], [this.machineArn()])]);
  }

  /** Rule 8 of the protocol: look whether an execution runs, answer its token, start the next. */
  raiseGenerations(): Ability {
    return this.machine([
      ...this.answerTokens().statements,
      allow(['states:StartExecution'], [this.machineArn()]),
      allow(['states:DescribeExecution'], [executionsArn(this.stack, this.settings)]),
    ]);
  }

  sendSignals(queue: IQueue): Ability {
    return {
      environment: { SIGNALS_QUEUE_URL: queue.queueUrl },
      statements: [allow(['sqs:SendMessage'], [queue.queueArn])],
    };
  }

  sendMailOrders(queue: IQueue): Ability {
    return {
      environment: { MAILS_QUEUE_URL: queue.queueUrl },
      statements: [allow(['sqs:SendMessage'], [queue.queueArn])],
    };
  }

  sendMail(): Ability {
    const { mail, capabilities } = this.settings;
    const environment = { MAIL_FROM: mail.from, MAIL_TRANSPORT: mail.transport };
    switch (mail.transport) {
      case 'ses': {
        const set = namesOf(this.settings).mailConfiguration;
        const resources = [...this.identityArns(mail.from), this.sesArn('configuration-set', set)];
        // a raw message, as ours is, is authorised by an action of its own
        const statements = [allow(['ses:SendEmail', 'ses:SendRawEmail'], resources)];
        return { environment: { ...environment, SES_CONFIGURATION_SET: set }, statements };
      }
      case 'smtp': {
        const server = {
          ...environment,
          SMTP_HOST: mail.host,
          SMTP_PORT: String(mail.port),
          SMTP_ACCEPTANCE: capabilities.smtpAcceptance,
        };
        if (mail.credentials.kind === 'none') return { environment: server, statements: [] };
        const { id } = mail.credentials;
        return { environment: { ...server, SMTP_SECRET_ID: id }, statements: [this.readSecret(id)] };
      }
    }
  }

  private cases(actions: readonly string[]): Ability {
    const { cases } = namesOf(this.settings);
    return this.table({ CASES_TABLE: cases }, cases, actions);
  }

  private access(actions: readonly string[]): Ability {
    const { access } = namesOf(this.settings);
    return this.table({ ACCESS_TABLE: access }, access, actions);
  }

  private table(environment: EnvironmentPart, name: string, actions: readonly string[]): Ability {
    const onTable = actions.map((action) => `dynamodb:${action}`);
    return { environment, statements: [allow(onTable, [this.tableArn(name)])] };
  }

  private machine(statements: readonly PolicyStatement[]): Ability {
    return { environment: { MACHINE_ARN: this.machineArn() }, statements };
  }

  /** Secrets Manager ends every ARN in six characters of its own. */
  private readSecret(id: string): PolicyStatement {
    const name = { service: 'secretsmanager', resource: 'secret', resourceName: `${id}-??????` };
    const arn = this.stack.formatArn({ ...name, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
    return allow(['secretsmanager:GetSecretValue'], [arn]);
  }

  /** SES may have verified the address itself or its whole domain. */
  private identityArns(address: string): string[] {
    const domain = address.slice(address.indexOf('@') + 1);
    return [address, domain].map((identity) => this.sesArn('identity', identity));
  }

  private sesArn(resource: 'identity' | 'configuration-set', resourceName: string): string {
    return this.stack.formatArn({ service: 'ses', resource, resourceName });
  }

  private tableArn(resourceName: string): string {
    return this.stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName });
  }

  private machineArn(): string {
    return machineArn(this.stack, this.settings);
  }
}

function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}
