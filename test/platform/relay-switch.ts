import { ListEventSourceMappingsCommand, UpdateEventSourceMappingCommand } from '@aws-sdk/client-lambda';
import { lambda, output } from './platform';

/** Switches the stream's reader: while it is off, the ledger is written and nobody hears of it. */
export async function switchRelay(to: 'on' | 'off'): Promise<void> {
  const { EventSourceMappings = [] } = await lambda.send(
    new ListEventSourceMappingsCommand({ FunctionName: output('RelayFunctionName') }),
  );
  for (const { UUID } of EventSourceMappings)
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: to === 'on' }));
}
