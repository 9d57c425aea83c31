/** A table that outlives its stack: retained, deletion-protected, encrypted, restorable to any second of 35 days. */
import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  type StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

export interface KeptTableProps {
  readonly tableName: string;
  readonly key: { readonly partition: string; readonly sort: string } | { readonly partition: string };
  /** Sparse indexes of keys only: a page fetches the heads it shows. */
  readonly indexes: readonly { readonly name: string; readonly partition: string; readonly sort: string }[];
  readonly stream: { readonly view: StreamViewType } | 'none';
  /** Attribute in epoch seconds after which an item may go; housekeeping, never security. */
  readonly expiry: { readonly attribute: string } | 'none';
}

export class KeptTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: KeptTableProps) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      tableName: props.tableName,
      partitionKey: text(props.key.partition),
      ...('sort' in props.key ? { sortKey: text(props.key.sort) } : {}),
      ...(props.stream === 'none' ? {} : { stream: props.stream.view }),
      ...(props.expiry === 'none' ? {} : { timeToLiveAttribute: props.expiry.attribute }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const index of props.indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partition),
        sortKey: text(index.sort),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
  }
}

function text(name: string): { name: string; type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
