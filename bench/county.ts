/** A county of the bench's own, deployed locally, without schedules; and clients that look into it. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { localClient } from '../local/aws';
import { startLocal, type LocalEnvironment } from '../local/environment';
import { outputNamed } from '../local/outputs';
import type { System } from '../test/journey/systems';

export interface BenchCounty {
  readonly local: LocalEnvironment;
  /** The same, as a program outside knows it. */
  readonly system: System;
  readonly db: DynamoDBDocumentClient;
  readonly sfn: SFNClient;
}

export async function startCounty(report: (line: string) => void): Promise<BenchCounty> {
  const local = await startLocal({ port: 0, settings: { enabledSchedules: 'false' }, report });
  const client = localClient(local.endpoint);
  const output = (name: string) => outputNamed(local.outputs, name);
  return {
    local,
    system: {
      origin: local.origin,
      endpoint: local.endpoint,
      casesTable: output('CasesTableName'),
      waitsTable: output('WaitsTableName'),
      machineArn: output('MachineArn'),
      workdaySeconds: null,
    },
    db: DynamoDBDocumentClient.from(new DynamoDBClient(client), { marshallOptions: { removeUndefinedValues: true } }),
    sfn: new SFNClient(client),
  };
}
