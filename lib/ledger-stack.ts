/** What must never be lost: the ledger, the registry, access, and the county's key. */
import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { CASE_INDEXES } from './case-indexes';
import { KeptTable } from './constructs/kept-table';
import { namesOf, stackId, stageName } from './names';
import { explain } from './nag-reasons';
import type { Settings } from './settings';

/** Characters of the generated HMAC key: letters and digits, so over 380 bits. */
const COUNTY_KEY_LENGTH = 64;

export class LedgerStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    super(scope, stackId(settings, 'Ledger'), { env: settings.env, description: 'Qishao: what must never be lost' });
    const names = namesOf(settings);
    const cases = this.cases(settings);
    new KeptTable(this, 'Registry', {
      tableName: names.registry,
      key: { partition: 'pk', sort: 'sk' },
      indexes: [],
      stream: 'none',
      expiry: 'none',
    });
    new KeptTable(this, 'Access', {
      tableName: names.access,
      key: { partition: 'pk' },
      indexes: [],
      stream: 'none',
      expiry: { attribute: 'expiresAt' },
    });
    this.countyKey(names.countyKey);
    this.publishStream(settings, cases);
    new CfnOutput(this, 'CasesTableName', { value: names.cases });
    new CfnOutput(this, 'RegistryTableName', { value: names.registry });
    new CfnOutput(this, 'AccessTableName', { value: names.access });
    new CfnOutput(this, 'SecretId', { value: names.countyKey });
  }

  /** Always this stack's own table: a restored one stands beside it, and only its name is a setting. */
  private cases(settings: Settings): KeptTable {
    return new KeptTable(this, 'Cases', {
      tableName: stageName(settings, 'cases'),
      key: { partition: 'pk', sort: 'sk' },
      indexes: CASE_INDEXES,
      stream: { view: StreamViewType.NEW_IMAGE },
      expiry: 'none',
    });
  }

  private countyKey(secretName: string): void {
    const secret = new Secret(this, 'CountyKey', {
      secretName,
      description: 'HMAC key of lookup codes, link hashes and payload references',
      generateSecretString: { passwordLength: COUNTY_KEY_LENGTH, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    explain(secret, 'countyKeyIsNeverRotated');
  }

  private publishStream(settings: Settings, own: KeptTable): void {
    const streamArn = settings.cases.kind === 'restored' ? settings.cases.streamArn : own.table.tableStreamArn;
    if (streamArn === undefined) throw new Error('the cases table has no stream');
    new StringParameter(this, 'CasesStream', {
      parameterName: namesOf(settings).casesStreamParameter,
      description: 'The stream that the relay reads',
      stringValue: streamArn,
    });
  }
}
