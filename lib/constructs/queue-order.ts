/** Standard: any order, fast. FIFO: in order within a group, deduplicated by the id its sender gives. */
import type { QueueProps } from 'aws-cdk-lib/aws-sqs';

export type QueueOrder = { readonly kind: 'standard' } | { readonly kind: 'fifo' };

export function queueProps(order: QueueOrder): Pick<QueueProps, 'fifo' | 'contentBasedDeduplication'> {
  switch (order.kind) {
    case 'standard':
      return {};
    case 'fifo':
      return { fifo: true, contentBasedDeduplication: false };
  }
}

/** SQS wants the name of a FIFO queue to end in `.fifo`. */
export function queueName(name: string, order: QueueOrder): string {
  return order.kind === 'fifo' ? `${name}.fifo` : name;
}
