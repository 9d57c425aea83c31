import type { LocalEnvironment } from '../../local/environment';
import { outputNamed } from '../../local/outputs';

/** A running county, as a test from outside knows it. */
export interface System {
  origin: string;
  endpoint: string;
  casesTable: string;
  waitsTable: string;
  machineArn: string;
  /** Length of a working day under the demo clock; `null` where the calendar runs. */
  workdaySeconds: number | null;
}

export interface Systems {
  calendar: System;
  demo: System;
}

/** What a test from outside needs to know of a county started here. */
export function systemOf({ origin, endpoint, outputs }: LocalEnvironment, workdaySeconds: number | null): System {
  return {
    origin,
    endpoint,
    casesTable: outputNamed(outputs, 'CasesTableName'),
    waitsTable: outputNamed(outputs, 'WaitsTableName'),
    machineArn: outputNamed(outputs, 'MachineArn'),
    workdaySeconds,
  };
}

/** Environment variable that announces running systems, as JSON. */
export const SYSTEMS = 'JOURNEY_SYSTEMS';

export function system(name: keyof Systems): System {
  const announced = process.env[SYSTEMS];
  if (announced === undefined) throw new Error(`${SYSTEMS} is not set: the set-up starts the systems`);
  return (JSON.parse(announced) as Systems)[name];
}
