import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { OutboxItem } from './append';
import { OUTBOX_PREFIX } from './keys';
import type { StaffOutboxItem } from './outbox';

/** The outbox item that a stream record tells of; `undefined` for every other change (the filter is AWS's, this is ours). */
export function insertedOutboxItem({ eventName, dynamodb }: DynamoDBRecord): OutboxItem | StaffOutboxItem | undefined {
  if (eventName !== 'INSERT' || dynamodb?.NewImage === undefined) return undefined;
  const item = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>) as OutboxItem | StaffOutboxItem;
  return item.sk.startsWith(OUTBOX_PREFIX) ? item : undefined;
}
