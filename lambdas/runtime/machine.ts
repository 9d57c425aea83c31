import { SFNClient } from '@aws-sdk/client-sfn';
import type { Machine } from '../workflow/machine';
import type { Waits } from '../workflow/waits';
import { db } from './composition';
import type { Environment } from './environment';

export function machineOf({ MACHINE_ARN }: Environment<'MACHINE_ARN'>): Machine {
  return { sfn: new SFNClient({}), arn: MACHINE_ARN };
}

export function waitsOf({ WAITS_TABLE }: Environment<'WAITS_TABLE'>): Waits {
  return { db, table: WAITS_TABLE };
}
